import { createCharacters, holds, holdsWord } from '#text/characters.ts';
import { createLexicon, lastCharactersOf } from '#text/lexicon.ts';

/** What a sentence ends in that says what something is worth rather than what is done. */
export const JUDGED =
  /(?:关键|保障|需要|要求|引擎|职责|保证|标准|前提|基础|责任|重任|使命|生命线|根本|动力|方向|底线|第一要务|试金石|之路|所在|源泉|标志|应有之义|题中之义|重中之重|当务之急|出路|立足点|体现|红利|法宝|要害)$|意义(?:十分|特别|非常)?重大$|具有[^，,]{0,24}(?:意义|作用)$/u;

/** Those of its words that nothing has to stand before. */
export const WORTHS =
  '关键 保障 需要 要求 引擎 职责 保证 标准 前提 基础 责任 重任 使命 生命线 根本 动力 方向 底线 第一要务 试金石 之路 所在 源泉 标志 应有之义 题中之义 重中之重 当务之急 出路 立足点 体现 红利 法宝 要害';
/** What the other words of {@link JUDGED} end in. */
const QUALIFIED_WORDS = '重大 意义 作用';
const WORTH = createLexicon(WORTHS);
const QUALIFIED = createLexicon(QUALIFIED_WORDS);
/** What any of them end with. */
export const JUDGED_ENDS = lastCharactersOf(WORTHS, QUALIFIED_WORDS);
const LAST = createCharacters(JUDGED_ENDS);

/** 严肃追究责任: what is done with them. */
const DEEDS = createLexicon('追究责任 落实责任 压实责任 明确责任 夯实责任 压紧责任');

/** 改革开放是…的法宝: what is judged stands before 是, and is none of 特别是, 还是, 是否. */
const PREDICATE = /^[^，,“]{2,24}?(?<![特尤其只还不但或于凡若可总要])是(?!否)/u;

/** Whether words end in what something is worth. */
export function endsInWorth(text: string, start: number, end: number): boolean {
  if (!holds(LAST, text.charCodeAt(end - 1)) || DEEDS.endingAt(text, end, start) > 0) return false;
  if (WORTH.endingAt(text, end, start) > 0) return true;
  return QUALIFIED.endingAt(text, end, start) > 0 && JUDGED.test(text.slice(start, end));
}

/** Whether a clause says what its subject is. */
export function judges(text: string, start: number, end: number): boolean {
  return endsInWorth(text, start, end) && holdsWord(text, start, end, '是') && PREDICATE.test(text.slice(start, end));
}
