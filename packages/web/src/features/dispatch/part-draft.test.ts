import type { PartObligation } from '@planwright/server/contract';
import { describe, expect, test } from 'vitest';
import { findPartFaults, presentPartReport, startPartDraft } from './part-draft.ts';

const said = (over: object) => ({
  id: 'r1',
  value: '14',
  donePercent: null,
  period: '2021-W19',
  periodEnd: '2021-05-16',
  recordedAt: '2021-05-17T01:00:00.000Z',
  by: '钱五',
  progress: '完成认定',
  problem: '用地未落实',
  notReportedReason: null,
  evidenceLevel: 'document' as const,
  simulated: false,
  ...over,
});
const owed = (over: Partial<PartObligation>): PartObligation => ({
  splitId: 's1',
  roundId: '2021-W20',
  unitId: 'north',
  unitName: '北丘县',
  target: {
    subject: { kind: 'commitment', id: 'c1' },
    title: '新增高新技术企业70家',
    words: '70家',
    kind: 'amount',
    value: '70',
    unit: '家',
    op: 'ge',
    pending: false,
    deadline: null,
    lead: null,
  },
  version: 1,
  value: '35',
  words: null,
  unit: '家',
  asked: { unit: '家', period: null },
  dueOn: '2021-05-24',
  state: 'due',
  sent: null,
  previous: null,
  light: {
    status: 'grey',
    freshness: 'never',
    rule: 'pace-2',
    reason: { 'zh-CN': '', en: '' },
    expectedPercent: null,
    actualPercent: null,
    gapPoints: null,
    steps: [],
    toGreen: null,
    asOf: '2021-05-24',
  },
  ...over,
});

describe('a report on a part', () => {
  test('starts from last week’s number and obstacle, not from its words', () => {
    expect(startPartDraft(owed({ previous: said({}) }))).toMatchObject({
      value: '14',
      problem: '用地未落实',
      progress: '',
    });
  });

  test('of an indicator starts empty for a new month', () => {
    const month = owed({ previous: said({}), asked: { unit: '万人', period: '2021-01..05' } });
    expect(startPartDraft(month).value).toBe('');
  });

  test('sent again it names what it corrects, and why', () => {
    const own = owed({ sent: said({ id: 'r2' }), state: 'submitted' });
    const draft = startPartDraft(own);
    expect(findPartFaults(own, draft)).toEqual(['correction']);
    expect(presentPartReport(own, { ...draft, value: '１５', correctionReason: '漏报' }, null)).toMatchObject({
      value: '15',
      corrects: 'r2',
      correctionReason: '漏报',
    });
  });

  test('an indicator’s value is replaced by a newer one, with its reason and without a report to correct', () => {
    const own = owed({ sent: said({ id: 'v1' }), asked: { unit: '万人', period: '2021-01..04' } });
    const sent = presentPartReport(own, { ...startPartDraft(own), correctionReason: '核实' }, null);
    expect(sent).toMatchObject({ corrects: null, correctionReason: '核实' });
  });

  test.each([
    ['no number', { value: '十四' }, ['value']],
    ['nothing at all', {}, ['nothing']],
    ['a reason why there is none', { notReportedReason: '未公布' }, []],
  ] as const)('%s', (_, part, faults) => {
    expect(findPartFaults(owed({}), { ...startPartDraft(owed({})), ...part })).toEqual(faults);
  });
});
