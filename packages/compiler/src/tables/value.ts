import { BOUNDS_AFTER, BOUNDS_BEFORE } from '#facts/lexicon/bounds.ts';
import { lexUnit } from '#numbers/unit-lexer.ts';
import { isBlank } from '#text/characters.ts';
import { createDictionary, createLexicon } from '#text/lexicon.ts';
import type { Amount, Comparison, Span } from '../model.ts';
import { VALUE_DASHES, VALUE_NUMBER, VALUE_SIGN } from './patterns.ts';

/** 表中数值: what a cell of a table says: 6.5左右, ≥95, 增长7%, 6—7. The span goes from the first digit to the unit. */
export interface CellValue extends Span {
  readonly value: Amount;
  readonly op: Comparison;
  /** What the cell itself says behind the number; null when it says none. */
  readonly unit: string | null;
  /** 增长6%, 提高1.2个百分点: says a change, and not how great the thing is. */
  readonly changes: boolean;
}

/** What a change is counted as: upwards or downwards. */
const CHANGES = createDictionary<1 | -1>({
  增长: 1,
  上升: 1,
  提高: 1,
  增加: 1,
  下降: -1,
  降低: -1,
  减少: -1,
});
const MORE_BOUNDS = createDictionary<Comparison>({
  '>=': 'ge',
  '<=': 'le',
  '＞=': 'ge',
  '＜=': 'le',
  '＞': 'gt',
  '>': 'gt',
  '＜': 'lt',
  '<': 'lt',
  控制在: 'eq',
  达到: 'eq',
  力争: 'eq',
  确保: 'eq',
  力争达到: 'eq',
  确保达到: 'eq',
});
/** 1万人（含）以上. */
const INCLUDED = createLexicon('（含） (含)');
/** Shares are written alike in tables, whatever the cell does. */
const SHARES = createDictionary<string>({
  '%': '%',
  '％': '%',
  个百分点: '个百分点',
  百分点: '个百分点',
  个点: '个百分点',
});

interface CellUnit {
  readonly length: number;
  readonly value: string;
}

/** The unit behind a number: a share, 亿元, 万人. */
function unitAt(text: string, at: number, end: number): CellUnit | undefined {
  const share = SHARES.startingAt(text, at);
  if (share !== undefined) return share;
  const unit = at < end ? lexUnit(text, at) : null;
  return unit === null || unit.end > end ? undefined : { length: unit.end - at, value: unit.text };
}

function behindBlanks(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && isBlank(text.charCodeAt(place))) place++;
  return place;
}

/** Where a pattern that is sticky ends at a place; -1 where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const amountIn = (text: string, start: number, end: number) => text.slice(start, end).replaceAll(',', '');

/** Reads a cell without blanks around it; null where it holds anything but one value. */
export function readValue(text: string, { start, end }: Span): CellValue | null {
  const change = CHANGES.startingAt(text, start);
  let at = behindBlanks(text, start + (change?.length ?? 0), end);
  const bound = BOUNDS_BEFORE.startingAt(text, at) ?? MORE_BOUNDS.startingAt(text, at);
  at = behindBlanks(text, at + (bound?.length ?? 0), end);
  const sign = VALUE_SIGN.test(text.charAt(at)) ? text.charAt(at) : '';
  const first = at + sign.length;
  const last = endOf(VALUE_NUMBER, text, first);
  if (last < 0 || last > end) return null;
  let unit = unitAt(text, last, end);
  let until = last + (unit?.length ?? 0);
  const low = amountIn(text, first, last);
  let value: Amount = (sign !== '' && sign !== '+' && sign !== '＋') !== (change?.value === -1) ? negated(low) : low;
  const dash = endOf(VALUE_DASHES, text, behindBlanks(text, until, end));
  if (dash > 0 && dash < end) {
    const from = behindBlanks(text, dash, end);
    const to = endOf(VALUE_NUMBER, text, from);
    if (to < 0 || to > end) return null;
    const high = amountIn(text, from, to);
    value = [value, change?.value === -1 ? negated(high) : high];
    const behind = unitAt(text, to, end);
    unit = behind ?? unit;
    until = to + (behind?.length ?? 0);
  }
  const behind = behindBlanks(text, until + INCLUDED.startingWithin(text, until, end), end);
  const after = behind < end ? BOUNDS_AFTER.startingAt(text, behind) : undefined;
  if (behindBlanks(text, behind + (after?.length ?? 0), end) !== end) return null;
  const op = after?.value ?? bound?.value ?? 'eq';
  return { start: first, end: until, value, op, unit: unit?.value ?? null, changes: change !== undefined };
}

function negated(amount: string): string {
  return Number(amount) === 0 ? amount : `-${amount}`;
}
