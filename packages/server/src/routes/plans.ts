import type { Plan } from '@planwright/compiler';
import type { Actor, LedgerQueries, RunningPlan } from '@planwright/ledger';
import type { FastifyRequest } from 'fastify';
import { readHere } from '#reading/upload-reader.ts';
import type { ServerContext } from '../context.ts';
import type { PlanChanges } from '../contract/index.ts';
import { attachment } from '../http/attachment.ts';
import type { RouteModule } from '../http/serve.ts';
import { MOST_CHARACTERS, readUpload } from '../http/upload.ts';
import { presentPlanChanges } from '../present/plan-changes.ts';
import { presentPlanReading } from '../present/plan-reading.ts';

export const routes: RouteModule = (serve, context) => {
  const { ledger, today } = context;

  serve('listPlans', async () => ({
    versions: [...(await ledger.queries.listPlanVersions())],
    running: await ledger.runningPlan.find(),
    withdrawn: [...(await ledger.withdrawals.list())],
  }));

  serve('runPlan', async ({ body, getActor }) => {
    const actor = await getActor();
    const versions = await ledger.queries.listPlanVersions();
    const year = versions.find(({ planId }) => planId === body.planId)?.planYear ?? null;
    const runsOn = today(year === null ? null : Number(year));
    const running = await ledger.runningPlan.run(actor, body.planId, body.reason, { runsOn });
    await planRoundsOf(context, actor, running);
    return running;
  });

  serve('withdrawPlan', async ({ body, getActor }) =>
    ledger.withdrawals.withdraw(await getActor(), body.planId, body.reason),
  );

  serve('restorePlan', async ({ body, getActor }) => {
    await ledger.withdrawals.restore(await getActor(), body.planId, body.reason);
    return { planId: body.planId };
  });

  serve('previewImport', async ({ request, getActor }) => {
    await getActor();
    const { upload, document, plan, before } = await readPlanUpload(context, request);
    await ledger.queries.requireNewDocument(upload.bytes);
    const { title, place, planYear } = plan.document;
    const { facts, projects, commitments } = plan;
    return {
      title: title === '' ? upload.fileName : title,
      place,
      planYear,
      counts: { facts: facts.length, projects: projects.length, commitments: commitments.length },
      questions: [
        ...(await ledger.queries.listImportQuestions({
          plan,
          planId: upload.planId,
          runs: upload.fields.get('runs') === 'true',
        })),
      ],
      changes: before === null ? null : await comparePlans(context, before, { ...upload, plan, text: document.text }),
    };
  });

  serve('importPlan', async ({ request, getActor }) => {
    const actor = await getActor();
    const { upload, document, plan } = await readPlanUpload(context, request);
    const { bytes, fileName, planId, reason } = upload;
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
      runs: upload.fields.get('runs') === 'true',
      runsOn: today(plan.document.planYear === null ? null : Number(plan.document.planYear)),
    });
    const running = await ledger.runningPlan.find();
    if (running?.planId === version.planId) await planRoundsOf(context, actor, running);
    return { ...version, warnings: [...document.warnings] };
  });

  serve('getPlanChanges', async ({ params }) => {
    const after = await ledger.queries.getPlanVersion(params.id);
    const before = await findVersion(context, after.version.planId, after.version.number - 1);
    return {
      changes:
        before === null ? null : await comparePlans(context, before, { ...after, fileName: after.version.fileName }),
    };
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

/** The rounds of the year that a running plan is for. */
async function planRoundsOf({ ledger }: ServerContext, actor: Actor, { planYear }: RunningPlan): Promise<void> {
  if (planYear !== null) await ledger.commands.planRounds(actor, Number(planYear.slice(0, 4)));
}

type StoredVersion = Awaited<ReturnType<LedgerQueries['getPlanVersion']>>;

/** Reads an upload as a new plan, or as the next version of the plan that its form names. */
async function readPlanUpload(context: ServerContext, request: FastifyRequest) {
  const { ledger, uploadLimit, reader = readHere } = context;
  const upload = await readUpload(request);
  const { bytes, fileName, planId } = upload;
  const before = planId === null ? null : await findVersion(context, planId);
  const corrections = planId === null ? [] : await ledger.queries.listCorrections(planId);
  const limits = { maxCharacters: MOST_CHARACTERS, ...(uploadLimit === undefined ? {} : { maxBytes: uploadLimit }) };
  const read = await reader.readPlan({ bytes, fileName, limits, corrections, before: before?.plan ?? null });
  return { upload, before, ...read };
}

/** The version of a plan with that number, the newest when none is named; null when there is none. */
async function findVersion({ ledger }: ServerContext, planId: string, number?: number): Promise<StoredVersion | null> {
  const versions = (await ledger.queries.listPlanVersions()).filter((version) => version.planId === planId);
  const wanted =
    number === undefined
      ? versions.toSorted((left, right) => right.number - left.number)[0]
      : versions.find((version) => version.number === number);
  return wanted === undefined ? null : ledger.queries.getPlanVersion(wanted.id);
}

async function comparePlans(
  { reader = readHere }: ServerContext,
  before: StoredVersion,
  { fileName, plan, text }: { readonly fileName: string; readonly plan: Plan; readonly text: string },
): Promise<PlanChanges> {
  const older = { plan: before.plan, text: before.text };
  return presentPlanChanges(
    before.version,
    await reader.comparePlans({ fileName, before: older, after: { plan, text } }),
  );
}
