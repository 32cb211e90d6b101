import { squeezeWords } from '#commitments/identity.ts';
import { withoutLead } from '#commitments/titles/words.ts';
import { findIndicator } from '#indicator-names/look-up.ts';
import type { Commitment, DecimalText, Fact, Plan } from '../model.ts';
import { compareAmounts } from './amounts.ts';
import { boundOfRange, directionOf, isFall, isInstrument } from './direction.ts';
import { findExecutions, findProjectReports } from './executions.ts';
import { type Match, matchCommitments } from './match.ts';
import { measuredBy } from './measured.ts';
import type { PlanChange, PlanDiff, Renaming } from './model.ts';

/** A promised amount of the old text and the same one of the new. */
interface Pair {
  readonly old: Fact;
  readonly new: Fact;
}

function promised(commitment: Commitment, facts: ReadonlyMap<string, Fact>): readonly Fact[] {
  const { bound, factIds } = commitment;
  const main = bound.kind === 'number' ? [bound.factId] : [];
  return [...new Set([...main, ...factIds])].flatMap((id) => {
    const fact = facts.get(id);
    return fact?.status === 'target' ? [fact] : [];
  });
}

/** The amounts that two promises have in common: of the same kind and in the same unit, in text order. */
function pairAmounts(old: readonly Fact[], renewed: readonly Fact[]): readonly Pair[] {
  const rest = [...renewed];
  return old.flatMap((fact) => {
    const at = rest.findIndex((other) => {
      return other.kind === fact.kind && compareAmounts(amountOf(other), amountOf(fact)) !== undefined;
    });
    return at < 0 ? [] : [{ old: fact, new: rest.splice(at, 1)[0]! }];
  });
}

function amountOf(fact: Fact): { readonly value: DecimalText; readonly unit: string } {
  return { value: boundOfRange(fact), unit: fact.unit };
}

/** How a promised amount moved; undefined when it did not. Of falls their size is compared: 下降3% to 下降4% is raised. */
function moveOf({ old, new: renewed }: Pair): Pick<PlanChange, 'kind' | 'harder'> | undefined {
  const difference = compareAmounts(amountOf(renewed), amountOf(old));
  if (difference === undefined || difference === 0) return undefined;
  const rises = isFall(old) && isFall(renewed) ? difference < 0 : difference > 0;
  const kind = rises ? 'raised' : 'lowered';
  if (isInstrument(old) || isInstrument(renewed)) return { kind, harder: null };
  const ceiling = directionOf(old) === 'ceiling' || directionOf(renewed) === 'ceiling';
  return { kind, harder: ceiling ? difference < 0 : difference > 0 };
}

/** Of 增长7%，达到280亿元 the rate tells whether more is promised: an amount grows from year to year at a lower rate too. */
function leadingMove(pairs: readonly Pair[]): ReturnType<typeof moveOf> {
  const rates = pairs.filter(({ old }) => old.kind === 'growth');
  for (const pair of [...rates, ...pairs]) {
    const move = moveOf(pair);
    if (move !== undefined) return move;
  }
  return undefined;
}

/** What two texts say, without what retyping may change. */
function isSame(left: string, right: string): boolean {
  return squeezeWords(left) === squeezeWords(right);
}

/**
 * Whether a promise is the same in other surroundings: an amount or a project that keeps its title, amounts, deadline and
 * strength though the sentence around it changed. A plain action is its whole sentence.
 */
function isKept(old: Commitment, renewed: Commitment, amounts: boolean): boolean {
  if (old.strength !== renewed.strength || old.deadline?.date !== renewed.deadline?.date) return false;
  if (isSame(withoutLead(old.quote), withoutLead(renewed.quote))) return true;
  const apart = old.bound.kind === 'number' || old.kind === 'project';
  return apart && amounts && isSame(old.title, renewed.title);
}

/** The names of the two indicators, where they differ or what they name does. */
function namingOf({ old, new: renewed, change }: Match, facts: Facts): Renaming | null {
  const nameOf = (commitment: Commitment, known: ReadonlyMap<string, Fact>) => {
    const fact = commitment.bound.kind === 'number' ? known.get(commitment.bound.factId) : undefined;
    return fact === undefined ? undefined : findIndicator(measuredBy(commitment, fact))?.name;
  };
  const [from, to] = [nameOf(old, facts.old), nameOf(renewed, facts.new)];
  if (from === undefined || to === undefined) return null;
  return from === to && change === null ? null : { from, to, change };
}

/** What all changes are that nothing else is said of. */
const PLAIN = { old: null, new: null, likely: false, into: null, harder: null, naming: null };

function changeOf(match: Match, facts: Facts): PlanChange {
  const { old, new: renewed, likely } = match;
  const pair = { ...PLAIN, old, new: renewed, likely, naming: namingOf(match, facts) };
  if (match.change !== null) return { ...pair, kind: 'renamed' };
  const before = promised(old, facts.old);
  const after = promised(renewed, facts.new);
  const pairs = pairAmounts(before, after);
  const numbers = old.bound.kind === 'number' && renewed.bound.kind === 'number';
  const move = numbers ? leadingMove(pairs) : undefined;
  if (move !== undefined) return { ...pair, ...move };
  const same = before.length === after.length && pairs.length === before.length;
  return { ...pair, kind: isKept(old, renewed, same) ? 'kept' : 'reworded' };
}

/** The facts of both texts by their ids. */
interface Facts {
  readonly old: ReadonlyMap<string, Fact>;
  readonly new: ReadonlyMap<string, Fact>;
}

function relationOf(old: Plan, renewed: Plan): PlanDiff['relation'] {
  const before = old.document.planYear;
  const after = renewed.document.planYear;
  if (before === after) return 'amendment';
  return before !== null && after !== null && Number(after) === Number(before) + 1 ? 'next-year' : 'other';
}

/**
 * 计划比较: what the new text keeps, rewords, raises, lowers, joins to another promise, drops and adds; between successive years also what the new
 * document reports of the old one's targets and projects. Raised and lowered compare the numbers as printed (of falls their
 * size); `harder` tells which way is the stricter. Where either text has no targets and tasks nothing is compared, as what
 * it leaves out need not be dropped.
 */
export function diffPlans(old: Plan, _oldText: string, renewed: Plan, newText: string): PlanDiff {
  const { matches, joinings } = matchCommitments(old, renewed);
  const facts: Facts = {
    old: new Map(old.facts.map((fact) => [fact.id, fact])),
    new: new Map(renewed.facts.map((fact) => [fact.id, fact])),
  };
  const byNew = new Map(matches.map((match) => [match.new, match]));
  const matchedOld = new Set(matches.map((match) => match.old));
  const intoByOld = new Map(joinings.map((joining) => [joining.old, joining.new]));
  const comparable = old.commitments.length > 0 && renewed.commitments.length > 0;
  const changes: PlanChange[] = (comparable ? renewed.commitments : []).map((commitment) => {
    const match = byNew.get(commitment);
    return match === undefined ? { ...PLAIN, kind: 'added', new: commitment } : changeOf(match, facts);
  });
  for (const commitment of comparable ? old.commitments : []) {
    if (matchedOld.has(commitment)) continue;
    const into = intoByOld.get(commitment);
    const gone = { ...PLAIN, old: commitment };
    changes.push(into === undefined ? { ...gone, kind: 'dropped' } : { ...gone, kind: 'joined', likely: true, into });
  }
  const relation = relationOf(old, renewed);
  const follows = relation === 'next-year';
  return {
    relation,
    changes,
    executions: follows ? findExecutions(old, renewed, newText) : [],
    projects: follows ? findProjectReports(old, renewed) : [],
  };
}
