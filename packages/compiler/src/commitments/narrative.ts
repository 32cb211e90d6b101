import { WHITE_SPACES } from '#text/blanks.ts';
import {
  createCharacters,
  createSigns,
  holds,
  type PairSigns,
  type SignTable,
  signOf,
  signsWithPairs,
} from '#text/characters.ts';
import { listWords } from '#text/lexicon.ts';

/** The reason of a sentence that only says who answers for the item before it. */
export const UNIT_IN_CHARGE = 'a unit in charge';

/** The reason of a sentence that announces what stands behind it. */
export const LEAD_IN = 'lead-in to what follows';

/**
 * Why a sentence of the targets or tasks promises nothing; in order of trial. Each reason is a kind of sentence of its own:
 * its name, words of which its pattern needs one, all of one character or all of two, the pattern; and characters of which one will do,
 * but only at the end of the sentence or before a colon there.
 */
export const REASONS: readonly (readonly [reason: string, needs: string, pattern: RegExp, closing?: string])[] = [
  ['salutation', '各位 同志', /^(?:各位|同志们)[^，,。]{0,10}$|^(?:各位代表|同志们|各位委员)[，,！!:：]/u],
  [
    'explanation of a term',
    ': ：',
    /^[^。:：]{1,40}[:：](?:是?指|.{0,20}(?:是指|指的是|的简称|简称))|^[^。:：]{1,40}[:：].{0,30}(?:印发|提出|创造)了?[^。]{0,30}$/u,
  ],
  ['thanks', '感谢 敬意 问候 慰问', /(?:致以|表示)[^，,。]{0,12}(?:感谢|敬意|问候|慰问)/u],
  [
    'difficulties',
    '困难 问题 不足 短板 差距 突出 艰巨 不少 紧迫',
    /(?:存在|面临|看到|认识到)[^。]{0,24}(?:困难|问题|不足|短板|差距)|(?:短板|弱项|任务)[^，,。]{0,6}(?:突出|艰巨|不少|紧迫)/u,
  ],
  [UNIT_IN_CHARGE, '牵头 责任 配合 主办 协办', /^[（(]?(?:牵头|责任|配合|主办|协办)(?:单位|部门|领导)/u],
  [
    LEAD_IN,
    '以下 如下',
    /以下[^，。]{0,8}(?:工作|任务|方面)|(?:如下|以下[^，。]{0,12}|是|包括|做到|工作|安排|(?<!完成[^，,。；;]{0,10})(?:任务|目标|指标)|抓好|要|方面)[:：]?$/u,
    '是括到作务排标好要面',
  ],
  [
    'grounds of a target',
    '考虑 支撑 有利 体现 衔接 这个 这一 这些 上述 稳妥 切实 实事 基于 高于',
    /主要考虑|有条件、?有支撑|有利于|体现了|相衔接|有序衔接|这(?:个|一|些)(?:目标|指标)|上述(?:预期)?(?:目标|指标)|(?:目标|安排)[^。]{0,20}(?:积极稳妥|切实可行|实事求是|考虑|基于)|高于[^，。]{0,12}要求/u,
  ],
  [
    'guiding thought',
    '指导 总体 总基 原则 理念 指示 讲话 论述 精神 牢记 使命 初心',
    /为指导|总体要求|指导思想|总基调|总体思路|基本原则|理念|重要(?:指示|讲话|论述)|精神|牢记|使命|初心/u,
  ],
  [
    'judgement of the situation',
    '意义 形势 面临 仍然 依然 机遇 挑战 关键 关系',
    /具有[^，。]{0,20}意义|形势|面临|仍然|依然|机遇|挑战|关键(?:是|在于|之年)|关系(?:到|着)?/u,
  ],
  [
    'judgement of the situation',
    '是',
    /是[^，。]{0,40}(?:关键|保障|基础|需要|要求|引擎|体现|生命线|根本|保证|核心|之年|工程|前提|标准|职责|大事|主题|动力|方向|底线)/u,
  ],
  [
    'appeal',
    '我们 唯有 只要 只有 才能 不能 携手 团结 凝心 不回 不敷 群众',
    /让我们|我们(?:要|必须|一定|坚信|相信|将)|唯有|只要|只有|才能|决不能|不能|携手|团结一心|凝心聚力|不回避|不敷衍|群众[^。]{0,12}(?:满意|拥护)/u,
  ],
  ['report of what has been done', '取得 获得 荣获 上年 去年', /(?:取得|获得|荣获)了?|上年|去年/u],
  ['report of what has been done', '已', /(?:已|已经|现已)[^，。]{0,16}(?:完成|建成|实现|开工|启动)/u],
];

/** The bit that shows a reason, in order of trial; that below it is for the first of two characters that do together. */
function bitOf(index: number): number {
  return 2 << (2 * index);
}

function createReasonSigns(bits: readonly number[], members: readonly string[]): SignTable {
  return createSigns(
    Object.fromEntries(bits.map((bit, index) => [index, bit])),
    Object.fromEntries(members.map((characters, index) => [index, characters])),
  );
}

/** The characters at a place of the words that each pattern needs. */
function charactersAt(place: number): readonly string[] {
  return REASONS.map(([, needs]) => lettersAt(needs, place));
}

function lettersAt(needs: string, place: number): string {
  return listWords(needs)
    .map((word) => word.charAt(place))
    .join('');
}

const BITS = REASONS.map((_, index) => bitOf(index));
const OF_PAIRS = REASONS.map(([, needs]) => lettersAt(needs, 1) !== '');
/** The words that patterns need: the first characters of pairs, and then their second ones or all that stand alone. */
const NEEDED: PairSigns = {
  signs: createReasonSigns(
    [...BITS.map((bit) => bit >> 1), ...BITS],
    [
      ...charactersAt(0).map((firsts, index) => (OF_PAIRS[index]! ? firsts : '')),
      ...charactersAt(1).map((seconds, index) => (OF_PAIRS[index]! ? seconds : charactersAt(0)[index]!)),
    ],
  ),
  seconds: BITS.filter((_, index) => OF_PAIRS[index]).reduce((all, bit) => all | bit, 0),
};

/** The characters that a sentence closes with. */
const CLOSING = createReasonSigns(
  BITS,
  REASONS.map(([, , , closing = '']) => closing),
);
const ALL_BITS = BITS.reduce((all, bit) => all | bit, 0);
/** What may stand between that and the end. */
const BEHIND_CLOSE = createCharacters(`:：${WHITE_SPACES}`);

/** How many of the reasons, in order of trial, can pass over a sentence of the tasks; the others only explain it afterwards. */
export const REASONS_OF_TASKS = REASONS.findIndex(([reason]) => reason === LEAD_IN) + 1;

/**
 * 叙述: the reason why a sentence without a promise stands in the targets or tasks; undefined when none is recognised.
 *
 * @param end behind its last character, or behind the colon that it closes in
 * @param among how many of the reasons are tried
 */
export function findNarrativeReason(
  text: string,
  start: number,
  end: number,
  among = REASONS.length,
): string | undefined {
  let close = end;
  while (close > start && holds(BEHIND_CLOSE, text.charCodeAt(close - 1))) close -= 1;
  const closing = close === start ? 0 : signOf(CLOSING, text.charCodeAt(close - 1));
  const possible = (closing | signsWithPairs(NEEDED, text, start, end)) & ALL_BITS & (bitOf(among) - 1);
  if (possible === 0) return undefined;
  const words = text.slice(start, end).trimEnd();
  for (let index = 0; index < among; index += 1) {
    if ((possible & bitOf(index)) === 0) continue;
    const [reason, , pattern] = REASONS[index]!;
    if (pattern.test(words)) return reason;
  }
  return undefined;
}
