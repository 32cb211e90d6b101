import type { Commitment, OutlineNode, Plan } from '@planwright/compiler';
import { type CarriedCommitment, carryCommitments } from '#commitments/carry.ts';
import { saveFirstTargets } from '#commitments/first-targets.ts';
import { sha256 } from '#database/canonical.ts';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, PlanVersion } from '#model/index.ts';
import { loadNamedUnits } from '#organisation/load-units.ts';
import { suggestUnits, unitMatcher } from '#organisation/match-unit.ts';
import { requireRight } from '#policies/rights.ts';
import { formatBound } from '#present/bound-text.ts';
import type { LedgerContext } from '../context.ts';
import type { ImportPlanInput } from '../ledger.ts';
import { getPlanVersionRow } from '../queries/plan-versions.ts';
import { dayInChina } from '../rounds/day-in-china.ts';
import { appendRunningPlan, findRunningPlan } from '../running-plan/store.ts';
import { readPlanBesides, type TakenPlan, takeInPlan } from '../running-plan/take-in.ts';
import { requireNotWithdrawn } from '../withdrawals/refusals.ts';
import { requireImportReason } from './import-questions.ts';
import { lockPlan } from './lock-plan.ts';
import { requireNewDocument } from './new-document.ts';

/** Which compiler read the text; kept with every version, so that a later reading can be told from a changed text. */
const COMPILER_VERSION = '0.1.0';

/**
 * 导入计划: keeps the file byte for byte, and makes the plan's next version with its commitments, their first targets and first
 * suggestions of units. One that runs brings records of packs and targets of indicators with it.
 *
 * @throws PlanwrightError `conflict` when the very same bytes are here already (naming the version) or when the document does not fit what it
 * is imported as and no reason is given, `not-found` for an unknown `planId`
 */
export async function importPlan(context: LedgerContext, actor: Actor, input: ImportPlanInput): Promise<PlanVersion> {
  await requireRight(context, actor, 'import-plan');
  await ensureJurisdiction(context, input.plan);
  const digest = sha256(input.bytes);
  await requireNewDocument(context, digest);
  if (input.planId !== null) await requireNotWithdrawn(context, input.planId);
  await requireImportReason(context, input, input.reason);
  const planId = input.planId ?? newId('p');
  const number = input.planId === null ? 1 : (await lockPlan(context, input.planId)) + 1;
  const planVersionId = await saveVersion(context, actor, input, { digest, planId, number });
  const carried = await carryCommitments(context, planId, input.plan.commitments);
  await saveCommitments(context, planVersionId, planId, input.plan, carried);
  await saveFirstTargets(context, actor, { planId, planVersionId, number }, input.plan, carried);
  const runs = await takeIn(context, actor, input, { planId, planVersionId, number, carried });
  await appendLog(context, actor, {
    action: 'import-plan',
    subject: `plan-version:${planVersionId}`,
    reason: input.reason,
    details: {
      planId,
      number,
      fileName: input.fileName,
      sha256: digest,
      compiler: COMPILER_VERSION,
      runs,
      commitments: carried.map(({ id }) => id),
    },
  });
  return getPlanVersionRow(context, planVersionId);
}

/** The first plan runs, so does each next version of the plan that runs, and one that is imported to run. Tells whether it does. */
async function takeIn(
  context: LedgerContext,
  actor: Actor,
  { plan, text, planId: continued, runs, runsOn, reason }: ImportPlanInput,
  version: Omit<TakenPlan, 'plan' | 'text'>,
): Promise<boolean> {
  const taken = { ...version, plan, text };
  const running = await findRunningPlan(context);
  const begins = running === null || (runs === true && running.planId !== version.planId);
  if (begins)
    await appendRunningPlan(context, actor, version.planId, { reason, runsOn: runsOn ?? dayInChina(context.now()) });
  if (begins || running.planId === continued) {
    await takeInPlan(context, actor, taken);
    return true;
  }
  await readPlanBesides(context, actor, taken, running.planYear);
  return false;
}

/**
 * A document that prints no title, such as a table of targets, goes by its file's name: it must be told from others and opened. To a title
 * that names neither place nor year (政府工作报告) the document's own are added.
 */
function nameOf({ plan, fileName }: ImportPlanInput): string {
  const { title, place, planYear } = plan.document;
  if (title === '') return fileName.replace(/\.\w{1,5}$/u, '');
  if (/\d{4}|[〇零一二三四五六七八九]{4}年/u.test(title) || (place !== null && title.includes(place))) return title;
  return `${place ?? ''}${planYear === null ? '' : `${planYear}年`}${title}`;
}

/** A plan may come before any organisation file; then the place is what the text says. */
async function ensureJurisdiction({ db, jurisdictionId, now }: LedgerContext, plan: Plan): Promise<void> {
  const name = plan.document.place ?? plan.document.title;
  await db
    .insertInto('jurisdiction')
    .values({ jurisdiction_id: jurisdictionId, name, name_en: name, source: null, settings: '{}', created_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function saveVersion(
  { db, jurisdictionId: jurisdiction_id, now }: LedgerContext,
  actor: Actor,
  input: ImportPlanInput,
  { digest, planId, number }: { readonly digest: string; readonly planId: string; readonly number: number },
): Promise<string> {
  const [recorded_at, source_document_id, plan_version_id] = [now(), newId('s'), newId('v')];
  const { plan } = input;
  await db
    .insertInto('source_document')
    .values({
      jurisdiction_id,
      source_document_id,
      sha256: digest,
      file_name: input.fileName,
      format: input.format,
      encoding: input.encoding,
      size: input.bytes.byteLength,
      bytes: Buffer.from(input.bytes),
      text: input.text,
      places: JSON.stringify(input.places ?? null),
      recorded_at,
    })
    .execute();
  if (number === 1)
    await db.insertInto('plan').values({ jurisdiction_id, plan_id: planId, created_at: recorded_at }).execute();
  await db
    .insertInto('plan_version')
    .values({
      jurisdiction_id,
      plan_version_id,
      plan_id: planId,
      number,
      source_document_id,
      title: nameOf(input),
      plan_year: plan.document.planYear,
      compiler_version: COMPILER_VERSION,
      compiled: JSON.stringify(plan),
      counts: JSON.stringify({
        outline: plan.outline.length,
        facts: plan.facts.length,
        projects: plan.projects.length,
        commitments: plan.commitments.length,
        diagnostics: plan.diagnostics.length,
      }),
      coverage: JSON.stringify({
        numbers: plan.coverage.numbers.length,
        explainedNumbers: plan.coverage.explainedNumbers,
        sentences: plan.coverage.sentences.length,
        explainedSentences: plan.coverage.explainedSentences,
      }),
      imported_at: recorded_at,
      imported_by: actor.personName,
      imported_by_post: actor.postId,
      reason: input.reason,
    })
    .execute();
  return plan_version_id;
}

async function saveCommitments(
  context: LedgerContext,
  plan_version_id: string,
  plan_id: string,
  plan: Plan,
  carried: readonly CarriedCommitment[],
): Promise<void> {
  const { db, jurisdictionId: jurisdiction_id } = context;
  if (carried.length === 0) return;
  const place = await db
    .selectFrom('jurisdiction')
    .select('name')
    .where('jurisdiction_id', '=', jurisdiction_id)
    .executeTakeFirst();
  const match = unitMatcher(place?.name ?? '', await loadNamedUnits(context));
  const nodes = new Map(plan.outline.map((node) => [node.start, node]));
  const fresh = carried.filter((item) => item.isNew);
  for (let start = 0; start < fresh.length; start += 1000) {
    await db
      .insertInto('commitment')
      .values(fresh.slice(start, start + 1000).map(({ id }) => ({ jurisdiction_id, commitment_id: id, plan_id })))
      .execute();
  }
  const row = ({ id, commitment, position }: CarriedCommitment) => ({
    jurisdiction_id,
    plan_version_id,
    commitment_id: id,
    compiled_id: commitment.id,
    position,
    ...wordsOf(commitment, nodes),
    leads: JSON.stringify(suggestUnits(commitment.leads, match)),
    supporting: JSON.stringify(suggestUnits(commitment.supporting, match)),
  });
  for (let start = 0; start < carried.length; start += 500)
    await db
      .insertInto('commitment_version')
      .values(carried.slice(start, start + 500).map(row))
      .execute();
}

/** The heading above; of a numbered item that is the promise itself, the one above that. */
function sectionTitle(commitment: Commitment, nodes: ReadonlyMap<number, OutlineNode>): string {
  let node = commitment.section === null ? undefined : nodes.get(commitment.section);
  if (node !== undefined && node.end >= commitment.end) node = node.parent === null ? node : nodes.get(node.parent);
  return node?.title ?? '';
}

function wordsOf(commitment: Commitment, nodes: ReadonlyMap<number, OutlineNode>) {
  return {
    kind: commitment.kind,
    title: commitment.title,
    quote: commitment.quote,
    section_title: sectionTitle(commitment, nodes),
    span_start: commitment.start,
    span_end: commitment.end,
    mentions: JSON.stringify(commitment.mentions),
    fact_ids: JSON.stringify(commitment.factIds),
    target_class: commitment.targetClass,
    strength: commitment.strength,
    bound: JSON.stringify(commitment.bound),
    bound_text: formatBound(commitment.bound),
    pending: commitment.pending,
    deadline: commitment.deadline?.date ?? null,
    place: commitment.place,
  };
}
