import { createCharacters, holdsAny } from '#text/characters.ts';
import type { PlanDocument } from '../model.ts';
import {
  DATED,
  END_YEAR,
  FRONT_YEAR,
  GOALS_OF_YEAR,
  OPENING_YEAR,
  OWN_YEAR,
  PLAN_HEADING,
  REVIEW_HEADING,
  WORK_YEAR,
  YEAR,
  YEARS_FROM_TO,
} from './patterns.ts';

/** The year that is reviewed and the year that is planned; null when unknown. */
export interface DocumentYears {
  readonly planYear: string | null;
  readonly reviewYear: string | null;
}

/** What of a document may name its years. */
interface Parts {
  readonly title: string;
  readonly session: string;
  readonly headings: readonly string[];
  /** What stands above the body that is no title; the empty string where a title is named. */
  readonly front: string;
  readonly body: string;
}

/** 年, and the character that Unicode holds a second time for it. */
const YEAR_SIGNS = createCharacters('年\uf98e');

function mayHoldYear(words: string): boolean {
  return holdsAny(YEAR_SIGNS, words, 0, words.length);
}

function yearsIn(words: string): readonly string[] {
  const years: string[] = [];
  if (!mayHoldYear(words)) return years;
  const normal = words.normalize('NFKC');
  YEAR.lastIndex = 0;
  for (let match = YEAR.exec(normal); match !== null; match = YEAR.exec(normal)) years.push(match.groups!.year!);
  return years;
}

function shift(year: string | undefined, by: number): string | undefined {
  return year === undefined ? undefined : String(Number(year) + by);
}

/** The latest year that the body names more than once as a year of its own, not as an end (到2020年) or a measure (比2010年). */
function mainYear(body: string): string | undefined {
  const counts = new Map<string, number>();
  const opening = body.slice(0, 20_000);
  OWN_YEAR.lastIndex = 0;
  for (let match = OWN_YEAR.exec(opening); match !== null; match = OWN_YEAR.exec(opening)) {
    const year = match.groups!.year!;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([year]) => year)
    .sort()
    .at(-1);
}

/** So much of a body may tell which year it is of. */
const OPENING = 1200;

const YEAR_OF_PART = /(?:^|[\n。；])[\s　]{0,4}(?<year>(?:19|20)\d{2})年(?!度?计划|是)/g;
const SEVERAL = 3;

/** The year that a document without one in its title looks back on, by its headings or the first of its sentences that begins with one. */
function yearsOfOpening({ front, headings, body }: Parts): DocumentYears {
  const above = mayHoldYear(front) ? FRONT_YEAR.exec(front)?.groups : undefined;
  if (above !== undefined)
    return { planYear: above.within === undefined ? null : above.year!, reviewYear: above.year! };
  for (const heading of headings) {
    const year = mayHoldYear(heading) && REVIEW_HEADING.test(heading) ? yearsIn(heading).at(-1) : undefined;
    if (year !== undefined) return { planYear: null, reviewYear: year };
  }
  const opening = body.slice(0, OPENING);
  // 2021年改造12个；2022年改造18个；2023年…: told of several years, and none before the others
  if (new Set([...opening.matchAll(YEAR_OF_PART)].map(({ groups }) => groups?.year)).size >= SEVERAL)
    return { planYear: null, reviewYear: null };
  const told = OPENING_YEAR.exec(opening)?.groups ?? WORK_YEAR.exec(opening)?.groups;
  if (told === undefined) return { planYear: null, reviewYear: null };
  // a report within the year looks back on the same one that it looks ahead in
  return { planYear: told.within === undefined ? null : told.year!, reviewYear: told.year! };
}

/** The year that a report without a title looks back on, by its sentences. */
function openingYear(kind: PlanDocument['kind'], parts: Parts): string | undefined {
  return kind === 'work-report' && parts.title === '' ? (yearsOfOpening(parts).reviewYear ?? undefined) : undefined;
}

/** 上半年, 前三季度, 1—9月: a report on a part of the year. */
const WITHIN_YEAR = /上半年|[一二三]季度|\d{1,2}\s?[-—－–―─~～至]\s?\d{1,2}\s?月|今年以来|截至\d{1,2}月/u;

/**
 * 年度: the years from title, headings and session date, in this order of trust.
 * A multi-year outline has no plan year; a statistical bulletin only reviews; a report within the year (上半年计划执行情况) reviews the year that it plans.
 */
export function findYears(kind: PlanDocument['kind'], parts: Parts): DocumentYears {
  const titled = yearsIn(parts.title);
  if (kind === 'five-year-plan') return { planYear: null, reviewYear: null };
  if (kind === 'other')
    return titled[0] === undefined
      ? yearsOfOpening(parts)
      : { planYear: WITHIN_YEAR.test(parts.title) ? titled[0] : null, reviewYear: titled[0] };
  const span = YEARS_FROM_TO.exec(parts.title.normalize('NFKC'))?.groups;
  // a plan of several years is for its last one
  if (kind === 'plan' && span) return { planYear: span.last!, reviewYear: shift(span.first, -1)! };
  // a title of two years in a row looks back on the first: 2024年发展情况和2025年工作安排
  const looksBack = kind === 'execution-report' || (titled.length === 2 && titled[1] === shift(titled[0], 1));
  let review = looksBack ? titled[0] : undefined;
  let plan = looksBack ? titled[1] : titled[0];
  const dated = DATED.exec(parts.session.normalize('NFKC'))?.groups?.year;
  for (const heading of parts.headings) {
    if (!mayHoldYear(heading)) continue;
    const year = yearsIn(heading.normalize('NFKC').replace(END_YEAR, '')).at(-1);
    if (year === undefined) continue;
    if (REVIEW_HEADING.test(heading)) review ??= year;
    // a session plans no year that has passed
    else if (PLAN_HEADING.test(heading) && (!review || year === shift(review, 1)) && (!dated || year >= dated))
      plan ??= year;
  }
  if (!plan && !review) {
    plan =
      dated ?? (kind === 'work-report' ? GOALS_OF_YEAR.exec(parts.body.slice(0, 20_000))?.groups?.year : undefined);
    if (plan === undefined) review = mainYear(parts.body) ?? openingYear(kind, parts);
  }
  const single = kind === 'execution-report' && titled.length < 2;
  const within = WITHIN_YEAR.test(parts.title) || (single && dated !== undefined && dated === titled[0]);
  // a report within the year looks back on the same plan that it looks ahead in
  if (single && within) plan = review ?? plan;
  plan ??= shift(review, 1);
  review ??= within ? plan : shift(plan, -1);
  return { planYear: plan ?? null, reviewYear: review ?? null };
}
