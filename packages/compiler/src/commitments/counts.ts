import { createCharacters, holds, isDigit } from '#text/characters.ts';
import { createMarkSet, findMarks, markFrom } from '#text/marks.ts';
import type { Diagnostic, Fact, Span } from '../model.ts';

const NUMERALS = '一二三四五六七八九十';
/** 四大工程: the count that closes a list. */
const COUNT =
  /(?<count>[二三四五六七八九十两]|[2-9]|1\d)(?:大|个|项|条|类|方面|所|座|件)(?<noun>工程|行动|任务|重点|方面|体系|平台|项目|中心|基地|产业|攻坚战|片区|园区|计划)/uy;
/** What the count of a list ends with, and what stands behind it: most places are turned away by these. */
const COUNT_ENDS = createMarkSet('二三四五六七八九十两0123456789');
const COUNTERS = createCharacters('大个项条类方所座件');
/** A member is 2 to 24 characters long; the first one stands behind the list's verb and may be longer. */
const MEMBER_AT_LEAST = 2;
const MEMBER_AT_MOST = 24;
const STOPS = createMarkSet('，,。；;：:\n（）()');
createMarkSet('、');
const LISTING = '、'.charCodeAt(0);
const DIGIT_ONE = 0x31;
/** Twelve members and their separators. */
const LIST_AT_MOST = 300;

function countOf(word: string): number {
  if (word === '两') return 2;
  return /\d/u.test(word) ? Number(word) : NUMERALS.indexOf(word) + 1;
}

function diagnostic(
  code: string,
  span: Span,
  params: Readonly<Record<string, string>>,
  parts: readonly Span[],
  zh: string,
  en: string,
): Diagnostic {
  return {
    code,
    severity: 'warning',
    span,
    message: { 'zh-CN': zh, en },
    params,
    related: parts.map((part) => ({ span: part, message: { 'zh-CN': '分项', en: 'member' } })),
  };
}

/** The words between the last stop and a place, no longer than a list can be and none before `min`. */
function clauseBefore(text: string, at: number, min: number): string {
  const from = Math.max(min, at - LIST_AT_MOST);
  let start = at;
  while (start > from && !holds(STOPS, text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, at);
}

function isList(members: readonly string[]): boolean {
  if (members.length < 2 || members.length > 12 || members[0]!.length < MEMBER_AT_LEAST) return false;
  return members.slice(1).every(({ length }) => length >= MEMBER_AT_LEAST && length <= MEMBER_AT_MOST);
}

/**
 * Checks lists that print their own count (A、B、C三大工程) against their members. A count is only looked for between the
 * first mark that parts members and the next stop.
 */
export function checkListedCounts(text: string, { start, end }: Span, marks = findMarks(text)): readonly Diagnostic[] {
  const { places, codes } = marks;
  const found: Diagnostic[] = [];
  const last = markFrom(marks, end);
  for (let mark = markFrom(marks, start); mark < last; mark += 1) {
    if (codes[mark] !== LISTING) continue;
    for (; mark < last && !holds(STOPS, codes[mark]!); mark += 1) {
      if (!holds(COUNT_ENDS, codes[mark]!)) continue;
      const counter = places[mark]! + 1;
      if (counter >= end || !holds(COUNTERS, text.charCodeAt(counter))) continue;
      const fault = checkCount(text, countStart(text, counter), { start, end });
      if (fault !== undefined) found.push(fault);
    }
  }
  return found;
}

/** Where the count in front of its counter begins: 4, 15. */
function countStart(text: string, counter: number): number {
  return text.charCodeAt(counter - 2) === DIGIT_ONE && isDigit(text.charCodeAt(counter - 1))
    ? counter - 2
    : counter - 1;
}

/** What is wrong with the list that the count at `at` closes; undefined when nothing is or when there is no such list. */
function checkCount(text: string, at: number, within: Span): Diagnostic | undefined {
  COUNT.lastIndex = at;
  const match = COUNT.exec(text);
  if (match === null || at + match[0].length > within.end) return undefined;
  const { count, noun } = match.groups as { count: string; noun: string };
  const list = clauseBefore(text, at, within.start);
  // “两个中心”, “六大工程”: a count inside a name in quotes counts no list
  if (list.lastIndexOf('“') > list.lastIndexOf('”')) return undefined;
  const members = list.split('、');
  if (!isList(members)) return undefined;
  if (/[和及与]/u.test(members.at(-1)!) || list.endsWith('等') || list.endsWith('第')) return undefined;
  const expected = countOf(count);
  const observed = members.length;
  if (observed === expected) return undefined;
  return diagnostic(
    'listed-count',
    { start: at - list.length, end: at + match[0].length },
    { observed: String(observed), expected: String(expected), noun },
    [],
    `列举了 ${observed} 项，文中写的是 ${expected} 项${noun}`,
    `${observed} members are listed, the text says ${expected}`,
  );
}

/** Units of a count, one character each. */
const COUNTED = createCharacters('个项家条所座件处户套人台辆场支种类只眼口名宗');

function amountOf(fact: Fact): number | undefined {
  return typeof fact.value === 'string' ? Number(fact.value) : undefined;
}

function isCount({ kind, unit }: Fact): boolean {
  return kind === 'level' && unit.length === 1 && holds(COUNTED, unit.charCodeAt(0));
}

/** A bracket that breaks a total down is no farther behind it. */
const BRACKET_REACH = 24;
const BRACKET_OPENS = createCharacters('（(');
/** What may not stand between a total and that bracket. */
const PARTING = createCharacters('，,。；;0123456789');

/** Where the words in the bracket behind a total begin; -1 when there is none. */
function findBracket(text: string, end: number): number {
  for (let at = end; at <= end + BRACKET_REACH && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (holds(BRACKET_OPENS, code)) return at + 1;
    if (holds(PARTING, code)) return -1;
  }
  return -1;
}

/**
 * Checks a counted total against the members that brackets behind it list: 55个项目（甲类20个、乙类35个）. Members in 其中
 * may fall short of the total, not exceed it.
 */
export function checkBreakdowns(text: string, facts: readonly Fact[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let index = 0; index < facts.length; index += 1) {
    const total = facts[index]!;
    if (!isCount(total)) continue;
    const from = findBracket(text, total.end);
    if (from < 0) continue;
    const sum = amountOf(total);
    if (sum === undefined) continue;
    const close = /[）)。\n]/u.exec(text.slice(from, from + 240));
    if (close === null || close[0] === '。' || close[0] === '\n') continue;
    const to = from + close.index;
    const members = membersOf(facts, index + 1, to, total.unit);
    if (members.length < 2) continue;
    const observed = members.reduce((value, member) => value + amountOf(member)!, 0);
    const partial = /其中|等$/u.test(text.slice(from, to));
    if (observed === sum || (partial && observed < sum)) continue;
    found.push(
      diagnostic(
        'breakdown-sum',
        { start: total.start, end: total.end },
        { total: String(sum), sum: String(observed), unit: total.unit },
        members,
        `合计 ${sum}${total.unit}，括号内分项相加为 ${observed}${total.unit}，相差 ${Math.abs(observed - sum)}${total.unit}`,
        `the total is ${sum}, the members in brackets add up to ${observed}, a difference of ${Math.abs(observed - sum)}`,
      ),
    );
  }
  return found;
}

function membersOf(facts: readonly Fact[], from: number, end: number, unit: string): readonly Fact[] {
  const members: Fact[] = [];
  for (let index = from; index < facts.length && facts[index]!.start < end; index += 1) {
    const member = facts[index]!;
    if (member.unit !== unit || member.kind !== 'level' || amountOf(member) === undefined) return [];
    members.push(member);
  }
  return members;
}
