import { OUTLINE_BYTES } from '@planwright/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAYOR, OFFICER, openFilledLedger, PLAN_REPORTER, type TestLedger } from '../testing/index.ts';

let opened: TestLedger;
beforeAll(async () => {
  opened = await openFilledLedger();
});
afterAll(() => opened.close());

const TODAY = '2021-06-01';
const square = (west: number) => [
  [west, 37],
  [west + 1, 37],
  [west + 1, 38],
  [west, 38],
  [west, 37],
];
const file = (names: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: names.map((name, index) => ({
        type: 'Feature',
        properties: { name, order: index },
        geometry: { type: 'Polygon', coordinates: [square(116 + index)] },
      })),
    }),
  );
const said = { fileName: 'counties.geojson', nameProperty: 'name', source: '甲州市自然资源局', licence: '内部使用' };

describe('a boundary file', () => {
  test('is loaded by an officer, matched to units, and what matches none is named', async () => {
    const bytes = file(['北丘县', '别处县']);
    await expect(opened.ledger.boundaries.load(MAYOR, { ...said, bytes }, TODAY)).rejects.toMatchObject({
      family: 'forbidden',
    });
    const kept = await opened.ledger.boundaries.load(OFFICER, { ...said, bytes }, TODAY);
    expect(kept).toMatchObject({ source: '甲州市自然资源局', licence: '内部使用', unmatched: ['别处县'] });
    expect(kept.outlines).toEqual([{ unitId: 'north', polygons: [[square(116)]] }]);
    expect(new Uint8Array((await opened.ledger.boundaries.getBytes(kept.id)).bytes)).toEqual(bytes);
  });

  test('that names no unit, is too large or is something else is refused by name', async () => {
    const load = (over: Partial<Parameters<typeof opened.ledger.boundaries.load>[1]>) =>
      opened.ledger.boundaries.load(OFFICER, { ...said, bytes: file(['北丘县']), ...over }, TODAY);
    await expect(load({ nameProperty: 'order' })).rejects.toMatchObject({
      code: 'no-unit-matched',
      messageZh: expect.stringContaining('可用：name'),
    });
    await expect(load({ bytes: new Uint8Array(OUTLINE_BYTES + 1) })).rejects.toMatchObject({
      code: 'boundaries-too-large',
    });
    await expect(load({ bytes: new TextEncoder().encode('{"type":"Topology"}') })).rejects.toMatchObject({
      code: 'wrong-boundaries',
    });
    await expect(load({ licence: ' ' })).rejects.toThrow();
  });

  test('gives way to the next, and comes back when that is withdrawn', async () => {
    const first = await opened.ledger.boundaries.find();
    const second = await opened.ledger.boundaries.load(OFFICER, { ...said, bytes: file(['北丘县']) }, TODAY);
    expect((await opened.ledger.boundaries.find())?.id).toBe(second.id);
    await opened.ledger.boundaries.withdraw(OFFICER, second.id, '边界有误');
    expect((await opened.ledger.boundaries.find())?.id).toBe(first?.id);
    await expect(opened.ledger.boundaries.withdraw(OFFICER, second.id, '再撤')).rejects.toMatchObject({
      code: 'unknown-boundaries',
    });
    expect(await opened.ledger.queries.verifyLog()).toEqual([]);
  });
});

describe('saved views', () => {
  test('belong to the post: the newest first, one of the same name follows the other, one taken away is gone', async () => {
    const { views } = opened.ledger;
    const keep = (name: string, factor: string) =>
      views.keep(OFFICER, { scope: 'pack:key-projects', name, search: { 'f.factor': factor } });
    await keep('缺地', 'land');
    await keep('缺钱', 'funds');
    const now = await keep('缺地', 'energy');
    expect(now.map((view) => [view.name, view.search['f.factor']])).toEqual([
      ['缺地', 'energy'],
      ['缺钱', 'funds'],
    ]);
    expect(await views.list(PLAN_REPORTER.postId, 'pack:key-projects')).toEqual([]);
    const left = await views.drop(OFFICER, { scope: 'pack:key-projects', name: '缺地' });
    expect(left.map((view) => view.name)).toEqual(['缺钱']);
  });
});
