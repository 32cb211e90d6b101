import type { Draft } from '#facts/clauses/draft.ts';
import { type Phrase, wordsOf } from '#facts/clauses/phrase.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import type { Span } from '#model.ts';
import { createLexicon } from '#text/lexicon.ts';
import { type Binding, leanOn } from './binding.ts';

/* 位次: what a rank is of, where no measure stands beside it. */

const REACH = 60;
/** 在年度“投资潜力百强区”名单中，; 跻身全国百强县（市）行列，: the list that a place stands in, in the clause in front. */
const LIST =
  /(?<list>(?:“[^“”，。；]{3,24}”(?:名单|榜单|榜|排行榜|排名|评选|评价)?|全[国省市区州盟][^，。；“”\d]{0,20}?百强(?:县|市|区|城市|城区|乡?镇|企业|[（(][市县区][）)]){0,3}))(?:名单|榜单|榜|行列)?[之]?[中里]?[，,]$/u;
const STANDINGS = createLexicon('排名 排位 位次 名次');

/** 在“百强区”名单中，我区位列|第79位; 跻身全国百强县行列，排名升至|第47位: the rank in a list that the clause in front names; null when its words name a measure or there is no such list. */
export function bindRankInList(
  text: string,
  sentence: Span,
  { quantity, own }: Reading,
  { metric }: Binding,
): Binding | null {
  if (quantity.class !== 'rank' || own.joint !== 'clause') return null;
  const said = wordsOf(text, metric);
  if (said !== '' && !STANDINGS.has(said)) return null;
  const from = Math.max(sentence.start, own.start - REACH);
  const found = LIST.exec(text.slice(from, own.start));
  if (found === null) return null;
  const start = from + found.index;
  const list = { start, end: start + found.groups!.list!.length };
  return leanOn([list, ...metric], [list], false, FROM_LIST);
}

/** Trust in a list that the clause in front names. */
const FROM_LIST = 0.75;

/** 收入24.5亿元，增长6.4%，分居全市|第4、第3位: the amount and its growth, of which the ranks of a pair tell; null when something else stands in front. */
export function amountAndGrowth(
  text: string,
  { quantity }: Reading,
  size: number,
  before: readonly Draft[],
): readonly (readonly Phrase[])[] | null {
  const [amount, growth] = before.slice(-2);
  if (quantity.class !== 'rank' || size !== 2 || amount?.kind !== 'level' || growth?.kind !== 'growth') return null;
  const last = growth.metric[growth.metric.length - 1];
  if (last === undefined || growth.group !== 0 || wordsOf(text, amount.metric) !== wordsOf(text, growth.metric))
    return null;
  return [amount.metric, [...growth.metric, { start: last.end, end: last.end, as: '增速' }]];
}
