import { createCharacters, holdsAny } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { CommitmentKind, CommitmentStrength, Deadline, Fact, NamedProject, Span } from '../model.ts';
import type { VerbHead } from './clauses/openings.ts';
import type { Clause, Sentence } from './sentences.ts';

/** A stretch of a sentence with those of {@link SIGNS} that stand in it. */
export interface Stretch extends Span {
  readonly signs: number;
}

/** One whose words may be cut out of the text already; null where they are not. */
export interface SaidStretch extends Stretch {
  readonly words: string | null;
}

/** Metric, place and year of an amount: facts that agree in all belong to one promise. Empty strings for what is not told. */
export interface Measure {
  readonly metric: string;
  readonly place: string;
  readonly period: string;
}

/** A commitment while its sentence is still being read. */
export interface Draft {
  kind: CommitmentKind;
  /** The statement: the clause or run of clauses. */
  start: number;
  end: number;
  /** The words that say what is done, from the verb on, or the name of its project; `start`–`end` may say on what ground and to what end as well. */
  mainStart: number;
  mainEnd: number;
  /** The short sentence that opens its paragraph and says what that is about; null where none does. */
  topic: Span | null;
  /** The last such sentence before it on its line, be it the first or a later one. */
  near: Span | null;
  section: number | null;
  /** Empty until it is named. */
  title: string;
  /** The clause that it is still to be named for; null when it has its title. */
  namedFor: ReadClause | null;
  /** The clauses of action that it was made of, as long as it is not named. */
  run: readonly ReadClause[];
  /**
   * What the identity rests on: what is promised, without how much; that of a measured amount rests on its kind and place as well. Null for
   * the words of its first stretch.
   */
  identity: string | null;
  /** Whether punctuation must not count in it. */
  squeezed: boolean;
  /** What its promised amount measures; null when it has none. */
  measure: Measure | null;
  /** The metric of that amount, as metrics are compared ({@link metricKey}). */
  metric: string | null;
  facts: Fact[];
  project: NamedProject | null;
  strength: CommitmentStrength;
  deadline: Deadline | null;
  /** Stretches that hold the bound when it is not a number; the first one is what was read as the promise. */
  readonly boundIn: SaidStretch[];
}

/** A clause with what other stages found in it. */
export interface ReadClause extends Clause {
  readonly words: string;
  /** What its first character lets it be: bits of {@link OPENS}. */
  readonly opens: number;
  /** Facts that begin in it, in text order. */
  readonly facts: readonly Fact[];
  /** Whether a promised amount is among them. */
  readonly counted: boolean;
  /** Projects promised in it, in text order. */
  readonly projects: readonly NamedProject[];
  /** Its verb of action; undefined when it opens with anything else. */
  readonly head: VerbHead | undefined;
  /** Whether it only says on what ground or to what end the next one acts. */
  readonly preamble: boolean;
  /** Its own strength word. */
  readonly strength: CommitmentStrength;
}

/** The same clause with other facts; written out, as a spread gives each copy a shape of its own, which is slow to read. */
export function withFacts(clause: ReadClause, facts: readonly Fact[]): ReadClause {
  const { start, end, stop, signs, words, opens, counted, projects, head, preamble, strength } = clause;
  return { start, end, stop, signs, words, opens, facts, counted, projects, head, preamble, strength };
}

/** A sentence with its clauses and the innermost node that holds it. */
export interface ReadSentence extends Sentence {
  readonly clauses: readonly ReadClause[];
  /** Which of {@link SIGNS} stand in any of them. */
  readonly signs: number;
  /** Whether it promises an amount. */
  readonly counted: boolean;
  /** Whether it promises a project. */
  readonly named: boolean;
  readonly section: number | null;
  /** True when it is the first of its node. */
  readonly opensSection: boolean;
  readonly part: 'targets' | 'tasks';
}

const SCOPE_WORDS = createLexicon('全市 全省 全区 全县 全国 我市 我省 我区 我县 全年 本市 本省 本区 其中');

/** What punctuation and white space a metric may hold. */
const MARKS = createCharacters('“”"（）()《》、 \t\n\v\f\r\u00a0\u2002\u2003\u3000\ufeff');
const ALL_MARKS = /[\s“”"（）()《》、]+/gu;
/** What a metric says of how it is measured rather than of what. */
const MANNERS = createLexicon('增速 增幅 涨幅 增长 人数 总量');

/** The words a metric is compared by: without the jurisdiction's own name and without 增速, 增长, 人数 at the end. */
export function metricKey(metric: string): string {
  const words = holdsAny(MARKS, metric, 0, metric.length) ? metric.replace(ALL_MARKS, '') : metric;
  const scope = SCOPE_WORDS.startingAt(words, 0);
  const start = scope < words.length ? scope : 0;
  const manner = MANNERS.endingAt(words, words.length, start);
  const end = words.length - manner > start ? words.length - manner : words.length;
  return end - start === words.length ? words : words.slice(start, end);
}

/** The first promised one of facts. */
export function promisedOf(facts: readonly Fact[]): Fact | undefined {
  for (const fact of facts) if (fact.status === 'target') return fact;
  return undefined;
}
