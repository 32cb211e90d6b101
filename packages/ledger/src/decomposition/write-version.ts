import {
  assignTarget,
  formatDecimal,
  multiplyDecimals,
  SPLIT_RULE,
  type SplitScheme,
  splitTarget,
} from '@planwright/engine';
import type { Insertable } from 'kysely';
import type { DecompositionPartTable } from '#database/decomposition-tables.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, SaveSplitInput, SplitVersionView } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import type { SplitOptions } from './area.ts';
import { refuse, refuseFaults } from './refusals.ts';

/** What is split, as copied into the version. */
export interface SplitSource {
  readonly value: string | null;
  readonly unit: string | null;
  readonly words: string;
  readonly op: SplitVersionView['op'];
}

type Content = Omit<SaveSplitInput, 'subject' | 'expectedVersion'>;

export interface NewVersion {
  readonly splitId: string;
  readonly number: number;
  readonly source: SplitSource;
  readonly content: Content;
  readonly unitsOn: string;
  /** Of the units that take part. */
  readonly names: ReadonlyMap<string, string>;
}

type Worked = Pick<
  Insertable<DecompositionPartTable>,
  'value' | 'words' | 'weight_percent' | 'share_percent' | 'contribution' | 'against' | 'trace'
>;

/** 写入一版: works the parts out and appends version, parts and log entry. @throws PlanwrightError `input` with the engine's faults */
export async function writeVersion(
  context: LedgerContext,
  actor: Actor,
  version: NewVersion,
  at: Required<SplitOptions>,
): Promise<void> {
  const { db, jurisdictionId: jurisdiction_id } = context;
  const { content, source, splitId: decomposition_id, number } = version;
  const total = totalOf(content, source);
  const worked = workOut(version, total);
  await db
    .insertInto('decomposition_version')
    .values({
      jurisdiction_id,
      decomposition_id,
      number,
      kind: content.kind,
      subject_value: source.value,
      subject_unit: source.unit,
      subject_words: source.words,
      op: source.op,
      factor: content.factor,
      total,
      unit: content.unit ?? source.unit,
      base_unit: content.baseUnit,
      scale: content.scale,
      surplus: content.surplus,
      surplus_reason: content.surplusReason,
      total_given: worked.sum,
      total_exact: worked.exact,
      rule: SPLIT_RULE,
      bases: JSON.stringify(content.bases),
      units_on: version.unitsOn,
      reason: content.reason,
      document: content.document,
      happened_on: at.today,
      recorded_at: at.recordedAt,
      by_post: actor.postId,
      by_name: actor.personName,
      simulated: at.simulated,
    })
    .execute();
  await db
    .insertInto('decomposition_part')
    .values(
      content.units.map((unit, position) => ({
        jurisdiction_id,
        decomposition_id,
        number,
        org_unit_id: unit.unitId,
        position,
        basis_values: JSON.stringify(unit.values),
        base: unit.base,
        floor: unit.floor,
        cap: unit.cap,
        hand: unit.hand,
        hand_words: unit.handWords,
        hand_reason: unit.handReason,
        ...(worked.parts[position] as Worked),
      })),
    )
    .execute();
  await appendLog(context, actor, {
    action: 'save-split',
    subject: `decomposition:${decomposition_id}`,
    reason: content.reason,
    details: {
      version: number,
      total,
      unit: content.unit ?? source.unit,
      surplus: content.surplus,
      document: content.document,
      parts: Object.fromEntries(content.units.map((unit, index) => [unit.unitId, worked.parts[index]?.value ?? null])),
    },
  });
}

/** The target in the parts' unit. */
function totalOf({ kind, factor }: Content, { value }: SplitSource): string | null {
  if (value === null) {
    if (kind === 'assigned') return null;
    throw refuse(
      'input',
      'no-number',
      ['该目标没有数值，不能拆分', 'the target has no number, so there is nothing to share'],
      ['请先在任务页明确目标值，或改为逐单位下达', 'set its value first, or assign it to units'],
    );
  }
  if (!/[1-9]/.test(factor) || factor.startsWith('-'))
    throw refuse(
      'input',
      'wrong-factor',
      [`换算系数须大于 0：${factor}`, `the factor must be above 0: ${factor}`],
      ['例如 万人 换成 人 填 10000', '10000 turns 万人 into 人, for example'],
    );
  return kind === 'amount' ? formatDecimal(multiplyDecimals(value, factor), 12) : value;
}

function workOut(
  { content, source, names }: NewVersion,
  total: string | null,
): { readonly sum: string | null; readonly exact: string | null; readonly parts: readonly Worked[] } {
  const unit = content.unit ?? source.unit;
  const nameOf = (id: string) => names.get(id) ?? id;
  if (content.kind === 'assigned') {
    const outcome = assignTarget(
      { ...source, value: total, unit },
      content.units.map((one) => ({
        id: one.unitId,
        name: nameOf(one.unitId),
        own: one.hand,
        ownWords: one.handWords,
        reason: one.handReason,
      })),
    );
    if (outcome.kind === 'faults') throw refuseFaults(outcome.faults);
    const parts = outcome.parts.map(({ value, words, against, trace }) => ({
      value,
      words,
      weight_percent: null,
      share_percent: null,
      contribution: null,
      against,
      trace: JSON.stringify(trace),
    }));
    return { sum: null, exact: null, parts };
  }
  const scheme: SplitScheme = {
    kind: content.kind,
    total: total ?? '',
    unit,
    scale: content.scale,
    surplus: content.surplus,
    bases: content.bases,
    units: content.units.map((one) => ({ ...one, id: one.unitId, name: nameOf(one.unitId) })),
  };
  const outcome = splitTarget(scheme);
  if (outcome.kind === 'faults') throw refuseFaults(outcome.faults);
  const parts = outcome.parts.map((part) => ({
    value: part.value,
    words: null,
    weight_percent: part.weightPercent,
    share_percent: part.sharePercent,
    contribution: part.contribution,
    against: null,
    trace: JSON.stringify(part.trace),
  }));
  return { sum: outcome.sum, exact: outcome.exact, parts };
}
