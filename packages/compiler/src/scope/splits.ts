import { isBlank } from '#text/characters.ts';
import type { Span } from '../model.ts';
import { HEADING_REACH, looksBothWays, spansYears, yearsOfHeading } from './headings.ts';
import type { Scope } from './model.ts';

/* 分段: where a chapter turns to another time, as its paragraphs tell and its heading does not. */

/** 今后五年, “十四五”时期是…: the paragraph with which a chapter that looks both ways turns to what is planned. */
const AHEAD =
  /\n[\s　]{0,8}(?:今后|未来)[三五]年|\n[\s　]{0,8}“[一二三四五六七八九十]{1,2}五”(?:时期|期间)(?!，?我|，?全|[^。\n]{0,20}(?:以来|取得|完成))/;

/** A chapter on achievements and targets looks back until it speaks of the years ahead. */
export function splitAtTargets(text: string, scope: Scope): readonly Scope[] {
  if (scope.part !== 'targets') return [scope];
  const lineEnd = text.indexOf('\n', scope.start);
  if (lineEnd < 0 || lineEnd >= scope.end || !looksBothWays(text.slice(scope.start, lineEnd))) return [scope];
  const turn = AHEAD.exec(text.slice(lineEnd, scope.end));
  if (!turn) return [scope];
  const at = lineEnd + turn.index + 1;
  return [
    { start: scope.start, end: at, status: 'actual', period: null, asOf: null, part: 'review' },
    { start: at, end: scope.end, status: scope.status, period: scope.period, asOf: null, part: scope.part },
  ];
}

const ONE_YEAR =
  /(?:^|\n)[\s　]{0,8}(?:各位代表[，！!,：:]?\s{0,4})?(?:刚刚)?(?:过去的)?(?<when>一年来|过去一年|过去的一年|(?<year>(?:19|20)\d{2})年(?=[，,是]))/;

/** A review of several years turns to its last one: 刚刚过去的2015年，…. */
export function splitAtYear(text: string, scope: Scope, reviewYear: string | null): readonly Scope[] {
  if (scope.status !== 'actual' || scope.period !== null || reviewYear === null) return [scope];
  const turn = ONE_YEAR.exec(text.slice(scope.start, scope.end));
  if (!turn || (turn.groups?.year ?? reviewYear) !== reviewYear) return [scope];
  const at = scope.start + turn.index + turn[0].length - (turn.groups?.when?.length ?? 0);
  const { start, end, status, period, asOf = null, part } = scope;
  return [
    { start, end: at, status, period, asOf, part },
    { start: at, end, status, period: reviewYear, asOf: null, part },
  ];
}

/** 五年来，…, 各位代表！“十三五”时期是…: a paragraph that begins to look back on several years. */
const SEVERAL_YEARS =
  /\n[\s　]{0,8}(?:各位代表[，！!,：:]?\s{0,4})?(?:回顾|(?:刚刚)?过去的?|这|“[九十][一二三四]?五”(?:这|的)?)?(?:五年|“[九十][一二三四]?五”(?:时期|期间)?)(?=以?来|间|里|[，,是的我]|全)/;

/** “十三五”及2020年工作回顾: the paragraphs of such a chapter that look back on all the years, up to those on the last one. */
export function splitAtSeveral(text: string, scope: Scope): readonly Scope[] {
  if (scope.part !== 'review' || scope.status !== 'actual' || scope.period === null) return [scope];
  const lineEnd = text.indexOf('\n', scope.start);
  if (lineEnd < 0 || lineEnd >= scope.end || lineEnd - scope.start > HEADING_REACH) return [scope];
  const heading = text.slice(scope.start, lineEnd);
  if (!spansYears(heading) || yearsOfHeading(heading).length === 0) return [scope];
  const words = text.slice(lineEnd, scope.end);
  const opening = SEVERAL_YEARS.exec(words);
  if (opening === null) return [scope];
  const at = lineEnd + opening.index + 1;
  // without a turn to the last year only a chapter that begins so is told of all of them
  if (!ONE_YEAR.test(text.slice(at, scope.end)) && words.slice(0, opening.index).trim() !== '') return [scope];
  return [
    { ...scope, end: at },
    { ...scope, start: at, period: null },
  ];
}

/** 2013年全市生产总值增长10%左右，…: the paragraphs of a review that begin with the year that is planned, and plan it. */
export function splitAtPlanned(text: string, scope: Scope, planYear: string | null): readonly Scope[] {
  const { start, end, status, period, part } = scope;
  if (planYear === null || status !== 'actual' || part !== 'review' || period === null || period >= planYear)
    return [scope];
  const scopes: Scope[] = [];
  let from = start;
  for (let at = text.indexOf(planYear, start); at >= 0 && at < end; at = text.indexOf(planYear, at + 4)) {
    const line = lineAt(text, at);
    if (line === null || line.start < from || !PLANNED_LINE.test(text.slice(at + 4, Math.min(line.end, end)))) continue;
    const until = Math.min(line.end, end);
    if (line.start > from) scopes.push({ ...scope, start: from, end: line.start });
    scopes.push({ start: line.start, end: until, status: 'target', period: planYear, asOf: null, part: 'targets' });
    from = until;
  }
  if (scopes.length === 0) return [scope];
  return from < end ? [...scopes, { ...scope, start: from }] : scopes;
}

/** The line that begins at a place, but for blanks in front of it; null where others words stand there. */
function lineAt(text: string, at: number): Span | null {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== LINE_END && isBlank(text.charCodeAt(start - 1))) start--;
  if (start > 0 && text.charCodeAt(start - 1) !== LINE_END) return null;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}

const LINE_END = 0x0a;
/** What a paragraph on a year ahead goes on with: not a month or quarter that may have passed, and amounts that are meant to be reached. */
const PLANNED_LINE =
  /^年(?!\s?\d{1,2}\s?月|以来|[一二三四]季度|上半年|[的初])[^。\n]{0,160}?(?:\d[\d.]{0,8}[%％万亿]?[\u4e00-\u9fff]{0,4}(?:左右|以上|以内)|力争|确保|控制在|保持在|预期目标|要(?:实现|完成|达到))/;
