import type { Scope } from '#scope/model.ts';
import { createCharacters, holds, holdsAt, uniteCharacters } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { findMarks, type Marks, markFrom } from '#text/marks.ts';
import type { Fact, NamedProject, OutlineNode, Span } from '../model.ts';
import { isAttitude } from './clauses/attitudes.ts';
import { opensPreamble, readOpening, type VerbHead } from './clauses/openings.ts';
import { findStrength } from './clauses/strength.ts';
import { namesRule, RESULTS } from './clauses/turns.ts';
import { findHead } from './clauses/verbs.ts';
import { promisedOf, type ReadClause, type ReadSentence } from './draft.ts';
import { type AddClause, type Sentence, splitClauses, splitSentences, trimEnd, trimStart } from './sentences.ts';
import { opensOf, SIGNS } from './signs.ts';
import type { OutlineTree } from './tree.ts';

const NONE: readonly never[] = [];

/** What other stages found, handed out clause by clause in text order. */
export interface Findings {
  readonly facts: readonly Fact[];
  /** Promised projects only. */
  readonly projects: readonly NamedProject[];
  /** The next of each. */
  fact: number;
  project: number;
  /** Nothing that is still to be handed out begins before this place. */
  next: number;
}

/** Prepares facts and projects for one pass over the text. */
export function prepareFindings(facts: readonly Fact[], projects: readonly NamedProject[]): Findings {
  return { facts, projects: projects.filter((project) => project.status === 'target'), fact: 0, project: 0, next: 0 };
}

/** The facts that begin in a clause. */
export function takeFacts(findings: Findings, start: number, end: number): readonly Fact[] {
  const { facts } = findings;
  let at = findings.fact;
  while (at < facts.length && facts[at]!.start < start) at += 1;
  const first = at;
  while (at < facts.length && facts[at]!.start < end) at += 1;
  findings.fact = at;
  return stretchOfList(facts, first, at);
}

/** The promised projects that begin in a clause. */
export function takeProjects(findings: Findings, start: number, end: number): readonly NamedProject[] {
  const { projects } = findings;
  let at = findings.project;
  while (at < projects.length && projects[at]!.start < start) at += 1;
  const first = at;
  while (at < projects.length && projects[at]!.start < end) at += 1;
  findings.project = at;
  return stretchOfList(projects, first, at);
}

/** Looks up where the next of what is still to be handed out begins. */
function seekNext(findings: Findings): void {
  const { facts, projects, fact, project } = findings;
  findings.next = Math.min(
    fact < facts.length ? facts[fact]!.start : Number.MAX_SAFE_INTEGER,
    project < projects.length ? projects[project]!.start : Number.MAX_SAFE_INTEGER,
  );
}

/** The members `[first, end)` of a list; there are seldom more than one. */
function stretchOfList<One>(list: readonly One[], first: number, end: number): readonly One[] {
  if (end === first) return NONE;
  return end - first === 1 ? [list[first]!] : list.slice(first, end);
}

/** 统筹推进…, 突出抓好…, 对困难企业实施…: words that open a ground open a deed when its verb stands behind them. */
const DEED_OR_GROUND = createCharacters('统突充对在以通针面给为把依借从围按');

function actsItself(text: string, start: number, head: VerbHead | undefined): boolean {
  if (head === undefined) return false;
  // 坚持和完善…制度: a verb that holds the word of ground
  if (head.start === start) return head.verb.length > GROUND_VERB_AT_MOST;
  if (!holdsAt(DEED_OR_GROUND, text, start)) return false;
  if (text.charCodeAt(start) === BY_RULE) return namesRule(text, start, head.start);
  // 把甲建设成乙 is a deed, 把甲作为乙 none
  return text.charAt(start) === '把' ? RESULTS.has(head.verb) : !USES.has(head.verb);
}

const GROUND_VERB_AT_MOST = 4;
const BY_RULE = '按'.charCodeAt(0);

/** 充分发挥…作用, 充分利用…平台 say on what ground. */
const USES = createLexicon('发挥 利用 运用');

/** 深入实施…战略，…; 贯彻…会议精神，…; 发挥…作用，…: courses that the deeds behind the comma spell out. */
const COURSES = createLexicon(
  '战略 理念 方针 思想 总基调 总要求 决策部署 工作部署 会议精神 讲话精神 指示精神 主线 大局 基础上 前提下 的同时',
);
/** 发挥…作用 ends in the last one. */
const COURSE_ENDS = uniteCharacters(COURSES.last, createCharacters('用'));

function namesCourse(text: string, start: number, end: number, head: VerbHead): boolean {
  if (!holds(COURSE_ENDS, text.charCodeAt(end - 1))) return false;
  return COURSES.endingAt(text, end, start) > 0 || (text.startsWith('作用', end - 2) && USES.has(head.verb));
}

/** What the clauses of a sentence say together, while they are being read. */
interface Gathered {
  /** In text order. */
  clauses: ReadClause[];
  signs: number;
  counted: boolean;
  named: boolean;
}

type ClauseBeingRead = { -readonly [Field in keyof ReadClause]: ReadClause[Field] };

/** 招商引资方面，…: the field in which what follows is done. */
function namesField(text: string, { end, stop }: ClauseBeingRead): boolean {
  return stop === ',' && text.charCodeAt(end - 1) === SIDE && text.startsWith(FIELD, end - FIELD.length);
}

const FIELD = '方面';
const SIDE = FIELD.charCodeAt(1);

/** Reads what the words of a clause say: its verb, whether it is a mere ground, how firm it is. */
function readWords(text: string, clause: ClauseBeingRead): void {
  const { start, end, stop, signs, facts, projects } = clause;
  const opening = readOpening(text, start);
  const avows = facts.length + projects.length === 0 && isAttitude(text, clause);
  const found = avows ? undefined : findHead(text, clause, opening);
  // 坚持艰苦奋斗: a bearing, unless a deed stands behind it (坚持办好…)
  const head = (found?.bearing && facts.length === 0) || namesField(text, clause) ? undefined : found;
  clause.head = head;
  clause.preamble =
    (opensPreamble(opening) && !actsItself(text, start, head)) ||
    (head !== undefined && stop === ',' && namesCourse(text, start, end, head));
  if ((signs & SIGNS.strength) !== 0) clause.strength = strengthOf(text, clause, avows);
}

/** Reads clauses as they are cut. */
function prepareClauses(text: string, findings: Findings, gathered: Gathered): AddClause {
  return (from, to, stop, signs) => {
    const start = trimStart(text, from, to);
    if (start >= to) return;
    const end = trimEnd(text, start, to);
    let facts: readonly Fact[] = NONE;
    let projects: readonly NamedProject[] = NONE;
    let counted = false;
    if (findings.next < end) {
      facts = takeFacts(findings, start, end);
      projects = takeProjects(findings, start, end);
      seekNext(findings);
      counted = promisedOf(facts) !== undefined;
      gathered.counted ||= counted;
      gathered.named ||= projects.length > 0;
    }
    const words = text.slice(start, end);
    const opens = opensOf(text.charCodeAt(start));
    const clause: ClauseBeingRead = {
      start,
      end,
      stop,
      signs,
      words,
      opens,
      facts,
      counted,
      projects,
      head: undefined,
      preamble: false,
      strength: 'plain',
    };
    readWords(text, clause);
    if (gathered.clauses.length === 0) gathered.clauses = [clause];
    else gathered.clauses.push(clause);
    gathered.signs |= signs;
  };
}

/** The strength of a clause's own word; 努力 of what is only avowed makes nothing beside it firmer. */
function strengthOf(text: string, { start, end }: Span, avows: boolean): ReadClause['strength'] {
  const strength = findStrength(text, start, end);
  return avows && strength === 'strive' ? 'plain' : strength;
}

/** 今年经济社会发展主要预期目标是：… among the tasks. */
const TARGETS_FOLLOW = /目标(?:是|为|如下)?$/u;

/** 任务目标：深入落实…: a label of what is to be done. */
const LABEL = /^(?:任务|工作)?目标(?:任务)?$|^任务目标$/u;

export function announcesTargets({ stop, words }: ReadClause): boolean {
  return stop === ':' && TARGETS_FOLLOW.test(words) && !LABEL.test(words);
}

/** A chapter longer than this that opens with the targets goes on to the tasks, in sections of their own: 二、目标任务 … （一）扩大内需. */
const TARGETS_AT_MOST = 4000;
/** 第一节, （一）, 1.: what marks such a section; —— and 一是 mark the targets themselves. */
const SECTION_MARKER = /^(?:第[一二三四五六七八九十]+[章节]|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．])/u;
const TARGET_TITLE = /目标|指标|总体要求|指导思想|基本原则/u;

/** Whether a node or one above it opens the tasks within a stretch of targets. */
function opensTasks(tree: OutlineTree, { start, end }: Scope, section: number): boolean {
  if (end - start <= TARGETS_AT_MOST) return false;
  for (const node of tree.path(section)) {
    if (node.start <= start || !SECTION_MARKER.test(node.marker)) continue;
    return !TARGET_TITLE.test(node.title);
  }
  return false;
}

/** Prepares the part that sentences belong to by the node that holds them, asked for in text order. */
export function prepareParts(
  scope: Scope,
  part: ReadSentence['part'],
  tree: OutlineTree,
): (node: OutlineNode | undefined) => ReadSentence['part'] {
  // a number from the first, as what may be null as well has to be looked at before it is compared
  let section = -1;
  let own = part;
  return (node) => {
    if (node !== undefined && node.start !== section) {
      section = node.start;
      own = part === 'targets' && opensTasks(tree, scope, section) ? 'tasks' : part;
    }
    return own;
  };
}

/** Marks and blanks that may stand between an item's marker and its words. */
const BEHIND_MARKER = createCharacters(' \t\u3000、.．:：。)）');

/** Reads one stretch of the targets or tasks into its sentences, markers of items left out. */
export function readPart(
  text: string,
  scope: Scope,
  tree: OutlineTree,
  findings: Findings,
  marks = findMarks(text),
): readonly ReadSentence[] {
  const { part } = scope;
  if (part !== 'targets' && part !== 'tasks') return [];
  const sentences: ReadSentence[] = [];
  const read = createSentenceReader(text, scope.start, findings, marks);
  const partOf = prepareParts(scope, part, tree);
  const nodes = tree.nodesWithin(scope);
  const starts = nodes.map(({ start }) => start);
  let node: OutlineNode | undefined;
  let next = 0;
  /** Up to where the same node holds what follows. */
  let limit = scope.start;
  for (const cut of splitSentences(text, scope, starts, marks)) {
    if (cut.start >= limit) {
      while (next < starts.length && starts[next]! <= cut.start) next += 1;
      node = next === 0 ? tree.innermost(cut.start) : tree.holding(cut.start, nodes[next - 1]!);
      const behind = next < starts.length ? starts[next]! : scope.end;
      limit = node === undefined ? behind : Math.min(behind, node.sectionEnd);
    }
    const sentence = read(cut, node, partOf(node));
    if (sentence !== null) sentences.push(sentence);
  }
  return sentences;
}

/** Reads a sentence with the node that holds it and the part it belongs to; null when it holds a marker only. */
export type SentenceReader = (
  cut: Sentence,
  node: OutlineNode | undefined,
  part: ReadSentence['part'],
) => ReadSentence | null;

/** Prepares the reading of sentences from a place on, which are asked for in text order. */
export function createSentenceReader(text: string, from: number, findings: Findings, marks: Marks): SentenceReader {
  const reader = { marks, cursor: { mark: markFrom(marks, from) } };
  const gathered: Gathered = { clauses: NO_CLAUSES, signs: 0, counted: false, named: false };
  const addClause = prepareClauses(text, findings, gathered);
  return (cut, node, part) => {
    const opens = opensNode(cut, node);
    const start = wordsFrom(text, cut, opens ? node : undefined);
    if (start >= cut.end) return null;
    gathered.clauses = NO_CLAUSES;
    gathered.signs = 0;
    gathered.counted = false;
    gathered.named = false;
    splitClauses(text, reader, start, cut.end, addClause);
    const { clauses, signs, counted, named } = gathered;
    return {
      start,
      end: cut.end,
      opensLine: cut.opensLine,
      clauses,
      signs,
      counted,
      named,
      section: node === undefined ? null : node.start,
      opensSection: opens,
      part: clauses.length > 0 && announcesTargets(clauses[0]!) ? 'targets' : part,
    };
  };
}

/** Nothing is ever added to it: the first clause of a sentence makes a list of its own. */
const NO_CLAUSES: ReadClause[] = [];

/** Whether a sentence is the first of its node. */
export function opensNode({ start, end }: Sentence, node: OutlineNode | undefined): boolean {
  return node !== undefined && start <= node.start + node.marker.length && end > node.start;
}

/** Where the words of a sentence begin behind the marker of the node that it opens. */
export function wordsFrom(text: string, { start, end }: Sentence, opened: OutlineNode | undefined): number {
  let at = opened === undefined ? start : Math.max(start, opened.start + opened.marker.length);
  while (at < end && holds(BEHIND_MARKER, text.charCodeAt(at))) at += 1;
  return at;
}
