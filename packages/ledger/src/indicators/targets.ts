import { formatDecimal, type IndicatorDefinition, type Label, type TargetForm } from '@planwright/engine';
import { sql } from 'kysely';
import type { Moment } from '#commitments/load-states.ts';
import type { IndicatorTargetView, TargetView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import type { DefinitionSet } from './definitions.ts';

/** A target with what it is judged by. */
export interface TargetRow {
  readonly id: string;
  readonly indicatorId: string;
  readonly unitId: string;
  readonly year: number;
  readonly form: TargetForm;
  readonly strength: IndicatorTargetView['strength'];
  readonly targetClass: IndicatorTargetView['targetClass'];
  readonly deadline: string;
  readonly curve: TargetView['curve'];
  readonly commitmentId: string | null;
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
  /** The split whose part it is, and its version. */
  readonly splitId: string | null;
  readonly splitVersion: number | null;
  /** An amendment of the split took the part away: no target from here on. */
  readonly withdrawn: boolean;
}

/**
 * All targets of a year that are kept, newest first; the first of an indicator and unit holds.
 *
 * @param filter.asOf leaves out parts of splits that were frozen later
 */
export async function loadTargets(
  { db, jurisdictionId }: LedgerContext,
  filter: {
    readonly year: number;
    readonly knownAt: Moment['knownAt'];
    readonly asOf?: string;
    readonly indicatorId?: string;
  },
): Promise<readonly TargetRow[]> {
  const { rows } = await sql<TargetRow>`
    select indicator_target_id as id, indicator_id as "indicatorId", org_unit_id as "unitId", year, form, strength, target_class as "targetClass",
      deadline, curve, commitment_id as "commitmentId", recorded_at as "recordedAt", by_name as "by", reason,
      decomposition_id as "splitId", decomposition_number as "splitVersion", withdrawn
    from indicator_target
    where jurisdiction_id = ${jurisdictionId} and year = ${filter.year}
      and ${filter.indicatorId === undefined ? sql`true` : sql`indicator_id = ${filter.indicatorId}`}
      and ${filter.asOf === undefined ? sql`true` : sql`(valid_from is null or valid_from <= ${filter.asOf})`}
    order by recorded_at desc, indicator_target_id desc`.execute(db);
  return filter.knownAt === null ? rows : knownBy(rows, filter.knownAt);
}

/** As it stood then; a target that was recorded later only is read as it was first set, as for commitments. */
function knownBy(rows: readonly TargetRow[], knownAt: string): readonly TargetRow[] {
  const until = Date.parse(knownAt);
  const keyOf = (row: TargetRow) => `${row.indicatorId}\n${row.unitId}`;
  const known = rows.filter((row) => Date.parse(row.recordedAt) <= until);
  const settled = new Set(known.map(keyOf));
  // Rows come newest first, so that the oldest is the one that stays. A part of a split has its own day and is not carried back.
  const first = new Map(rows.filter((row) => row.splitId === null).map((row) => [keyOf(row), row] as const));
  return [...known, ...[...first.values()].filter((row) => !settled.has(keyOf(row)))];
}

export function findTargetOf(rows: readonly TargetRow[], indicatorId: string, unitId: string): TargetRow | undefined {
  const last = rows.find((row) => row.indicatorId === indicatorId && row.unitId === unitId);
  return last?.withdrawn === true ? undefined : last;
}

/**
 * The target of an indicator for a unit: its own; else, for a level whose growth is an indicator with a target, that growth over last year's level. Growth at
 * constant prices stays such, and is then refused as a level by whoever judges it.
 */
export function effectiveTarget(
  set: DefinitionSet,
  rows: readonly TargetRow[],
  indicatorId: string,
  unitId: string,
): (TargetRow & { readonly fromGrowthOf: string | null }) | undefined {
  const own = findTargetOf(rows, indicatorId, unitId);
  if (own !== undefined) return { ...own, fromGrowthOf: null };
  const growth = set.all.find((one) => one.growthOf?.indicator === indicatorId);
  const target = growth === undefined ? undefined : findTargetOf(rows, growth.id, unitId);
  if (growth?.growthOf == null || target?.form.kind !== 'number') return undefined;
  const { op, value } = target.form;
  const { prices, deflator } = growth.growthOf;
  const form = { kind: 'growth', op, percent: value, high: null, prices, deflator } as const;
  return { ...target, indicatorId, form, fromGrowthOf: growth.id };
}

const SIGNS = { eq: '', ge: '≥ ', le: '≤ ', approx: '≈ ', gt: '> ', lt: '< ' } as const;
const WORDS = { eq: '', ge: '以上', le: '以内', approx: '左右', gt: '以上（不含）', lt: '以下（不含）' } as const;

/** A target in words, for lists: `≥ 5.1 万人`, `比上年提高1个百分点`, `待省里明确`. */
export function targetText(
  form: TargetForm,
  definition: Pick<IndicatorDefinition, 'unit'>,
  nameOf: (id: string) => Label,
): string {
  const { unit } = definition;
  const joined = /^[%‰]$/.test(unit) ? unit : ` ${unit}`;
  switch (form.kind) {
    case 'number':
      return `${SIGNS[form.op]}${formatDecimal(form.value)}${joined}`;
    case 'range':
      return `${formatDecimal(form.low)}–${formatDecimal(form.high)}${joined}`;
    case 'growth':
      return `比上年增长${formatDecimal(form.percent)}%${form.high === null ? WORDS[form.op] : `—${formatDecimal(form.high)}%`}${form.prices === 'constant' ? '（可比价）' : ''}`;
    case 'points':
      return form.points.startsWith('-')
        ? `比上年下降${formatDecimal(form.points.slice(1))}个百分点${WORDS[form.op]}`
        : `比上年提高${formatDecimal(form.points)}个百分点${WORDS[form.op]}`;
    case 'relative':
      return `与${nameOf(form.to)['zh-CN']}同步（最多低${formatDecimal(form.tolerance)}个百分点）`;
    case 'rank':
      return `${form.among}第${form.rank}位以内`;
    case 'qualitative':
      return form.words;
    case 'pending':
      return `待${form.awaits}明确`;
  }
}

const WORDS_EN = {
  eq: '',
  ge: 'at least ',
  le: 'at most ',
  approx: 'about ',
  gt: 'more than ',
  lt: 'less than ',
} as const;

/** The same in English; words of a plan stay as they are. */
function targetTextEn(
  form: TargetForm,
  definition: Pick<IndicatorDefinition, 'unit'>,
  nameOf: (id: string) => Label,
): string {
  switch (form.kind) {
    case 'growth':
      return `${WORDS_EN[form.high === null ? form.op : 'eq']}${formatDecimal(form.percent)}${form.high === null ? '' : `–${formatDecimal(form.high)}`} % over last year${form.prices === 'constant' ? ' (constant prices)' : ''}`;
    case 'points':
      return `${WORDS_EN[form.op]}${formatDecimal(form.points.replace('-', ''))} points ${form.points.startsWith('-') ? 'below' : 'above'} last year`;
    case 'relative':
      return `in step with ${nameOf(form.to).en} (at most ${formatDecimal(form.tolerance)} points below)`;
    case 'rank':
      return `among the first ${form.rank} (${form.among})`;
    case 'pending':
      return `awaits ${form.awaits}`;
    default:
      return targetText(form, definition, nameOf);
  }
}

export function presentTarget(
  row: TargetRow & { readonly fromGrowthOf?: string | null },
  definition: IndicatorDefinition,
  nameOf: (id: string) => Label,
): IndicatorTargetView {
  const { id, unitId, year, form, strength, targetClass, deadline, commitmentId, recordedAt, by, reason } = row;
  const copied =
    form.kind === 'qualitative' ? { ...form, checklist: form.checklist.map((item) => ({ ...item })) } : form;
  return {
    id,
    unitId,
    year,
    form: copied,
    text: targetText(form, definition, nameOf),
    textEn: targetTextEn(form, definition, nameOf),
    strength,
    targetClass,
    deadline,
    commitmentId,
    fromGrowthOf: row.fromGrowthOf ?? null,
    split: row.splitId === null || row.splitVersion === null ? null : { id: row.splitId, version: row.splitVersion },
    withdrawn: row.withdrawn,
    recordedAt: new Date(recordedAt).toISOString(),
    by,
    reason,
  };
}
