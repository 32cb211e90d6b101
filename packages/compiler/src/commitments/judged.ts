import { createCharacters, holdsAt } from '#text/characters.ts';

/** What a sentence ends in that says what something is worth rather than what is done. */
export const JUDGED =
  /(?:关键|保障|需要|要求|引擎|职责|保证|标准|前提|基础|责任|重任|使命|生命线|根本|动力|方向|底线|第一要务|试金石|之路|所在|源泉|标志|应有之义|题中之义|重中之重|当务之急|出路|立足点|体现|红利|法宝|要害)$|意义(?:十分|特别|非常)?重大$|具有[^，,]{0,24}(?:意义|作用)$/u;

/** What the words of {@link JUDGED} end with. */
export const JUDGED_ENDS = createCharacters('键障要求擎责证准提础任命线本力向务石大义用路在泉志重急点现利宝害');

/** 改革开放是…的法宝: what is judged stands before 是, and is none of 特别是, 还是, 是否. */
const PREDICATE = /^[^，,“]{2,24}?(?<![特尤其只还不但或于凡若可总要])是(?!否)/u;

/** Whether a clause says what its subject is. */
export function judges(words: string): boolean {
  return holdsAt(JUDGED_ENDS, words, words.length - 1) && JUDGED.test(words) && PREDICATE.test(words);
}
