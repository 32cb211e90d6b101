import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Deadline, Fact, NamedProject } from '../model.ts';
import { isFollow } from './clauses/forms.ts';
import { promisedOf, type ReadClause, withFacts } from './draft.ts';
import { readFacts } from './quantities.ts';
import {
  clearInputs,
  deadlineIn,
  nameDraft,
  newDraft,
  type Reading,
  strengthOf,
  takeInputs,
} from './sentence-state.ts';
import { SIGNS } from './signs.ts';
import { ownStage } from './titles/projects.ts';
import { findUnnamed } from './titles/unnamed.ts';

/** Reads a clause that promises named projects: a draft of each, and of the members of its list that no project was recognised in. */
export function readProjects(reading: Reading, clause: ReadClause): void {
  const { text, drafts } = reading;
  const before = drafts.length;
  const strength = strengthOf(reading, clause);
  for (const project of clause.projects) {
    const draft = newDraft(reading, 'project', clause, strength);
    draft.mainStart = project.start;
    draft.mainEnd = project.end;
    draft.identity = project.name;
    draft.project = project;
    draft.namedFor = clause;
    if ((clause.signs & (SIGNS.date | SIGNS.quote)) !== 0)
      draft.deadline = deadlineOf(reading, clause, project) ?? draft.deadline;
    takeInputs(reading, draft);
    drafts.push(draft);
  }
  for (const { start, end, title } of findUnnamed(text, clause)) {
    // 新建泵站100座: promised by its amount
    if (countsWithin(clause.facts, start, end)) continue;
    const draft = newDraft(reading, 'action', clause, strength);
    draft.mainStart = start;
    draft.mainEnd = end;
    nameDraft(draft, title, false);
    drafts.push(draft);
  }
  if (clause.facts.length === 0) {
    clearInputs(reading);
    return;
  }
  const own = drafts.slice(before, before + clause.projects.length);
  const counted: Fact[] = [];
  for (const fact of clause.facts) {
    const holder = own.find(
      ({ project }) =>
        fact.start >= project!.start - SIZE_BEFORE_NAME &&
        (fact.start < project!.end ? isBesideName(text, project!, fact) : isOwnSize(text, project!, fact)),
    );
    if (holder !== undefined) holder.facts.push(fact);
    else counted.push(fact);
  }
  clearInputs(reading);
  const whole = countOfMembers(text, counted, drafts.length - before);
  if (whole !== undefined) {
    counted.splice(counted.indexOf(whole), 1);
    own[0]!.facts.push(whole);
  }
  if (promisedOf(counted) !== undefined) readFacts(reading, withFacts(clause, counted));
  else own[0]?.facts.push(...counted);
}

/** Whether amounts of a list are promised, one of them in a member: what is counted is a promise by its amount. */
function countsWithin(facts: readonly Fact[], start: number, end: number): boolean {
  // 建成甲大桥、|12条市政道路: one that opens with it
  if (facts.length === 1) return facts[0]!.status === 'target' && facts[0]!.start === start && facts[0]!.end < end;
  return facts.some((fact) => fact.status === 'target' && fact.start >= start && fact.end <= end);
}

/**
 * 甲、乙、丙3个园区: the count of a list whose members are all named. Each of them is a promise already, so that the whole is none; its count is
 * checked against the members (`listed-count`). A greater count (甲、乙等9个园区) promises more than is named and stays.
 */
function countOfMembers(text: string, facts: readonly Fact[], members: number): Fact | undefined {
  if (members < 2) return undefined;
  const count = String(members);
  return facts.find(({ start, status, kind, unit, value }) => {
    // 甲桥、乙桥、|2条道路: a member of its own
    if (text.charCodeAt(start - 1) === LIST_MARK) return false;
    return (
      status === 'target' && kind === 'level' && value === count && holdsAt(COUNTERS, unit, 0) && unit.length === 1
    );
  });
}

const COUNTERS = createCharacters('个项条座处家所类大件');

/** 城东防洪堤4.6公里, 总部港3栋塔楼主体封顶: how much of a project is to be done, right behind its name. */
function isOwnSize(text: string, { end }: NamedProject, { start, unit }: Fact): boolean {
  return start >= end && text.slice(end, start).trim() === '' && SIZES.endingAt(unit, unit.length, 0) > 0;
}

const SIZES = createLexicon('公里 千米 米 平方米 亩 公顷 栋 层 孔 千瓦');

/** 建设机耕路26公里、|开工建设|甲水库: what another member counts is no figure of the project. */
function isBesideName(text: string, { start }: NamedProject, fact: Fact): boolean {
  return fact.end > start || text.charCodeAt(fact.end) !== LIST_MARK;
}

const LIST_MARK = '、'.charCodeAt(0);

/** A figure this close in front of a project's name is the project's own (投资3亿元的…). */
const SIZE_BEFORE_NAME = 16;

/**
 * 甲园一季度开工、乙路年底前建成: when one of several projects is due: by the date behind its own name, else by one before the first of them or behind
 * the last, unless it has a stage of its own. Of one project's stages (6月底前封顶、年底前投用) the last counts.
 */
function deadlineOf(reading: Reading, clause: ReadClause, project: NamedProject): Deadline | null {
  const { text, planYear } = reading;
  const { projects, start, end, signs } = clause;
  const dated = (from: number, to: number) => deadlineIn(text, { start: from, end: to, signs }, planYear);
  const next = projects.find((other) => other.start >= project.end);
  const last = projects[projects.length - 1]!;
  if (next === undefined) {
    const mark = text.lastIndexOf('、', end - 1);
    if (mark > project.end && isFollow(text.slice(mark + 1, end))) return dated(mark + 1, end);
    return dated(project.end, end) ?? dated(start, projects[0]!.start);
  }
  const own = dated(project.end, next.start);
  if (own !== null) return own;
  const before = dated(start, projects[0]!.start);
  return before ?? (ownStage(text, project, projects) === undefined ? dated(last.end, end) : null);
}
