import { createCharacters, holdsAt, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Fact } from '../model.ts';
import { doublesAgain, findPending, findQualitative } from './bound.ts';
import { isAim, isOwnDeed, opensWithDeed } from './clauses/clause-roles.ts';
import {
  behindProject,
  ENSURED_EVENT,
  finishesToo,
  GRANTED,
  hasOwnState,
  isCaption,
  isExtent,
  isFollow,
  isGround,
  isGrown,
  isInput,
  isLeadIn,
  isSetUp,
  isSize,
  isSizedThing,
  PARALLEL_SUBJECTS,
  tellsOfProject,
  withoutPrint,
} from './clauses/forms.ts';
import type { Draft, ReadClause, ReadSentence } from './draft.ts';
import { readListedWorks } from './listed-works.ts';
import { readProjects } from './named-projects.ts';
import { findBreakdown, noteWhole } from './parts.ts';
import { readFacts, settleInputs } from './quantities.ts';
import {
  deadlineIn,
  dropIdleRun,
  extend,
  extendDraft,
  flushRun,
  forgetRun,
  leanOnLast,
  nameDraft,
  newDraft,
  type Reading,
  startReading,
  strengthOf,
  wait,
  waitAsInput,
} from './sentence-state.ts';
import { OPENS, SIGNS } from './signs.ts';
import { isHalf, mainClause } from './titles/action.ts';

function splitSubjects(reading: Reading, clause: ReadClause): boolean {
  if (reading.sentence.part !== 'targets') return false;
  const match = PARALLEL_SUBJECTS.exec(clause.words);
  if (match === null) return false;
  const { subjects, state } = match.groups as { subjects: string; state: string };
  // 大气、水环境质量改善完成…任务: what the last one ends in is meant for all of them
  if (subjects.indexOf('、') < SUBJECT_AT_LEAST) return false;
  const strength = strengthOf(reading, clause);
  for (const subject of subjects.split('、')) {
    const draft = newDraft(reading, 'target', clause, strength);
    nameDraft(draft, subject + state, true);
    reading.drafts.push(draft);
  }
  return true;
}

const SUBJECT_AT_LEAST = 3;

/** 召开座谈会32场，形成了…: a deed that is told as done already, by the number that its clause ends in or by 了. */
function isDone(text: string, { facts, counted, end, head }: ReadClause): boolean {
  if (counted) return false;
  if (facts.length === 0) return head !== undefined && head.end < end && DONE_BEHIND.startingAt(text, head.end) > 0;
  for (const { status } of facts) if (status !== 'actual') return false;
  return facts[facts.length - 1]!.end === end;
}

/** 把55项任务全部进行了细化: a deed that is told, though it counts what it was done to. */
function isToldOf(text: string, { head, end, words }: ReadClause): boolean {
  // 在完成3个村改造的基础上
  if (head === undefined) return words.includes(DOES_TOLD) || words.endsWith(ON_GROUND);
  return head.end < end && text.charCodeAt(head.end) === DONE_SIGN && text.charAt(head.end + 1) !== '解';
}

const DOES_TOLD = '进行了';
const ON_GROUND = '的基础上';

const DONE_SIGN = '了'.charCodeAt(0);
/** 明确了, 落实到了人头 */
const DONE_BEHIND = createLexicon('了 到了 成了');

function readAction(reading: Reading, clause: ReadClause, since: number): void {
  if (isDone(reading.text, clause)) return;
  const stated = isOwnState(reading, clause) || isEnsuredEvent(clause);
  const aim = !stated && reading.joined && namesDeeds(reading) && (isAim(clause) || closesAmounts(reading, clause));
  if (reading.promised) {
    if ((stated || opensRow(reading, clause, aim)) && !isSecondHalf(reading, clause)) flushRun(reading);
  } else if (aim && reading.drafts.length > 0) {
    forgetRun(reading);
    leanOnLast(reading, clause, since);
    return;
  }
  if (reading.run.length === 0) reading.runGoverning = reading.governing;
  wait(reading, clause);
  if (stated) flushRun(reading);
}

/** 铺设方砖3000平方米，切实改善居住环境和出行条件。: what closes a sentence of amounts with what comes of them. */
function closesAmounts({ drafts, run }: Reading, { stop, words, head }: ReadClause): boolean {
  if ((stop !== '.' && stop !== ';') || run.length > 0 || head === undefined || drafts.length === 0) return false;
  return drafts[drafts.length - 1]!.facts.length > 0 && COMES_OF_IT.test(words);
}

const COMES_OF_IT =
  /^(?:全力|切实|有效|进一步|不断|持续|着力|全面|大幅|显著|逐步)?(?:改善|补齐|优化|满足|缓解|改变|提升|提高|增强)[^，]{2,18}(?:条件|环境|面貌|短板|弱项|需求|需要|品质|难题|难问题|满意度|保障能力|服务能力|承载能力)$/u;

/** 抓好既拉动投资，又改善民生的项目: what goes on from the clause before. */
function isSecondHalf({ run, joined }: Reading, { opens }: ReadClause): boolean {
  if ((opens & OPENS.goingOn) === 0) return false;
  const last = run[run.length - 1];
  return joined && last !== undefined && isHalf(last.words);
}

/** Targets that are listed with their amounts are no deeds, unless their sentence opens with one. */
function namesDeeds({ sentence }: Reading): boolean {
  return sentence.part === 'tasks' || !sentence.counted || opensWithDeed(sentence);
}

/** Whether a clause begins a promise of its own behind one that waits; an aim does only behind another one (提高…能力，增强…意识). */
function opensRow(reading: Reading, clause: ReadClause, aim: boolean): boolean {
  if (!namesDeeds(reading)) return isDeed(clause);
  return isOwnDeed(clause) && (!aim || isAim(mainClause(reading.run)));
}

function isDeed({ words, head }: ReadClause): boolean {
  return head?.deed === true && words.length >= 6 && !isFollow(words);
}

function isEnsuredEvent({ words, strength }: ReadClause): boolean {
  if (strength === 'plain') return false;
  return ((strength === 'ensure' && ENSURED_EVENT.test(words)) || GRANTED.test(words)) && !isFollow(words);
}

/** 确保断面稳定达标, 基本实现污水管网全覆盖: a state plain enough to be a promise apart from the clauses beside it. */
function isOwnState({ sentence }: Reading, { words, signs, opens, strength, head, preamble }: ReadClause): boolean {
  if (sentence.part === 'targets' && sentence.counted && head === undefined && findQualitative(words, 0) !== undefined)
    return true;
  const { part } = sentence;
  const stated = (signs & (SIGNS.relative | SIGNS.state)) !== 0;
  if (head !== undefined && !stated) return false;
  const bare = head === undefined && !preamble && (opens & OPENS.noSubject) === 0;
  if (part === 'tasks' && bare && isSetUp(words)) return true;
  if (!stated) return false;
  // 居民收入增长与经济增长同步: a state with a subject, without a verb of action before it
  if (part !== 'targets' && strength === 'plain' && !bare && !isReached(words, opens)) return false;
  return hasOwnState(words, signs);
}

const REACHED = /^(?:基本|全面|全部)?实现/u;

function isReached(words: string, opens: number): boolean {
  return (opens & OPENS.reached) !== 0 && REACHED.test(words);
}

/** Reads a clause that promises amounts. Returns where its drafts begin, or `since` when it added to those before. */
function readAmounts(reading: Reading, clause: ReadClause, since: number): number {
  const { drafts, run } = reading;
  const { words } = clause;
  const before = drafts.length;
  const parts = findBreakdown(reading, clause);
  if (parts !== undefined) {
    parts.draft.facts.push(...clause.facts);
    reading.parts = parts;
    return since;
  }
  noteWhole(reading, clause);
  if (before > 0 && run.length === 0 && isSize(words)) {
    drafts.at(-1)!.facts.push(...clause.facts);
    extend(reading, clause, before - 1);
    return since;
  }
  // 铺设供热管网，全长4公里: how much of what waits is to be done
  if (reading.promised && reading.joined && isExtent(words)) {
    flushRun(reading);
    drafts.at(-1)!.facts.push(...clause.facts);
    extend(reading, clause, drafts.length - 1);
    return since;
  }
  dropIdleRun(reading);
  const input = isInput(words, clause.signs);
  if (clause.stop === ',' && (input || isGround(words))) {
    // 以3个规划为指导: what is rested on is no amount of what is done
    waitAsInput(reading, clause, input ? clause.facts : NO_FACTS);
    return since;
  }
  const added = drafts.length;
  if ((clause.facts.length === 1 && isSizedThing(words, clause.signs)) || isGrown(words, clause.signs)) {
    wait(reading, clause);
    reading.runGoverning = reading.governing;
    flushRun(reading);
  } else readFacts(reading, clause);
  return added;
}

const NO_FACTS: readonly Fact[] = [];

/** 力争 governs 年实现发电量60亿, 贷款增速不低于8% and 新开工100个 behind it, not a clause that opens with another deed and its object. */
function governs(reading: Reading, clause: ReadClause, inRow: boolean): void {
  const { strength, head, facts } = clause;
  // 争取资金200万元，完成…: what is to be done with it is not sought
  if (strength === 'seek' && clause.stop === ',' && isInput(clause.words, clause.signs)) return;
  if (strength !== 'plain') reading.governing = strength;
  else if (head === undefined || head.result) return;
  // 新签约230个以上，新开工100个以上: a row of amounts, each with its verb right before it
  else if (!inRow || head.end !== facts[0]?.start || !MEASURING.has(head.verb)) reading.governing = 'plain';
}

const MEASURING = createLexicon('新增 开工 新建 建成 竣工 投产 完成 新签约');

/**
 * 拆句: reads one sentence of the targets or tasks into the promises it makes, in text order. `previous` is the last
 * draft of the sentence before, to which a sentence that only says what is awaited belongs.
 */
export function readStatements(
  text: string,
  planYear: string | null,
  sentence: ReadSentence,
  previous: Draft | undefined,
): Draft[] {
  const reading = startReading(text, planYear, sentence);
  const { drafts } = reading;
  let since = 0;
  let stop: ReadClause['stop'] = '.';
  let counted = false;
  let led = false;
  const item = itemOf(text, sentence, previous);
  for (const clause of sentence.clauses) {
    const { words } = clause;
    if (goesWithProject(reading, clause, item)) continue;
    reading.joined = stop === ',';
    stop = clause.stop;
    // 力争年末，完成投资2.5亿元: a clause of time and strength alone governs the next whatever that opens with
    if (!led || clause.strength !== 'plain') governs(reading, clause, reading.joined && counted);
    led = false;
    counted = clause.counted;
    if (!clause.counted || !reading.joined || clause.head !== undefined) reading.carried = carriedBy(clause);
    if (clause.counted && (clause.signs & SIGNS.date) !== 0 && BY_YEAR.test(words)) reading.dated = clause;
    else if (!clause.counted && clause.head !== undefined && !clause.preamble) reading.dated = null;
    if (clause.stop === ':' && (clause.facts.length + clause.projects.length === 0 || listsBelow(words))) continue;
    if (clause.stop === ',' && !clause.counted && isCaption(text, clause)) continue;
    if (clause.stop === ',' && isLeadIn(words, clause.opens)) {
      if (reading.promised) flushRun(reading);
      led = clause.strength !== 'plain';
      reading.leadIn = clause;
      continue;
    }
    const awaits = (clause.signs & SIGNS.pending) !== 0;
    const anchor = awaits ? (drafts.at(-1) ?? (reading.run.length === 0 ? previous : undefined)) : undefined;
    if (anchor !== undefined && findPending(words, clause.start) !== undefined) {
      anchor.end = sentence.end;
      anchor.boundIn.push(clause);
      break;
    }
    if (readListedWorks(reading, clause)) continue;
    if (clause.counted && isToldOf(text, clause)) continue;
    if (clause.projects.length > 0 && !isDoneTo(text, clause)) {
      dropIdleRun(reading);
      since = drafts.length;
      readProjects(reading, clause);
    } else if (clause.counted) since = readAmounts(reading, clause, since);
    else if (reading.run.length === 0 && drafts.length > 0 && goesOn(clause)) {
      extend(reading, clause, since);
    } else if (!splitSubjects(reading, clause)) readAction(reading, clause, since);
    if (clause.stop === ';') {
      reading.dated = null;
      flushRun(reading);
      reading.governing = 'plain';
    }
  }
  finish(reading);
  return drafts;
}

/** 年底前建成通车, 到2027年比2022年翻一番: what is said further of what was just promised. */
function goesOn({ words, signs }: ReadClause): boolean {
  const said = withoutPrint(words);
  if (said.length > FOLLOW_AT_MOST) return false;
  return isFollow(said) || ((signs & SIGNS.state) !== 0 && doublesAgain(said));
}

/** 对甲广场、乙小区实施路面维修: one deed, done to several sites. */
function isDoneTo(text: string, { start, head, projects }: ReadClause): boolean {
  if (head === undefined || !holdsAt(TO, text, start)) return false;
  if (head.start < projects[projects.length - 1]!.end) return false;
  return holdsWord(text, start, head.start, '、');
}

const TO = createCharacters('对');

/** 16项经济工作主要是：…, 这10件实事分别为：…: what counts what is listed behind the colon. */
const LISTS_BELOW = /^[^，,]{2,24}(?:项|件|个|类)[^，,]{0,12}?(?:分别|主要|具体|依次)?(?:是|为|有|包括)$/u;

function listsBelow(words: string): boolean {
  return LISTS_BELOW.test(words);
}

/** The verb of an amount that is made or given, which may go on over the next. */
function carriedBy({ counted, head, words, start }: ReadClause): string {
  return counted && head !== undefined && CARRYING.has(head.verb) && head.start - start <= words.length
    ? head.verb
    : '';
}

const CARRYING = createLexicon(
  '新建 新增 改造 改建 扩建 建成 建设 实施 培训 发放 引进 培育 新改建 改扩建 打造 创建 修建 修复',
);

/** 力争到2030年…: a year that opens a row of amounts. */
const BY_YEAR = /^(?:力争|争取|确保|努力|预计|计划)?到(?:20\d{2}年|“[^”]{2,4}”末)(?:底|末)?/u;

/** The project of an item that a sentence goes on to tell of: 某大桥。总投资3亿元，…; null where it tells of something else. */
function itemOf(text: string, { start, section }: ReadSentence, previous: Draft | undefined): Draft | null {
  if (previous === undefined || previous.project === null || previous.section !== section) return null;
  return start - previous.end <= STOPS || text.startsWith('该项目', start) || text.startsWith('该工程', start)
    ? previous
    : null;
}

/** What may stand between two sentences. */
const STOPS = 3;

/** Whether a sentence may add to the project that the one before it named, so that what it says rests on that one. */
export function mayAddToItem(text: string, sentence: ReadSentence, previous: Draft | undefined): boolean {
  return (
    itemOf(text, sentence, previous) !== null &&
    sentence.clauses.some((clause) => tellsOfProject(clause.words) || saysSizeOrEnd(clause))
  );
}

/** Lets a clause that tells of a project named before go with it: how great it is, where it lies, when it is to be done. */
function goesWithProject(reading: Reading, clause: ReadClause, item: Draft | null): boolean {
  const { words, facts, projects } = clause;
  const { drafts, run } = reading;
  const project = drafts.length === 0 ? item : drafts[drafts.length - 1]!;
  if (project === null || project.project === null || run.length > 0 || projects.length > 0) return false;
  if (!tellsOfProject(words) && (drafts.length > 0 || !saysSizeOrEnd(clause))) return false;
  extendDraft(reading, project, clause);
  if (facts.length > 0) project.facts.push(...facts);
  return true;
}

function saysSizeOrEnd({ words, facts }: ReadClause): boolean {
  const told = behindProject(words);
  return isSize(words) || (facts.length === 0 && told.length <= FOLLOW_AT_MOST && isFollow(told));
}

/** A clause that says how the last one is to end is no longer than this. */
const FOLLOW_AT_MOST = 18;

/** Makes drafts of what still waits at the end of a sentence; words that promise nothing go with the last draft. */
function finish(reading: Reading): void {
  const idle = reading.run;
  flushRun(reading);
  if (reading.inputs.length > 0) settleInputs(reading);
  const last = reading.drafts.at(-1);
  if (idle.length > 0 && last !== undefined && last.end < idle[0]!.start) last.end = idle.at(-1)!.end;
  if (reading.drafts.length < 2) return;
  if ((reading.sentence.signs & SIGNS.date) !== 0) spreadFinish(reading);
  setInOrder(reading.drafts);
}

/** Clauses that waited may begin before members that were made meanwhile. */
function setInOrder(drafts: Draft[]): void {
  for (let index = 1; index < drafts.length; index += 1)
    if (drafts[index]!.start < drafts[index - 1]!.start) {
      drafts.sort((one, other) => one.start - other.start);
      return;
    }
}

/** 改造危桥5座，建设候车亭30个，9月底前完工: gives the date of a clause that finishes what stands before it to all of that which has none. */
function spreadFinish({ text, planYear, drafts, sentence }: Reading): void {
  const { clauses } = sentence;
  let from = sentence.start;
  for (let index = 0; index < clauses.length; index += 1) {
    const { words, start, end, signs, stop, counted } = clauses[index]!;
    const said = withoutPrint(words);
    if (index > 0 && !counted && (signs & SIGNS.date) !== 0 && said.length <= FOLLOW_AT_MOST && isFollow(said)) {
      const deadline = deadlineIn(text, { start, end, signs }, planYear);
      for (const draft of deadline === null ? [] : drafts) {
        if (draft.deadline !== null || draft.start < from || draft.start >= start || draft.kind === 'target') continue;
        if (finishesToo(said, text.slice(draft.start, draft.end), draft.kind)) draft.deadline = deadline;
      }
    }
    if (stop === ';') from = end;
  }
}
