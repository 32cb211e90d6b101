import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlan, openTestApp, type TestApp } from './testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await importPlan(app.as('officer'));
});
afterAll(() => app.close());

const post = (postId: string | null, url: string, payload: object) => app.as(postId)({ method: 'POST', url, payload });
const get = async (url: string, postId: string | null = 'officer') =>
  (await app.as(postId)({ method: 'GET', url })).json();

describe('indicators over HTTP', () => {
  test('a value is entered, judged and read back', async () => {
    const values = [
      {
        indicatorId: 'registered-unemployment',
        unitId: 'city',
        period: '2021-Q1',
        value: '3.2',
        evidenceLevel: 'statistics',
      },
    ];
    const entered = await post('officer', '/api/indicator-values', { origin: 'form', values });
    expect(entered.json()).toMatchObject({ written: 1, cells: [{ state: 'written' }] });
    const { rows } = await get('/api/indicators');
    const row = rows.find((one: { readonly id: string }) => one.id === 'registered-unemployment');
    expect([row.latest.value, row.target.text, row.light.status]).toEqual(['3.2', '≤ 4%', 'green']);
    const detail = await get('/api/indicators/registered-unemployment');
    expect(detail.mentions).toHaveLength(1);
  });

  test('without a post nothing is entered, and the grid says what may be', async () => {
    const values = [{ indicatorId: 'retail', unitId: 'city', period: '2021-01..02', value: '1' }];
    expect((await post(null, '/api/indicator-values', { origin: 'form', values })).statusCode).toBe(401);
    const editable = async (postId: string | null) =>
      (await get('/api/indicators/retail/grid', postId)).units.map(
        (unit: { readonly editable: boolean }) => unit.editable,
      );
    expect([await editable(null), await editable('officer')]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('a formula is checked at its place', async () => {
    const checked = await post('officer', '/api/indicator-formula', {
      id: null,
      formula: '[实际使用外资] + [出口总额]',
      unit: '亿元',
    });
    expect(checked.json()).toMatchObject({ unit: null, faults: [{ code: 'unit-mismatch', start: 0, end: 17 }] });
  });

  test('an unknown indicator is not found, by name', async () => {
    const reply = await app.as('officer')({ method: 'GET', url: '/api/indicators/nothing' });
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'unknown-indicator']);
  });
});
