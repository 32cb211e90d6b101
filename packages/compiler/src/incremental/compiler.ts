import { type CommitmentInput, extractCommitments } from '#commitments/extract.ts';
import { prepareReading, type SentencesKnown } from '#commitments/incremental.ts';
import type { Correction } from '#corrections/model.ts';
import { extractFactsAgain, type FactsRead } from '#facts/incremental.ts';
import { extractProjectsAgain, type ProjectsKnown } from '#projects/incremental.ts';
import { compileWith, type Stages } from '../compile.ts';
import type { MarkedHeading, Plan } from '../model.ts';
import { type Change, findChange, hasSameScopes } from './change.ts';

/** A text that was compiled, with what its stages read. */
interface Compiled {
  readonly text: string;
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
      const change = findChange(before?.text ?? '', read);
      now = { text: read, facts: null, projects: null, sentences: null };
      return stagesOf(before, now, change);
    });
    last = now;
    return plan;
  };
}

function stagesOf(before: Compiled | null, now: Compiled, change: Change): Stages {
  return {
    extractFacts: (text, input) => {
      now.facts = extractFactsAgain(text, input, before?.facts ?? null, change);
      return now.facts.facts;
    },
    extractProjects: (text, document, outline, scopes, marks) => {
      const input = { document, outline, scopes, marks: marks! };
      now.projects = extractProjectsAgain(text, input, before?.projects ?? null, change);
      return now.projects.projects;
    },
    extractCommitments: (text, input: CommitmentInput) => {
      const scopes = before?.facts?.input.scopes;
      const same = scopes !== undefined && hasSameScopes(scopes, input.scopes, change);
      const reading = prepareReading(input.document.planYear, same ? before!.sentences : null, change);
      const extracted = extractCommitments(text, input, reading);
      now.sentences = reading.known;
      return extracted;
    },
  };
}
