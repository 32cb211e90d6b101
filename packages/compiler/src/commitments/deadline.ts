import { parseMarkerNumber } from '#outline/numerals.ts';
import { lastYearOfPlan } from '#scope/plan-years.ts';
import { createCharacters, holdsAny, holdsWord } from '#text/characters.ts';
import type { Deadline, Span } from '../model.ts';
import { bindToRows, findRowStarts } from './cell-lines.ts';

const PATTERN =
  /(?:到|至|于|在|力争|确保|争取)?(?<year>(?:20\d{2}|今|明|本|当)年)?(?:的)?(?:(?<month>1[0-2]|0?[1-9]|(?<![一二三四五六七八九十两几个])(?:十[一二]?|[元一二三四五六七八九]))月(?:(?<day>[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日|(?<monthEnd>份?底|末)|份)?(?<before>之?前|以前)?|(?<half>上半年|前三季度|(?:第)?[一二三四]季度|[一二三四]季度末)(?:末|底)?(?:之?前|以前)?|(?<end>年底|年末|(?<![一二两三四五六七八九十\d])年内|(?<![\d今明去本当])年中(?![央国小期间医部])|底|末|内)(?:之?前|以前)?)/gu;

/** One of these stands in every date of {@link PATTERN}. */
const DATE_WORDS = createCharacters('月半季底末内中');

/** 到2025年, 2025年投入使用: a bare year is a deadline only with a word that says “by” before it or a finish after it. */
const YEAR_PATTERN =
  /(?<by>到|至|力争|确保|争取|于)?(?<year>20\d{2})年(?=(?<finish>[^，。；、]{0,6}(?:投入使用|投产|建成|竣工|通车|完工|完成|交付|启用|投用|投运|投入运[行营]|并网|运营|达产|实现|贯通|合龙|封顶|开通|达标(?!区)))?)/gu;

/** The school year begins on the first of September: by the day before. */
const SCHOOL_TERM = /秋季(?:学期)?(?:开学|学期)之?前/u;

/** “五一”前: by the day before (《全国年节及纪念日放假办法》 sets the days). */
const FEAST = /^[^“]*“(?<feast>五一|八一|十一)”之?前/u;
const BEFORE_FEAST: Readonly<Record<string, string>> = { 五一: '04-30', 八一: '07-31', 十一: '09-30' };

/** What every year of {@link YEAR_PATTERN} begins with. */
const CENTURY = '20';

/** “十四五”末, “十四五”期末: the last year of a five-year plan, unless something is measured against it. */
const PLAN_END =
  /(?<![比较由从])(?<by>到|至|在)?“(?<number>[一二三四五六七八九十]{1,2})五”(?:规划|时期|期间)?期?末(?!的|以来|相比)/u;

const QUARTER_END: Readonly<Record<string, string>> = { 一: '03-31', 二: '06-30', 三: '09-30', 四: '12-31' };

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (value: number) => String(value).padStart(2, '0');

function yearOf(word: string | undefined, planYear: number): number {
  if (word === undefined || word === '今年' || word === '本年' || word === '当年') return planYear;
  return word === '明年' ? planYear + 1 : Number(word.slice(0, 4));
}

const FIRST_MONTH = '元';

/** 10, 十 */
function readNumeral(words: string): number {
  return words === FIRST_MONTH ? 1 : parseMarkerNumber(words);
}

function dateOf(groups: Record<string, string | undefined>, planYear: number): string | undefined {
  const year = yearOf(groups.year, planYear);
  if (groups.month !== undefined) {
    const month = readNumeral(groups.month);
    const day = groups.day === undefined ? lastDayOf(year, month) : readNumeral(groups.day);
    if (day > lastDayOf(year, month)) return undefined;
    return `${year}-${pad(month)}-${pad(day)}`;
  }
  if (groups.half !== undefined) {
    if (groups.half === '上半年') return `${year}-06-30`;
    if (groups.half === '前三季度') return `${year}-09-30`;
    return `${year}-${QUARTER_END[/[一二三四]/u.exec(groups.half)![0]]!}`;
  }
  if (groups.end === '年中') return `${year}-06-30`;
  return `${year}-12-31`;
}

/**
 * 完成时限: the first date by which the words of a clause promise to be done; undefined when they give none or when the
 * plan's year is unknown and the words need it. A month or day alone (活动于5月举办) counts as its own last day.
 *
 * @param at where `words` begin in the source text
 */
export function findDeadline(words: string, at: number, planYear: string | null): Deadline | undefined {
  PATTERN.lastIndex = 0;
  const dated = holdsAny(DATE_WORDS, words, 0, words.length);
  for (let match = dated ? PATTERN.exec(words) : null; match !== null; match = PATTERN.exec(words)) {
    const groups = match.groups!;
    const bareEnd = groups.end !== undefined && !groups.end.startsWith('年');
    if (bareEnd && groups.year === undefined) continue;
    if (groups.month !== undefined && !isPromisedMonth(groups, words, match.index + match[0].length)) continue;
    if (planYear === null && !/^20/u.test(groups.year ?? '')) continue;
    const date = dateOf(groups, Number(planYear));
    if (date !== undefined) return deadline(at, match.index, date, match[0]);
  }
  const feast = planYear !== null && words.includes('”') ? FEAST.exec(words)?.groups?.feast : undefined;
  if (feast !== undefined) {
    const from = words.indexOf('“');
    return deadline(at, from, `${planYear}-${BEFORE_FEAST[feast]}`, words.slice(from, words.indexOf('前', from) + 1));
  }
  const term = planYear === null || !dated ? null : SCHOOL_TERM.exec(words);
  if (term !== null) return deadline(at, term.index, `${planYear}-08-31`, term[0]);
  YEAR_PATTERN.lastIndex = 0;
  const inYear = holdsWord(words, 0, words.length, CENTURY);
  for (let match = inYear ? YEAR_PATTERN.exec(words) : null; match !== null; match = YEAR_PATTERN.exec(words)) {
    const groups = match.groups!;
    // 2027年建成, 2027年启动: a later year that opens the clause
    const later = match.index === 0 && (planYear === null || groups.year! > planYear);
    if (groups.by === undefined && groups.finish === undefined && !later) continue;
    // 恢复到2019年的水平: what is measured against
    if (planYear !== null && groups.year! < planYear) continue;
    return deadline(at, match.index, `${groups.year}-12-31`, match[0]);
  }
  return planYear !== null && words.includes('五”') ? findPlanEnd(words, at, planYear) : undefined;
}

function findPlanEnd(words: string, at: number, planYear: string): Deadline | undefined {
  const match = PLAN_END.exec(words);
  const year = lastYearOfPlan(match?.groups?.number ?? '');
  return match === null || year === null || year < planYear
    ? undefined
    : deadline(at, match.index, `${year}-12-31`, match[0]);
}

/** 完成时限：6月底前, 完成时间：2021年12月. */
const PRINTED = /(?:完成|办结|实施)?(?:时限|时间)(?:要求)?[:：]\s*(?<words>[^；;，,。（）()【】\n]{2,24})/dgu;

/** （牵头单位：某局，6月底完成）: by when, behind the units in charge. */
const PRINTED_BEHIND_UNITS =
  /[（(][^（）()\n]{0,120}(?:单位|部门|牵头|负责)[^（）()\n]{0,120}[，,；;、]\s?(?<words>(?:20\d{2}年)?(?:年底|(?:1[0-2]|[1-9])月(?:底|末|份|\d{1,2}日)?)前?)(?:完成|办结|实施)?[）)]/dgu;

/** 由县住建局牵头，10月底前完成。: the same in a sentence of its own. */
const SAID_BEHIND_UNITS =
  /(?<![^。；;\n \t\u3000])由[^。；;:：\n（）()]{2,120}(?:负责|牵头)(?:落实|实施|办理|组织实施)?[，,](?<words>(?:20\d{2}年)?(?:年底|(?:1[0-2]|[1-9])月(?:底|末|\d{1,2}日)?)前?)(?:全部|全面)?(?:完成|办结)(?=[。；;\n]|$)/dgu;

/** 进度安排：6月底前完成基建；12月底前交付: the last of its dates. */
const SCHEDULED =
  /(?:进度安排|实施进度|时间安排|时间节点|进度节点)[:：][^\n]{0,160}(?<![\d])(?<words>(?:20\d{2}年)?(?:年底|(?:1[0-2]|[1-9])月(?:底|末)?)前)[^\n]{0,24}/dgu;

/** 10月底前, 2025年12月, 5月底前动工: what stands in a column of dates of a table whose cells stand on lines of their own. */
const DATE_CELLS =
  /(?<=\n[ \t\u3000]{0,4})(?<words>全年|年内|(?:20\d{2}年)?(?:年底|上半年|[一二三四]季度|(?:1[0-2]|[1-9])月(?:底|末|份|\d{1,2}日)?)前?(?:动工|开工|完工|竣工|建成|完成|投用|启用|交付|投入使用)?)(?=[ \t\u3000]{0,4}(?:\n|$))/dgu;

const ALL_YEAR = '全年';

/** A deadline that is printed behind an item; its span is that of the whole print. */
export interface PrintedDeadline extends Span {
  /** Where what is due begins, where the print itself tells. */
  readonly from?: number;
  readonly deadline: Deadline;
}

/**
 * 完成时限: the deadlines that the document prints behind its items, in text order. A month printed alone is meant.
 *
 * @param inCells whether it has a column of dates
 */
export function readPrintedDeadlines(
  text: string,
  within: Span,
  { planYear, inCells }: { readonly planYear: string | null; readonly inCells: boolean },
): readonly PrintedDeadline[] {
  const stretch = text.slice(within.start, within.end);
  const labelled = /(?:时限|完成时间)(?:要求)?[:：]/u.test(stretch) ? [...stretch.matchAll(PRINTED)] : [];
  const behindUnits = /[月底前末份日完成结]{1,3}[）)]/u.test(stretch)
    ? [...stretch.matchAll(PRINTED_BEHIND_UNITS)]
    : [];
  const said = stretch.includes('牵头') || stretch.includes('负责') ? [...stretch.matchAll(SAID_BEHIND_UNITS)] : [];
  const scheduled = /(?:进度|时间)(?:安排|节点)[:：]|实施进度[:：]/u.test(stretch)
    ? [...stretch.matchAll(SCHEDULED)]
    : [];
  const cells = inCells ? [...stretch.matchAll(DATE_CELLS)] : [];
  const found: PrintedDeadline[] = [];
  const starts = inCells ? findRowStarts(text, within) : [];
  for (const match of [...labelled, ...behindUnits, ...said, ...scheduled, ...cells].sort(
    (one, other) => one.index - other.index,
  )) {
    const [from, to] = match.indices!.groups!.words!;
    const words = stretch.slice(from, to).trimEnd();
    // 完成 behind the date says that it is one to be kept
    const deadline = findDeadline(`${words.replace(ALL_YEAR, '年内')}完成`, within.start + from, planYear);
    if (deadline)
      found.push({ start: within.start + match.index, end: within.start + to, deadline: { ...deadline, words } });
  }
  return starts.length === 0 ? found : bindToRows(found, starts);
}

/** 6月底前 and 6月30日前 promise; 2月15日以来 or 3月份 (a month reported) does not. */
function isPromisedMonth(groups: Record<string, string | undefined>, words: string, end: number): boolean {
  if (groups.monthEnd !== undefined || groups.before !== undefined) return true;
  return /^(?:举办|召开|开工|启用|建成|投产|竣工|完成|完工|投入使用|通车|投用|启动)/u.test(words.slice(end, end + 6));
}

function deadline(at: number, from: number, date: string, words: string): Deadline {
  const lead = /^(?:到|至|于|在|力争|确保|争取)/u.exec(words)?.[0].length ?? 0;
  return { start: at + from + lead, end: at + from + words.length, date, words: words.slice(lead) };
}
