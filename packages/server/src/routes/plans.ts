import { type Correction, compile, type MarkedHeading, type Plan } from '@planwright/compiler';
import { readDocument } from '@planwright/readers';
import { attachment } from '../http/attachment.ts';
import type { RouteModule } from '../http/serve.ts';
import { readUpload, refuseEndless } from '../http/upload.ts';
import { presentPlanReading } from '../present/plan-reading.ts';

export const routes: RouteModule = (serve, context) => {
  const { ledger, today } = context;

  serve('listPlans', async () => ({ versions: [...(await ledger.queries.listPlanVersions())] }));

  serve('importPlan', async ({ request, getActor }) => {
    const actor = await getActor();
    const { bytes, fileName, planId, reason } = await readUpload(request);
    const document = await readDocument(bytes, fileName);
    const { format, encoding, text, places, headings } = document;
    refuseEndless(text, fileName);
    const corrections = planId === null ? [] : await ledger.queries.listCorrections(planId);
    const plan = compileNext(text, headings, corrections);
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

/**
 * A plan's next version: its commitments follow from the corrected figures, while the figures are kept as the grammar read them, so that
 * a correction can still be taken back.
 */
function compileNext(text: string, headings: readonly MarkedHeading[], corrections: readonly Correction[]): Plan {
  const read = compile(text, [], headings);
  return corrections.length === 0
    ? read
    : { ...compile(text, corrections, headings), facts: read.facts, corrections: [] };
}
