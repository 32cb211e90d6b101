import type {
  Actor,
  Ledger,
  OrganisationFile,
  RegisterRecord,
  SimulatedAct,
  SimulatedReport,
} from '@planwright/ledger';
import {
  EXAMPLE,
  playIndicators,
  playSplits,
  playYear,
  type SimulatedEvent,
} from '../../../../examples/dezhou-2021/index.ts';
import { drawSite } from './draw-site.ts';
import { simulateSplits } from './simulate-splits.ts';

interface Simulation {
  readonly ledger: Ledger;
  readonly organisation: OrganisationFile;
  readonly planVersionId: string;
  readonly seed: number;
  readonly print: (en: string, zh: string) => void;
}

/** How many events pass between two lines of progress. */
const PROGRESS = 2_500;

/**
 * 模拟一年: plays the example's year into the ledger through the same commands that people use; weekly reports go in bulk.
 * Everything is marked as simulated.
 */
export async function simulateYear({ ledger, organisation, planVersionId, seed, print }: Simulation): Promise<void> {
  const { plan } = await ledger.queries.getPlanVersion(planVersionId);
  const figures = playIndicators({ organisation, year: EXAMPLE.year, seed, until: EXAMPLE.demoDay });
  const events = playYear({ plan, organisation, year: EXAMPLE.year, seed, until: EXAMPLE.demoDay, figures });
  print(
    `Playing a simulated year: ${events.length} events (模拟数据) …`,
    `正在生成一年的模拟数据，共 ${events.length} 件……`,
  );
  const rounds = new Map((await ledger.queries.listRounds(EXAMPLE.year)).map((round) => [round.name, round.id]));
  const units = new Map(organisation.posts.map((post) => [post.id, post.unitId]));
  const names = new Map(plan.projects.map((project) => [project.id, project.name]));
  const records = new RecordBook(ledger, names);

  await ledger.indicators.loadSimulated(figures);
  await ledger.commands.loadSimulated(events.flatMap((event) => reportOf(event, rounds, units)));
  let played = 0;
  for (const event of events) {
    await play(ledger, event, rounds, records);
    if (++played % PROGRESS === 0) print(`  ${played} of ${events.length}`, `  ${played} / ${events.length}`);
  }
  await records.settle();
  await simulateSplits(ledger, playSplits({ plan, organisation, year: EXAMPLE.year, seed, until: EXAMPLE.demoDay }));
}

function reportOf(
  event: SimulatedEvent,
  rounds: ReadonlyMap<string, string>,
  units: ReadonlyMap<string, string>,
): readonly SimulatedReport[] {
  if (event.kind !== 'report') return [];
  const roundId = rounds.get(event.roundName);
  const unitId = units.get(event.postId);
  if (roundId === undefined || unitId === undefined) return [];
  const { value, donePercent, progress, problem, notReportedReason, evidenceLevel } = event.report;
  return [
    {
      commitmentId: event.commitmentId,
      unitId,
      roundId,
      recordedAt: event.at,
      by: event.personName,
      postId: event.postId,
      value,
      donePercent,
      progress,
      problem,
      notReportedReason,
      evidenceLevel,
    },
  ];
}

async function play(
  ledger: Ledger,
  event: SimulatedEvent,
  rounds: ReadonlyMap<string, string>,
  records: RecordBook,
): Promise<void> {
  const actor: Actor = { postId: event.postId, personName: event.personName };
  switch (event.kind) {
    case 'report':
      return;
    case 'assign': {
      const { leadUnitId, supportingUnitIds, from, reason } = event;
      const input = { leadUnitId, supportingUnitIds: [...supportingUnitIds], from, reason };
      records.waitFor({ kind: 'assign', actor, commitmentId: event.commitmentId, input });
      return;
    }
    case 'set-target':
      await records.settle();
      await ledger.commands.setTarget(actor, event.commitmentId, {
        curve: mutableCurve(event.curve),
        reason: event.reason,
      });
      return;
    case 'save-record': {
      await records.settle();
      const record = await records.find(event.register, event.sourceId);
      if (record === undefined) return;
      const values = { ...record.values, ...event.values };
      records.keep(
        await ledger.commands.saveRecord(
          actor,
          event.register,
          {
            id: record.id,
            expectedVersion: record.version,
            values: values as RegisterRecord['values'],
            reason: event.reason,
          },
          { simulated: true },
        ),
      );
      return;
    }
    case 'move-record': {
      await records.settle();
      const record = await records.find(event.register, event.sourceId);
      if (record === undefined) return;
      records.keep(
        await ledger.commands.moveRecord(actor, event.register, record.id, {
          transition: event.transition,
          date: event.date,
          reason: event.reason,
          evidence: event.evidence,
          expectedVersion: record.version,
        }),
      );
      return;
    }
    case 'attach-picture': {
      const record = await records.find(event.register, event.sourceId);
      if (record === undefined) return;
      await ledger.registers.addAttachment(
        actor,
        event.register,
        record.id,
        {
          fileName: `${event.takenOn}.png`,
          bytes: drawSite(event.share, record.id),
          caption: `${event.caption}（模拟图）`,
          takenOn: event.takenOn,
          evidenceLevel: 'on-site',
        },
        { recordedAt: event.at, simulated: true },
      );
      return;
    }
    case 'report-record': {
      const record = await records.find(event.register, event.sourceId);
      const roundId = rounds.get(event.roundName);
      if (record === undefined || roundId === undefined) return;
      records.waitFor({
        kind: 'report-record',
        actor,
        register: event.register,
        recordId: record.id,
        input: {
          report: event.report,
          roundId,
          values: event.values as RegisterRecord['values'],
          // Kept only where a question was asked.
          confirmation: '已与施工单位核对（模拟）',
        },
        recordedAt: event.at,
      });
      return;
    }
  }
}

type Curve = Extract<SimulatedEvent, { kind: 'set-target' }>['curve'];

function mutableCurve(curve: Curve) {
  return curve.kind === 'schedule' ? { kind: curve.kind, cumulativePercent: [...curve.cumulativePercent] } : curve;
}

/** Records by the plan's project that they came from, each as it stood after the last command. */
class RecordBook {
  readonly #ledger: Ledger;
  readonly #names: ReadonlyMap<string, string>;
  readonly #registers = new Map<string, Map<string, RegisterRecord>>();
  #waiting: SimulatedAct[] = [];

  constructor(ledger: Ledger, names: ReadonlyMap<string, string>) {
    this.#ledger = ledger;
    this.#names = names;
  }

  async find(register: string, sourceId: string): Promise<RegisterRecord | undefined> {
    const name = this.#names.get(sourceId);
    if (name === undefined) return undefined;
    let book = this.#registers.get(register);
    if (book === undefined) {
      const { rows } = await this.#ledger.queries.listRecords(register, { offset: 0, limit: 500, filters: {} });
      book = new Map(rows.map((row) => [String(row.values.name ?? row.id), row]));
      this.#registers.set(register, book);
    }
    return book.get(name);
  }

  /** Put off until somebody needs to see what came of it: acts that follow each other are one transaction. */
  waitFor(act: SimulatedAct): void {
    this.#waiting.push(act);
  }

  /** Plays what was put off; records are read anew after it. */
  async settle(): Promise<void> {
    if (this.#waiting.length === 0) return;
    await this.#ledger.commands.playSimulated(this.#waiting);
    this.#waiting = [];
    this.#registers.clear();
  }

  keep(record: RegisterRecord): void {
    this.#registers.get(record.register)?.set(String(record.values.name ?? record.id), record);
  }
}
