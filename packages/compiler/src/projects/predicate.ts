import type { ProjectStage } from '../model.ts';
import { bracketStep } from './clauses.ts';
import { DONE_BUILDING, ENTERED, ENTERED_WORKS, PART_DONE, STEP_DONE } from './patterns.ts';
import { NAME_TAILS, PREDICATE_WORDS, PREDICATES } from './vocabulary.ts';

/** What is said of a project behind its name. */
export interface Predicate {
  /** Where its first word starts. */
  readonly start: number;
  /** Null for words that show no stage (落户, 入选). */
  readonly stage: ProjectStage | null;
  /** 前期工作 and its like, which outweigh every other word. */
  readonly early: boolean;
  /** It is said of a part: 主体工程完工. */
  readonly part?: boolean;
  /** The plan of the project is drawn up: 详规编制. */
  readonly drafting?: boolean;
}

const ENTERING = new Set(['纳入', '列入', '进入', '被列', '获得', '获国家']);
/** 1 for the characters that a predicate word starts with. */
const STARTS = new Uint8Array(0x10000);
for (const word of Object.keys(PREDICATES)) STARTS[word.charCodeAt(0)] = 1;
const PART = /^(?:主体|土建)/u;
const EARLY = /^前期/u;

/** 谓语: the first predicate word of `[start, end)` outside brackets and the stage that all of them together show. */
export function findPredicate(text: string, start: number, end: number): Predicate | undefined {
  let first: number | undefined;
  let early = false;
  const stages = new Set<ProjectStage>();
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    depth = Math.max(0, depth + bracketStep(code));
    if (depth > 0 || STARTS[code] === 0) continue;
    const length = PREDICATE_WORDS.startingAt(text, at);
    if (length === 0 || at + length > end) continue;
    const word = text.slice(at, at + length);
    if (at + length < end && NAME_TAILS.startingAt(text, at + length) > 0) continue;
    if (word === '前期' && first === undefined && at + length < end) continue;
    if (word === '完成' && !DONE_BUILDING.test(text.slice(at, Math.min(end, at + 20)))) continue;
    if (ENTERING.has(word)) {
      const rest = text.slice(at, Math.min(end, at + 24));
      const works = ENTERED_WORKS.test(rest);
      if (!works && !ENTERED.test(rest)) continue;
      if (works) stages.add('under-way');
      first ??= at;
      if (works) continue;
    }
    first ??= at;
    early ||= EARLY.test(word);
    const stage = word === '完成' ? readDone(text.slice(at, Math.min(end, at + 20))) : PREDICATES[word];
    if (stage && stage !== 'none') stages.add(stage);
    at += length - 1;
  }
  if (first === undefined) return undefined;
  return {
    start: first,
    early,
    part: PART.test(text.slice(first, first + 2)),
    stage: early ? 'planned' : decide(stages),
  };
}

function readDone(words: string): ProjectStage {
  if (STEP_DONE.test(words)) return 'planned';
  return PART_DONE.test(words) ? 'under-way' : 'complete';
}

function decide(stages: ReadonlySet<ProjectStage>): ProjectStage | null {
  for (const stage of stages) if (stage === 'complete' || stage === 'start') return stage;
  return stages.has('planned') ? 'planned' : stages.has('under-way') ? 'under-way' : null;
}
