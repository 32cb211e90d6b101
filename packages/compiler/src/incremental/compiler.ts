import { extractCommitments } from '#commitments/extract.ts';
import { prepareReading, type SentencesKnown } from '#commitments/incremental.ts';
import type { Correction } from '#corrections/model.ts';
import { extractFactsAgain, type FactsRead } from '#facts/incremental.ts';
import { extractProjectsAgain, type ProjectsKnown } from '#projects/incremental.ts';
import type { Scope } from '#scope/model.ts';
import { compileWith, type Stages } from '../compile.ts';
import type { MarkedHeading, Plan } from '../model.ts';
import { type Change, findChange, hasSameScopes } from './change.ts';

/** A text that was compiled, with what its stages read. */
interface Compiled {
  readonly text: string;
  scopes: readonly Scope[];
  facts: FactsRead | null;
  projects: ProjectsKnown | null;
  sentences: SentencesKnown | null;
}

/**
 * 增量编译: a compiler for a text that is being changed. It keeps what it read of the text before and reads only the sentences that a
 * change touches, and what depends on them. Its plans are those of `compile`, whatever texts it is given in whatever order.
 */
export function createCompiler(): (
  text: string,
  corrections?: readonly Correction[],
  headings?: readonly MarkedHeading[],
) => Plan {
  let last: Compiled | null = null;
  return (text, corrections = [], headings = []) => {
    const before: Compiled | null = last;
    let now: Compiled | null = null;
    const plan = compileWith(text, corrections, headings, (read) => {
      now = { text: read, scopes: [], facts: null, projects: null, sentences: null };
      return stagesOf(before, now, findChange(before?.text ?? '', read));
    });
    last = now;
    return plan;
  };
}

/** The stages in their order: what the first finds of the parts of the text holds for those behind it. */
function stagesOf(before: Compiled | null, now: Compiled, change: Change): Stages {
  let known: Compiled | null = null;
  return {
    extractFacts: (text, input) => {
      now.scopes = input.scopes;
      if (before !== null && hasSameScopes(before.scopes, now.scopes, change)) known = before;
      now.facts = extractFactsAgain(text, input, known?.facts ?? null, change);
      return now.facts.facts;
    },
    extractProjects: (text, document, outline, scopes, marks) => {
      const input = { document, outline, scopes, marks: marks! };
      now.projects = extractProjectsAgain(text, input, known?.projects ?? null, change);
      return now.projects.projects;
    },
    extractCommitments: (text, input) => {
      const reading = prepareReading(input.document.planYear, known?.sentences ?? null, change);
      const extracted = extractCommitments(text, input, reading);
      now.sentences = reading.known;
      return extracted;
    },
  };
}
