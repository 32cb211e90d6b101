import type { ClassedSentence } from '#commitments/extract.ts';
import { type ReadNumber, readNumbers } from '#numbers/classify.ts';
import type { Coverage, Fact, NumberRole, OutlineNode, PlanDocument, Span } from '../model.ts';

export interface CoverageInput {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
  readonly facts: readonly Fact[];
  /** Sentences of the targets and tasks with what became of them. */
  readonly sentences: readonly ClassedSentence[];
}

type CoveredNumber = Span & { readonly role: NumberRole; readonly why: string };

function accountFor(number: ReadNumber, fact: Fact | undefined): CoveredNumber {
  const { start } = number.token;
  const end = number.token.digitsEnd;
  if (fact !== undefined) return { start, end, role: 'fact', why: fact.metric };
  if (number.role === 'fact')
    return { start, end, role: 'unexplained', why: 'looks like a quantity, no fact was made of it' };
  return { start, end, role: number.role, why: number.why };
}

/**
 * 覆盖率: accounts for every number of the text and every sentence of its targets and tasks. A number is explained when it
 * belongs to a fact or when the grammar knows what else it is; nothing is explained by default.
 */
export function measureCoverage(text: string, input: CoverageInput): Coverage {
  const numbers: CoveredNumber[] = [];
  let at = 0;
  for (const number of readNumbers(text, input.document, input.outline)) {
    while (at < input.facts.length && input.facts[at]!.end <= number.token.start) at += 1;
    const fact = input.facts[at];
    numbers.push(accountFor(number, fact !== undefined && fact.start <= number.token.start ? fact : undefined));
  }
  return {
    numbers,
    sentences: input.sentences,
    explainedNumbers: numbers.filter(({ role }) => role !== 'unexplained').length,
    explainedSentences: input.sentences.filter(({ role }) => role !== 'unexplained').length,
  };
}
