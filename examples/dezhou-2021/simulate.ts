import type { Commitment, Fact } from '@planwright/compiler';
import { addDays } from '@planwright/engine';
import { makeAssigner } from './assignments.ts';
import type { EventFrame, SimulatedEvent, SimulationInput } from './events.ts';
import { type FigureOn, prepareFigures } from './figures.ts';
import { rollFor } from './fortune.ts';
import { draftProject, moveProject, picturesOf, reportProject, stepProject } from './project-year.ts';
import { harvestSchedule, playCommitment } from './report-series.ts';
import { momentOn, reportingMoment, roundsFrom, type SimulatedRound } from './rounds.ts';

export type { SimulatedEvent, SimulatedReport, SimulationInput } from './events.ts';

const REGISTER = 'key-projects';
const REPORT = 'project-week';
/** Rounds before `until` in which everybody reports every week even in a thinned year. */
const WEEKLY_ROUNDS = 6;

/** What all parts of the play need. */
interface Stage {
  readonly input: SimulationInput;
  readonly rounds: readonly SimulatedRound[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly figuresOf: (commitment: Commitment) => FigureOn | null;
  readonly assigner: ReturnType<typeof makeAssigner>;
  /** Lead units by commitment. */
  readonly leads: Map<string, string>;
  readonly officer: Omit<EventFrame, 'at'>;
  readonly reporterOf: (unitId: string) => Omit<EventFrame, 'at'> | undefined;
}

/**
 * 模拟一年: plays a year of a plan in the days from its assignment to `until`: who is put in charge, what they report week by week
 * (late, seldom or never, as units do), how projects start, spend and finish. The same input gives the same events, in the order
 * of their time; a commitment's own course does not depend on what else the plan holds. Everything is made up.
 *
 * @throws RangeError when the organisation has no officer
 */
export function playYear(input: SimulationInput): readonly SimulatedEvent[] {
  const stage = setStage(input);
  const events = [
    ...input.plan.commitments.flatMap((commitment) => playPromise(stage, commitment)),
    ...playProjects(stage),
  ];
  const end = `${input.until}T23:59:59+08:00`;
  return events
    .filter((event) => event.at <= end)
    .map((event, index) => ({ event, index }))
    .sort((one, other) =>
      one.event.at < other.event.at ? -1 : one.event.at > other.event.at ? 1 : one.index - other.index,
    )
    .map(({ event }) => event);
}

function setStage(input: SimulationInput): Stage {
  const { posts } = input.organisation;
  const frame = (post: (typeof posts)[number]) =>
    ({ postId: post.id, personName: post.holder ?? post.id, simulated: true }) as const;
  const officer = posts.find((post) => post.role === 'officer');
  if (officer === undefined) throw new RangeError('the organisation has no post with the role “officer”');
  const facts = new Map(input.plan.facts.map((fact) => [fact.id, fact]));
  const city = input.organisation.units.find(({ kind }) => kind === 'city')?.id;
  return {
    input,
    rounds: roundsFrom(input.year, `${input.year}-02-22`),
    facts,
    figuresOf: prepareFigures(input.figures ?? [], facts, city, input.year),
    assigner: makeAssigner(input.organisation, assignedOn(input)),
    leads: new Map(),
    officer: frame(officer),
    reporterOf: (unitId) => {
      const post = posts.find((candidate) => candidate.unitId === unitId && candidate.role === 'reporter');
      return post === undefined ? undefined : frame(post);
    },
  };
}

/** The first working days after the Spring Festival of 2021. */
const assignedOn = ({ year }: SimulationInput): string => `${year}-02-18`;

function playPromise(stage: Stage, commitment: Commitment): readonly SimulatedEvent[] {
  const { input, assigner, officer } = stage;
  const dice = rollFor(input.seed, commitment.id);
  const assignment = assigner.assign(commitment);
  const reporter = assignment === undefined ? undefined : stage.reporterOf(assignment.leadUnitId);
  // Some plain tasks wait in the officer's tray, so that the tray is not empty.
  const waits = dice.chance(1 / 15) && (commitment.kind === 'action' || commitment.kind === 'project');
  if (assignment === undefined || reporter === undefined || waits) return [];
  stage.leads.set(commitment.id, assignment.leadUnitId);
  const from = assignedOn(input);
  const at = momentOn(from, dice);
  const { facts } = stage;
  const lastEnds = stage.rounds.filter((round) => round.end <= addDays(input.until, 6)).map((round) => round.end);
  const weeklyFrom = input.detail === 'thinned' ? (lastEnds.at(-WEEKLY_ROUNDS) ?? from) : from;
  const figureOn = stage.figuresOf(commitment);
  const series = playCommitment(commitment, dice, { year: input.year, weeklyFrom, facts, figureOn });
  const events: SimulatedEvent[] = [
    { ...officer, at, kind: 'assign', commitmentId: commitment.id, from, ...assignment },
  ];
  if (series.harvest) {
    events.push({
      ...officer,
      at,
      kind: 'set-target',
      commitmentId: commitment.id,
      curve: { kind: 'schedule', cumulativePercent: harvestSchedule(input.year) },
      reason: '粮食分夏秋两季收获，不按月均摊',
    });
  }
  const habits = habitsOf(stage, assignment.leadUnitId);
  for (const round of stage.rounds) {
    const report = series.reportFor(round);
    const moment = reportingMoment(round, habits.lateness, dice);
    const missed = dice.chance(habits.missing);
    if (missed) series.missed();
    if (report === null || missed) continue;
    events.push({
      ...reporter,
      at: moment,
      kind: 'report',
      commitmentId: commitment.id,
      unitId: assignment.leadUnitId,
      roundName: round.name,
      report,
    });
  }
  return events;
}

/** Units differ: most are punctual, some are not. */
function habitsOf({ input }: Stage, unitId: string): { readonly lateness: number; readonly missing: number } {
  const dice = rollFor(input.seed, unitId);
  const careless = dice.chance(0.12);
  return { lateness: careless ? 0.5 : dice.between(0.03, 0.12), missing: careless ? 0.25 : dice.between(0.01, 0.05) };
}

function playProjects(stage: Stage): readonly SimulatedEvent[] {
  const { input, assigner, officer, rounds } = stage;
  const commitmentOf = new Map(
    input.plan.commitments.flatMap((commitment) => commitment.projectIds.map((id) => [id, commitment.id] as const)),
  );
  const seen = new Set<string>();
  return input.plan.projects.flatMap((project): readonly SimulatedEvent[] => {
    if (project.status !== 'target' || seen.has(project.name)) return [];
    seen.add(project.name);
    const dice = rollFor(input.seed, project.name);
    const leadUnit = stage.leads.get(commitmentOf.get(project.id) ?? '') ?? null;
    const details = rollFor(input.seed, `${project.name}/details`);
    const county = assigner.findCounty(project.name)?.id ?? drawCounty(stage, project.name, details);
    const site = rollFor(input.seed, `${project.name}/site`);
    const draft = draftProject(project, { county, leadUnit }, { dice, details, site }, input.year);
    const moves = moveProject(project, draft, dice);
    const of = { register: REGISTER, sourceId: project.id } as const;
    const by = (leadUnit === null ? undefined : stage.reporterOf(leadUnit)) ?? officer;
    return [
      {
        ...officer,
        ...of,
        at: momentOn(addDays(assignedOn(input), 1), dice),
        kind: 'save-record',
        values: draft.values,
        reason: '建账：补充层级、投资和工期（模拟）',
      },
      ...stepProject(draft, moves, input.year).map(({ at, values }) => ({
        ...by,
        ...of,
        at: momentOn(at, details),
        kind: 'save-record' as const,
        values,
        reason: '更新节点（模拟）',
      })),
      ...picturesOf(draft, moves, input.year).map(({ day, ...picture }) => ({
        ...by,
        ...of,
        at: momentOn(day, details),
        kind: 'attach-picture' as const,
        takenOn: day,
        ...picture,
      })),
      ...moves.map((move) => ({ ...by, ...of, kind: 'move-record' as const, ...move })),
      ...reportProject(draft, moves, rounds, dice, input.year).map((report) => ({
        ...by,
        ...of,
        kind: 'report-record' as const,
        report: REPORT,
        ...report,
      })),
    ];
  });
}

/** A site for a project whose name tells none; a line through several counties has none. */
function drawCounty({ input }: Stage, name: string, dice: ReturnType<typeof rollFor>): string | null {
  const counties = input.organisation.units.filter((unit) => unit.kind === 'county').map((unit) => unit.id);
  const [first, ...rest] = counties;
  return first === undefined || /铁|高速|公路|管网|管道|南水|千伏/.test(name) ? null : dice.pick([first, ...rest]);
}
