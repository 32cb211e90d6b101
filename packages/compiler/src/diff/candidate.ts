import { squeezeWords } from '#commitments/identity.ts';
import { findIndicator, type NamedIndicator } from '#indicator-names/look-up.ts';
import type { Commitment, Fact, Plan } from '../model.ts';
import { measuredBy, measureOf } from './measured.ts';
import { type Bigrams, bigramsOf } from './similarity.ts';
import { subjectOf, withoutNumbers } from './subject.ts';

/** A promise with all that it is compared by. */
export interface Candidate {
  readonly commitment: Commitment;
  readonly order: number;
  readonly fact: Fact | undefined;
  /** The other promised figures of it: 达到240亿元 of 达到240亿元，同比增长21%. */
  readonly others: readonly Fact[];
  readonly metric: string;
  /** The standard indicator that its figure is of. */
  readonly named: NamedIndicator | undefined;
  /** The year of its figure, the plan's own where the text does not tell. */
  readonly year: string | null;
  /** How many years after the plan's own its figure is for; null when the text does not tell. */
  readonly ahead: number | null;
  /** What it is about, in words. */
  readonly object: string;
  /** The same with the commas of a list. */
  readonly listed: string;
  /** What the object lists; none where it is a metric or a project. */
  readonly items: readonly string[];
  readonly verb: string;
  readonly name: Bigrams;
  /** Its title and its whole statement. */
  readonly title: Bigrams;
  readonly words: Bigrams;
  /** The title without numbers and without what says only how the amounts of a list are shared out. */
  readonly heading: string;
  readonly section: string;
}

function yearsAhead(fact: Fact | undefined, planYear: string | null): number | null {
  const period = fact?.period ?? null;
  return period === null || planYear === null ? null : Number(period) - Number(planYear);
}

/** 分别下降2%, 都减少2%: how the amounts of a list are shared out, and two words for one fall. */
function headingOf(title: string): string {
  const words = withoutNumbers(title).replace(/分别|均|都|各|全年|同比|左右|以上|以内|以下/gu, '');
  return words.replace(/减少/gu, '下降').replace(/量(?=[下增])/gu, '');
}

export function prepare(plan: Plan): readonly Candidate[] {
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  const projects = new Map(plan.projects.map((project) => [project.id, project.name]));
  const sections = new Map(plan.outline.map((node) => [node.start, squeezeWords(node.title)]));
  return plan.commitments.map((commitment, order) => {
    const { title, quote, bound, section } = commitment;
    const fact = bound.kind === 'number' ? facts.get(bound.factId) : undefined;
    const measured = fact === undefined ? '' : measuredBy(commitment, fact);
    const metric = measureOf(measured);
    const project = projects.get(commitment.projectIds[0] ?? '');
    const subject = project === undefined && metric === '' ? subjectOf(title) : undefined;
    // a project's own name keeps its numbers (二期, 220千伏)
    const object = subject?.object ?? (project === undefined ? metric : squeezeWords(project));
    return {
      commitment,
      order,
      fact,
      others: commitment.factIds.flatMap((id) => {
        const other = facts.get(id);
        return other?.status === 'target' && other !== fact ? [other] : [];
      }),
      metric,
      named: measured === '' ? undefined : findIndicator(measured),
      year: fact?.period ?? plan.document.planYear,
      ahead: yearsAhead(fact, plan.document.planYear),
      object,
      listed: subject?.listed ?? object,
      items: subject?.items ?? [],
      verb: subject?.verb ?? '',
      name: bigramsOf(object),
      title: bigramsOf(withoutNumbers(title)),
      words: bigramsOf(withoutNumbers(quote)),
      heading: headingOf(title),
      section: section === null ? '' : (sections.get(section) ?? ''),
    };
  });
}
