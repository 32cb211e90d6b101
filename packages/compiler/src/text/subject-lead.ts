import { createCharacters, holds, holdsAt } from './characters.ts';
import { createLexicon } from './lexicon.ts';

/** What a place ends in. */
const UNITS = createCharacters('省市县区旗州盟镇乡');
/** 该区, 本市: a place named before. */
const SAME = createCharacters('该本');
/** What says of a place that it is going to do something: 云泽区|将新建…, 云泽市|还将…. */
const GOING = createLexicon('将 还将 也将 今年将 今年计划 计划 还计划');
/** 计划生育, 计划内: no word of what is going to be done. */
const PLANS = createLexicon('计划生育 计划内 计划外 计划单列 计划经济 计划和 计划与 计划管理 计划执行');
/** Provinces, named without 省. */
const PROVINCES = createLexicon(
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆',
);
/** 全市, 我省: a place that is meant without its name. */
const WHOLE = createCharacters('全我');
/** A place is named in so many characters, its unit included. */
const PLACE_AT_MOST = 8;

/** Length of the place that is said to do what stands behind it (云泽区|将新建学校, 该市|年内建成…) where a clause begins with one; 0 where none does. */
export function subjectLength(text: string, start: number, end: number): number {
  if (holdsAt(SAME, text, start) && holdsAt(UNITS, text, start + 1) && start + 2 < end) return 2;
  const limit = Math.min(end - 2, start + PLACE_AT_MOST);
  const known = holdsAt(WHOLE, text, start) && holdsAt(UNITS, text, start + 1) ? 2 : PROVINCES.startingAt(text, start);
  if (known > 0 && start + known < limit && isGoing(text, start + known)) return known;
  for (let at = start + 2; at < limit; at += 1) {
    if (!holds(UNITS, text.charCodeAt(at))) continue;
    if (isGoing(text, at + 1)) return at + 1 - start;
  }
  return 0;
}

function isGoing(text: string, at: number): boolean {
  return GOING.startingAt(text, at) > 0 && PLANS.startingAt(text, at) === 0;
}
