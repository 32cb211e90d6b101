import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply, SheetFileDetail } from '../contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp, type Visitor } from '../testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;
const ID = 'weekly-visits';
const definition = {
  id: ID,
  label: { 'zh-CN': '景区接待人次', en: 'visits' },
  aliases: [],
  definition: { 'zh-CN': '监测景区', en: 'watched sites' },
  unit: '万人次',
  scale: 1,
  direction: 'higher-is-better',
  targetClass: null,
  theme: 'livelihood',
  period: { kind: 'week', cumulative: false, januaryWithFebruary: false },
  source: '文旅局',
  owner: '',
  publicationLagDays: 3,
  overSpace: { kind: 'sum' },
  overTime: 'sum',
  missing: 'refuse',
  formula: null,
  growthOf: null,
};

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  await importPlan(officer);
});
afterAll(() => opened.close());

const post = async (url: string, payload: object) => (await officer({ method: 'POST', url, payload })).json();
const get = async <T>(url: string): Promise<T> => (await officer({ method: 'GET', url })).json();
const week = (number: number, value: string) => ({
  indicatorId: ID,
  unitId: 'north',
  period: `2021-W${String(number).padStart(2, '0')}`,
  value,
});
async function back(format: 'csv' | 'xlsx'): Promise<SheetFileDetail> {
  const out = await officer({ method: 'GET', url: `/api/indicator-sheet?format=${format}&year=2021&indicator=${ID}` });
  const sent = await officer({
    method: 'POST',
    url: '/api/indicator-sheets',
    ...formWith(`周.${format}`, out.rawPayload),
  });
  let file: SheetFileDetail = sent.json();
  while (file.run?.state === 'running') file = await get(`/api/sheets/${file.id}`);
  return file;
}

test('an indicator that is reported by week counts for itself, not from the year’s start', async () => {
  const cumulative = { ...definition, period: { ...definition.period, cumulative: true } };
  expect(await post('/api/indicators', { definition: cumulative, reason: '新增' })).toMatchObject({
    status: 422,
    detailZh: '按周报的数只报当期，不报自年初累计数；累计由各期推算',
  });
  expect(await post('/api/indicators', { definition, reason: '新增' })).toEqual({ id: ID });
});

test('its weeks come to the year so far, which a target is held against, and a week too few is named', async () => {
  const values = Array.from({ length: 8 }, (_, index) => week(index + 1, '2.5'));
  expect((await post('/api/indicator-values', { origin: 'form', values })).written).toBe(8);
  const form = { kind: 'number', op: 'ge', value: '130' };
  const target = { unitId: 'north', year: 2021, form, strength: 'plain', deadline: '2021-12-31', reason: '年初下达' };
  await post(`/api/indicators/${ID}/targets`, target);
  const { row } = await get<Reply<'getIndicator'>>(`/api/indicators/${ID}?unitId=north`);
  expect([row.latest?.period, row.latest?.value]).toEqual(['2021-W08', '2.5']);
  // Eight weeks of 2.5 are 20 of 130.
  expect(row.light?.actualPercent).toBe('15.4');

  expect((await post('/api/indicator-values', { origin: 'form', values: [week(10, '2.5')] })).written).toBe(1);
  const late = await get<Reply<'getIndicator'>>(`/api/indicators/${ID}?unitId=north`);
  expect(late.row.light?.reason['zh-CN']).toContain('缺2021年第9周');
});

test('a week that ends in the year after belongs to its own year, in the grid and in files', async () => {
  const { periods } = await get<Reply<'getIndicatorGrid'>>(`/api/indicators/${ID}/grid?year=2020`);
  expect([periods.length, periods.at(-1)]).toEqual([53, '2020-W53']);
  const old = { indicatorId: ID, unitId: 'north', period: '2020-W53', value: '3' };
  expect((await post('/api/indicator-values', { origin: 'form', values: [old] })).written).toBe(1);
  const grid = async (year: number) =>
    (await get<Reply<'getIndicatorGrid'>>(`/api/indicators/${ID}/grid?year=${year}`)).cells.map((cell) => cell.period);
  expect([await grid(2020), (await grid(2021)).length]).toEqual([['2020-W53'], 9]);
});

test.each(['csv', 'xlsx'] as const)('its values go out and come back as %s without a change', async (format) => {
  expect((await back(format)).run?.counts).toMatchObject({ unchanged: 9, changed: 0, new: 0, faulty: 0 });
});
