import type { ClassedSentence } from '#commitments/sentence-roles.ts';
import type { ReadNumber } from '#numbers/classify.ts';
import type { Coverage, Fact, NumberRole, Span } from '../model.ts';

export interface CoverageInput {
  /** Every number of the text with its role, in text order. */
  readonly numbers: readonly ReadNumber[];
  readonly facts: readonly Fact[];
  /** Where a person said that there is no figure. */
  readonly rejected: readonly Span[];
  /** Sentences of the targets and tasks with what became of them. */
  readonly sentences: readonly ClassedSentence[];
}

type CoveredNumber = Span & { readonly role: NumberRole; readonly why: string };

function accountFor(number: ReadNumber, fact: Fact | undefined, rejected: readonly Span[]): CoveredNumber {
  const { start } = number.token;
  const end = number.token.digitsEnd;
  if (fact !== undefined) return { start, end, role: 'fact', why: fact.metric };
  if (number.role === 'fact' && rejected.some((span) => span.start <= start && span.end > start))
    return { start, end, role: 'decided', why: 'no figure, as a person said' };
  if (number.role === 'fact')
    return { start, end, role: 'unexplained', why: 'looks like a quantity, no fact was made of it' };
  return { start, end, role: number.role, why: number.why };
}

/**
 * 覆盖率: accounts for every number of the text and every sentence of its targets and tasks. A number is explained when it
 * belongs to a fact, when a person said that it is no figure or when the grammar knows what else it is; nothing is explained by default.
 */
export function measureCoverage(input: CoverageInput): Coverage {
  const numbers: CoveredNumber[] = [];
  let explainedNumbers = 0;
  let at = 0;
  for (const number of input.numbers) {
    const { start } = number.token;
    while (at < input.facts.length && input.facts[at]!.end <= start) at += 1;
    const fact = input.facts[at];
    const covered = accountFor(number, fact !== undefined && fact.start <= start ? fact : undefined, input.rejected);
    if (covered.role !== 'unexplained') explainedNumbers += 1;
    numbers.push(covered);
  }
  let explainedSentences = 0;
  for (const { role } of input.sentences) if (role !== 'unexplained') explainedSentences += 1;
  return { numbers, sentences: input.sentences, explainedNumbers, explainedSentences };
}
