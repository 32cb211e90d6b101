import { lexUnit } from '#numbers/unit-lexer.ts';
import { NO_UNIT, UNIT_JOINTS } from './patterns.ts';

/** 亿元, %, 亿元、%, 人/万人, —: whether words are what stands in a column of units. */
export function isUnit(words: string): boolean {
  return words.split(UNIT_JOINTS).every((part) => {
    if (NO_UNIT.test(part)) return true;
    const unit = lexUnit(part, 0);
    return unit !== null && (unit.end === part.length || UNIT_GOES_ON.has(part.charAt(unit.end)));
  });
}

/** 元/人, 人（次）: what may stand behind the first part of a unit. */
const UNIT_GOES_ON = new Set('/／（(·');

/** 亿元、%: the unit of the amounts, in front of that of their growth; null where a dash stands for none. */
export function firstUnit(words: string): string | null {
  const [first] = words.split(UNIT_JOINTS, 1);
  return NO_UNIT.test(first!) ? null : first!;
}
