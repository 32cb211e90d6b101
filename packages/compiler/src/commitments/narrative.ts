import { WHITE_SPACES } from '#text/blanks.ts';
import { createCharacters, createSigns, holds, signOf, signsIn } from '#text/characters.ts';

/** The reason of a sentence that only says who answers for the item before it. */
export const UNIT_IN_CHARGE = 'a unit in charge';

/** The reason of a sentence that announces what stands behind it. */
export const LEAD_IN = 'lead-in to what follows';

/**
 * Why a sentence of the targets or tasks promises nothing; in order of trial. Each reason is a kind of sentence of its own:
 * its name, characters of which its pattern needs one, the pattern; and others of which one will do, but only at the end of
 * the sentence or before a colon there.
 */
export const REASONS: readonly (readonly [reason: string, needs: string, pattern: RegExp, closing?: string])[] = [
  ['salutation', '各同', /^(?:各位|同志们)[^，,。]{0,10}$|^(?:各位代表|同志们|各位委员)[，,！!:：]/u],
  [
    'explanation of a term',
    ':：',
    /^[^。:：]{1,40}[:：](?:是?指|.{0,20}(?:是指|指的是|的简称|简称))|^[^。:：]{1,40}[:：].{0,30}(?:印发|提出|创造)了?[^。]{0,30}$/u,
  ],
  ['thanks', '感敬问', /(?:致以|表示)[^，,。]{0,12}(?:感谢|敬意|问候|慰问)/u],
  [
    'difficulties',
    '困题足短差突艰少紧',
    /(?:存在|面临|看到|认识到)[^。]{0,24}(?:困难|问题|不足|短板|差距)|(?:短板|弱项|任务)[^，,。]{0,6}(?:突出|艰巨|不少|紧迫)/u,
  ],
  [UNIT_IN_CHARGE, '牵责配主协', /^[（(]?(?:牵头|责任|配合|主办|协办)(?:单位|部门|领导)/u],
  [
    LEAD_IN,
    '下',
    /以下[^，。]{0,8}(?:工作|任务|方面)|(?:如下|以下[^，。]{0,12}|是|包括|做到|工作|安排|(?<!完成[^，,。；;]{0,10})(?:任务|目标|指标)|抓好|要|方面)[:：]?$/u,
    '是括到作务排标好要面',
  ],
  [
    'grounds of a target',
    '考撑利现衔这述妥切事基高',
    /主要考虑|有条件、?有支撑|有利于|体现了|相衔接|有序衔接|这(?:个|一|些)(?:目标|指标)|上述(?:预期)?(?:目标|指标)|(?:目标|安排)[^。]{0,20}(?:积极稳妥|切实可行|实事求是|考虑|基于)|高于[^，。]{0,12}要求/u,
  ],
  [
    'guiding thought',
    '导总则念示讲论神牢使初',
    /为指导|总体要求|指导思想|总基调|总体思路|基本原则|理念|重要(?:指示|讲话|论述)|精神|牢记|使命|初心/u,
  ],
  [
    'judgement of the situation',
    '义势临然遇挑是键系',
    /具有[^，。]{0,20}意义|形势|面临|仍然|依然|机遇|挑战|是[^，。]{0,40}(?:关键|保障|基础|需要|要求|引擎|体现|生命线|根本|保证|核心|之年|工程|前提|标准|职责|大事|主题|动力|方向|底线)|关键(?:是|在于|之年)|关系(?:到|着)?/u,
  ],
  [
    'appeal',
    '们唯只才不携团凝众',
    /让我们|我们(?:要|必须|一定|坚信|相信|将)|唯有|只要|只有|才能|决不能|不能|携手|团结一心|凝心聚力|不回避|不敷衍|群众[^。]{0,12}(?:满意|拥护)/u,
  ],
  [
    'report of what has been done',
    '已取获荣上去',
    /(?:已|已经|现已)[^，。]{0,16}(?:完成|建成|实现|开工|启动)|(?:取得|获得|荣获)了?|上年|去年/u,
  ],
];

/** For each character that a pattern needs the patterns that do, as bits in order of trial. */
const NEEDED = createSigns(
  Object.fromEntries(REASONS.map(([reason], index) => [reason, 1 << index])),
  Object.fromEntries(REASONS.map(([reason, needs]) => [reason, needs])),
);

/** The same for what they close with. */
const CLOSING = createSigns(
  Object.fromEntries(REASONS.map(([reason], index) => [reason, 1 << index])),
  Object.fromEntries(REASONS.map(([reason, , , closing = '']) => [reason, closing])),
);
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
  let possible = (closing | signsIn(NEEDED, text, start, end)) & ((1 << among) - 1);
  if (possible === 0) return undefined;
  const words = text.slice(start, end).trimEnd();
  for (let index = 0; possible !== 0; index += 1, possible >>>= 1) {
    if ((possible & 1) === 0) continue;
    const [reason, , pattern] = REASONS[index]!;
    if (pattern.test(words)) return reason;
  }
  return undefined;
}
