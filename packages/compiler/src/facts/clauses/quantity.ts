import { BOUNDS_AFTER } from '#facts/lexicon/bounds.ts';
import type { Comparison, Span } from '#model.ts';
import type { ReadNumber } from '#numbers/classify.ts';
import type { UnitClass } from '#numbers/units.ts';
import { createCharacters, holdsAt, uniteCharacters } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';

/** A number that is a fact, with the bound words behind it. */
export interface Quantity extends Span {
  readonly number: ReadNumber;
  readonly class: UnitClass;
  readonly unit: string;
  /** Behind 以上, 左右, …: where the text goes on. */
  readonly tail: number;
  readonly opBehind: Comparison | null;
  /** The signs of the words from the quantity before, or the beginning of the sentence, up to this one. */
  readonly signs: number;
}

/** Whether a unit counts things or people. */
export function isCounted(unit: UnitClass): boolean {
  return unit === 'count' || unit === 'people' || unit === 'bare';
}

/** 突破500亿元|大关, 跨越300亿元、400亿元|两个台阶: behind an amount, what it passes. */
export const MILESTONES = createLexicon(
  '大关 新关口 关口 新台阶 台阶 门槛',
  ...combineWords(['两', '三', '四', '五', '多'], ['个', '大'], ['台阶', '大关', '关口']),
);

const STOPS = createCharacters('，。；、,;）)\n');

const MORE = BOUNDS_AFTER.startingAt('多', 0);
/** What may belong to a number behind its unit. */
const TAIL_STARTS = uniteCharacters(BOUNDS_AFTER.first, MILESTONES.first);

/** 3个工作日|内，: a time that is the most there may be. */
function isWithin(text: string, at: number): boolean {
  return text.charCodeAt(at) === INSIDE && (at + 1 >= text.length || holdsAt(STOPS, text, at + 1));
}

const INSIDE = '内'.charCodeAt(0);

/** 2700亿元|多出2100亿元, 45个|多功能运动场: here 多 begins another word. */
const BEHIND_OTHER_MORE = createCharacters('出功元式媒边民样方彩维晶用肉普');

/** Reads the bound behind the unit; `signs` are those of the words in front. */
export function readQuantity(text: string, number: ReadNumber, signs: number): Quantity {
  const { token } = number;
  const unit = token.unit;
  const bounded = holdsAt(TAIL_STARTS, text, token.end);
  const behind = bounded ? BOUNDS_AFTER.startingAt(text, token.end) : undefined;
  const bound = behind === MORE && holdsAt(BEHIND_OTHER_MORE, text, token.end + 1) ? undefined : behind;
  const within = unit?.class === 'time' && isWithin(text, token.end);
  const length = within ? 1 : (bound?.length ?? 0);
  const opBehind = within ? 'le' : unit?.more ? 'gt' : (bound?.value ?? null);
  return {
    number,
    start: token.start,
    end: token.end,
    class: number.rank ? 'rank' : unit?.class === 'rank' ? 'people' : (unit?.class ?? 'bare'),
    unit: unit?.text ?? '',
    tail: token.end + length + (length === 0 && bounded ? MILESTONES.startingAt(text, token.end) : 0),
    opBehind,
    signs,
  };
}

/** Whether a unit weighs or measures out what is dug, grown or made. */
export function isStuff(unit: string): boolean {
  return STUFF_ENDS.endingAt(unit, unit.length, 0) > 0;
}

const STUFF_ENDS = createLexicon('吨 立方米 方 立方 斤 公斤');
