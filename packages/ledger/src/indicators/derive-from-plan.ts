import type { Fact, Plan } from '@planwright/compiler';
import { createMatcher, findTarget, formatDecimal, type IndicatorMatcher } from '@planwright/engine';
import { sql } from 'kysely';
import { formatCanonical } from '#database/canonical.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { appendTargets } from './append-targets.ts';
import { loadDefinitions } from './definitions.ts';
import { findTargetOf, loadTargets, type TargetRow } from './targets.ts';
import { loadPlaces, wholeOf } from './units.ts';

/** A plan version with its text and what was read out of it. */
export interface DerivedPlan {
  readonly planVersionId: string;
  readonly number: number;
  readonly plan: Plan;
  readonly text: string;
}

/**
 * 由计划生成指标目标: the targets that a plan version sets for indicators of the whole place, and where it speaks of them. A target that people have set stays;
 * one that came from an earlier version follows the text when the text moves, and ends with the version that no longer sets it.
 */
export async function deriveFromPlan(context: LedgerContext, actor: Actor, derived: DerivedPlan): Promise<void> {
  const { plan } = derived;
  const set = await loadDefinitions(context);
  if (set.all.length === 0) return;
  const matcher = createMatcher(set.all);
  await saveMentions(context, derived, matcher);
  const place = await placeOf(context, plan);
  if (place === null) return;
  const before = await loadTargets(context, { year: place.year, knownAt: null });
  const rows = await targetsOf(context, derived, matcher, place.year);
  const due = rows.filter((row) => moves(before, place.unitId, row));
  await keepTargets(
    context,
    actor,
    place,
    due,
    derived.number === 1 ? '由计划原文生成' : `按计划第${derived.number}版调整`,
  );
  await endDropped(context, actor, derived, { place, before, kept: new Set(rows.map((row) => row.indicatorId)) });
}

/** 目标随修订终止: what earlier versions of the same plan had set and this one does not set any more. */
async function endDropped(
  context: LedgerContext,
  actor: Actor,
  { planVersionId, number }: DerivedPlan,
  held: { readonly place: TargetPlace; readonly before: readonly TargetRow[]; readonly kept: ReadonlySet<string> },
): Promise<void> {
  if (number === 1) return;
  const { place, before, kept } = held;
  const { rows } = await sql<{ readonly id: string | null; readonly reason: string | null }>`
    select commitment.commitment_id as id, version.reason from plan_version version
    left join commitment on commitment.jurisdiction_id = version.jurisdiction_id and commitment.plan_id = version.plan_id
    where version.jurisdiction_id = ${context.jurisdictionId} and version.plan_version_id = ${planVersionId}`.execute(
    context.db,
  );
  const own = new Set(rows.flatMap(({ id }) => id ?? []));
  const gone = [...new Set(before.map((row) => row.indicatorId))].flatMap((id) => {
    const last = kept.has(id) ? undefined : findTargetOf(before, id, place.unitId);
    return last === undefined || last.commitmentId === null || !own.has(last.commitmentId)
      ? []
      : [{ ...last, withdrawn: true }];
  });
  const reason = rows[0]?.reason ?? null;
  await keepTargets(
    context,
    actor,
    place,
    gone,
    `计划第${number}版不再提出该目标${reason === null ? '' : `：${reason}`}`,
  );
}

/**
 * 指标目标随更正: where a correction, or one taken back, moves what a plan's sentence sets for an indicator, and its target is still what the sentence had set, the
 * new reading is recorded as the next target. One whose sentence no longer says a number waits for it. What people have set stays.
 *
 * @returns the indicators whose target moved
 */
export async function followInIndicators(
  context: LedgerContext,
  actor: Actor,
  version: Omit<DerivedPlan, 'plan'> & { readonly before: Plan; readonly after: Plan },
  reason: string,
): Promise<readonly string[]> {
  const set = await loadDefinitions(context);
  const place = set.all.length === 0 ? null : await placeOf(context, version.after);
  if (place === null) return [];
  const matcher = createMatcher(set.all);
  const read = (plan: Plan) => targetsOf(context, { ...version, plan }, matcher, place.year);
  const [was, now] = [byIndicator(await read(version.before)), byIndicator(await read(version.after))];
  const kept = await loadTargets(context, { year: place.year, knownAt: null });
  const due = [...new Set([...was.keys(), ...now.keys()])].flatMap((id): readonly DerivedTarget[] => {
    const [old, fresh] = [was.get(id), now.get(id)];
    const last = findTargetOf(kept, id, place.unitId);
    if (old === undefined ? last !== undefined : last === undefined || last.commitmentId === null || !isSame(last, old))
      return [];
    if (fresh === undefined)
      return old === undefined ? [] : [{ ...old, form: { kind: 'pending', awaits: '更正后的计划文本' } }];
    return old !== undefined && isSame(old, fresh) ? [] : [fresh];
  });
  await keepTargets(context, actor, place, due, `按更正调整：${reason}`);
  return due.map((row) => row.indicatorId);
}

/**
 * 指标目标随计划撤下: targets that a plan's sentences had set, and nobody since, go with it; what people have set stays.
 *
 * @returns the indicators that are left without this target
 */
export async function leaveIndicators(
  context: LedgerContext,
  actor: Actor,
  derived: DerivedPlan,
  reason: string,
): Promise<readonly string[]> {
  const set = await loadDefinitions(context);
  const place = set.all.length === 0 ? null : await placeOf(context, derived.plan);
  if (place === null) return [];
  const rows = await targetsOf(context, derived, createMatcher(set.all), place.year);
  const kept = await loadTargets(context, { year: place.year, knownAt: null });
  const due = rows.filter((row) => {
    const last = findTargetOf(kept, row.indicatorId, place.unitId);
    return last !== undefined && last.commitmentId === row.commitmentId && isSame(last, row);
  });
  const gone = due.map((row) => ({ ...row, withdrawn: true }));
  await keepTargets(context, actor, place, gone, `所依计划撤下：${reason}`);
  return gone.map((row) => row.indicatorId);
}

interface TargetPlace {
  readonly unitId: string;
  readonly year: number;
}

/** The whole place in the plan's year; null for a plan without a year, or before a place is set up. */
async function placeOf(context: LedgerContext, { document }: Plan): Promise<TargetPlace | null> {
  if (document.planYear === null) return null;
  const year = Number(document.planYear);
  const whole =
    wholeOf(await loadPlaces(context, `${year}-01-01`)) ?? wholeOf(await loadPlaces(context, `${year}-12-31`));
  return whole === undefined ? null : { unitId: whole.id, year };
}

async function keepTargets(
  context: LedgerContext,
  actor: Actor,
  { unitId, year }: TargetPlace,
  due: readonly (DerivedTarget & { readonly withdrawn?: boolean })[],
  reason: string,
): Promise<void> {
  const targets = due.map((row) => ({
    indicator_id: row.indicatorId,
    org_unit_id: unitId,
    year,
    form: JSON.stringify(row.form),
    strength: row.strength,
    target_class: row.targetClass,
    deadline: row.deadline,
    curve: JSON.stringify({ kind: 'months' }),
    commitment_id: row.commitmentId,
    withdrawn: row.withdrawn === true,
    reason,
  }));
  await appendTargets(context, actor, targets, context.now());
}

const byIndicator = (rows: readonly DerivedTarget[]): ReadonlyMap<string, DerivedTarget> =>
  new Map(rows.map((row) => [row.indicatorId, row]));

type Compared = Pick<TargetRow, 'form' | 'strength' | 'deadline'>;

const isSame = (one: Compared, other: Compared): boolean =>
  formatCanonical([one.form, one.strength, one.deadline]) ===
  formatCanonical([other.form, other.strength, other.deadline]);

type DerivedTarget = Pick<TargetRow, 'indicatorId' | 'form' | 'strength' | 'targetClass' | 'deadline' | 'commitmentId'>;

/** The first sentence that sets a target for an indicator counts; a target class in the heading outranks none. */
async function targetsOf(
  { db, jurisdictionId }: LedgerContext,
  { plan, planVersionId }: DerivedPlan,
  matcher: IndicatorMatcher,
  year: number,
): Promise<readonly DerivedTarget[]> {
  const versions = await db
    .selectFrom('commitment_version')
    .select(['commitment_id', 'compiled_id'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_version_id', '=', planVersionId)
    .execute();
  const ids = new Map(versions.map((row) => [row.compiled_id, row.commitment_id]));
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  const found = new Map<string, DerivedTarget>();
  for (const commitment of plan.commitments) {
    const target = commitment.place === null ? findTarget(commitment, facts, matcher) : undefined;
    if (target === undefined) continue;
    const known = found.get(target.indicatorId);
    if (known !== undefined && (known.targetClass !== null || commitment.targetClass === null)) continue;
    found.set(target.indicatorId, {
      ...target,
      strength: commitment.strength,
      targetClass: commitment.targetClass,
      deadline: commitment.deadline?.date ?? `${year}-12-31`,
      commitmentId: ids.get(commitment.id) ?? null,
    });
  }
  return [...found.values()];
}

/** New, or changed since the plan's own word; what people set is theirs. */
function moves(before: readonly TargetRow[], unitId: string, row: DerivedTarget): boolean {
  const last = findTargetOf(before, row.indicatorId, unitId);
  if (last === undefined) return true;
  return last.commitmentId !== null && !isSame(last, row);
}

async function saveMentions(
  { db, jurisdictionId }: LedgerContext,
  { plan, planVersionId, text }: DerivedPlan,
  matcher: IndicatorMatcher,
): Promise<void> {
  const rows = plan.facts.flatMap((fact) => {
    const indicator = matcher.byFact(fact);
    if (indicator === undefined) return [];
    const { start, end } = sentenceAround(text, fact);
    return [
      {
        indicator_id: indicator.id,
        fact_id: fact.id,
        span_start: fact.start,
        span_end: fact.end,
        quote: text.slice(start, end).trim(),
        status: fact.status,
        period: fact.period,
        fact_text: factText(fact),
      },
    ];
  });
  if (rows.length === 0) return;
  await sql`
    insert into indicator_mention (jurisdiction_id, plan_version_id, indicator_id, fact_id, span_start, span_end, quote, status, period, fact_text)
    select ${jurisdictionId}, ${planVersionId}, row.indicator_id, row.fact_id, row.span_start, row.span_end, row.quote, row.status, row.period, row.fact_text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (indicator_id text, fact_id text, span_start integer, span_end integer, quote text,
      status text, period text, fact_text text)
    on conflict do nothing`.execute(db);
}

const SENTENCE_END = /[。；！？\n]/;
const LONGEST_QUOTE = 200;

/** The sentence that a fact stands in, or as much of it as can be read at a glance. */
function sentenceAround(text: string, { start, end }: Fact): { readonly start: number; readonly end: number } {
  let from = start;
  while (from > 0 && start - from < LONGEST_QUOTE && !SENTENCE_END.test(text[from - 1] ?? '\n')) from -= 1;
  let to = end;
  while (to < text.length && to - end < LONGEST_QUOTE && !SENTENCE_END.test(text[to] ?? '\n')) to += 1;
  return { start: from, end: to };
}

function factText({ metric, value, unit }: Fact): string {
  const amount =
    typeof value === 'string' ? formatDecimal(value) : `${formatDecimal(value[0])}–${formatDecimal(value[1])}`;
  return `${metric} ${amount}${unit}`;
}
