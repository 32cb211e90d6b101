import { BOUND_CHANGE_LEADS, BOUND_CHANGES } from '#facts/lexicon/changes.ts';
import { LINKS } from '#facts/lexicon/links.ts';
import { createCharacters, holds, holdsAny, holdsAt } from '#text/characters.ts';
import { createDictionary } from '#text/lexicon.ts';

/* How long the words are that a lead is read back over, and what makes of them the end of another word. */

/** A character before these words shows that they end another word: 节约, 公共, 设计. */
const SHIELD_TABLE: Readonly<Record<string, string>> = {
  均: '人户年月日平生亩',
  过: '经通超不越跨迈突透错',
  有: '国公民私所拥具持特占享含稀',
  达: '发通畅到直',
  为: '作行成认',
  计: '统设会审累合总共预估',
  共: '公医',
  约: '节签预制合履特公条契',
  近: '附临靠接',
  超: '反赶',
  居: '民宜迁定村群旧新',
  列: '系专班并出',
  排: '安减铺',
  增: '新净倍',
  升: '提上攀回跃公',
  减: '削缩裁',
  涨: '上',
  降: '下',
  高: '提较',
  少: '减',
  再: '一',
  在: '存所潜',
  是: '',
  又: '',
  到: '',
  需: '所急必刚内供军特无',
  则: '规原细准法否守',
  即: '立',
  提升: '造化新治固育善',
  完成: '未',
  持续: '可',
  改善: '造治',
  年人均: '全',
  月人均: '全',
};
const SHIELDS = createDictionary(
  Object.fromEntries(Object.entries(SHIELD_TABLE).map(([word, before]) => [word, createCharacters(before)])),
);
const ALL_SHIELDS = createCharacters(Object.values(SHIELD_TABLE).join(''));
/** Holds for every word that begins with 均. */
const BEFORE_EVEN = createCharacters(SHIELD_TABLE.均!);

const COMPARED_WITH =
  /^(?:比|较|与)(?:上|去|前|年|今|同期|全|原|“|《|规划|计划|目标|预期|省|国|\d|20|19|十|历|正常|疫|本|一季|二季|三季|四季|五年|自治区|东|西|部|市|该|往|当|城镇|农村|[\u4e00-\u9fff]{1,8}之[初前]$|[\u4e00-\u9fff]{1,10}的(?:19|20)\d{2}年(?:底|末)?$|(?:GDP|[\u4e00-\u9fff]{2,10})(?:增速|增幅|增长)$)/;
export const FROM_REACH = 16;

/** 补助|人均|达129元: of an amount 人均 tells what is measured. */
export function isPerHead(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === EVENLY && (text.charAt(at - 2) === '人' || text.charAt(at - 2) === '户');
}

/** Length of 转为 in front of a change that another one turned into. */
export function turnLength(text: string, min: number, at: number): number {
  const char = text.charAt(at - 1);
  if (char !== '为' && char !== '转') return 0;
  return /(?:扭转为|转变为|转为|变为|转)$/.exec(text.slice(Math.max(min, at - 3), at))?.[0].length ?? 0;
}

const RUN = /(?:已|每年)?连续(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:年|届|个月|个季度)$/;

const EACH = /(?:平均)?每\d{1,4}(?:公斤|斤|吨|亩|人|户|平方米|立方米|公里)$/;
export const EACH_ENDS = createCharacters('斤吨亩人户米里');

/** Length of 平均每50公斤 in front of a change: what its amount is for each of. */
export function eachLength(text: string, at: number, min: number): number {
  if (!holds(EACH_ENDS, text.charCodeAt(at - 1))) return 0;
  return EACH.exec(text.slice(Math.max(min, at - 12), at))?.[0].length ?? 0;
}

export const RUN_ENDS = createCharacters('年月度');

/** Length of 连续4年 in front of an amount. */
export function runLength(text: string, at: number, min: number): number {
  if (!holds(RUN_ENDS, text.charCodeAt(at - 1))) return 0;
  return RUN.exec(text.slice(Math.max(min, at - 10), at))?.[0].length ?? 0;
}

const OF_YEAR =
  /(?<=[到至为达])(?:(?:20|19)\d{2}年(?:底|末)?|去年(?:底|末)?|上年(?:底|末)?|今年|目前|现在|“[^”]{1,4}五”(?:期)?末)的?$/;

const MONTHS = /(?<![比较与同从由到至截\d—-])\d{1,2}(?:[-—－–―─~～至]{1,2}\d{1,2})?月份?$/;
export const MONTH_ENDS = createCharacters('月份');

/** Length of 1—9月 between the words of a metric and its amount: 零售额|2月份|增长13%. */
export function monthsLength(text: string, at: number, min: number): number {
  if (!holds(MONTH_ENDS, text.charCodeAt(at - 1))) return 0;
  return MONTHS.exec(text.slice(Math.max(min, at - 9), at))?.[0].length ?? 0;
}

/** 比1—3月、1—4月、1—5月|分别提高: several stretches of the year that a pace is held against. */
const MONTHS_COMPARED =
  /[比较](?:今年|去年|上年)?(?:\d{1,2}(?:[-—－–―─~～至]{1,2}\d{1,2})?月份?[、和与及]){0,5}\d{1,2}(?:[-—－–―─~～至]{1,2}\d{1,2})?月份?$/;
const LONGEST_MONTHS = 48;

export const YEAR_ENDS = createCharacters('年的底末前在');

/** Length of a year between 到 and its amount: 增加到2015年的…. */
export function yearOfLength(text: string, at: number, min: number): number {
  if (!holds(YEAR_ENDS, text.charCodeAt(at - 1))) return 0;
  return OF_YEAR.exec(text.slice(Math.max(min, at - 10), at))?.[0].length ?? 0;
}

/** Length of a beginning spelled without digits: 由两家|增加到13家. */
export function spelledBase(text: string, min: number, at: number): number {
  return (
    /(?<![自理缘])(?:由|从)[一二两三四五六七八九十百千万不足几][^，。；、由从]{0,6}$/.exec(
      text.slice(Math.max(min, at - 12), at),
    )?.[0].length ?? 0
  );
}

const BOUND_LEADS = createCharacters(BOUND_CHANGE_LEADS);

/** Length of the link that ends at `at`; of 人均达 it is 达 alone. */
export function linkLength(text: string, at: number, min: number): number {
  const length = LINKS.endingAt(text, at, min);
  const own = unshielded(text, at, min, length);
  if (own > 0 || length < 2 || text.charCodeAt(at - length) !== EVENLY) return own;
  return unshielded(text, at, min, LINKS.endingAt(text, at, at - length + 1));
}

/** 均 */
const EVENLY = 0x5747;

export function unshielded(text: string, at: number, min: number, length: number): number {
  if (length === 0 || at - length <= min) return length;
  const start = at - length;
  const before = text.charCodeAt(start - 1);
  if (BOUND_CHANGES.endingAt(text, at, start) === length && !holds(BOUND_LEADS, before)) return 0;
  if (before === STEADY && isPolicyOfGrowth(text, start)) return 0;
  if (!holds(ALL_SHIELDS, before)) return length;
  const own = SHIELDS.endingAt(text, at, start);
  if (own?.length === length) return holds(own.value, before) ? 0 : length;
  return text.charAt(start) === '均' && holds(BEFORE_EVEN, before) ? 0 : length;
}

/** 稳 */
const STEADY = 0x7a33;

/** 落实稳|增长18条: what keeps up growth, and not 平稳增长, 企稳增长. */
function isPolicyOfGrowth(text: string, start: number): boolean {
  return text.startsWith('增长', start) && !holdsAt(STEADILY, text, start - 2);
}

const STEADILY = createCharacters('平企趋持续');

/** Length of a comparison (比2010年, 较上年同期) that ends at `end`; 0 when there is none. */
export function comparisonLength(text: string, min: number, end: number): number {
  if (holds(MONTH_ENDS, text.charCodeAt(end - 1))) {
    const months = MONTHS_COMPARED.exec(text.slice(Math.max(min, end - LONGEST_MONTHS), end));
    if (months !== null) return months[0].length;
  }
  const floor = Math.max(min, end - FROM_REACH);
  for (let at = end - 2; at >= floor; at--) {
    const code = text.charCodeAt(at);
    if (code !== THAN && code !== RATHER_THAN) continue;
    // 同比2019年|增长: than that year
    if (text.charAt(at - 1) === '同' && at > min && SAME_YEAR.test(text.slice(at, end))) return end - at + 1;
    if (code === THAN && at > min && holdsAt(BEFORE_OTHER_THAN, text, at - 1)) continue;
    return !holdsAny(CLAUSE_STOPS, text, at, end) && COMPARED_WITH.test(text.slice(at, end)) ? end - at : 0;
  }
  return 0;
}

const SAME_YEAR = /^比(?:19|20)\d{2}年(?:同期)?$/;

/** 比, 较, and what makes 比 part of another word: 占比, 环比. */
const THAN = 0x6bd4;
const RATHER_THAN = 0x8f83;
const BEFORE_OTHER_THAN = createCharacters('占同环对正反');
const CLAUSE_STOPS = createCharacters('，。；');
