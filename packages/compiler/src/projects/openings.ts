import { createCharacters, holdsAt } from '#text/characters.ts';
import { combineWords, createLexicon, listWords, startingWithin } from '#text/lexicon.ts';
import type { Clause } from './clauses.ts';
import { type Lead, readLead } from './lead.ts';
import { INNER_VERB } from './patterns.ts';

/* What stands in front of the verb of a clause: a place, a field, or another verb. */

/** 在甲区域|谋划建设乙: what ends a place, and the verbs of building behind it. */
const PLACE_ENDS = createCharacters('区域内地境带线边上市县镇乡村港城');
const BUILDING_VERBS = createLexicon('谋划建设 规划建设 开工建设 启动建设 布局建设 建设 新建 兴建 开工 改造 扩建');
const PLACE_AT_LEAST = 4;
const PLACE_AT_MOST = 30;

/** Where the verb begins behind the place that a clause opens with; 0 when none does. */
export function behindPlace(text: string, { start, end }: Clause): number {
  const limit = Math.min(end - PLACE_AT_LEAST, start + PLACE_AT_MOST);
  for (let at = start + PLACE_AT_LEAST; at < limit; at++)
    if (holdsAt(PLACE_ENDS, text, at - 1) && BUILDING_VERBS.startingAt(text, at) > 0) return at;
  return 0;
}

/** 铁路|建成甲高铁，水利方面|开工乙水库: a field in front of what is done in it. */
export const FIELDS = createLexicon(
  ...combineWords(
    listWords(
      '铁路 公路 高速公路 普通公路 国省干线 轨道 轨道交通 交通 交通运输 民航 航空 水运 港口 港航 航运 水利 能源 电力 电网 煤炭 油气 市政 城建 城市建设 工业 农业 文旅 旅游 文化 教育 卫生 医疗 体育 民生 生态 环保 商贸 物流 信息 科技 服务业 基础设施 产业 社会事业',
    ),
    ['', '方面', '领域', '上'],
  ),
  ...combineWords(listWords('“十一五” “十二五” “十三五” “十四五” “十五五”'), ['期间', '时期', '以来']),
);
const FIELD_VERBS = createLexicon(
  '建成 建成投产 竣工 投产 投运 投用 开工 新开工 启动 续建 加快 加快推进 加快建设 推进 推动 确保 力争 争取 谋划 规划 规划建设 完成 新建 打通 贯通 抓好 做好',
);

/** Where the verb begins behind the field that a clause opens with; 0 when none does. */
export function behindField(text: string, { start, end }: Clause): number {
  const field = startingWithin(FIELDS, text, start, end);
  const verb = start + field;
  return field > 0 && FIELD_VERBS.startingAt(text, verb) > 0 && readLead(text, verb, end).end > verb ? verb : 0;
}
/** The verb inside a clause that opens with 支持 or 推动: 支持某区|规划建设某城. */
export function readInner(text: string, lead: Lead, end: number): Lead {
  const inner = INNER_VERB.exec(text.slice(lead.end, end));
  if (!inner || inner.index === 0) return lead;
  const at = lead.end + inner.index;
  const next = readLead(text, at, end);
  return next.force === undefined || end - next.end < 4 ? lead : next;
}
