import type { Draft } from '#facts/clauses/draft.ts';
import type { Quantity } from '#facts/clauses/quantity.ts';
import type { Span } from '#model.ts';

/* 末年: which values of a review of several years are those of its last one. */

const COMPARED_NEXT = /^[^。；]{0,8}[，,、](?:比|是|较)(?:(?:19|20)\d{2}年|“[^”]{1,4}五”期?末)/;

/** Whether the words behind an amount compare it with an earlier year, which makes it the latest value. */
export function isLatestValue(text: string, { start, tail: end }: Quantity): boolean {
  // 五年累计完成|300亿元，是“十五”期末的3倍
  if (SUM_BEFORE.test(text.slice(Math.max(0, start - LONGEST_SUM), start))) return false;
  return COMPARED_NEXT.test(text.slice(end, end + 26));
}

const SUM_BEFORE = /(?:累计|共|合计|总计)(?:完成|实现|达到?|投入|引进)*$/;
const LONGEST_SUM = 10;

const OVER_LAST_YEAR = /(?:比|较)(?:上年|去年|(?:19|20)\d{2}年|“[^”]{1,4}五”期?末)[^，,；;。\d]{0,8}$/;
/** 年均增长…, 五年平均增长…, 五年增长…, 比上年增长…: the growth behind a value that was reached last. */
const GROWN_NEXT =
  /^[^。；，,、的]{0,4}[，,、](?:(?:[三四五六]年)?(?:年均|平均|年平均)|[三四五六]年|(?:比|较)(?:上年|去年))[^，,；;。\d]{0,6}(?:增|递增|提高|下降|降低)/;
/** What was done in several years together is no value of the last one. */
const SUMMED_UP = /累计|(?<!公)共(?!建)|合计|总计|新增|新建|完成|引进|[三四五六]年/;

/** 森林覆盖率|达到60.4%, 建成区面积|扩大到46.8平方公里: whether an amount is what was reached in the end, and not what was done in all the years. */
function isReached(before: string, { class: kind }: Quantity): boolean {
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('、')) + 1,
  );
  if (SUMMED_UP.test(clause) || SPREAD.test(clause)) return false;
  return kind === 'share' ? !SHARE_OF.test(clause) : ARRIVED.test(clause);
}

const ARRIVED =
  /(?:达到?|突破|超过|迈[上过入]|[跃站跨]上|稳定在|保持在|控制在|[高升加大长展降少短]到|[增升降减缩短]至|(?:总[量数值]|总?装机|余额|存量|保有量|总规模)超)了?(?:约|近)?(?:人均|每人|每月|每年){0,2}$/;
const SPREAD = /年均|平均|每年|始终|连续|取消|精简|免除|投入|投资|安排|争取|建成(?!区)|培育|解决|完工|改造/;
const SHARE_OF = /计划|任务|目标|总和|的$/;

/** 是2010年的|1.3倍, 是“十二五”末的|1.4倍: whether a multiple is one of what there was in a former year, and not of what several years came to. */
export function isOfFormerYear(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === OF && FORMER_YEAR.test(text.slice(Math.max(0, start - 14), start));
}

const OF = '的'.charCodeAt(0);
const FORMER_YEAR = /[是为](?:(?:19|20)\d{2}年(?:底|末)?|“[^”]{1,4}五”期?末|五年前)的$/;

/** 稳居全省|第1位: where something stands in the end. */
const STANDING_LONG = /连续|多年|每年|年年|始终|一直/;

/** Whether a review of several years tells by what a value is compared with that it is the latest one. */
export function isOfLatestYear(text: string, { kind, quantity }: Draft, sentence: Span): boolean {
  const { start, tail } = quantity;
  const before = text.slice(Math.max(sentence.start, start - 16), start);
  if (kind === 'growth' || kind === 'delta' || kind === 'multiple') return OVER_LAST_YEAR.test(before);
  if (kind === 'rank') return !STANDING_LONG.test(before);
  if (kind === 'level' && (isReached(before, quantity) || (isLatestValue(text, quantity) && !SUMMED_UP.test(before))))
    return true;
  return kind === 'level' && GROWN_NEXT.test(text.slice(tail, tail + 24)) && !SUMMED_UP.test(before);
}
