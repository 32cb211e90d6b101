import { createLexicon } from '#text/lexicon.ts';
import type { CommitmentStrength, Deadline, Fact } from '../model.ts';
import { doubles, findQualitative, findRelative } from './bound.ts';
import { isSetUp, isStated } from './clauses/forms.ts';
import { findDeadline } from './deadline.ts';
import type { Draft, ReadClause, ReadSentence, SaidStretch, Stretch } from './draft.ts';
import { findMembers } from './members.ts';
import type { Breakdown } from './parts.ts';
import { SIGNS } from './signs.ts';
import { mainClause, titleOfAction, titlesOfMembers } from './titles/action.ts';

const NONE: readonly never[] = [];
/** Nothing is ever added to it: the first clause that waits makes a list of its own. */
const NO_RUN: ReadClause[] = [];
const NO_INPUTS: readonly Fact[] = NONE;

/** A sentence while its promises are being read out of it. */
export interface Reading {
  readonly text: string;
  readonly planYear: string | null;
  readonly sentence: ReadSentence;
  readonly drafts: Draft[];
  /** Clauses of action not yet made into a draft. */
  run: ReadClause[];
  /** Whether one of them names a deed, not a mere ground. */
  promised: boolean;
  /** Facts of 投资N元 that wait for what they are spent on. */
  inputs: readonly Fact[];
  inputStart: number | null;
  /** When those inputs are due (年内投资N元): what they are spent on is due then too. */
  inputDeadline: Deadline | null;
  /** The strength word that still governs parallel clauses. */
  governing: CommitmentStrength;
  /** What governed the first of the waiting clauses. */
  runGoverning: CommitmentStrength;
  /** A clause of time that goes with what follows. */
  leadIn: Stretch | null;
  /** An amount by a year (到2030年甲达到…) in whose row amounts without a time of their own follow. */
  dated: Stretch | null;
  /** Whether a comma parts the clause that is read from the one before it. */
  joined: boolean;
  /** The total that amounts being read add up to, and what others are parts of. */
  parts: Breakdown | null;
  whole: Draft | null;
  /** The verb of the amounts before, which goes on over one without a verb (新建甲9座，乙3座); empty where there is none. */
  carried: string;
}

/** Opens a sentence for reading. */
export function startReading(text: string, planYear: string | null, sentence: ReadSentence): Reading {
  return {
    text,
    planYear,
    sentence,
    drafts: [],
    run: NO_RUN,
    promised: false,
    inputs: NO_INPUTS,
    inputStart: null,
    inputDeadline: null,
    governing: 'plain',
    runGoverning: 'plain',
    leadIn: null,
    dated: null,
    joined: false,
    parts: null,
    whole: null,
    carried: '',
  };
}

/**
 * Makes a draft of a stretch, all of which says what is done, as long as nothing else is known of it; its deadline is the first in its words,
 * else that of the clause of time before it.
 *
 * @param strength its own, or what governs it
 */
export function newDraft(
  { text, planYear, sentence, leadIn }: Reading,
  kind: Draft['kind'],
  span: SaidStretch,
  strength: CommitmentStrength,
): Draft {
  let deadline = deadlineIn(text, span, planYear);
  if (deadline === null && leadIn !== null) deadline = deadlineIn(text, leadIn, planYear);
  return {
    kind,
    start: span.start,
    end: span.end,
    mainStart: span.start,
    mainEnd: span.end,
    topic: null,
    near: null,
    section: sentence.section,
    title: '',
    namedFor: null,
    run: NO_RUN,
    identity: null,
    squeezed: true,
    measure: null,
    metric: null,
    facts: [],
    project: null,
    strength,
    deadline,
    boundIn: [span],
  };
}

export function deadlineIn(text: string, { start, end, signs }: Stretch, planYear: string | null): Deadline | null {
  if ((signs & (SIGNS.date | SIGNS.quote)) === 0) return null;
  return findDeadline(text.slice(start, end), start, planYear) ?? null;
}

/** When an amount is due that stands behind one by a year. */
export function deadlineOfRow({ text, planYear, dated }: Reading): Deadline | null {
  return dated === null ? null : deadlineIn(text, dated, planYear);
}

/** The strength of a clause: its own word, else the one that governs it. */
export function strengthOf(reading: Reading, clause: ReadClause): CommitmentStrength {
  return clause.strength === 'plain' ? reading.governing : clause.strength;
}

/** An action is as firm as the clause it is named for; 确保 or 力争 behind that clause makes it firmer, 争取 doesn't. */
function strengthOfRun(
  run: readonly ReadClause[],
  main: ReadClause,
  governing: CommitmentStrength,
): CommitmentStrength {
  if (main.strength !== 'plain') return main.strength;
  for (const { strength } of run) if (strength === 'ensure' || strength === 'strive') return strength;
  return governing;
}

/** Gives a draft the inputs (投资N元) that waited for it. */
export function takeInputs(reading: Reading, draft: Draft): void {
  if (reading.inputStart === null) return;
  draft.facts.push(...reading.inputs);
  draft.start = Math.min(draft.start, reading.inputStart);
  draft.deadline ??= reading.inputDeadline;
}

/** Forgets the inputs once they are taken. */
export function clearInputs(reading: Reading): void {
  reading.inputs = NO_INPUTS;
  reading.inputStart = null;
  reading.inputDeadline = null;
}

/** Lets a clause that says what the next one is to be done with, or what it rests on, go with it. */
export function waitAsInput(reading: Reading, clause: ReadClause, facts: readonly Fact[]): void {
  if (facts.length > 0) reading.inputs = [...reading.inputs, ...facts];
  reading.inputStart ??= clause.start;
  reading.inputDeadline ??= deadlineIn(reading.text, clause, reading.planYear);
}

/** Whether any of the waiting clauses says what is done, be it only in a state that is reached. */
function promises({ run, promised, sentence }: Reading): boolean {
  if (promised) return true;
  for (const { head } of run) if (head !== undefined) return true;
  for (const { words, signs } of run) if (isStated(words, signs) || isSetUp(words)) return true;
  return run.length === 1 && isWorkOfList(run[0]!, sentence);
}

/** 新建桥梁3座；|农村公路提档升级工程|；改造医院: a work without a verb among what a list of works holds. */
function isWorkOfList({ words, stop }: ReadClause, { clauses, part, opensSection }: ReadSentence): boolean {
  // 8.枫溪小学扩建工程: all that an item says
  if (part === 'tasks' && opensSection && clauses.length === 1 && words.length >= WORK_AT_LEAST)
    return NAMED_WORKS.endingAt(words, words.length, 2) > 0;
  if (part !== 'tasks' || (stop !== ';' && stop !== '.') || words.length < WORK_AT_LEAST) return false;
  if (WORKS.endingAt(words, words.length, 2) === 0 && !NOTED_WORK.test(words)) return false;
  let items = 0;
  for (const { stop: ends } of clauses) if (ends === ';') items += 1;
  return items >= ITEMS_AT_LEAST;
}

const WORK_AT_LEAST = 6;
const ITEMS_AT_LEAST = 3;
const NAMED_WORKS = createLexicon('工程 项目');
const WORKS = createLexicon(
  '工程 项目 建设 改造 提升 整治 治理 修复 维修 加固 清淤 亮化 绿化 重建 扩建 迁建 改建 续建 除险加固 行动 管理 服务',
);
/** 清淤工程（甲桥—乙桥段） */
const NOTED_WORK = /(?:工程|项目|建设|改造)[（(][^（）()]{2,20}[）)]$/u;

/** Lets a clause wait for those that may go with it. */
export function wait(reading: Reading, clause: ReadClause): void {
  const { run } = reading;
  if (run.length === 0) reading.run = [clause];
  else run.push(clause);
  if (clause.head !== undefined && !clause.preamble) reading.promised = true;
}

/** Lets no clause wait any more. */
export function forgetRun(reading: Reading): void {
  reading.run = NO_RUN;
  reading.promised = false;
}

/** The stretch of a sentence that waiting clauses take up, with the signs of all clauses in it, those that were passed over included. */
function stretchOf({ clauses }: ReadSentence, run: readonly ReadClause[]): SaidStretch {
  const first = run[0]!;
  if (run.length === 1) return first;
  const { start } = first;
  const { end } = run[run.length - 1]!;
  let signs = 0;
  for (let index = clauses.indexOf(first); index < clauses.length && clauses[index]!.end <= end; index += 1)
    signs |= clauses[index]!.signs;
  return { start, end, signs, words: null };
}

/** Makes a draft say the words of a clause from its verb on. */
function sayDeed(draft: Draft, { start, end, head }: ReadClause): void {
  draft.mainStart = head === undefined ? start : head.start;
  draft.mainEnd = end;
}

/** Gives a draft a title that it is known by as well. */
export function nameDraft(draft: Draft, title: string, squeezed: boolean): void {
  draft.title = title;
  draft.identity = title;
  draft.squeezed = squeezed;
}

/** Turns the waiting clauses of action into one draft; what has no verb is not a promise. */
export function flushRun(reading: Reading): void {
  const { text, sentence, run } = reading;
  if (run.length === 0) return;
  const target = sentence.part === 'targets';
  const promising = promises(reading) || (target && run.some(({ words }) => findQualitative(words, 0) !== undefined));
  forgetRun(reading);
  if (!promising) return;
  const span = stretchOf(sentence, run);
  const main = mainClause(run);
  const strength = strengthOfRun(run, main, reading.runGoverning);
  const members = target ? NONE : findMembers(text, main);
  const { drafts } = reading;
  const before = drafts.length;
  if (members.length === 0) {
    const draft = newDraft(reading, target || isPace(main) ? 'target' : 'action', span, strength);
    sayDeed(draft, main);
    // what is said behind targets of their class looks for their titles at once
    if (target) draft.title = titleOfAction(run, main);
    else {
      draft.namedFor = main;
      draft.run = run;
    }
    drafts.push(draft);
  } else {
    for (const title of titlesOfMembers(main, members)) {
      const draft = newDraft(reading, 'action', span, strength);
      sayDeed(draft, main);
      nameDraft(draft, title, false);
      drafts.push(draft);
    }
  }
  const first = drafts[before]!;
  for (const { facts } of run) if (facts.length > 0) first.facts.push(...facts);
  takeInputs(reading, first);
  clearInputs(reading);
}

/** 居民收入与经济增长基本同步, 财政收入增速高于全省, 产值翻一番: how a measure is to stand beside another, or itself before, without a deed. */
function isPace({ head, words, signs, facts }: ReadClause): boolean {
  if (facts.length > 0) return false;
  if ((signs & SIGNS.state) !== 0 && doubles(words)) return true;
  if (head !== undefined) return HELD.has(head.verb) && (signs & SIGNS.state) !== 0 && GRADED.test(words);
  if ((signs & SIGNS.relative) !== 0 && PACE.test(words) && findRelative(words, 0) !== undefined) return true;
  return (signs & SIGNS.state) !== 0 && GRADED.test(words);
}

/** 确保干流水质保持Ⅱ类 */
const HELD = createLexicon('保持 确保 稳定');
/** 国考断面水质达到Ⅲ类 */
const GRADED = /水质.{0,6}[ⅠⅡⅢⅣⅤ]类/u;

const PACE = /(?:收入|增长|增速|增幅|涨幅|利润|产值|投资|消费|支出|增加值|生产总值|能耗|失业率)/u;

/** A run with a promise of its own becomes a draft; a mere lead-in (围绕…, 交通：) goes with what follows. */
export function dropIdleRun(reading: Reading): void {
  if (reading.run.length === 0) return;
  if (reading.promised) flushRun(reading);
  else forgetRun(reading);
}

/** Adds a clause that speaks of what was just promised to all drafts of the clause before it. */
export function extend(reading: Reading, clause: ReadClause, since: number): void {
  for (const draft of reading.drafts.slice(since)) extendDraft(reading, draft, clause);
}

/** Adds a clause that speaks of what was promised before to its draft. */
export function extendDraft({ text, planYear }: Reading, draft: Draft, clause: ReadClause): void {
  draft.end = Math.max(draft.end, clause.end);
  draft.boundIn.push(clause);
  if (clause.strength !== 'plain') draft.strength = clause.strength;
  draft.deadline = deadlineIn(text, clause, planYear) ?? draft.deadline;
}

/**
 * Lets a clause that only says what the deeds before it are for stand with them. Its 确保 or 力争 and its date are theirs as well
 * (推进两个项目，力争年底前见效), but not those of amounts.
 */
export function leanOnLast(reading: Reading, clause: ReadClause, since: number): void {
  const { drafts } = reading;
  const last = drafts[drafts.length - 1]!;
  if (last.end < clause.end) last.end = clause.end;
  const { strength, signs } = clause;
  if (strength !== 'ensure' && strength !== 'strive' && (signs & SIGNS.date) === 0) return;
  const deadline = deadlineIn(reading.text, clause, reading.planYear);
  for (let index = since; index < drafts.length; index += 1) {
    const draft = drafts[index]!;
    if (draft.kind === 'target' || draft.kind === 'deliverable') continue;
    // 确保…开工，努力提高质量: what is ensured stays so
    if (strength !== 'plain' && draft.strength !== 'ensure') draft.strength = strength;
    draft.deadline = deadline ?? draft.deadline;
  }
}
