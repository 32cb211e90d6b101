import type { Fact, Span } from '../model.ts';
import { findPending, findQualitative, findRelative, PLAIN_STATE } from './bound.ts';
import { findDeadline } from './deadline.ts';
import { type Draft, metricKey, type ReadClause, type ReadSentence } from './draft.ts';
import { squeezeWords } from './identity.ts';
import { findStrength } from './strength.ts';
import { titleOfAction, titleOfFacts, titleOfProject, titlesOfUnnamed } from './title.ts';
import { isPreamble } from './verbs.ts';

/** 年底前建成通车, 尽早开工: how and when what was just named is to be finished; no object of its own. */
const FOLLOW =
  /^(?:并|且|也|争取|力争|确保|尽快|尽早|早日|按期|如期|及时|年内|年底前?|年底|全部|顺利|正式|同步|陆续|确保其|于|在)*(?:\d{1,4}年)?(?:\d{1,2}月)?(?:底|末|份|日)?(?:前|内)?(?:尽快|尽早|全部|正式|全面)?(?:建成|开工|投产|竣工|完工|投入使用|投入运营|通车|试运行|试运营|运营|落地|达产|投用|交付|完成|实施|启用|见效|到位|滚动实施|有序推进)(?:[^，,。；;]{0,8})$/u;
/** 惠及群众2.24万户, 总投资30亿元: an effect or a size of what was just promised. */
const SIZE =
  /^(?:共|可|将|预计|预计可|年)?(?:惠及|受益|带动|覆盖|涉及|总投资|计划总投资|总面积|总里程|总长|全长|占地|概算)/u;
/** 投资1.6亿元，…: what the next clause is to be done with. */
const INPUT =
  /^(?:年内|全年|今年|计划|安排|再|总)*(?:投资|投入|安排资金|筹措资金|筹集资金)[^，,。；;]{0,4}[\d０-９.．]+[^，,。；;]{0,6}元(?:以上|左右)?$/u;
/** 依托5个园区，…: what the next clause rests on. */
const GROUND =
  /^(?:紧紧)?(?:依托|围绕|聚焦|立足|针对|面向)|^以.*为(?:指导|载体|抓手|重点|契机|依托|平台|突破口|龙头|支撑|引领)$/u;
/** 力争年内，…; 用两年时间，…: time or strength alone, for what follows. */
const LEAD_IN =
  /^(?:力争|确保|争取|努力)?(?:年内|年底前?|今年|全年|今后[^，]{0,4}|通过[^，,]{0,14}努力|用[^，,]{1,8}时间|到[^，,]{2,8}[年底末月])?$/u;
const TIME_AND_STRENGTH =
  /^(?:确保|力争|争取|务必|努力|到|在|于|年内|(?:20\d\d年|今年|年)?底?前?|\d{1,2}月(?:底|末|份|\d{1,2}日)?之?前?|上半年|全部|全面|基本)+/u;
/** A state with a subject of its own (大班额动态清零) is at least this long. */
const SUBJECT_AND_STATE = 7;
/** 投资5500万元的污泥处置工程: the size of a thing, not what is promised about it. */
const SIZED_THING = /(?:投资|耗资)[\d０-９.．]+[亿万]*元的/u;
const PARALLEL_SUBJECTS =
  /^(?<subjects>[^，,。；;、]{2,14}(?:、[^，,。；;、]{2,14})+?)(?<state>稳中提质|稳中有进|稳中向好|(?:持续|稳步|进一步|同比持续|继续)(?:提升|提高|改善|优化|扩大|下降))$/u;

interface Reading {
  readonly text: string;
  readonly planYear: string | null;
  readonly sentence: ReadSentence;
  readonly drafts: Draft[];
  /** Clauses of action not yet made into a draft. */
  run: ReadClause[];
  /** The clauses that are being made into a draft. */
  flushing: readonly ReadClause[];
  /** Facts of 投资N元 that wait for what they are spent on. */
  inputs: Fact[];
  inputStart: number | null;
  /** The strength word that still governs parallel clauses. */
  governing: Draft['strength'];
  /** What governed the first of the waiting clauses. */
  runGoverning: Draft['strength'];
  /** A clause of time that goes with what follows. */
  leadIn: Span | null;
}

function leadInDeadline({ text, leadIn, planYear }: Reading): Draft['deadline'] {
  return leadIn === null ? null : (findDeadline(text.slice(leadIn.start, leadIn.end), leadIn.start, planYear) ?? null);
}

interface Statement {
  readonly kind: Draft['kind'];
  readonly span: Span;
  readonly title: string;
  readonly identity: string;
  readonly governing: Draft['strength'];
}

/** An action is as firm as the clause it is named for; 确保 or 力争 behind that clause makes it firmer, 争取 doesn't. */
function strengthOfRun({ text, flushing }: Reading, title: string): Draft['strength'] {
  const own = flushing.find((clause) => squeezeWords(clause.words).includes(squeezeWords(title).slice(0, 8)));
  const strength = own === undefined ? 'plain' : findStrength(own.words);
  if (strength !== 'plain') return strength;
  const first = flushing[0];
  if (first === undefined) return 'plain';
  const other = findStrength(text.slice(first.start, flushing.at(-1)!.end));
  return other === 'seek' ? 'plain' : other;
}

function newDraft(reading: Reading, { kind, span, title, identity, governing }: Statement): Draft {
  const words = reading.text.slice(span.start, span.end);
  const own = kind === 'action' ? strengthOfRun(reading, title) : findStrength(words);
  return {
    kind,
    start: span.start,
    end: span.end,
    section: reading.sentence.section,
    title,
    identity,
    facts: [],
    project: null,
    strength: own === 'plain' ? governing : own,
    deadline: findDeadline(words, span.start, reading.planYear) ?? leadInDeadline(reading),
    boundIn: [span],
  };
}

function takeInputs(reading: Reading, draft: Draft): void {
  if (reading.inputStart === null) return;
  draft.facts.push(...reading.inputs);
  draft.start = Math.min(draft.start, reading.inputStart);
}

function clearInputs(reading: Reading): void {
  reading.inputs = [];
  reading.inputStart = null;
}

function isStated(words: string): boolean {
  if (findRelative(words, 0) !== undefined) return true;
  if (!PLAIN_STATE.test(words)) return false;
  const bound = findQualitative(words, 0);
  return bound?.kind === 'qualitative' && PLAIN_STATE.test(bound.words);
}

/** Turns the waiting clauses of action into one draft; what has no verb is not a promise. */
function flushRun(reading: Reading): void {
  const { text, sentence, run } = reading;
  reading.run = [];
  reading.flushing = run;
  if (run.length === 0) return;
  const promised = run.some((clause) => clause.head !== undefined || isStated(clause.words));
  const target = sentence.part === 'targets';
  if (!promised && !(target && run.some((clause) => findQualitative(clause.words, 0) !== undefined))) return;
  const span = { start: run[0]!.start, end: run.at(-1)!.end };
  const words = squeezeWords(text.slice(span.start, span.end));
  const draft = newDraft(reading, {
    kind: target ? 'target' : 'action',
    span,
    title: titleOfAction(text, run),
    identity: words,
    governing: reading.runGoverning,
  });
  draft.facts.push(...run.flatMap((clause) => clause.facts));
  takeInputs(reading, draft);
  clearInputs(reading);
  reading.drafts.push(draft);
}

/** Facts in brackets break down what stands before them. */
function isBracketed(text: string, clause: ReadClause, fact: Fact): boolean {
  let depth = 0;
  for (let index = clause.start; index < fact.start; index += 1) {
    const character = text[index]!;
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') depth -= 1;
  }
  return depth > 0;
}

function isRate(fact: Fact): boolean {
  return (
    fact.kind === 'growth' ||
    fact.kind === 'rank' ||
    fact.unit === '%' ||
    fact.unit === '％' ||
    fact.unit.endsWith('百分点')
  );
}

function readFacts(reading: Reading, clause: ReadClause): void {
  const { text, sentence, drafts } = reading;
  const groups: { key: string; facts: Fact[] }[] = [];
  const before = drafts.at(-1);
  for (const fact of clause.facts) {
    const key = `${metricKey(fact.metric)}|${fact.place ?? ''}|${fact.period ?? ''}`;
    const last = groups.at(-1);
    if (last !== undefined && isBracketed(text, clause, fact)) last.facts.push(fact);
    else {
      const same = groups.find((group) => group.key === key || fact.status !== 'target');
      if (same !== undefined) same.facts.push(fact);
      else groups.push({ key, facts: [fact] });
    }
  }
  for (const group of groups) {
    const main = group.facts.find((fact) => fact.status === 'target');
    const known = drafts.find(
      (draft) =>
        draft.facts[0] !== undefined &&
        draft.project === null &&
        draft.facts.some((fact) => `${metricKey(fact.metric)}|${fact.place ?? ''}|${fact.period ?? ''}` === group.key),
    );
    if (known !== undefined) {
      known.facts.push(...group.facts);
      known.end = Math.max(known.end, clause.end);
      known.title = `${known.title}，${text.slice(clause.start, clause.end)}`.slice(0, 60);
      continue;
    }
    if (main === undefined) {
      before?.facts.push(...group.facts);
      continue;
    }
    const ordered = [main, ...group.facts.filter((fact) => fact !== main)];
    const kind = sentence.part === 'targets' || isRate(main) ? 'target' : 'deliverable';
    const draft = newDraft(reading, {
      kind,
      span: clause,
      title: titleOfFacts(text, clause, ordered),
      identity: `${metricKey(main.metric)}|${main.kind}|${main.place ?? ''}`,
      governing: reading.governing,
    });
    draft.facts.push(...ordered);
    takeInputs(reading, draft);
    drafts.push(draft);
  }
  clearInputs(reading);
}

function readProjects(reading: Reading, clause: ReadClause): void {
  const { text, drafts } = reading;
  for (const project of clause.projects) {
    const draft = newDraft(reading, {
      kind: 'project',
      span: clause,
      title: titleOfProject(text, clause, project),
      identity: squeezeWords(project.name),
      governing: reading.governing,
    });
    draft.project = project;
    takeInputs(reading, draft);
    drafts.push(draft);
  }
  const own = drafts.slice(-clause.projects.length);
  for (const title of titlesOfUnnamed(text, clause)) {
    drafts.push(
      newDraft(reading, { kind: 'action', span: clause, title, identity: title, governing: reading.governing }),
    );
  }
  const counted: Fact[] = [];
  for (const fact of clause.facts) {
    const holder = own.find((draft) => fact.start >= draft.project!.start - 16 && fact.start < draft.project!.end);
    if (holder !== undefined) holder.facts.push(fact);
    else counted.push(fact);
  }
  clearInputs(reading);
  if (counted.some((fact) => fact.status === 'target')) readFacts(reading, { ...clause, facts: counted });
  else own[0]?.facts.push(...counted);
}

/** Adds a clause that speaks of what was just promised to all drafts of the clause before it. */
function extend(reading: Reading, clause: ReadClause, since: number): void {
  const strength = findStrength(clause.words);
  const deadline = findDeadline(clause.words, clause.start, reading.planYear) ?? null;
  for (const draft of reading.drafts.slice(since)) {
    draft.end = Math.max(draft.end, clause.end);
    draft.boundIn.push(clause);
    if (strength !== 'plain') draft.strength = strength;
    draft.deadline = deadline ?? draft.deadline;
  }
}

function splitSubjects(reading: Reading, clause: ReadClause): boolean {
  if (reading.sentence.part !== 'targets') return false;
  const match = PARALLEL_SUBJECTS.exec(clause.words);
  if (match === null) return false;
  const { subjects, state } = match.groups as { subjects: string; state: string };
  for (const subject of subjects.split('、')) {
    const title = subject + state;
    const { governing } = reading;
    reading.drafts.push(
      newDraft(reading, { kind: 'target', span: clause, title, identity: squeezeWords(title), governing }),
    );
  }
  return true;
}

function readAction(reading: Reading, clause: ReadClause): void {
  const { text, run } = reading;
  const promisedBefore = run.some((other) => other.head !== undefined && !isPreamble(text, other.start));
  const stated = isOwnState(reading, clause);
  const deed = clause.words.length >= 6 && clause.head?.deed === true && !FOLLOW.test(clause.words);
  if (promisedBefore && (stated || deed)) flushRun(reading);
  if (reading.run.length === 0) reading.runGoverning = reading.governing;
  reading.run.push(clause);
  if (stated) flushRun(reading);
}

/** 确保断面稳定达标, 基本实现污水管网全覆盖: a state plain enough to be a promise apart from the clauses beside it. */
function isOwnState(reading: Reading, clause: ReadClause): boolean {
  if (!isStated(clause.words) || FOLLOW.test(clause.words)) return false;
  if (clause.words.replace(TIME_AND_STRENGTH, '').length < SUBJECT_AND_STATE) return false;
  if (reading.sentence.part === 'targets' || findStrength(clause.words) !== 'plain') return true;
  return /^(?:基本|全面|全部)?实现/u.test(clause.words);
}

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
  const reading: Reading = {
    text,
    planYear,
    sentence,
    drafts: [],
    run: [],
    flushing: [],
    leadIn: null,
    inputs: [],
    inputStart: null,
    governing: 'plain',
    runGoverning: 'plain',
  };
  let since = 0;
  for (const clause of sentence.clauses) {
    const { words } = clause;
    const own = findStrength(words);
    if (own !== 'plain') reading.governing = own;
    else if (endsGovernance(clause)) reading.governing = 'plain';
    if (clause.stop === ':' && clause.facts.length + clause.projects.length === 0) continue;
    if (LEAD_IN.test(words) && clause.stop === ',') {
      reading.leadIn = clause;
      continue;
    }
    const pending = findPending(words, clause.start);
    const anchor = reading.drafts.at(-1) ?? (reading.run.length === 0 ? previous : undefined);
    const before = reading.drafts.length;
    if (pending !== undefined && anchor !== undefined) {
      anchor.end = sentence.end;
      anchor.boundIn.push({ start: clause.start, end: clause.end });
      break;
    }
    if (clause.projects.length > 0) {
      dropIdleRun(reading);
      readProjects(reading, clause);
      since = before;
    } else if (clause.facts.some((fact) => fact.status === 'target')) {
      if (isBreakdown(reading, clause)) reading.drafts.at(-1)!.facts.push(...clause.facts);
      else if (SIZED_THING.test(words) && clause.facts.length === 1) {
        dropIdleRun(reading);
        reading.run.push(clause);
        reading.runGoverning = reading.governing;
        flushRun(reading);
        since = before;
      } else if (reading.drafts.length > 0 && reading.run.length === 0 && SIZE.test(words)) {
        reading.drafts.at(-1)!.facts.push(...clause.facts);
        extend(reading, clause, reading.drafts.length - 1);
      } else if (clause.stop === ',' && (INPUT.test(words) || GROUND.test(words))) {
        dropIdleRun(reading);
        reading.inputs.push(...clause.facts);
        reading.inputStart ??= clause.start;
      } else {
        dropIdleRun(reading);
        readFacts(reading, clause);
        since = before;
      }
    } else if (reading.run.length === 0 && reading.drafts.length > 0 && words.length <= 18 && FOLLOW.test(words)) {
      extend(reading, clause, since);
    } else if (!splitSubjects(reading, clause)) readAction(reading, clause);
    if (clause.stop === ';') {
      flushRun(reading);
      reading.governing = 'plain';
    }
  }
  const idle = reading.run;
  flushRun(reading);
  if (reading.inputs.length > 0) settleInputs(reading);
  if (idle.length > 0 && reading.drafts.length > 0) {
    const last = reading.drafts.at(-1)!;
    if (last.end < idle[0]!.start) last.end = idle.at(-1)!.end;
  }
  return reading.drafts;
}

/** 力争 governs 年实现发电量60亿 and 贷款增速不低于8% behind it, not a clause that opens with another deed. */
function endsGovernance({ head }: ReadClause): boolean {
  return head !== undefined && !/^(?:实现|达到|完成|突破)$/u.test(head.verb);
}

/** 105个项目，其中，甲类3个、乙类102个: members in 其中 that add up to what was promised before them. */
function isBreakdown({ text, drafts }: Reading, clause: ReadClause): boolean {
  const total = drafts.at(-1)?.facts.at(-1);
  if (total === undefined || clause.facts.length < 2 || typeof total.value !== 'string') return false;
  if (!/其中[，,：:]?\s*$/u.test(text.slice(total.end, clause.start)) && !clause.words.startsWith('其中')) return false;
  let sum = 0;
  for (const { value, unit, kind } of clause.facts) {
    if (typeof value !== 'string' || unit !== total.unit || kind !== total.kind) return false;
    sum += Number(value);
  }
  return sum === Number(total.value);
}

/** A run with a promise of its own becomes a draft; a mere lead-in (围绕…, 交通：) goes with what follows. */
function dropIdleRun(reading: Reading): void {
  const { text, run } = reading;
  const promised = run.some((clause) => clause.head !== undefined && !isPreamble(text, clause.start));
  if (promised) flushRun(reading);
  else reading.run = [];
}

/** 投资N元 with nothing behind it is a promise of its own. */
function settleInputs(reading: Reading): void {
  const clause = reading.sentence.clauses.find((other) => other.facts.some((fact) => reading.inputs.includes(fact)))!;
  reading.inputs = [];
  reading.inputStart = null;
  readFacts(reading, clause);
}
