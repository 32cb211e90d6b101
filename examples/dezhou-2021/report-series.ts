import type { Commitment, Fact } from '@planwright/compiler';
import {
  addDecimals,
  compareDecimals,
  formatDecimal,
  type LightTarget,
  lastDayOfMonth,
  multiplyDecimals,
  roundHalfUp,
  targetFromCommitment,
} from '@planwright/engine';
import type { SimulatedReport } from './events.ts';
import type { Figure, FigureOn } from './figures.ts';
import { type Dice, drawFortune, type Fortune, HARVEST_YEAR, seasonShare, WORKING_YEAR } from './fortune.ts';
import type { SimulatedRound } from './rounds.ts';
import {
  AWAITS_UPPER_LEVEL,
  NO_NEW_FIGURE,
  pickProblem,
  progressOfAmount,
  progressOfLevel,
  progressOfSite,
  progressOfWork,
} from './words.ts';

/** Units of which there are no parts. */
const WHOLE_UNITS = /^(?:个|家|项|所|套|户|人|条|眼|支|张|名|座|处|次|场|只|批)/;
/** Targets that statistics know once a month. */
const MONTHLY_UNITS = new Set(['%', '‰', '个百分点', '百分点']);

/** What a unit sends about one commitment, round by round; null where it sends nothing. */
export interface ReportSeries {
  readonly target: LightTarget;
  readonly fortune: Fortune;
  readonly harvest: boolean;
  readonly reportFor: (round: SimulatedRound) => SimulatedReport | null;
  /** The last report did not come: its figure is told the next time. */
  readonly missed: () => void;
}

export interface SeriesSettings {
  readonly year: number;
  /** From this round end on every week is reported. */
  readonly weeklyFrom: string;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Where its figures come from, when statistics publish them. */
  readonly figureOn: FigureOn | null;
}

/** Plays one commitment. The calls of `reportFor` must go forward in time: cumulative values never fall. */
export function playCommitment(commitment: Commitment, dice: Dice, settings: SeriesSettings): ReportSeries {
  const { year } = settings;
  const target = targetFromCommitment(commitment, settings.facts, year);
  const fortune = drawFortune(dice, year);
  const harvest = target.form === 'cumulative' && /^粮食/.test(commitment.title);
  const monthly = target.unit !== null && MONTHLY_UNITS.has(target.unit);
  const phase = Math.floor(dice.between(0, 4));
  const problem = pickProblem(dice);
  let last = '0';
  let index = -1;
  let told: string | null = null;
  let toldBefore: string | null = null;

  const due = (round: SimulatedRound): boolean => {
    index++;
    if (settings.figureOn !== null) return keyOf(settings.figureOn(round.end)) !== told;
    if (monthly || target.pending) return round.lastOfMonth;
    return target.form === 'completion' ? index % 4 === phase : index % 2 === phase % 2;
  };
  const valueAt = (round: SimulatedRound): string => {
    const share = seasonShare(harvest ? HARVEST_YEAR : WORKING_YEAR, round.end, year);
    const value =
      target.form === 'level'
        ? levelAt(target, fortune, share, dice)
        : roundValue(scale(target.value ?? '0', harvest ? share * 1.01 : share * fortune.final), target.unit);
    last = target.form === 'level' || compareDecimals(value, last) > 0 ? value : last;
    return last;
  };
  const published = (figure: Figure, problemNow: string | null): SimulatedReport => {
    told = keyOf(figure);
    const { value, periodEnd } = figure;
    const unit = target.unit ?? '';
    if (target.form === 'level')
      return { ...words(progressOfLevel(value, unit), null, null), value, evidenceLevel: 'statistics' };
    return { ...words(progressOfAmount(value, unit, periodEnd), problemNow, null), value, evidenceLevel: 'statistics' };
  };
  const reportFor = (round: SimulatedRound): SimulatedReport | null => {
    toldBefore = told;
    const onTurn = due(round);
    if (fortune.silentAfter !== null && round.end > fortune.silentAfter) return null;
    const weekly = round.end >= settings.weeklyFrom;
    if (!onTurn && !weekly) return null;
    const problemNow = inObstacle(fortune, round.end) ? problem : null;
    if (target.pending) return words('', null, AWAITS_UPPER_LEVEL);
    if ((monthly || settings.figureOn !== null) && !onTurn) return words('', null, NO_NEW_FIGURE);
    const figure = onTurn ? (settings.figureOn?.(round.end) ?? null) : null;
    if (figure !== null) return published(figure, problemNow);
    if (target.form === 'completion' || target.value === null)
      return work(commitment, fortune, seasonShare(WORKING_YEAR, round.end, year), problemNow);
    const before = last;
    const value = valueAt(round);
    const jump = compareDecimals(before, '0') > 0 && compareDecimals(value, multiplyDecimals(before, '5')) >= 0;
    const unit = target.unit ?? '';
    const progress = target.form === 'level' ? progressOfLevel(value, unit) : progressOfAmount(value, unit, round.end);
    return {
      ...words(progress, problemNow, null),
      value,
      evidenceLevel: monthly ? 'statistics' : 'declared',
      confirmation: jump ? '模拟数据：前期漏报，本期补报' : null,
    };
  };
  const missed = (): void => {
    told = toldBefore;
  };
  return { target, fortune, harvest, reportFor, missed };
}

/** A figure that was revised is told anew. */
const keyOf = (figure: Figure | null): string | null => (figure === null ? null : `${figure.period} ${figure.value}`);

function inObstacle({ obstacle }: Fortune, day: string): boolean {
  return obstacle !== null && day >= obstacle.from && day <= obstacle.to;
}

/** Promises in words are told of in words; actions and projects with the share done. */
function work(commitment: Commitment, fortune: Fortune, share: number, problem: string | null): SimulatedReport {
  const percent = Math.min(100, Math.round(share * fortune.final * 103));
  const site = commitment.kind === 'project';
  const told = words(site ? progressOfSite(percent) : progressOfWork(percent), problem, null);
  return commitment.bound.kind === 'relative' ? told : { ...told, donePercent: String(percent) };
}

function words(progress: string, problem: string | null, notReportedReason: string | null): SimulatedReport {
  return {
    value: null,
    donePercent: null,
    progress,
    problem,
    notReportedReason,
    evidenceLevel: 'declared',
    confirmation: null,
  };
}

/** A rate or stock: near its target from the start, on the good or the bad side of it as fortune has it. */
function levelAt(target: LightTarget, fortune: Fortune, share: number, dice: Dice): string {
  const good = { steady: 0.012, early: 0.05, lagging: -0.06, poor: -0.2 }[fortune.kind];
  const start = MONTHLY_UNITS.has(target.unit ?? '') ? good : good - 0.04;
  const side = target.direction === 'lower-is-better' ? -1 : 1;
  const factor = 1 + side * (start + (good - start) * share) + dice.between(-0.008, 0.008);
  return roundValue(scale(target.value ?? '0', factor), target.unit);
}

const scale = (value: string, factor: number): string =>
  multiplyDecimals(value, addDecimals('0', (Math.round(factor * 10_000) / 10_000).toFixed(4)));

function roundValue(value: string, unit: string | null): string {
  if (unit !== null && WHOLE_UNITS.test(unit) && !MONTHLY_UNITS.has(unit)) return roundHalfUp(value, 0);
  return formatDecimal(value, 2);
}

/** The planned schedule of a harvest in per cent, month by month, for targets that months do not fit. */
export function harvestSchedule(year: number): readonly string[] {
  return HARVEST_YEAR.map((_, month) =>
    roundHalfUp(String(Math.round(seasonShare(HARVEST_YEAR, lastDayOfMonth(year, month + 1), year) * 1000) / 10), 1),
  );
}
