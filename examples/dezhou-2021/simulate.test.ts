import { readFileSync } from 'node:fs';
import { compile } from '@planwright/compiler';
import {
  addDecimals,
  checkMove,
  compareDecimals,
  createCalendar,
  evaluateLight,
  findUnusual,
  isDate,
  periodsOfYear,
  type RecordValues,
  targetFromCommitment,
} from '@planwright/engine';
import { organisationFile } from '@planwright/ledger/model';
import { packs } from '@planwright/packs';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, playIndicators, playYear, type SimulatedEvent } from './index.ts';

const fromRoot = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const plan = compile(fromRoot(EXAMPLE.plan));
const organisation = organisationFile.parse(JSON.parse(fromRoot(EXAMPLE.organisation)));
const input = { plan, organisation, year: EXAMPLE.year, seed: EXAMPLE.seed, until: EXAMPLE.demoDay };
const events = playYear(input);
const of = <Kind extends SimulatedEvent['kind']>(kind: Kind) =>
  events.filter((event): event is Extract<SimulatedEvent, { kind: Kind }> => event.kind === kind);

describe('the plan', () => {
  test('every number of the text is explained', () => {
    const { numbers, explainedNumbers } = plan.coverage;
    expect(numbers.filter((number) => number.role === 'unexplained')).toEqual([]);
    expect(explainedNumbers).toBe(numbers.length);
  });

  test('the flaws that are kept on purpose are there', () => {
    const values = plan.facts
      .filter((fact) => fact.unit === '亿千瓦时' && fact.status === 'target')
      .map((fact) => fact.value);
    expect(values).toEqual(['60', '55']);
    expect(plan.diagnostics.filter((diagnostic) => diagnostic.code === 'outline/missing-bracket')).toHaveLength(3);
    expect(plan.commitments.filter((commitment) => commitment.pending)).toHaveLength(1);
  });

  test('a city has eleven counties and districts', () => {
    const counties = organisation.units.filter((unit) => unit.kind === 'county' && unit.validTo === null);
    expect(new Set(counties.map((unit) => unit.code)).size).toBe(11);
  });
});

describe('the organisation', () => {
  test('every post and parent names a unit of the file, and every unit but the city has a reporter', () => {
    const ids = new Set(organisation.units.map((unit) => unit.id));
    const named = [
      ...organisation.posts.map((post) => post.unitId),
      ...organisation.units.flatMap((unit) => unit.parentId ?? []),
      ...organisation.events.flatMap((event) => [...event.fromUnitIds, ...event.toUnitIds]),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const reporting = new Set(organisation.posts.filter(({ role }) => role === 'reporter').map(({ unitId }) => unitId));
    expect(organisation.units.filter((unit) => unit.kind !== 'city' && !reporting.has(unit.id))).toEqual([]);
  });

  test('every holder is marked as simulated', () => {
    expect(organisation.posts.filter((post) => !post.holder?.startsWith('模拟·'))).toEqual([]);
  });
});

describe('the played year', () => {
  test('the same seed gives the same events, another seed others', () => {
    expect(playYear(input)).toEqual(events);
    expect(playYear({ ...input, seed: 7 })).not.toEqual(events);
  });

  test('of a rate that statistics publish, a unit reports the figure that was out, and nothing new until the next', () => {
    const figures = playIndicators({ organisation, year: EXAMPLE.year, seed: EXAMPLE.seed, until: EXAMPLE.demoDay });
    const played = playYear({ ...input, figures });
    const commitment = plan.commitments.find(({ title }) => title.startsWith('居民消费价格涨幅'));
    const told = played.flatMap((event) =>
      event.kind === 'report' && event.commitmentId === commitment?.id && event.report.value !== null
        ? [{ day: event.at.slice(0, 10), value: event.report.value }]
        : [],
    );
    const own = figures.filter(({ indicatorId, period }) => indicatorId === 'consumer-prices' && period > '2021');
    expect(told.length).toBeGreaterThan(8);
    expect(told.map(({ value }) => value)).toEqual(own.slice(0, told.length).map(({ value }) => value));
    for (const [index, { day }] of told.entries())
      expect(day >= (own[index]?.recordedAt.slice(0, 10) ?? '')).toBe(true);
  });

  test('of a total that counties add up to, a unit reports what the counties come to', () => {
    const figures = playIndicators({ organisation, year: EXAMPLE.year, seed: EXAMPLE.seed, until: EXAMPLE.demoDay });
    const played = playYear({ ...input, figures });
    const wrong = (
      [
        ['棚户区改造新开工', 'shanty-starts'],
        ['城镇新增就业', 'urban-jobs-new'],
      ] as const
    ).flatMap(([title, indicatorId]) => {
      const commitment = plan.commitments.find((one) => one.kind === 'target' && one.title.includes(title));
      const sums = new Map<string, Map<string, string>>();
      for (const { indicatorId: of, unitId, period, value } of figures) {
        if (of !== indicatorId || !period.startsWith('2021') || value === null) continue;
        sums.set(period, (sums.get(period) ?? new Map()).set(unitId, value));
      }
      const totals = [...sums.values()].map((parts) => [...parts.values()].reduce(addDecimals, '0'));
      const told = played.flatMap((event) =>
        event.kind === 'report' && event.commitmentId === commitment?.id ? (event.report.value ?? []) : [],
      );
      const last = told.at(-1) ?? '0';
      return told.length > 8 && totals.some((total) => compareDecimals(total, last) === 0)
        ? []
        : [[title, last, totals]];
    });
    expect(wrong).toEqual([]);
  });

  test('events stand in the order of their time and end with the last day', () => {
    const times = events.map((event) => event.at);
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)?.slice(0, 10)).toBe('2021-12-24');
  });

  test('every event is marked, dated, and done by a post of the organisation', () => {
    const posts = new Set(organisation.posts.map((post) => post.id));
    expect(events.filter((event) => event.simulated !== true || !posts.has(event.postId))).toEqual([]);
    expect(events.filter((event) => !isDate(event.at.slice(0, 10)))).toEqual([]);
  });

  test('only the lead unit of a commitment reports on it, after it was put in charge', () => {
    const leads = new Map(of('assign').map((event) => [event.commitmentId, event]));
    const unitOf = new Map(organisation.posts.map((post) => [post.id, post.unitId]));
    const wrong = of('report').filter((event) => {
      const assigned = leads.get(event.commitmentId);
      return assigned === undefined || assigned.leadUnitId !== unitOf.get(event.postId) || event.at <= assigned.at;
    });
    expect(wrong).toEqual([]);
  });

  test('a unit reports at most once in a round, and never before the week’s Friday', () => {
    const weekEnds = new Map(periodsOfYear('week', 2021).map((week) => [week.name, week.end]));
    const keys = of('report').map((event) => `${event.commitmentId} ${event.roundName}`);
    expect(new Set(keys).size).toBe(keys.length);
    const early = of('report').filter((event) => {
      const end = weekEnds.get(event.roundName) ?? '';
      return Date.parse(event.at.slice(0, 10)) < Date.parse(end) - 2 * 86_400_000;
    });
    expect(early).toEqual([]);
  });

  test('yearly totals never fall from round to round and stay within a fifth above their target', () => {
    const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
    for (const commitment of plan.commitments) {
      const target = targetFromCommitment(commitment, facts, 2021);
      if (target.form !== 'cumulative' || target.value === null) continue;
      const rounds = of('report')
        .filter((event) => event.commitmentId === commitment.id && event.report.value !== null)
        .sort((one, other) => one.roundName.localeCompare(other.roundName));
      const values = rounds.map((event) => event.report.value ?? '0');
      expect(values).toEqual([...values].sort(compareDecimals));
      expect(Number(values.at(-1) ?? 0)).toBeLessThanOrEqual(Math.ceil(Number(target.value) * 1.2));
    }
  });

  test('a usual year raises no question about a value that is reported, but where the year itself plays one', () => {
    const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
    const weekEnds = new Map(periodsOfYear('week', 2021).map((week) => [week.name, week.end]));
    const asked = plan.commitments.flatMap((commitment) => {
      const { form, unit, value: target } = targetFromCommitment(commitment, facts, 2021);
      const reports = of('report')
        .filter((event) => event.commitmentId === commitment.id && (event.report.value ?? event.report.donePercent))
        .sort((one, other) => one.roundName.localeCompare(other.roundName))
        .map((event) => ({ ...event.report, periodEnd: weekEnds.get(event.roundName) ?? '' }));
      return reports.flatMap((report, index) => {
        const { value, donePercent, periodEnd } = report;
        const before = reports[index - 1] ?? null;
        if (report.confirmation !== null) return [];
        return findUnusual({ form, unit, target, value, donePercent, periodEnd, before, after: null });
      });
    });
    expect(asked).toEqual([]);
  });

  test('the first visitor sees every kind of light', () => {
    const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
    const weekEnds = new Map(periodsOfYear('week', 2021).map((week) => [week.name, week.end]));
    const settings = {
      asOf: EXAMPLE.demoDay,
      year: 2021,
      curve: { kind: 'months' },
      calendar: createCalendar(),
    } as const;
    const seen = new Map<string, number>();
    const said = of('report').filter(({ report }) => report.value ?? report.donePercent);
    const newest = new Map(said.map((event) => [event.commitmentId, event]));
    for (const commitment of plan.commitments) {
      const last = newest.get(commitment.id);
      const actual =
        last === undefined
          ? null
          : {
              value: last.report.value,
              donePercent: last.report.donePercent,
              blocked: last.report.problem !== null,
              periodEnd: weekEnds.get(last.roundName) ?? '',
              recordedAt: last.at,
              reportId: last.commitmentId,
            };
      const { status } = evaluateLight(targetFromCommitment(commitment, facts, 2021), actual, settings);
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }
    const few = ['green', 'yellow', 'red', 'grey', 'done'].filter((status) => (seen.get(status) ?? 0) < 5);
    expect(few).toEqual([]);
  });
});

describe('the key projects', () => {
  const lifecycle = packs[0]?.registers[0]?.lifecycle;
  const made = packs[0]?.fromPlan?.({
    planYear: '2021',
    projects: plan.projects.map((project) => ({ ...project, commitmentId: null })),
  });

  test('every record is one that the pack makes from the plan', () => {
    const ids = new Set(made?.map((record) => record.sourceId));
    const used = events.flatMap((event) => ('sourceId' in event ? event.sourceId : []));
    expect(used.length).toBeGreaterThan(500);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('every move is one that the lifecycle allows at that time', () => {
    const states = new Map(made?.map((record) => [record.sourceId, record.state]));
    const values = new Map<string, RecordValues>();
    for (const event of events) {
      if (event.kind === 'save-record') values.set(event.sourceId, { ...values.get(event.sourceId), ...event.values });
      if (event.kind !== 'move-record' || lifecycle === null || lifecycle === undefined) continue;
      const { sourceId, transition, date, reason, evidence } = event;
      const record = values.get(sourceId) ?? {};
      expect(
        checkMove(lifecycle, states.get(sourceId) ?? '', record, transition, { date, reason, evidence }),
      ).toBeNull();
      states.set(sourceId, lifecycle.transitions.find(({ name }) => name === transition)?.to ?? null);
      if (transition === 'start') values.set(sourceId, { ...record, startedOn: date });
    }
    expect(of('move-record').length).toBeGreaterThan(5);
  });

  test('a project in a county has a site in the place of the plan, which says that it is made up', () => {
    const drawn = of('save-record').flatMap(({ values }) => ('county' in values ? [values] : []));
    expect(drawn.length).toBeGreaterThan(40);
    for (const { county, longitude, latitude, site } of drawn) {
      if (typeof county !== 'string') {
        expect([longitude, latitude]).toEqual([undefined, undefined]);
        continue;
      }
      expect(site).toContain('模拟');
      expect(Number(longitude)).toBeGreaterThan(115.9);
      expect(Number(longitude)).toBeLessThan(117.5);
      expect(Number(latitude)).toBeGreaterThan(36.7);
      expect(Number(latitude)).toBeLessThan(37.9);
    }
  });

  test('what was drawn for a record passes the register’s own checks', () => {
    const check = packs[0]?.registers[0]?.check;
    expect(of('save-record').flatMap((event) => check?.(event.values) ?? [])).toEqual([]);
  });
});
