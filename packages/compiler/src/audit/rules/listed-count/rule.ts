import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, place, quote } from '#audit/report.ts';
import type { Span } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/listed-count';

const NUMERALS = '一二三四五六七八九十';
/** 三大工程, right behind the last member of a list. */
const CLOSING =
  /(?<=[^第"“\d.十百])(?<count>[二三四五六七八九两])(?:大|个|项|类)(?<noun>(?:重点|重大|专项|主导|特色|支柱|新兴|核心|主要)?(?:工程|行动|任务|重点|方面|体系|平台|中心|基地|产业|攻坚战|战役|片区|园区|计划|战略|领域|板块|举措|环节|机制|改革|品牌|集群|试点))/g;
/** 以下三个方面：一是…, at the head of a list of marked items. */
const OPENING =
  /(?<![第\d十百.．])(?<count>[二三四五六七八九十两]|[2-9]|10)(?:个方面|方面|大方面|项工作|项任务|项措施|项重点|件实事|个重点|大任务|大行动|大工程|个坚持|个着力|个突出)[^。！？\n，,；;一]{0,8}[。：:]\s*(?=一是|一要|第一)/g;
const MARKS = [
  '一二三四五六七八九十'.split('').map((numeral) => `${numeral}是`),
  '一二三四五六七八九十'.split('').map((numeral) => `${numeral}要`),
  '一二三四五六七八九十'.split('').map((numeral) => `第${numeral}`),
];
/** 五大工程：甲、乙、丙, in front of the members that it counts. */
const ANNOUNCED =
  /(?<![第"“\d.．十百])(?<count>[二三四五六七八九十两]|[2-9]|10)(?:大|个|项|类)(?<noun>(?:重点|重大|专项|主导|特色|支柱|新兴|核心|主要|民生)?(?:工程|行动|任务|方面|体系|平台|中心|基地|产业|攻坚战|战役|片区|园区|计划|战略|领域|板块|举措|机制|品牌|集群|试点|实事|项目))[：:](?<list>[^。；;：:！？\n（()）“”，,]{4,160})(?=[。；;\n])/g;
/** A list longer than this is no list of names. */
const LIST_AT_MOST = 160;
const MEMBER_AT_MOST = 24;

/** 列举与计数: a list that prints its own count (A、B、C三大工程; 三个方面：一是…) and has another number of members. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '列举的项数与写明的数不符', en: 'a stated count that is not the count of the items' },
  severity: 'warning',
  document,
  check: (context) => {
    const { start, end } = context.plan.document.body;
    const body = context.text.slice(start, end);
    const lists = [...readClosed(body), ...readOpened(body), ...readAnnounced(body)];
    const faults = lists.filter(({ expected, least, most }) => expected < least || expected > most);
    return {
      findings: faults.map((list) => report(context, { ...list, start: list.start + start, end: list.end + start })),
      checks: [],
      held: lists.length - faults.length,
    };
  },
};

interface CountedList extends Span {
  readonly expected: number;
  /** 和 may join two names or stand inside one, so the count of members has two ends. */
  readonly least: number;
  readonly most: number;
  readonly noun: string;
}

function countOf(word: string): number {
  if (word === '两') return 2;
  return /\d/.test(word) ? Number(word) : NUMERALS.indexOf(word) + 1;
}

/** A、B、C三大工程. */
function readClosed(body: string): readonly CountedList[] {
  return [...body.matchAll(CLOSING)].flatMap((match): readonly CountedList[] => {
    const at = match.index;
    const list = listBefore(body, at);
    const members = list.split('、');
    if (members.length < 2 || /等$|其中|[“”"《》（(]$/.test(list) || /\d$/.test(list)) return [];
    if (!members.slice(1).every(({ length }) => length >= 2 && length <= MEMBER_AT_MOST)) return [];
    // Each member that counts itself (两件大事、六个工程) opens a list of its own.
    if (members.some((member) => /[二三四五六七八九十两\d](?:大|个|项|条|类|件|场)|[“”"《》）)]/.test(member)))
      return [];
    if ((members[0] as string).length < 2) return [];
    const joints = (members.at(-1) as string).match(/[和及与]/g)?.length ?? 0;
    return [
      {
        start: at - list.length,
        end: at + match[0].length,
        expected: countOf(match.groups?.count as string),
        least: members.length,
        most: members.length + joints,
        noun: match.groups?.noun as string,
      },
    ];
  });
}

/** 五大工程：甲、乙、丙、丁, where the list is all that follows up to the stop. */
function readAnnounced(body: string): readonly CountedList[] {
  return [...body.matchAll(ANNOUNCED)].flatMap((match): readonly CountedList[] => {
    const { count, noun, list } = match.groups as { count: string; noun: string; list: string };
    const members = list.trim().split('、');
    if (members.length < 2 || /等|其中|[\d一二三四五六七八九十]是/.test(list)) return [];
    if (!members.every(({ length }) => length >= 2 && length <= MEMBER_AT_MOST)) return [];
    const joints = (members.at(-1) as string).match(/[和及与]/g)?.length ?? 0;
    const [least, most] = [members.length, members.length + joints];
    return [{ start: match.index, end: match.index + match[0].length, expected: countOf(count), least, most, noun }];
  });
}

function listBefore(body: string, at: number): string {
  const from = Math.max(0, at - LIST_AT_MOST);
  let start = at;
  while (start > from && !/[，,。；;：:\n！？]/.test(body.charAt(start - 1))) start--;
  return body.slice(start, at);
}

/** 三个方面：一是…二是…三是…, counted within the paragraph or over the paragraphs that begin with the marks. */
function readOpened(body: string): readonly CountedList[] {
  return [...body.matchAll(OPENING)].flatMap((match): readonly CountedList[] => {
    const from = match.index + match[0].length;
    const marks = MARKS.find(([first]) => body.startsWith(first as string, from));
    if (marks === undefined) return [];
    let count = 1;
    let at = from;
    for (; count < marks.length; count++) {
      const next = findMark(body, marks[count] as string, at + 2);
      const again = findMark(body, marks[0] as string, at + 2);
      if (next === -1 || (again !== -1 && again < next)) break;
      at = next;
    }
    const expected = countOf(match.groups?.count as string);
    // A last item that belongs to a list further on is not counted, so that only what is read for sure is reported.
    return [{ start: match.index, end: from, expected, least: count, most: count, noun: '方面' }];
  });
}

/** A mark stands at the head of a sentence. */
function findMark(body: string, mark: string, from: number): number {
  for (let at = body.indexOf(mark, from); at !== -1 && at - from < 4000; at = body.indexOf(mark, at + 1))
    if (/[。；;：:\n\s]/.test(body.charAt(at - 1))) return at;
  return -1;
}

function report(context: AuditContext, list: CountedList): FoundFault {
  const observed = list.least === list.most ? `${list.least}` : `${list.least}—${list.most}`;
  return finding({
    code: CODE,
    severity: 'warning',
    span: list,
    message: {
      'zh-CN': `写明${list.expected}项，列举了${observed}项，差${gap(list)}项：${quote(context, list)}`,
      en: `${list.expected} are stated, ${observed} are listed, ${gap(list)} apart: ${quote(context, list)}`,
    },
    reckoning: {
      'zh-CN': `列举${observed}项，写明${list.expected}项，差${gap(list)}项`,
      en: `${observed} listed, ${list.expected} stated, ${gap(list)} apart`,
    },
    confidence: 0.75,
    params: { expected: String(list.expected), observed, noun: list.noun },
    related: [place(context, list, 'member')],
    hint: { 'zh-CN': '改数，或者补上、并掉一项', en: 'mend the count, or add or join an item' },
  });
}

function gap({ expected, least, most }: CountedList): number {
  return expected < least ? least - expected : expected - most;
}
