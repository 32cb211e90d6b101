import { packs } from '@planwright/packs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewUnit } from '../model/index.ts';
import { OFFICER, openFilledLedger, type TestLedger } from '../testing/index.ts';

let opened: TestLedger;
let southId = '';
const DATED = { document: null, reason: '区划调整' };
const county = (name: string): NewUnit => ({
  name,
  nameEn: '',
  shortName: name,
  tree: 'territory',
  kind: 'county',
  code: null,
  parentId: 'city',
});

beforeAll(async () => {
  opened = await openFilledLedger();
  const { ledger } = opened;
  await ledger.organisation.changeUnits(OFFICER, {
    kind: 'create',
    unit: county('南丘县'),
    on: '2021-02-01',
    ...DATED,
  });
  const south = (await ledger.queries.listOrgUnits('2021-02-01')).find((unit) => unit.name === '南丘县')?.id ?? '';
  southId = south;
  for (const [name, unitId] of [
    ['一号', 'north'],
    ['二号', 'north'],
    ['三号', south],
  ] as const)
    await ledger.commands.saveRecord(OFFICER, 'key-projects', {
      id: null,
      expectedVersion: null,
      values: { name, level: 'county-key', county: unitId },
      reason: '新增',
    });
  await ledger.organisation.changeUnits(OFFICER, {
    kind: 'merge',
    unitIds: [south],
    intoUnitId: 'north',
    unit: null,
    on: '2021-09-01',
    ...DATED,
  });
});
afterAll(() => opened.close());

/** Projects by county, largest first. */
async function count(
  units: 'restated' | 'as-was',
  asOf: string,
): Promise<readonly (readonly [string, string | null])[]> {
  const pack = packs.find((one) => one.name === 'key-projects');
  if (pack === undefined) throw new Error('there is no pack of key projects');
  const values = await opened.ledger.queries.evaluateMeasures(pack, { groupBy: 'county', asOf, units });
  return values
    .filter((value) => value.measure === 'projectCount')
    .map((value) => [value.group === 'north' ? 'north' : 'south', value.value] as const)
    .sort();
}

test('before the merger each county has its own projects in either view', async () => {
  for (const units of ['restated', 'as-was'] as const)
    expect(await count(units, '2021-08-31')).toEqual([
      ['north', '2'],
      ['south', '1'],
    ]);
});

test('after it the projects count to the county that goes on, and as they were on request', async () => {
  expect(await count('restated', '2021-09-01')).toEqual([['north', '3']]);
  expect(await count('as-was', '2021-09-01')).toEqual([
    ['north', '2'],
    ['south', '1'],
  ]);
});

test('and so does their list, so that a figure and what is behind it agree', async () => {
  const listed = async (unitsOn?: string) => {
    const { total } = await opened.ledger.queries.listRecords('key-projects', {
      offset: 0,
      limit: 10,
      filters: { county: 'north' },
      ...(unitsOn === undefined ? {} : { unitsOn }),
    });
    return total;
  };
  expect([await listed('2021-08-31'), await listed('2021-09-01'), await listed()]).toEqual([2, 3, 2]);
});

test('an indicator’s past follows the merger: the county that goes on has both, with what was added up', async () => {
  const { indicators } = opened.ledger;
  const value = (unitId: string, period: string, amount: string) => ({
    indicatorId: 'budget-revenue',
    unitId,
    period,
    value: amount,
    evidenceLevel: 'statistics' as const,
    recordedAt: '2021-12-01T00:00:00.000Z',
  });
  await indicators.loadSimulated([
    value('north', '2021-01..08', '80'),
    value(southId, '2021-01..08', '20.5'),
    value('north', '2021-01..09', '115'),
  ]);
  const ask = (unitId: string, units: 'restated' | 'as-was') =>
    indicators.get('budget-revenue', { asOf: '2021-12-24', unitId, units });
  const pointAt = (detail: Awaited<ReturnType<typeof ask>>, period: string) =>
    detail.series.find((point) => point.period === period);

  const now = await ask('north', 'restated');
  expect(now.unitsChanged).toBe(true);
  expect(pointAt(now, '2021-01..08')).toMatchObject({
    value: '100.50',
    by: 'roll-up',
    restatedFrom: ['北丘县', '南丘县'],
  });
  expect(pointAt(now, '2021-01..09')).toMatchObject({ value: '115', by: 'entered', restatedFrom: [] });

  const then = await ask('north', 'as-was');
  expect(pointAt(then, '2021-01..08')).toMatchObject({ value: '80', restatedFrom: [] });
  const whole = await ask('city', 'as-was');
  expect(whole.units.map((unit) => [unit.unitName, unit.endedOn])).toEqual([
    ['北丘县', null],
    ['南丘县', '2021-08-31'],
  ]);
  // The whole is the same either way: 80 + 20.5 by August, 115 by September.
  for (const view of ['restated', 'as-was'] as const)
    expect((await ask('city', view)).series.flatMap((point) => point.value ?? [])).toEqual(['100.50', '115.00']);
});

test('a county that was merged away answers for no period that ends after it did', async () => {
  const enter = (period: string) =>
    opened.ledger.indicators.enterValues(
      OFFICER,
      {
        origin: 'form',
        values: [{ indicatorId: 'urban-jobs-new', unitId: southId, period, value: '0.9' }],
      },
      { today: '2021-12-24' },
    );
  const [late] = (await enter('2021-01..10')).cells;
  expect(late?.faults.map((fault) => fault['zh-CN'])).toEqual(['“南丘县”已于2021-08-31撤并，不能再填2021年1—10月的数']);
  const [early] = (await enter('2021-01..08')).cells;
  expect(early?.state).toBe('written');
});
