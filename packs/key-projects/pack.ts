import type { Pack, PlanFindings, RecordValues } from '@planwright/engine';
import { domain, factor, industry, level, projectClass } from './code-lists.ts';
import { fields } from './fields.ts';
import { measures } from './measures.ts';
import { register } from './register.ts';
import { report } from './report.ts';
import { events, RANKED_FROM, views } from './views.ts';

/** 重点项目: the project register from first idea to production, with its three rates. */
export const pack: Pack = {
  name: 'key-projects',
  label: { 'zh-CN': '重点项目', en: 'Key projects' },
  summary: {
    'zh-CN': '从谋划到投产的项目台账：按月投资、开工率、竣工率、投资完成率，周调度、月通报。',
    en: 'The project register from first idea to production: investment by month, rates of starts, completions and investment, reported weekly.',
  },
  version: 2,
  codeLists: [level, projectClass, domain, industry, factor],
  registers: [register],
  reports: [report],
  measures,
  views,
  events,
  bulletinSections: [
    {
      name: 'key-projects',
      heading: { 'zh-CN': '重点项目推进情况', en: 'Key projects' },
      paragraphs: [
        {
          'zh-CN':
            '纳入调度的重点项目{measure:projectCount}{unit:projectCount}，已开工{measure:startedCount}{unit:startedCount}，开工率{measure:startRate}{unit:startRate}；已竣工{measure:completedCount}{unit:completedCount}，竣工率{measure:completionRate}{unit:completionRate}。',
          en: 'Of {measure:projectCount} key projects under dispatch, {measure:startedCount} have started ({measure:startRate}{unit:startRate}) and {measure:completedCount} are completed ({measure:completionRate}{unit:completionRate}).',
        },
        {
          'zh-CN':
            '年度计划投资{measure:plannedInvestment}{unit:plannedInvestment}，累计完成{measure:doneInvestment}{unit:doneInvestment}，投资完成率{measure:investmentRate}{unit:investmentRate}，{sign:paceLead|超过|落后|持平于}时序进度{size:paceLead}{unit:paceLead}。',
          en: 'Of {measure:plannedInvestment} {unit:plannedInvestment} planned for the year, {measure:doneInvestment} {unit:doneInvestment} are done ({measure:investmentRate}{unit:investmentRate}), {size:paceLead} points {sign:paceLead|ahead of|behind|level with} the share of the year elapsed.',
        },
      ],
      tables: [
        {
          by: 'county',
          measures: ['projectCount', 'startRate', 'completionRate', 'doneInvestment', 'investmentRate'],
          rank: { measure: 'investmentRate', atLeast: RANKED_FROM },
        },
        {
          by: 'projectClass',
          measures: ['projectCount', 'startRate', 'completionRate', 'doneInvestment', 'investmentRate'],
        },
      ],
    },
  ],
  fromPlan,
};

const STATE_OF_STAGE = {
  planned: 'reserve',
  start: 'preparing',
  'under-way': 'building',
  complete: 'building',
} as const;

/**
 * Projects that the plan promises become records; what the review reports as done does not. A promised start or completion is still ahead,
 * so the record stands one state before it.
 */
function fromPlan({ projects, planYear }: PlanFindings) {
  const seen = new Set<string>();
  return projects
    .filter((project) => project.status === 'target' && !seen.has(project.name) && seen.add(project.name))
    .map((project) => {
      const values: Record<string, RecordValues[string]> = Object.fromEntries(
        fields.map((field) => [field.name, null]),
      );
      values.name = project.name;
      values.level = 'other';
      values.commitmentId = project.commitmentId;
      if (planYear !== null && project.stage === 'complete') values.plannedEnd = `${planYear}-12-31`;
      return {
        register: 'key-projects',
        sourceId: project.id,
        values,
        state: project.stage === null ? 'preparing' : STATE_OF_STAGE[project.stage],
      };
    });
}
