import { afterAll, beforeAll, expect, test } from 'vitest';
import { OFFICER, openFilledLedger, type TestLedger } from '../testing/index.ts';

let opened: TestLedger;
beforeAll(async () => {
  opened = await openFilledLedger();
  await opened.ledger.indicators.installLibrary();
  const value = (unitId: string, amount: string) => ({
    indicatorId: 'grain',
    unitId,
    period: '2020',
    status: 'value' as const,
    value: amount,
  });
  await opened.ledger.indicators.enterValues(
    OFFICER,
    { origin: 'grid', values: [value('north', '30'), value('plan', '12.5'), value('city', '42.5')] },
    { today: '2021-03-01' },
  );
});
afterAll(() => opened.close());

test('a split may follow last year’s values of indicators that add up, by unit and without the whole', async () => {
  const { rows } = await opened.ledger.queries.listCommitments(
    { offset: 0, limit: 10, sort: 'text', order: 'ascending' },
    '2021-03-02',
  );
  const start = await opened.ledger.decomposition.getSplitStart(
    { kind: 'commitment', id: rows[2]?.id ?? '' },
    '2021-03-02',
  );
  expect(start.offers).toEqual([
    {
      id: 'indicator-grain-2020',
      name: '2020年粮食总产量',
      source: '指标，2020年',
      unit: '万吨',
      values: { north: '30', plan: '12.5' },
    },
  ]);
});
