import type { Plan, PlanDocument } from '@planwright/compiler';
import { PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import type { ImportQuestion, RunningPlan } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { findRunningPlan } from '../running-plan/store.ts';
import { listWithdrawn } from '../withdrawals/store.ts';

/** A document that is to be imported, and the plan that it is to be the next version of; null for a new one. */
export interface ImportCandidate {
  readonly plan: Plan;
  readonly planId: string | null;
  /** To run in the place of the plan that does; of a next version of that very plan it says nothing. */
  readonly runs?: boolean | undefined;
}

interface Newest {
  readonly planVersionId: string;
  readonly planId: string;
  readonly number: number;
  readonly title: string;
  readonly document: PlanDocument;
}

/** 导入疑问: what speaks against taking a document as what it is imported as; empty where it fits. */
export async function listImportQuestions(
  context: LedgerContext,
  { plan, planId, runs }: ImportCandidate,
): Promise<readonly ImportQuestion[]> {
  const withdrawn = new Set((await listWithdrawn(context)).map((other) => other.planId));
  const newest = (await loadNewest(context)).filter((version) => !withdrawn.has(version.planId));
  const before = newest.find((version) => version.planId === planId);
  const replaced = await findReplaced(context, { planId, runs });
  return [
    ...(plan.commitments.length === 0
      ? [plan.facts.length === 0 ? nothingRead() : nothingPromised(plan.facts.length)]
      : []),
    ...(before === undefined ? askTwins(plan, planId === null ? newest : []) : askFit(plan, before)),
    ...(before === undefined ? [] : await askCommon(context, plan, before)),
    ...(replaced === null ? [] : askRun(plan, replaced, newest)),
  ];
}

/** @throws PlanwrightError `conflict` with `import-in-question` when something speaks against the import and no reason is given */
export async function requireImportReason(
  context: LedgerContext,
  candidate: ImportCandidate,
  reason: string | null,
): Promise<void> {
  if (reason !== null && reason.trim() !== '') return;
  if ((await findReplaced(context, candidate)) !== null) throw runUnexplained();
  const questions = await listImportQuestions(context, candidate);
  if (questions.length === 0) return;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'import-in-question',
    message: questions.map(({ message }) => message.en).join('; '),
    hint: 'choose another plan or file, or give the reason why it is right; the reason is kept and shown with the version',
    messageZh: questions.map(({ message }) => message['zh-CN']).join('；'),
    hintZh: '请改选计划或文件；确属无误的，请填写理由，理由随该版本保存并显示',
  });
}

/** The plan that runs and would not any more; null where none runs, or the import leaves it running. */
async function findReplaced(
  context: LedgerContext,
  { planId, runs }: Pick<ImportCandidate, 'planId' | 'runs'>,
): Promise<RunningPlan | null> {
  if (runs !== true) return null;
  const running = await findRunningPlan(context);
  return running !== null && running.planId !== planId ? running : null;
}

/** The newest version of each plan, with what its document says of itself. */
async function loadNewest({ db, jurisdictionId }: LedgerContext): Promise<readonly Newest[]> {
  return db
    .selectFrom('plan_version as version')
    .distinctOn('version.plan_id')
    .select([
      'version.plan_version_id as planVersionId',
      'version.plan_id as planId',
      'version.number',
      'version.title',
      sql<PlanDocument>`version.compiled -> 'document'`.as('document'),
    ])
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .orderBy('version.plan_id')
    .orderBy('version.number', 'desc')
    .execute();
}

function askFit({ document }: Plan, before: Newest): readonly ImportQuestion[] {
  const [place, year] = [before.document.place, before.document.planYear];
  const questions: ImportQuestion[] = [];
  if (place !== null && document.place !== place) questions.push(otherPlace(document.place, place, before.title));
  if (year !== null && document.planYear !== year) questions.push(otherYear(document.planYear, year, before.title));
  return questions;
}

function askTwins({ document }: Plan, newest: readonly Newest[]): readonly ImportQuestion[] {
  if (document.place === null || document.planYear === null) return [];
  const twins = newest.filter(({ document: other }) => {
    return other.place === document.place && other.planYear === document.planYear && other.kind === document.kind;
  });
  return twins.map(samePlan);
}

/** A next version of which not one promise continues is another plan. */
async function askCommon(
  { db, jurisdictionId }: LedgerContext,
  plan: Plan,
  { planVersionId, title, number }: Newest,
): Promise<readonly ImportQuestion[]> {
  const rows = await db
    .selectFrom('commitment_version')
    .select('compiled_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_version_id', '=', planVersionId)
    .execute();
  const continued = new Set(plan.commitments.map(({ id }) => id));
  if (rows.length === 0 || rows.some((row) => continued.has(row.compiled_id))) return [];
  return [nothingCommon(rows.length, title, number)];
}

/**
 * What speaks against running a document in the place of the plan that runs: it is of another place than that plan, or of a year before it. The
 * ledger's own name is not asked: before an organisation file comes it may be a title, or 本地.
 */
function askRun({ document }: Plan, running: RunningPlan, newest: readonly Newest[]): readonly ImportQuestion[] {
  const here = newest.find((version) => version.planId === running.planId)?.document.place ?? null;
  const { place, planYear } = document;
  const questions: ImportQuestion[] = [];
  if (here !== null && place !== null && !place.includes(here) && !here.includes(place))
    questions.push(runsOtherPlace(place, here, running.title));
  if (planYear !== null && running.planYear !== null && planYear < running.planYear)
    questions.push(runsEarlierYear(planYear, running.planYear, running.title));
  return questions;
}

function runUnexplained(): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code: 'run-unexplained',
    message: 'a plan that is to run in the place of another one needs a reason',
    hint: 'give the reason, which is kept and shown, or import the plan without running it',
    messageZh: '改为运行另一份计划，需要说明理由',
    hintZh: '请填写理由（随运行记录保存并显示），或先导入、不改变运行的计划',
  });
}

function runsOtherPlace(place: string, here: string, title: string): ImportQuestion {
  return {
    code: 'runs-other-place',
    message: {
      'zh-CN': `运行中的《${title}》是${here}的计划，这份文件写的是${place}；改为运行后，总览、分工和调度都将按${place}的计划`,
      en: `“${title}”, which runs, is a plan of ${here}, the file is of ${place}; once it runs, overview, assignments and rounds follow the plan of ${place}`,
    },
  };
}

function runsEarlierYear(year: string, current: string, title: string): ImportQuestion {
  return {
    code: 'runs-earlier-year',
    message: {
      'zh-CN': `运行中的《${title}》是 ${current} 年度，这份文件是 ${year} 年度，比它早`,
      en: `“${title}”, which runs, is for ${current}; this file is for ${year}, before it`,
    },
  };
}

function otherPlace(place: string | null, expected: string, title: string): ImportQuestion {
  return {
    code: 'other-place',
    message: {
      'zh-CN': `《${title}》是${expected}的计划，这份文件${place === null ? '没有写明地方' : `写的是${place}`}`,
      en: `“${title}” is a plan of ${expected}; this file ${place === null ? 'names no place' : `is of ${place}`}`,
    },
  };
}

function otherYear(year: string | null, expected: string, title: string): ImportQuestion {
  return {
    code: 'other-year',
    message: {
      'zh-CN': `《${title}》是 ${expected} 年度的计划，这份文件${year === null ? '没有写明年度' : `是 ${year} 年度的`}`,
      en: `“${title}” is for ${expected}; this file ${year === null ? 'tells no year' : `is for ${year}`}`,
    },
  };
}

function nothingCommon(count: number, title: string, number: number): ImportQuestion {
  return {
    code: 'nothing-common',
    message: {
      'zh-CN': `《${title}》第 ${number} 版的 ${count} 项任务，在这份文件里一项也没有找到`,
      en: `of the ${count} promises of “${title}”, version ${number}, this file holds none`,
    },
  };
}

function samePlan({ title, number, document }: Newest): ImportQuestion {
  return {
    code: 'same-plan',
    message: {
      'zh-CN': `${document.place} ${document.planYear} 年度的同类计划已经导入：《${title}》，现为第 ${number} 版；修订稿应作为它的下一版`,
      en: `a plan of this kind for ${document.place}, ${document.planYear}, is here: “${title}”, version ${number}; an amendment belongs in as its next version`,
    },
  };
}

function nothingRead(): ImportQuestion {
  return {
    code: 'nothing-read',
    message: {
      'zh-CN': '这份文件里没有读出数字，也没有读出任务，可能不是计划',
      en: 'no figure and no promise was read in this file; it may be no plan',
    },
  };
}

function nothingPromised(figures: number): ImportQuestion {
  return {
    code: 'nothing-promised',
    message: {
      'zh-CN': `这份文件里读出了 ${figures} 个数字，没有读出目标和任务，可能不是计划`,
      en: `${figures} figure${figures === 1 ? ' was' : 's were'} read in this file, but no target and no task; it may be no plan`,
    },
  };
}
