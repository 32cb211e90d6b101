import type { Scope } from '#scope/model.ts';
import type { FactStatus, Span } from '../model.ts';
import type { Draft } from './draft.ts';

/** A year that the sentence names, and what for. */
interface YearMention extends Span {
  readonly year: string;
  /** `set` gives the year of what follows; `until` is a deadline; `than` only a comparison. */
  readonly use: 'set' | 'until' | 'than';
}

const YEAR = /(?:19|20)\d{2}(?=\s?年)/g;
const THAN_BEFORE = /(?:比|较|是|为|由|从|占|与|同|于|自)$/;
const UNTIL_BEFORE = /(?:到|至|截至|截止)$/;

/** Years named in a sentence, in order. */
export function findYears(text: string, sentence: Span): readonly YearMention[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!/年/.test(words)) return [];
  const found: YearMention[] = [];
  for (const match of words.matchAll(YEAR)) {
    const before = words.slice(Math.max(0, match.index - 4), match.index);
    const behind = words.slice(match.index + 4, match.index + 8);
    const use = UNTIL_BEFORE.test(before)
      ? 'until'
      : THAN_BEFORE.test(before)
        ? 'than'
        : /^年的/.test(behind)
          ? 'than'
          : 'set';
    found.push({ start: sentence.start + match.index, end: sentence.start + match.index + 4, year: match[0], use });
  }
  return found;
}

export interface TimeReading {
  readonly status: FactStatus;
  readonly period: string | null;
}

const SEVERAL_YEARS =
  /五年来|过去五年|五年累计|五年共|五年间|“十[一二三四]五”(?:期间|时期|以来|五年)|[三四五六]年累计|本届政府|五年新增|五年建成|累计五年|年均/;
const FUTURE = /到20\d{2}年|未来五年|今后五年|“十五五”|“十四五”末/;

/** Status and year of one draft, from its scope, its sentence and the words in its own clause. */
export function readTime(
  text: string,
  sentence: Span,
  draft: Draft,
  scope: Scope,
  years: readonly YearMention[],
): TimeReading {
  const at = draft.quantity.start;
  const scopeYear = scope.period;
  let status: FactStatus = scope.status;
  let period = scopeYear;
  const before = text.slice(sentence.start, at);
  const mention = years.findLast((year) => year.start < at && year.use !== 'than');
  const thanYear = years.findLast(
    (year) => year.use === 'than' && year.start < at && at - year.end < 8 && !/[，。；]/.test(text.slice(year.end, at)),
  );
  if (status === 'actual' && SEVERAL_YEARS.test(before.slice(-60))) period = null;
  if (mention) {
    period = mention.year;
    if (scope.status === 'target' && scopeYear !== null && mention.year < scopeYear && mention.use === 'set')
      status = 'actual';
    if (scope.status === 'actual' && scopeYear !== null && mention.year > scopeYear) status = 'target';
  }
  if (status === 'actual' && FUTURE.test(before) && (!mention || (scopeYear !== null && mention.year > scopeYear)))
    status = 'target';
  if (draft.base) {
    status = 'base';
    period =
      thanYear?.year ??
      (/上年|去年/.test(text.slice(Math.max(sentence.start, at - 6), at)) && scopeYear
        ? String(Number(scopeYear) - 1)
        : null);
  } else if (thanYear && /(?:到|至)$/.test(text.slice(Math.max(0, thanYear.start - 1), thanYear.start)))
    period = thanYear.year;
  if (draft.kind === 'growth' && /年均/.test(text.slice(Math.max(sentence.start, at - 12), at)))
    period = status === 'target' ? period : null;
  return { status, period };
}
