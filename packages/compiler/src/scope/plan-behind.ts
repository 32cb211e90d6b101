import type { OutlineNode, PlanDocument } from '../model.ts';
import { tellsOfTime, tellsPresent, tellsWorries, yearsOfHeading } from './headings.ts';
import type { Scope } from './model.ts';

interface Part {
  readonly start: number;
  readonly part: Scope['part'];
}

/** 几点体会, 工作启示: what is learnt from the year, between its review and what is planned. */
const LESSONS = /体会|启示|经验|认识|感悟|感受|变化/u;

/**
 * 一、2025年发展回顾 … 二、聚焦高质量发展，奋力谱写新篇章: the chapter behind the review with which a report goes over to what is planned, where no heading
 * says so; undefined where one does, or no such chapter stands there.
 *
 * @param openings parts that headings open, in text order
 */
export function findPlanBehind(
  openings: readonly Part[],
  outline: readonly OutlineNode[],
  { kind, planYear, reviewYear }: PlanDocument,
): OutlineNode | undefined {
  if ((kind !== 'work-report' && kind !== 'execution-report') || planYear === null || planYear === reviewYear)
    return undefined;
  if (openings.some(({ part }) => part === 'tasks' || part === 'targets')) return undefined;
  const review = openings.findLast(({ part }) => part === 'review');
  if (review === undefined) return undefined;
  return outline.find(
    ({ start, level, marker, title }) =>
      start > review.start &&
      level === 1 &&
      marker !== '' &&
      !(tellsWorries(title) || tellsPresent(title) || tellsOfTime(title) || LESSONS.test(title)) &&
      yearsOfHeading(title).every((year) => year === planYear),
  );
}
