import { type Correction, compile, type Plan } from '@planwright/compiler';
import { PlanwrightError } from '@planwright/engine';
import { readDocument } from '@planwright/readers';
import type { FastifyRequest } from 'fastify';
import { attachment } from '../http/attachment.ts';
import type { RouteModule } from '../http/serve.ts';
import { presentPlanReading } from '../present/plan-reading.ts';

export const routes: RouteModule = (serve, context) => {
  const { ledger, today } = context;

  serve('listPlans', async () => ({ versions: [...(await ledger.queries.listPlanVersions())] }));

  serve('importPlan', async ({ request, getActor }) => {
    const actor = await getActor();
    const { bytes, fileName, planId, reason } = await readUpload(request);
    const document = await readDocument(bytes, fileName);
    const { format, encoding, text, places } = document;
    const plan = planId === null ? compile(text) : compileNext(text, await ledger.queries.listCorrections(planId));
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
    return version;
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
function compileNext(text: string, corrections: readonly Correction[]): Plan {
  return corrections.length === 0
    ? compile(text)
    : { ...compile(text, corrections), facts: compile(text).facts, corrections: [] };
}

interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly planId: string | null;
  readonly reason: string | null;
}

/** The fields may stand before or after the file. */
async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw noFile();
  let file: { readonly bytes: Uint8Array; readonly fileName: string } | undefined;
  const fields = new Map<string, string>();
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { bytes: await part.toBuffer(), fileName: part.filename };
      else fields.set(part.fieldname, String(part.value));
    }
  } catch (error) {
    // The form's own reader knows no status; the limits' errors do.
    throw error instanceof Error && 'statusCode' in error ? error : brokenForm(error);
  }
  if (file === undefined) throw noFile();
  return { ...file, planId: fields.get('planId') || null, reason: fields.get('reason') || null };
}

function brokenForm(cause: unknown): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'broken-form',
    message: `the form ended before it was complete: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'send the file again',
    messageZh: '文件没有传完',
    hintZh: '请重新上传',
    cause,
  });
}

function noFile(): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'no-file',
    message: 'no file came with the request',
    hint: 'send multipart/form-data with the plan in the part “file”',
    messageZh: '请求里没有文件',
    hintZh: '请选择计划文件（txt、html、docx、pdf、xlsx）再导入',
  });
}
