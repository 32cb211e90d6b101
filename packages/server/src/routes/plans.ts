import { type Correction, compile, keepIds, type MarkedHeading, type Plan } from '@planwright/compiler';
import { readDocument } from '@planwright/readers';
import type { ServerContext } from '../context.ts';
import { attachment } from '../http/attachment.ts';
import type { RouteModule } from '../http/serve.ts';
import { MOST_CHARACTERS, readUpload } from '../http/upload.ts';
import { presentPlanReading } from '../present/plan-reading.ts';

export const routes: RouteModule = (serve, context) => {
  const { ledger, today, uploadLimit } = context;

  serve('listPlans', async () => ({ versions: [...(await ledger.queries.listPlanVersions())] }));

  serve('importPlan', async ({ request, getActor }) => {
    const actor = await getActor();
    const { bytes, fileName, planId, reason } = await readUpload(request);
    const document = await readDocument(bytes, fileName, {
      maxCharacters: MOST_CHARACTERS,
      ...(uploadLimit === undefined ? {} : { maxBytes: uploadLimit }),
    });
    const { format, encoding, text, places, headings } = document;
    const before = planId === null ? null : await findNewest(context, planId);
    const corrections = planId === null ? [] : await ledger.queries.listCorrections(planId);
    const plan = compileNext(text, headings, corrections, before);
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

/**
 * A plan's next version: its commitments follow from the corrected figures and keep the ids of the version before, while the figures are
 * kept as the grammar read them, so that a correction can still be taken back.
 */
function compileNext(
  text: string,
  headings: readonly MarkedHeading[],
  corrections: readonly Correction[],
  before: Plan | null,
): Plan {
  const read = compile(text, [], headings);
  const corrected = corrections.length === 0 ? read : compile(text, corrections, headings);
  const next = { ...corrected, facts: read.facts, corrections: [] };
  return before === null ? next : keepIds(before, read, next);
}
