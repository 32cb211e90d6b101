import type { NamedProject, Span } from '#model.ts';
import { codeAt, createCharacters, findLastWord, holdsAny, holdsAt, holdsWord } from '#text/characters.ts';
import { DONE, isFollow } from '../clauses/forms.ts';
import { headAt, readOpening } from '../clauses/openings.ts';
import type { ReadClause } from '../draft.ts';
import { SIGNS } from '../signs.ts';
import { behindKind, countsMembers, SHARED_WORK, sharedWork, tailOf, verbOfList } from './projects.ts';
import { shorten } from './words.ts';

const NONE: readonly never[] = [];
const COMMA = 0x3001;

/** Brackets and quotation marks: a member that holds only one half of a pair is a piece of one. */
const HALVES = ['（）', '()', '“”', '《》'] as const;
const ANY_HALF = createCharacters(HALVES.join(''));

function isPiece(item: string): boolean {
  if (!holdsAny(ANY_HALF, item, 0, item.length)) return false;
  for (const [open, close] of HALVES) if (item.split(open!).length !== item.split(close!).length) return true;
  return false;
}

/**
 * A shorter member is a piece of a name (长江、黄河两座大桥), not a thing of its own, unless another is of its kind (经开区、高新区):
 * has its last character.
 */
const MEMBER_AT_LEAST = 4;

function isThing(item: string, items: readonly string[], last: string): boolean {
  if (item.length >= MEMBER_AT_LEAST) return true;
  const kind = item.charAt(item.length - 1);
  // 东湖、西湖治理: the last one is of its kind apart from the work that it names for both
  const work = SHARED_WORK.exec(last);
  if (item.length >= 2 && work !== null && work.index === item.length && last.charAt(work.index - 1) === kind)
    return true;
  return item.length > 2 && items.some((other) => other !== item && other.length > 2 && other.endsWith(kind));
}

/** 甲市、|乙市物流枢纽: the short names before the first project of a list, where none of them makes a title of its own; mostly empty. */
export function namesBeside(text: string, { head, projects }: ReadClause): string {
  const first = projects[0]!;
  if (head === undefined || text.charCodeAt(first.start - 1) !== COMMA) return '';
  const words = text.slice(head.end, first.start);
  if (!SHORT_NAMES.test(words)) return '';
  const items = words.slice(0, -1).split('、');
  const { name: last, end } = projects[projects.length - 1]!;
  if (countsMembers(text.slice(end, end + COUNT_WITHIN), items.length + projects.length)) return '';
  return items.some((item) => isThing(item, [...items, last], last)) ? '' : words;
}

/** How many members a list holds is said in so many characters. */
const COUNT_WITHIN = 8;
const SHORT_NAMES = /^(?:\p{Script=Han}{2,3}、){1,4}$/u;

/** A member of a list that no project was recognised in: where it stands, and its title. */
export interface UnnamedMember extends Span {
  readonly title: string;
}

/** 解决饮水问题、|新建提灌站、…: whether a member opens with a deed of its own. */
function namesDeed(item: string): boolean {
  const head = headAt(item, 0, item.length, readOpening(item, 0));
  return head?.deed === true && head.verb.length > 1 && item.length - head.end >= DEED_AT_LEAST;
}

const DEED_AT_LEAST = 3;

/** A list's members that no project was recognised in: each with the list's verb and tail. */
export function findUnnamed(text: string, clause: ReadClause): readonly UnnamedMember[] {
  const { head, projects, signs } = clause;
  if ((signs & SIGNS.list) === 0) return NONE;
  if (head === undefined) return findSaid(text, clause);
  const closing = findLastWord(text, head.end, clause.end, '等');
  const close = closing < 0 ? clause.end : closing;
  const last = projects[projects.length - 1]!;
  const joined = itemBehind(text, clause.end, last);
  const isNamed = (start: number, end: number) =>
    projects.some((project) => project.start < end && project.end > start);
  // most lists name all of their projects
  if (joined === '' && allItems(text, { start: head.end, end: close }, isNamed)) return NONE;
  const list = text.slice(head.end, clause.end);
  if (!holdsWord(list, 0, list.length, '、')) return NONE;
  const behind = closing < 0 && last.end < clause.end ? text.slice(last.end, clause.end).trim() : '';
  const tail = tailOf(
    closing < 0 ? (behind.includes('、') || joined !== '' ? '' : behind) : text.slice(close, clause.end),
  );
  const kept = tail === '项目' || tail === '工程' || tail.length > 16 ? '' : tail;
  const verb = verbOfList(text, clause);
  const found: UnnamedMember[] = [];
  if (joined !== '' && !kept.startsWith('的')) {
    const start = text.indexOf(joined, last.end);
    const title = shorten(`${verb}${joined}${joined.endsWith(kept) ? '' : kept}`);
    found.push({ start, end: start + joined.length, title });
  }
  let at = head.end;
  const items = splitItems(list, close - head.end);
  const all = countsMembers(text.slice(last.end, last.end + COUNT_WITHIN), items.length);
  for (const item of items) {
    const start = at;
    const end = at + item.length;
    at = end + 1;
    if (isNamed(start, end) || !(all || isThing(item, items, last.name)) || isPiece(item) || isFollow(item)) continue;
    const work = kept === '' && closing < 0 ? sharedWork(verb, item, last.name) : kept;
    const rest = behindKind(item, work);
    const whole = item.endsWith(work) || DONE.endingAt(item, item.length, 0) > 0;
    const own = start > head.end && namesDeed(item) ? '' : verb;
    found.push({ start, end, title: shorten(`${own}${whole ? item : item + rest}`) });
  }
  return found;
}

/** 甲项目开工、某大道建成通车: the members of a list without a verb before it that no project was recognised in, each with what is said of it. */
function findSaid(text: string, { start, end, projects }: ReadClause): readonly UnnamedMember[] {
  const found: UnnamedMember[] = [];
  let at = start;
  for (const item of splitItems(text.slice(start, end), end - start)) {
    const from = at;
    at += item.length + 1;
    if (projects.some((project) => project.start < from + item.length && project.end > from)) continue;
    const said = DONE.endingAt(item, item.length, 0);
    if (said > 0 && item.length - said >= SAID_AT_LEAST && !isPiece(item) && !isFollow(item))
      found.push({ start: from, end: from + item.length, title: shorten(item) });
  }
  return found;
}

/** What something is said of is named in so many characters. */
const SAID_AT_LEAST = 5;

/** Whether something holds of all items of a list. */
function allItems(text: string, { start, end }: Span, holdsOf: (start: number, end: number) => boolean): boolean {
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (codeAt(text, at) !== COMMA) continue;
    if (!holdsOf(from, at)) return false;
    from = at + 1;
  }
  return holdsOf(from, end);
}

/** The items of a list that ends at `end`. */
function splitItems(list: string, end: number): readonly string[] {
  const items: string[] = [];
  let from = 0;
  for (let at = 0; at < end; at += 1) {
    if (codeAt(list, at) !== COMMA) continue;
    const item = list.slice(from, at);
    items.push(item);
    from = at + 1;
  }
  items.push(list.slice(from, end));
  return items;
}

/** 甲路、乙路和农村公路等设施: what stands behind the last project, joined by a word. */
const JOINED = /^(?:以及|和|及|与)(?<item>[^、，和与\d]{4,16}?)(?:等|$)/u;

/** The member that a word joins to the last project of a list summed up by 等; the empty string where there is none. */
function itemBehind(text: string, end: number, last: NamedProject): string {
  if (last.end >= end) return '';
  if (holdsWord(text, last.end, end, '等')) return JOINED.exec(text.slice(last.end, end))?.groups?.item ?? '';
  return holdsAt(JOINS, text, last.end) ? (BUILT.exec(text.slice(last.end, end))?.groups?.item ?? '') : '';
}

const JOINS = createCharacters('和及与以');
/** 建设甲广场、乙馆|和廉租住房: a thing that is built, behind the last project, up to the end of the clause. */
const BUILT =
  /^(?:以及|和|及|与)(?<item>[^、，和与的\d]{2,12}(?:住房|公寓|小区|广场|市场|超市|中心|学校|小学|中学|幼儿园|医院|公园|游园|管网|站房|厂房|仓库|冷库|停车场|客运站|敬老院|福利院|博物馆|图书馆|体育馆|文化馆|展览馆|基地))(?:建设|工程|项目|建设工程)?$/u;
