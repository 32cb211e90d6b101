import type { DecimalText } from '@planwright/compiler';
import { compareDecimals, isDecimal } from '../decimal/decimal.ts';
import { fault } from './fault-words.ts';
import type { SplitFault, SplitStep } from './model.ts';

/** 不可加总的目标: a rate, a rank, a promise in words. */
export interface AssignableTarget {
  readonly op: 'eq' | 'ge' | 'le' | 'approx' | 'gt' | 'lt';
  /** Null for a promise in words. */
  readonly value: DecimalText | null;
  readonly unit: string | null;
  readonly words: string;
}

export interface AssignedUnit {
  readonly id: string;
  readonly name: string;
  /** The unit's own bound; null: the same as the whole's. */
  readonly own: DecimalText | null;
  /** The unit's own wording, for a promise in words. */
  readonly ownWords: string | null;
  readonly reason: string | null;
}

/** 下达结果: each unit's bound, beside the whole's. Never summed. */
export interface AssignedPart {
  readonly unitId: string;
  readonly value: DecimalText | null;
  readonly words: string | null;
  readonly against: 'same' | 'stricter' | 'laxer' | 'own';
  readonly trace: readonly SplitStep[];
}

export type AssignOutcome =
  | { readonly kind: 'parts'; readonly parts: readonly AssignedPart[] }
  | { readonly kind: 'faults'; readonly faults: readonly SplitFault[] };

/** 逐单位下达: every unit gets the whole's bound, or its own with a reason, compared with the whole's. */
export function assignTarget(target: AssignableTarget, units: readonly AssignedUnit[]): AssignOutcome {
  const faults: SplitFault[] = [];
  if (units.length === 0) faults.push(fault('no-units', ['没有选择承担单位', 'no unit takes part']));
  for (const unit of units) {
    if (unit.own !== null && !isDecimal(unit.own))
      faults.push(
        fault(
          'not-a-number',
          [`${unit.name}的“${unit.own}”不是数字`, `${unit.name}: “${unit.own}” is no number`],
          [unit.id],
        ),
      );
    if ((unit.own !== null || unit.ownWords !== null) && (unit.reason ?? '').trim() === '')
      faults.push(
        fault(
          'reason-missing',
          [`${unit.name}与全市口径不同，须写明理由`, `${unit.name} differs from the whole’s bound: a reason is needed`],
          [unit.id],
        ),
      );
  }
  if (faults.length > 0) return { kind: 'faults', faults };
  return { kind: 'parts', parts: units.map((unit) => assignOne(target, unit)) };
}

function assignOne(target: AssignableTarget, unit: AssignedUnit): AssignedPart {
  const whole = `${target.value ?? ''}${target.unit ?? ''}` || target.words;
  if (unit.own === null && unit.ownWords === null) {
    const words = { 'zh-CN': `与全市相同：${whole}；不加总`, en: `the same as the whole’s: ${whole}; never summed` };
    const trace = [{ kind: 'assigned' as const, words, value: target.value ?? '0' }];
    return {
      unitId: unit.id,
      value: target.value,
      words: target.value === null ? target.words : null,
      against: 'same',
      trace,
    };
  }
  const own = unit.own === null ? (unit.ownWords ?? '') : `${unit.own}${target.unit ?? ''}`;
  const against = compareBounds(target, unit.own);
  const words = {
    'zh-CN': `单独下达 ${own}（全市 ${whole}），理由：${unit.reason}；不加总`,
    en: `its own bound ${own} (the whole’s: ${whole}), because: ${unit.reason}; never summed`,
  };
  const trace = [{ kind: 'assigned' as const, words, value: unit.own ?? '0' }];
  return { unitId: unit.id, value: unit.own, words: unit.ownWords, against, trace };
}

/** For a lower bound more is stricter, for an upper one less; without a sense it is only another. */
function compareBounds({ op, value }: AssignableTarget, own: DecimalText | null): AssignedPart['against'] {
  if (own === null || value === null) return 'own';
  const order = compareDecimals(own, value);
  if (order === 0) return 'same';
  if (op === 'ge' || op === 'gt') return order > 0 ? 'stricter' : 'laxer';
  if (op === 'le' || op === 'lt') return order < 0 ? 'stricter' : 'laxer';
  return 'own';
}
