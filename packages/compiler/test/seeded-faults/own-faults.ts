import { insertParagraph } from './documents.ts';
import type { Fault, FaultKind, RealDocument } from './fault.ts';
import { OWN_PAIRS } from './own-pairs.ts';
import { OWN_SENTENCES } from './own-sentences.ts';
import type { Random } from './random.ts';

/** Sentences of our own for one rule; `⟦right→wrong⟧` marks what is broken, in exactly one of the two parts. */
export interface OwnStatement {
  readonly review?: string;
  readonly tasks?: string;
}

export interface OwnKind {
  readonly code: string;
  readonly name: string;
  readonly compose: (random: Random) => OwnStatement;
}

const MARK = /⟦(?<right>[^→⟧]*)→(?<wrong>[^⟧]*)⟧/;

/** Puts the statements into a real document, right for the clean text and wrong for the broken one. */
function makeFault(own: OwnKind, { text }: RealDocument, random: Random): Fault | null {
  const statement = own.compose(random);
  let marked: string | null = text;
  for (const part of ['tasks', 'review'] as const) {
    const words: string | undefined = statement[part];
    if (marked !== null && words !== undefined) marked = insertParagraph(random, marked, part, words)?.text ?? null;
  }
  const match = marked === null ? null : MARK.exec(marked);
  if (marked === null || match?.groups === undefined) return null;
  const { right, wrong } = match.groups as { right: string; wrong: string };
  return {
    clean: marked.replace(MARK, () => right),
    broken: marked.replace(MARK, () => wrong),
    start: match.index,
    end: match.index + Math.max(1, wrong.length),
    what: `${right} → ${wrong}`,
  };
}

export const OWN_FAULTS: readonly FaultKind[] = [...OWN_SENTENCES, ...OWN_PAIRS].map((own) => ({
  code: `audit/${own.code}`,
  name: own.name,
  from: 'own',
  make: (document, random) => makeFault(own, document, random),
}));
