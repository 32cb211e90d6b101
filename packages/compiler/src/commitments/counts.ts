import type { Diagnostic, Fact, Span } from '../model.ts';

const NUMERALS = '一二三四五六七八九十';
/** 四大工程: the count that closes a list. */
const COUNT =
  /(?<count>[二三四五六七八九十两]|[2-9]|1\d)(?:大|个|项|条|类|方面|所|座|件)(?<noun>工程|行动|任务|重点|方面|体系|平台|项目|中心|基地|产业|攻坚战|片区|园区|计划)/gu;
/** A member is 2 to 24 characters long; the first one stands behind the list's verb and may be longer. */
const MEMBER_AT_LEAST = 2;
const MEMBER_AT_MOST = 24;
const STOPS = new Set([...'，,。；;：:\n（）()'].map((character) => character.charCodeAt(0)));
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

/** The words between the last stop and a place, no longer than a list can be. */
function clauseBefore(text: string, at: number): string {
  const from = Math.max(0, at - LIST_AT_MOST);
  let start = at;
  while (start > from && !STOPS.has(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, at);
}

function isList(members: readonly string[]): boolean {
  if (members.length < 2 || members.length > 12 || members[0]!.length < MEMBER_AT_LEAST) return false;
  return members.slice(1).every(({ length }) => length >= MEMBER_AT_LEAST && length <= MEMBER_AT_MOST);
}

/** Checks lists that print their own count (A、B、C三大工程) against their members. */
export function checkListedCounts(text: string, within: Span): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const stretch = text.slice(within.start, within.end);
  for (const match of stretch.matchAll(COUNT)) {
    const groups = match.groups!;
    const expected = countOf(groups.count!);
    const list = clauseBefore(stretch, match.index);
    // “两个中心”, “六大工程”: a count inside a name in quotes counts no list
    if (list.lastIndexOf('“') > list.lastIndexOf('”')) continue;
    const members = list.split('、');
    if (!isList(members)) continue;
    if (/[和及与]/u.test(members.at(-1)!) || list.endsWith('等') || list.endsWith('第')) continue;
    const observed = members.length;
    if (observed === expected) continue;
    const end = within.start + match.index;
    const span = { start: end - list.length, end: end + match[0].length };
    found.push(
      diagnostic(
        'listed-count',
        span,
        { observed: String(observed), expected: String(expected), noun: groups.noun! },
        [],
        `列举了 ${observed} 项，文中写的是 ${expected} 项${groups.noun!}`,
        `${observed} members are listed, the text says ${expected}`,
      ),
    );
  }
  return found;
}

const COUNTED = new Set('个 项 家 条 所 座 件 处 户 套 人 台 辆 场 支 种 类 只 眼 口 名 宗'.split(' '));

function amountOf(fact: Fact): number | undefined {
  return typeof fact.value === 'string' ? Number(fact.value) : undefined;
}

/**
 * Checks a counted total against the members that brackets behind it list: 55个项目（甲类20个、乙类35个）. Members in 其中
 * may fall short of the total, not exceed it.
 */
export function checkBreakdowns(text: string, facts: readonly Fact[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let index = 0; index < facts.length; index += 1) {
    const total = facts[index]!;
    const sum = amountOf(total);
    if (sum === undefined || total.kind !== 'level' || !COUNTED.has(total.unit)) continue;
    const opening = /^[^，,。；;（(\d]{0,24}[（(]/u.exec(text.slice(total.end, total.end + 26));
    if (opening === null) continue;
    const from = total.end + opening[0].length;
    const close = /[）)。\n]/u.exec(text.slice(from, from + 240));
    if (close === null || close[0] === '。' || close[0] === '\n') continue;
    const to = from + close.index;
    const members = membersOf(facts, index + 1, to, total.unit);
    if (members.length < 2) continue;
    const partial = /其中/u.test(text.slice(from, to)) || /等$/u.test(text.slice(from, to));
    const observed = members.reduce((value, member) => value + amountOf(member)!, 0);
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
