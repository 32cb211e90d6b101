import type { NamedProject } from '@planwright/compiler';
import {
  addDays,
  compareDecimals,
  type ListItem,
  lastDayOfMonth,
  type RecordValues,
  subtractDecimals,
} from '@planwright/engine';
import { type Dice, drawFortune, type Fortune, seasonShare, WORKING_YEAR } from './fortune.ts';
import { drawSite } from './places.ts';
import { drawDetails, drawMilestones, milestonesAfter } from './project-details.ts';
import { momentOn, reportingMoment, type SimulatedRound } from './rounds.ts';
import { pickProblem, progressOfSite } from './words.ts';

/** What is drawn for a project before the year is played. */
export interface ProjectDraft {
  readonly values: RecordValues;
  readonly fortune: Fortune;
  /** The year's plan in 亿元. */
  readonly yearPlan: number;
  /** Whether building had begun before the year. */
  readonly begun: boolean;
  /** Days by which each milestone is off its plan. */
  readonly delays: readonly number[];
  /** The part of what is declared that the statistics find a month later; 0 where it never enters them. */
  readonly honesty: number;
}

export interface ProjectMove {
  readonly at: string;
  readonly transition: string;
  readonly date: string | null;
  readonly reason: string | null;
  readonly evidence: string | null;
}

export interface ProjectReport {
  readonly at: string;
  readonly roundName: string;
  readonly values: RecordValues;
}

const monthOf = (year: number, index: number): string => `${year}-${String(index + 1).padStart(2, '0')}`;
const hundredths = (amount: number): string => (Math.round(amount * 100) / 100).toFixed(2);

function classOf(name: string): string {
  if (/高铁|高速|公路|机场|轨道|千伏|输变电|灌区|水|风电|电厂|管网|LNG/.test(name)) return 'infrastructure';
  if (/学校|中学|医院|医疗|养老|福利|体育|棚户区|安置房/.test(name)) return 'livelihood';
  if (/搬迁|改造|升级|退城/.test(name)) return 'renovation';
  return /产业园|物流|中心/.test(name) ? 'signed-investment' : 'new-momentum';
}

/** Draws what the plan does not say: level, money, days. All of it is made up. */
export function draftProject(
  project: NamedProject,
  places: { readonly county: string | null; readonly leadUnit: string | null },
  { dice, details, site }: { readonly dice: Dice; readonly details: Dice; readonly site: Dice },
  year: number,
): ProjectDraft {
  const level = dice.between(0, 1);
  const projectClass = classOf(project.name);
  const total = projectClass === 'infrastructure' ? dice.between(4, 60) : dice.between(1.2, 25);
  const yearPlan = total * dice.between(0.2, 0.5);
  const whole = WORKING_YEAR.reduce((sum, weight) => sum + weight, 0);
  const begun = project.stage === 'under-way' || project.stage === 'complete';
  const startedOn = `${year - 1}-${String(Math.floor(dice.between(3, 12))).padStart(2, '0')}-15`;
  const startMonth = Math.floor(dice.between(3, 9));
  const fortune = drawFortune(dice, year);
  const plannedStart = begun ? startedOn : lastDayOfMonth(year, startMonth);
  const plannedEnd =
    project.stage === 'complete'
      ? `${year}-12-31`
      : lastDayOfMonth(year + 1, Math.floor(dice.between(begun ? 1 : 6, 13)));
  const steps = drawMilestones(plannedStart, plannedEnd);
  // A unit that lags, lags with its steps.
  const slowness = fortune.kind === 'poor' || fortune.kind === 'lagging' ? 60 : 15;
  const delays = steps.map(() => Math.round(details.between(-10, slowness)));
  const january = begun ? doneInJanuary(yearPlan, fortune, year) : null;
  return {
    delays,
    honesty: details.chance(0.75) ? 1 : details.chance(0.6) ? details.between(0.7, 0.95) : 0,
    fortune,
    yearPlan,
    begun,
    values: {
      level: level < 0.15 ? 'provincial-major' : level < 0.45 ? 'provincial-key' : 'city-key',
      projectClass,
      county: places.county,
      leadUnit: places.leadUnit,
      totalInvestment: hundredths(total),
      ...drawDetails(project.name, total, details),
      ...drawSite(places.county, site),
      doneByMonth: january === null ? null : { [`${year}-01`]: january },
      planByMonth: Object.fromEntries(
        WORKING_YEAR.map((weight, month) => [monthOf(year, month), hundredths((yearPlan * weight) / whole)]),
      ),
      plannedSigning: project.stage === 'planned' ? lastDayOfMonth(year, startMonth) : null,
      plannedStart,
      plannedEnd,
      startedOn: begun ? startedOn : null,
      milestones: milestonesAfter(steps, `${year}-02-18`, delays, null),
    },
  };
}

/** Building goes on in January, before the register is set up. */
const doneInJanuary = (yearPlan: number, fortune: Fortune, year: number): string =>
  hundredths(yearPlan * fortune.final * seasonShare(WORKING_YEAR, `${year}-01-31`, year));

/** The part of the building season from the start, or from the year's first day, that is behind. */
function shareSince(started: string, day: string, year: number): number {
  const from = seasonShare(WORKING_YEAR, started, year);
  return (seasonShare(WORKING_YEAR, day, year) - from) / (1 - from);
}

/** How the project moves on in the year: starts, completions, pauses. */
export function moveProject(
  project: NamedProject,
  { values, begun, fortune }: ProjectDraft,
  dice: Dice,
): readonly ProjectMove[] {
  const move = (transition: string, day: string, rest: Partial<ProjectMove> = {}): ProjectMove => ({
    at: momentOn(day, dice),
    transition,
    date: null,
    reason: null,
    evidence: null,
    ...rest,
  });
  const planned = values.plannedStart as string;
  if (!begun) {
    const signing = values.plannedSigning;
    if (project.stage === 'planned')
      return typeof signing === 'string' && fortune.kind !== 'poor' ? [move('sign', signing, { date: signing })] : [];
    if (fortune.kind === 'poor') return [];
    return [move('start', planned, { date: planned }), move('build', lastDayAfter(planned, 1))];
  }
  if (fortune.kind === 'poor' && project.stage !== 'complete' && dice.chance(0.4))
    return [move('pause', lastDayAfter(values.plannedEnd as string, -8), { reason: '资金未到位，暂停施工' })];
  if (project.stage !== 'complete' || fortune.kind === 'poor' || fortune.kind === 'lagging') return [];
  const year = Number((values.plannedEnd as string).slice(0, 4));
  const day = lastDayOfMonth(year, Math.floor(dice.between(fortune.kind === 'early' ? 8 : 10, 12)));
  return [move('complete', day, { date: day, evidence: '竣工验收意见（模拟）' })];
}

/** The last day of the month so many months after a day's own. */
function lastDayAfter(day: string, months: number): string {
  const position = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return lastDayOfMonth(Math.floor(position / 12), (position % 12) + 1);
}

/** Reports at the month's end, and every week of the closing month, while the project is open; money only where building goes on. */
export function reportProject(
  { values, yearPlan, begun, fortune, honesty }: ProjectDraft,
  moves: readonly ProjectMove[],
  rounds: readonly SimulatedRound[],
  dice: Dice,
  year: number,
): readonly ProjectReport[] {
  const started = begun ? values.startedOn : (moves.find((move) => move.transition === 'start')?.date ?? null);
  const ended = moves.find((move) => move.transition === 'complete' || move.transition === 'pause')?.at.slice(0, 10);
  const problem = pickProblem(dice);
  const factor = dice.pick(['land', 'funds', 'approval', 'demolition']);
  let before = begun ? doneInJanuary(yearPlan, fortune, year) : '0';
  /** What the statistics find of the month before. */
  let lastMonth: string | null = begun ? before : null;
  return rounds
    .filter((round) => (round.lastOfMonth || round.month === 12) && (ended === undefined || round.end < ended))
    .flatMap((round) => {
      if (fortune.silentAfter !== null && round.end > fortune.silentAfter) return [];
      const building = typeof started === 'string' && started <= round.end;
      const share = building ? shareSince(started, round.end, year) * fortune.final : 0;
      const blocked =
        fortune.obstacle !== null && round.end >= fortune.obstacle.from && round.end <= fortune.obstacle.to;
      const total = hundredths(yearPlan * share);
      const month = building && compareDecimals(total, before) > 0 ? subtractDecimals(total, before) : '0';
      const counted = lastMonth === null || honesty === 0 ? null : hundredths(Number(lastMonth) * honesty);
      if (round.lastOfMonth) lastMonth = building ? month : null;
      if (building && round.lastOfMonth) before = total;
      return {
        at: reportingMoment(round, 0.1, dice),
        roundName: round.name,
        values: {
          doneThisMonth: building ? month : null,
          statisticsLastMonth: round.lastOfMonth ? counted : null,
          progress: building ? progressOfSite(share * 100) : '办理前期手续。',
          problem: blocked ? problem : null,
          factor: blocked ? factor : 'none',
        },
      };
    });
}

/** The milestones as they come to be done in the year: a day, and the list as it stands after it. */
export function stepProject(
  { values, delays }: ProjectDraft,
  moves: readonly ProjectMove[],
  year: number,
): readonly { readonly at: string; readonly values: RecordValues }[] {
  const steps = Array.isArray(values.milestones) ? (values.milestones as readonly ListItem[]) : [];
  const completed = moves.find((move) => move.transition === 'complete')?.date ?? null;
  const paused = moves.find((move) => move.transition === 'pause')?.at.slice(0, 10) ?? null;
  const days = steps
    .filter((step) => step.doneOn === null)
    .map((step) => addDays(String(step.plannedOn), delays[steps.indexOf(step)] ?? 0))
    .filter((day) => day > `${year}-02-25` && day <= `${year}-12-31` && (paused === null || day < paused));
  return [...new Set([...days, ...(completed === null ? [] : [completed])])].sort().map((day) => ({
    at: day,
    values: { milestones: milestonesAfter(steps, day, delays, completed) },
  }));
}

/** Pictures of the site, one a quarter while building goes on; what is on them is drawn from the share that is done. */
export function picturesOf(
  { values, begun, fortune }: ProjectDraft,
  moves: readonly ProjectMove[],
  year: number,
): readonly { readonly day: string; readonly share: number; readonly caption: string }[] {
  const started = begun ? values.startedOn : (moves.find((move) => move.transition === 'start')?.date ?? null);
  const ended = moves.find((move) => move.transition === 'complete' || move.transition === 'pause')?.at.slice(0, 10);
  if (typeof started !== 'string') return [];
  return [3, 6, 9, 12]
    .map((month) => `${year}-${String(month).padStart(2, '0')}-20`)
    .filter((day) => day > started && (ended === undefined || day <= ended))
    .map((day) => {
      const share = Math.min(1, shareSince(started, day, year) * fortune.final);
      return { day, share, caption: progressOfSite(share * 100).replace(/。$/, '') };
    });
}
