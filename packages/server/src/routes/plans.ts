import type { Plan } from '@planwright/compiler';
import { readHere } from '#reading/upload-reader.ts';
import type { ServerContext } from '../context.ts';
import { attachment } from '../http/attachment.ts';
import type { RouteModule } from '../http/serve.ts';
import { MOST_CHARACTERS, readUpload } from '../http/upload.ts';
import { presentPlanReading } from '../present/plan-reading.ts';

export const routes: RouteModule = (serve, context) => {
  const { ledger, today, uploadLimit, reader = readHere } = context;

  serve('listPlans', async () => ({ versions: [...(await ledger.queries.listPlanVersions())] }));

  serve('importPlan', async ({ request, getActor }) => {
    const actor = await getActor();
    const { bytes, fileName, planId, reason } = await readUpload(request);
    const before = planId === null ? null : await findNewest(context, planId);
    const corrections = planId === null ? [] : await ledger.queries.listCorrections(planId);
    const limits = {
      maxCharacters: MOST_CHARACTERS,
      ...(uploadLimit === undefined ? {} : { maxBytes: uploadLimit }),
    };
    const { document, plan } = await reader.readPlan({ bytes, fileName, limits, corrections, before });
    const { format, encoding, text, places } = document;
    const version = await ledger.commands.importPlan(actor, {
      fileName,
      bytes,
      format,
      encoding,
      text,
      places,
      plan,
      planId,
      reason,
    });
    if (version.planYear !== null) await ledger.commands.planRounds(actor, Number(version.planYear.slice(0, 4)));
    return { ...version, warnings: [...document.warnings] };
  });

  serve('getPlan', async ({ params, query }) => presentPlanReading(context, params.id, query.asOf ?? today()));

  serve('correctFact', async ({ params, body, getActor }) => {
    await ledger.commands.correctFact(await getActor(), params.id, body);
    return presentPlanReading(context, params.id, today());
  });

  serve('withdrawCorrection', async ({ params, body, getActor }) => {
    await ledger.commands.withdrawCorrection(await getActor(), params.id, params.correctionId, body.reason);
    return presentPlanReading(context, params.id, today());
  });

  serve('getPlanSource', async ({ params, reply }) => {
    const { fileName, bytes } = await ledger.queries.getSourceBytes(params.id);
    return reply.headers(attachment(fileName)).type('application/octet-stream').send(Buffer.from(bytes));
  });
};

/** The newest version of a plan as it was read; null when there is none. */
async function findNewest({ ledger }: ServerContext, planId: string): Promise<Plan | null> {
  const versions = (await ledger.queries.listPlanVersions()).filter((version) => version.planId === planId);
  const newest = versions.toSorted((left, right) => right.number - left.number)[0];
  return newest === undefined ? null : (await ledger.queries.getPlanVersion(newest.id)).plan;
}
