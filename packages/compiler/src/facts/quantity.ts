import type { ReadNumber } from '#numbers/classify.ts';
import type { UnitClass } from '#numbers/units.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Comparison, Span } from '../model.ts';
import { BOUNDS_AFTER } from './lexicon/bounds.ts';

/** A number that is a fact, with the bound words behind it. */
export interface Quantity extends Span {
  readonly number: ReadNumber;
  readonly class: UnitClass;
  readonly unit: string;
  /** Behind 以上, 左右, …: where the text goes on. */
  readonly tail: number;
  readonly opBehind: Comparison | null;
}

/** 突破500亿元|大关: behind an amount, what it passes. */
const MILESTONES = createLexicon('大关 新关口 关口 新台阶 台阶 门槛');

/** Reads the bound behind the unit. */
export function readQuantity(text: string, number: ReadNumber): Quantity {
  const { token } = number;
  const unit = token.unit;
  const bound = BOUNDS_AFTER.startingAt(text, token.end);
  const length = bound?.length ?? 0;
  const opBehind = unit?.more ? 'gt' : (bound?.value ?? null);
  return {
    number,
    start: token.start,
    end: token.end,
    class: number.rank ? 'rank' : unit?.class === 'rank' ? 'people' : (unit?.class ?? 'bare'),
    unit: unit?.text ?? '',
    tail: token.end + length + (length === 0 ? MILESTONES.startingAt(text, token.end) : 0),
    opBehind,
  };
}
