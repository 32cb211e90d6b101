import { createCharacters, holdsAt, isLatin } from '#text/characters.ts';
import { combineWords, createLexicon } from '#text/lexicon.ts';
import type { NumberToken } from './scan.ts';

/* 无单位的指数: ratios, coefficients and indices, which are measured in no unit: 城乡居民收入比2.1, 基尼系数0.38, 煤炭百万吨死亡率0.1. */

/** What such a measure is called by its end. 同比, 占比 and 对比 are none. */
const INDEX_NOUNS = createLexicon(
  '之比 收入比 消费比 支出比 产出比 医护比 床护比 护床比 师生比 生师比 性别比 抚养比 贷存比 存贷比 储采比 采储比 粮价比 比价 指数 比值 系数 倍差 倍率 容积率 死亡率',
);
/** By how far, and in which direction, such a measure has gone. */
const REACHING = combineWords(
  [
    '下降',
    '降',
    '缩小',
    '收窄',
    '回落',
    '减小',
    '提高',
    '提升',
    '上升',
    '回升',
    '升',
    '扩大',
    '增加',
    '改善',
    '优化',
    '调整',
  ],
  ['到', '至', '为'],
);
const INDEX_LINKS = createLexicon(
  ...REACHING,
  '为 是 达 达到 分别为 分别达 分别达到 约为 仅为 由 从 控制在 保持在 稳定在 为1 约 低于 高于 不超过 不高于 超过',
);
const CHANGES = createLexicon(
  '下降 降低 缩小 收窄 回落 减小 减少 提高 提升 上升 回升 扩大 增加 下降了 降低了 缩小了 提高了 上升了 扩大了',
);
const ADVERBS = createLexicon('预计 进一步 持续 逐步 稳步 继续 已 均 力争 全年 平均');
/** How far words between a measure and its number may reach. */
const REACH = 16;

/** Where the words in front of a link (达, 提高到) end. */
export function beforeLink(text: string, end: number): number {
  return end - INDEX_LINKS.endingAt(text, end, 0);
}

/** 由上年同期的|1.93: what such a change began at. */
const BEGINNING = /[由从](?:上年|去年|年初|(?:19|20)\d{2}年|“[一二三四五六七八九十]{1,3}五”)(?:同期|底|初|期?末)?的?$/;
const BEGINNING_ENDS = createCharacters('的年期底初末');

/** Where the measure ends that stands in front of a number, its words between taken off. */
function measureEnd(text: string, start: number): number {
  let at = start;
  if (holdsAt(BEGINNING_ENDS, text, at - 1)) {
    const from = Math.max(0, at - REACH);
    at = BEGINNING.exec(text.slice(from, at))?.index ?? -1;
    if (at < 0) return start;
    at += from;
  } else at = beforeLink(text, at);
  at -= ADVERBS.endingAt(text, at, 0);
  if (!holdsAt(CLOSING, text, at - 1)) return at;
  // 城乡居民收入比（以农村为1）|为2.1
  for (let open = at - 2; open > 0 && at - open < REACH; open--) if (holdsAt(OPENING, text, open)) return open;
  return at;
}

const OPENING = createCharacters('（(');
const CLOSING = createCharacters('）)');

/** The same behind a value, a bracket (以农村为1) told with it. */
const FURTHER = 26;

const LIST_JOINTS = createCharacters('、和');
/** What a change of such a measure is compared with behind its value: ，比上年|缩小0.05, ，同比|下降0.2. */
const COMPARED =
  /^(?:[（(]以[\u4e00-\u9fff]{2,6}为1[）)])?[，,、（(]?(?:(?:比|较)(?:上年|去年|年初|同期|(?:19|20)\d{2}年|“[一二三四五六七八九十]{1,3}五”)(?:同期|底|初|期?末)?|同比|环比)?$/;

/** ，低于全市|0.08: how far such a measure is from that of the whole. */
const HELD_AGAINST =
  /^[，,、](?:低于|高于|大于|小于|优于|好于|比|较)(?:全国|全省|全市|全区|全州|全盟)(?:平均)?(?:水平)?(?:低|高|大|小)?$/;

/** ，优于|2.15的目标: what such a measure was to be. */
const HELD_TO = /^[，,、](?:已|略|远)?(?:低于|高于|小于|大于|优于|好于|超过)$/;
const GOAL_BEHIND = /^(?:左右|以内|以下|以上)?的[^，。；、]{0,6}(?:目标|要求|标准|任务)/;

/** Whether a number goes on about the measure that the one before it told: 由1.93|缩小至1.89, 2.17，比上年|缩小0.05. */
function goesOn(text: string, { start, end }: NumberToken, before: NumberToken): boolean {
  if (start - before.end > FURTHER) return false;
  // 分别为1.9、|0.28
  if (start - before.end === 1 && holdsAt(LIST_JOINTS, text, before.end)) return true;
  const change = CHANGES.endingAt(text, start, before.end);
  const length = change > 0 ? change : INDEX_LINKS.endingAt(text, start, before.end);
  const words = text.slice(before.end, start - length);
  if (length > 0 && COMPARED.test(words)) return true;
  const held = text.slice(before.end, start);
  return HELD_AGAINST.test(held) || (HELD_TO.test(held) && GOAL_BEHIND.test(text.slice(end, end + REACH)));
}

/** 收入比2.1（以农村为|1），比上年缩小0.05: whether a number says only what is set to one, so that what follows goes on about the number before. */
export function isSetToOne(text: string, { start, end, low }: NumberToken): boolean {
  return low === '1' && holdsAt(CLOSING, text, end) && text.charAt(start - 1) === '为';
}

/** Whether a number without a unit measures a ratio or an index, or how far it has changed behind the value `before` it. */
export function isBareIndex(text: string, token: NumberToken, before: NumberToken | null): boolean {
  if (!token.low.includes('.') || isLatin(text.charCodeAt(token.end))) return false;
  if (before !== null && goesOn(text, token, before)) return true;
  return INDEX_NOUNS.endingAt(text, measureEnd(text, token.start), 0) > 0;
}
