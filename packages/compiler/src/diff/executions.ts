import { squeezeWords } from '#commitments/identity.ts';
import type { DefinitionChange } from '#indicator-names/changes.ts';
import { findIndicator, type NamedIndicator, relateIndicators } from '#indicator-names/look-up.ts';
import type { Commitment, Fact, Plan } from '../model.ts';
import { compareAmounts } from './amounts.ts';
import { boundOfRange, directionOf, isInstrument } from './direction.ts';
import { measuredBy, measureOf, sameHead } from './measured.ts';
import type { Execution, ExecutionOutcome, ProjectReport } from './model.ts';
import { type Bigrams, bigramsOf, diceOf } from './similarity.ts';

/** Less alike than this, a reported figure is about something else. */
const ALIKE_AT_LEAST = 0.62;

/** A shorter name must be the same. */
const FEW_CHARACTERS = 4;

/** A figure of another definition is taken only where no other one is reported. */
const PARTED = 0.8;

/** What agreement in size adds to likeness of words. */
const NEARNESS = 0.15;

interface Reported {
  readonly fact: Fact;
  readonly metric: string;
  readonly bigrams: Bigrams;
  readonly named: NamedIndicator | undefined;
}

/** A reported figure for a target, with what parts their definitions. */
interface FoundReport {
  readonly fact: Fact;
  readonly change: DefinitionChange | null;
}

/** 年均增长, 比2010年提高, 五年累计: not the year's own figure, though it may be dated by it. */
const OF_SEVERAL_YEARS =
  /年均|年递增|(?:比|较)20\d{2}年[^，,。；;]{0,4}$|累计[^，,。；;]{0,6}$|[三四五]年来?[^，,。；;]{0,10}$/u;

function prepareReported({ facts }: Plan, text: string, year: string): readonly Reported[] {
  return facts
    .filter((fact) => fact.status === 'actual' && (fact.period === year || fact.period === null))
    .filter((fact) => !OF_SEVERAL_YEARS.test(text.slice(Math.max(0, fact.start - 14), fact.start)))
    .map((fact) => {
      const metric = measureOf(fact.metric);
      return { fact, metric, bigrams: bigramsOf(metric), named: findIndicator(fact.metric) };
    });
}

function sameUnit(target: Fact, actual: Fact): boolean {
  const zero = { value: '0' };
  return compareAmounts({ ...zero, unit: target.unit }, { ...zero, unit: actual.unit }) !== undefined;
}

/** How much of two figures' sizes agrees: 1 for the same, towards 0 as they part. Only to tell a total from its parts. */
function nearness(target: Fact, actual: Fact): number {
  const [a, b] = [target, actual].map(({ value }) => Math.abs(Number([value].flat()[0])));
  return a === 0 || b === 0 ? 0 : Math.min(a!, b!) / Math.max(a!, b!);
}

/** How far a reported figure is of what was promised: 1 for the same measure, 0 for another one. */
function likeness(
  wanted: Omit<Reported, 'fact'>,
  { metric, bigrams, named }: Reported,
  year: string | null,
): { readonly alike: number; readonly change: DefinitionChange | null } {
  if (wanted.named !== undefined && named !== undefined) {
    const side = ({ indicator }: NamedIndicator) => ({ indicator, year, isLevel: false });
    const relation = relateIndicators(side(wanted.named), side(named));
    if (relation === undefined) return { alike: 0, change: null };
    return relation.kind === 'same' ? { alike: 1, change: null } : { alike: PARTED, change: relation.change };
  }
  if (wanted.metric === metric) return { alike: 1, change: null };
  const alike = diceOf(wanted.bigrams, bigrams);
  // 就业 and 再就业: of few characters each one counts
  const short = Math.min(wanted.metric.length, metric.length) < FEW_CHARACTERS;
  return { alike: short || !sameHead(wanted.metric, metric) ? 0 : alike, change: null };
}

function findReported(target: Fact, words: string, reported: readonly Reported[]): FoundReport | null {
  const metric = measureOf(words);
  const wanted = { metric, bigrams: bigramsOf(metric), named: findIndicator(words) };
  let best: FoundReport | null = null;
  let highest = 0;
  for (const candidate of reported) {
    const { fact } = candidate;
    if (fact.kind !== target.kind || fact.place !== target.place || !sameUnit(target, fact)) continue;
    const { alike, change } = likeness(wanted, candidate, target.period);
    if (alike < ALIKE_AT_LEAST) continue;
    const rank = alike + (fact.period === target.period ? 0.02 : 0) + NEARNESS * nearness(target, fact);
    if (rank > highest) {
      best = { fact, change };
      highest = rank;
    }
  }
  return best;
}

function outcomeOf(target: Fact, actual: Fact | null): ExecutionOutcome {
  if (actual === null) return 'unreported';
  if (typeof actual.value !== 'string') return 'reported';
  const direction = directionOf(target);
  const goal = boundOfRange(target);
  const difference = compareAmounts({ value: actual.value, unit: actual.unit }, { value: goal, unit: target.unit });
  if (difference === undefined) return 'reported';
  if (difference === 0) return 'met';
  if (isInstrument(target)) return 'reported';
  const better = (direction === 'floor') === difference > 0;
  // Prices are to be kept within bounds; that they rose less than allowed is a goal met, not one bettered.
  if (better && /价格|涨幅/u.test(target.metric)) return 'met';
  return better ? 'exceeded' : 'missed';
}

/** Whether a figure is what its commitment promises, or the same measure said in another way (增长8%，达到296亿元), and no size of what is done. */
function isOwnAmount({ bound }: Commitment, target: Fact, facts: ReadonlyMap<string, Fact>): boolean {
  if (bound.kind !== 'number') return false;
  const main = facts.get(bound.factId);
  return main === undefined || main.id === target.id || measureOf(main.metric) === measureOf(target.metric);
}

/**
 * Every promised figure of the old plan for its own year, with what the new document reports of it. `text` is the new document's.
 * Sizes of what is done (投资5500万元的工程) stand there only where they are reported.
 */
export function findExecutions(old: Plan, renewed: Plan, text: string): readonly Execution[] {
  const year = old.document.planYear;
  if (year === null) return [];
  const facts = new Map(old.facts.map((fact) => [fact.id, fact]));
  const reported = prepareReported(renewed, text, year);
  const seen = new Set<string>();
  return old.commitments.flatMap((commitment) =>
    commitment.factIds.flatMap((id): Execution[] => {
      const target = facts.get(id);
      const words = target === undefined ? '' : measuredBy(commitment, target);
      if (seen.has(`${id} ${words}`)) return [];
      seen.add(`${id} ${words}`);
      if (target?.status !== 'target' || (target.period !== null && target.period !== year)) return [];
      const found = findReported(target, words, reported);
      if (found === null && !isOwnAmount(commitment, target, facts)) return [];
      const [actual, change] = [found?.fact ?? null, found?.change ?? null];
      const outcome = change === null ? outcomeOf(target, actual) : 'reported';
      return [{ commitment, target: { ...target, metric: words }, actual, outcome, change }];
    }),
  );
}

/** A name at the head of a longer one needs so many characters to be the same project's. */
const HEAD_AT_LEAST = 5;
/** Elsewhere in it more: 棚户区改造 names no project of 某集团棚户区改造二期, whose owner stands before it. */
const WITHIN_AT_LEAST = 8;

function namesSame(left: string, right: string): boolean {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  if (longer.startsWith(shorter)) return shorter.length >= HEAD_AT_LEAST || shorter === longer;
  return shorter.length >= WITHIN_AT_LEAST && longer.includes(shorter);
}

/** Projects that the old plan promised and the new document reports on, by name. */
export function findProjectReports(old: Plan, renewed: Plan): readonly ProjectReport[] {
  const promised = new Map(old.projects.map((project) => [project.id, squeezeWords(project.name)]));
  const reports = renewed.projects.filter((project) => project.status === 'actual');
  return old.commitments.flatMap((commitment) => {
    const name = commitment.kind === 'project' ? promised.get(commitment.projectIds[0] ?? '') : undefined;
    if (name === undefined) return [];
    const project = reports.find(({ name: other }) => namesSame(name, squeezeWords(other)));
    return project === undefined ? [] : [{ commitment, project }];
  });
}
