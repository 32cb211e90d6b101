import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommitmentRow, ReportInput } from './model/index.ts';
import {
  OFFICER,
  openFilledLedger,
  PLAN_REPORTER,
  PLAN_TEXT,
  planInput,
  SCIENCE_REPORTER,
  type TestLedger,
} from './testing/index.ts';

const FILTER = { offset: 0, limit: 100, sort: 'text', order: 'ascending' } as const;

let opened: TestLedger & { readonly version: { readonly id: string; readonly planId: string } };
let companies: CommitmentRow;

beforeAll(async () => {
  opened = await openFilledLedger();
  const { rows } = await opened.ledger.queries.listCommitments({ ...FILTER, words: '高新技术' }, '2021-05-20');
  companies = rows[0] as CommitmentRow;
});
afterAll(() => opened.close());

function report(roundId: string, value: string | null, over: Partial<ReportInput> = {}): ReportInput {
  return {
    commitmentId: companies.id,
    roundId,
    value,
    donePercent: null,
    progress: '按计划推进',
    problem: null,
    notReportedReason: null,
    evidenceLevel: 'declared',
    corrects: null,
    correctionReason: null,
    confirmation: null,
    ...over,
  };
}

const lightOn = async (asOf: string, knownAt?: string) =>
  (await opened.ledger.queries.getCommitment(companies.id, asOf, knownAt)).light;

describe('from a sentence to its light', () => {
  test('the file is kept byte for byte', async () => {
    const { fileName, bytes } = await opened.ledger.queries.getSourceBytes(opened.version.id);
    expect(fileName).toBe('plan.txt');
    expect(new TextDecoder().decode(bytes)).toBe(PLAN_TEXT);
  });

  test('the span of a commitment gives its quote', async () => {
    const { text } = await opened.ledger.queries.getPlanVersion(opened.version.id);
    const detail = await opened.ledger.queries.getCommitment(companies.id, '2021-05-20');
    const [span] = detail.spans;
    expect(text.slice(span?.start, span?.end)).toBe(detail.quote);
  });

  test('the same bytes again are refused, naming the version there is', async () => {
    await expect(opened.ledger.commands.importPlan(OFFICER, planInput())).rejects.toMatchObject({
      family: 'conflict',
      code: 'same-document',
      message: expect.stringContaining(opened.version.id),
    });
  });

  test('a first suggestion of the lead unit finds the bureau by its standard name and says why', async () => {
    const { suggestions } = await opened.ledger.queries.getCommitment(companies.id, '2021-05-20');
    expect(suggestions[0]).toMatchObject({ unitId: 'science', department: '科学技术局' });
    expect(suggestions[0]?.because.map((why) => PLAN_TEXT.slice(why.start, why.end))).toEqual(
      suggestions[0]?.because.map((why) => why.words),
    );
  });

  test('before anybody reports the light is grey and the freshness never', async () => {
    expect(await lightOn('2021-05-20')).toMatchObject({ status: 'grey', freshness: 'never' });
  });

  test('nobody reports on what is not assigned', async () => {
    await expect(opened.ledger.commands.submitReport(SCIENCE_REPORTER, report('2021-W19', '30'))).rejects.toMatchObject(
      { family: 'forbidden', code: 'unassigned' },
    );
  });

  test('the first assignment holds from the plan year’s first day', async () => {
    const detail = await opened.ledger.commands.assign(OFFICER, companies.id, {
      leadUnitId: 'science',
      supportingUnitIds: ['plan'],
      reason: '按职责',
    });
    expect(detail.assignments.map(({ role, unitId, from, current }) => [role, unitId, from, current])).toEqual([
      ['lead', 'science', '2021-01-01', true],
      ['supporting', 'plan', '2021-01-01', true],
    ]);
  });

  test('a unit bears the name of the day that is asked for', async () => {
    const name = async (asOf: string) => (await opened.ledger.queries.getCommitment(companies.id, asOf)).lead?.unitName;
    expect([await name('2021-06-30'), await name('2021-07-01')]).toEqual(['甲州市科学技术局', '甲州市科技创新局']);
  });

  test('28 of 70 by 16 May is ahead of the pace: the light turns green and says with which numbers', async () => {
    await opened.ledger.commands.submitReport(SCIENCE_REPORTER, report('2021-W19', '28'), {
      recordedAt: '2021-05-17T02:00:00.000Z',
    });
    const light = await lightOn('2021-05-20');
    expect(light).toMatchObject({ status: 'green', freshness: 'fresh', actualPercent: '40.0' });
    expect(light.reason['zh-CN']).toContain('28');
  });

  test('on a day before the period’s end the report is not there yet', async () => {
    expect(await lightOn('2021-05-15')).toMatchObject({ status: 'grey', freshness: 'never' });
  });

  test('a second report of the unit in the round is refused, naming the first', async () => {
    const [first] = (await opened.ledger.queries.getCommitment(companies.id, '2021-05-20')).reports;
    await expect(opened.ledger.commands.submitReport(SCIENCE_REPORTER, report('2021-W19', '29'))).rejects.toMatchObject(
      { code: 'reported-already', message: expect.stringContaining(first?.id ?? '?') },
    );
  });

  test('a correction is a new row: as of the same day the light changes, as known before it does not', async () => {
    const { reports } = await opened.ledger.queries.getCommitment(companies.id, '2021-05-20');
    const correction = report('2021-W19', '7', { corrects: reports[0]?.id ?? '', correctionReason: '重复统计' });
    await opened.ledger.commands.submitReport(SCIENCE_REPORTER, correction, { recordedAt: '2021-05-25T02:00:00.000Z' });
    // 10 % where 38.7 % is expected is less than thirty points behind: yellow.
    expect(await lightOn('2021-05-20')).toMatchObject({ status: 'yellow', actualPercent: '10.0' });
    expect(await lightOn('2021-05-20', '2021-05-24')).toMatchObject({ status: 'green', actualPercent: '40.0' });
    expect(await lightOn('2021-05-20', '2021-05-16')).toMatchObject({ status: 'grey', freshness: 'never' });
    const after = await opened.ledger.queries.getCommitment(companies.id, '2021-05-20');
    expect(after.reports.map(({ value, current, correctionReason }) => [value, current, correctionReason])).toEqual([
      ['7', true, '重复统计'],
      ['28', false, null],
    ]);
  });

  test('what is corrected once is not corrected again', async () => {
    const { reports } = await opened.ledger.queries.getCommitment(companies.id, '2021-05-20');
    const again = report('2021-W19', '8', { corrects: reports[1]?.id ?? '', correctionReason: '再更正' });
    await expect(opened.ledger.commands.submitReport(SCIENCE_REPORTER, again)).rejects.toMatchObject({
      code: 'corrected-already',
      message: expect.stringContaining(reports[0]?.id ?? '?'),
    });
  });
});

describe('null is not zero', () => {
  test('a week without a value keeps the last value for the light and is fresh all the same', async () => {
    await opened.ledger.commands.submitReport(
      SCIENCE_REPORTER,
      report('2021-W23', null, { notReportedReason: '统计部门未反馈', progress: '' }),
      { recordedAt: '2021-06-15T02:00:00.000Z' },
    );
    const row = (await opened.ledger.queries.getCommitment(companies.id, '2021-06-15')) as CommitmentRow;
    expect([row.lastValue, row.light.actualPercent, row.light.freshness]).toEqual(['7', '10.0', 'fresh']);
  });

  test('a reported zero is a value', async () => {
    const { rows } = await opened.ledger.queries.listCommitments({ ...FILTER, words: '孵化器' }, '2021-05-20');
    const incubators = rows[0] as CommitmentRow;
    await opened.ledger.commands.assign(OFFICER, incubators.id, {
      leadUnitId: 'science',
      supportingUnitIds: [],
      reason: '按职责',
    });
    const zero = { ...report('2021-W19', '0'), commitmentId: incubators.id };
    await opened.ledger.commands.submitReport(SCIENCE_REPORTER, zero, { recordedAt: '2021-05-17T02:00:00.000Z' });
    const detail = await opened.ledger.queries.getCommitment(incubators.id, '2021-05-20');
    expect([detail.lastValue, detail.light.actualPercent, detail.light.status]).toEqual(['0', '0.0', 'red']);
  });
});

describe('values that look wrong are asked about', () => {
  test.each([
    ['a falling cumulative', '6', '小于'],
    ['a leap of more than half the target', '48', '超过目标值70家的一半'],
    ['a slip of a digit', '700', '小数点'],
    ['four digits too many', '70000', '计量单位'],
  ])('%s is refused until it is confirmed', async (_, value, words) => {
    await expect(
      opened.ledger.commands.submitReport(SCIENCE_REPORTER, report('2021-W24', value)),
    ).rejects.toMatchObject({ code: 'unusual-value', messageZh: expect.stringContaining(words) });
  });

  test('with a confirmation it is taken', async () => {
    const taken = await opened.ledger.commands.submitReport(
      SCIENCE_REPORTER,
      report('2021-W24', '70', { confirmation: '集中认定，已核对名单' }),
    );
    expect(taken.value).toBe('70');
  });
});

describe('rounds', () => {
  test('a week is due on the first working day after it, past a holiday', async () => {
    const rounds = await opened.ledger.queries.listRounds(2021);
    const due = (name: string) => rounds.find((round) => round.name === name)?.dueOn;
    // 12–14 June 2021 was the Dragon Boat holiday; 1–5 May the May holiday, with 8 May worked.
    expect([rounds.length, due('2021-W20'), due('2021-W23'), due('2021-W17')]).toEqual([
      52,
      '2021-05-24',
      '2021-06-15',
      '2021-05-06',
    ]);
  });

  test('planning the same year again changes nothing', async () => {
    const before = await opened.ledger.queries.listRounds(2021);
    expect(await opened.ledger.commands.planRounds(OFFICER, 2021)).toEqual(before);
  });

  test('the round reported in is the last that is over', async () => {
    const open = async (asOf: string) => (await opened.ledger.queries.findOpenRound(asOf))?.name;
    expect([await open('2021-05-15'), await open('2021-05-16'), await open('2021-05-22')]).toEqual([
      '2021-W18',
      '2021-W19',
      '2021-W19',
    ]);
  });

  test('a locked round refuses reports with the reason of the lock, and takes them again when unlocked', async () => {
    await opened.ledger.commands.lockRound(OFFICER, '2021-W30', '通报已印发');
    await expect(opened.ledger.commands.submitReport(SCIENCE_REPORTER, report('2021-W30', '70'))).rejects.toMatchObject(
      { code: 'round-locked', messageZh: expect.stringContaining('通报已印发') },
    );
    const unlocked = await opened.ledger.commands.unlockRound(OFFICER, '2021-W30', '补报');
    expect(unlocked.state).toBe('open');
    expect((await opened.ledger.commands.submitReport(SCIENCE_REPORTER, report('2021-W30', '70'))).value).toBe('70');
  });
});

describe('targets', () => {
  test('a change is a new row with its reason; the first one stays', async () => {
    const detail = await opened.ledger.commands.setTarget(OFFICER, companies.id, { value: '80', reason: '目标上调' });
    expect([detail.target.value, detail.target.reason]).toEqual(['80', '目标上调']);
    expect(detail.targetHistory.map((target) => target.value)).toEqual(['80', '70']);
  });

  test('the next version of the plan keeps what people set where the text has not moved, and follows it where it has', async () => {
    const text = PLAN_TEXT.replace('5G基站900个', '5G基站950个');
    const next = await opened.ledger.commands.importPlan(
      OFFICER,
      planInput(text, { planId: opened.version.planId, reason: '中期调整' }),
    );
    expect(next.number).toBe(2);
    const { rows } = await opened.ledger.queries.listCommitments(FILTER, '2021-12-31');
    const values = new Map(rows.map((row) => [row.title.replace(/\d+/g, '#'), row.targetValue]));
    expect([values.get('新增高新技术企业#家'), values.get('新建改造#G基站#个')]).toEqual(['80', '950']);
    const kept = await opened.ledger.queries.getCommitment(companies.id, '2021-12-31');
    expect([kept.planVersionId, kept.lead?.unitId, kept.reports.length]).toEqual([next.id, 'science', 5]);
  });
});

test('reading the day’s board, overview and duties gives the same lights as the commitments themselves', async () => {
  const asOf = '2021-05-20';
  const { rows } = await opened.ledger.queries.listCommitments(FILTER, asOf);
  const overview = await opened.ledger.queries.getOverview(asOf);
  const counted = overview.lights.reduce(
    (sum, kind) => sum + kind.red + kind.grey + kind.green + kind.yellow + kind.done,
    0,
  );
  expect(counted).toBe(rows.length);
  const board = await opened.ledger.queries.getBoard('2021-W19', asOf);
  const owed = await opened.ledger.queries.listObligations({ roundId: '2021-W19', unitId: null, asOf });
  expect(board.totals).toMatchObject({ obligations: owed.length, submitted: 2, overdue: 0 });
  expect(owed.map((duty) => [duty.unitId, duty.state, duty.report?.value])).toEqual([
    ['science', 'submitted', '7'],
    ['science', 'submitted', '0'],
  ]);
  expect(board.attention.map((row) => row.id).sort()).toEqual(
    rows
      .filter((row) => ['red', 'yellow'].includes(row.light.status))
      .map((row) => row.id)
      .sort(),
  );
});

test('words are found in units, commitments and sentences', async () => {
  const hits = await opened.ledger.queries.search('科技', 20);
  expect(new Set(hits.map((hit) => hit.kind))).toEqual(new Set(['unit', 'commitment', 'sentence']));
  expect((await opened.ledger.queries.search('100%', 20)).length).toBe(0);
});

test('another unit’s reporter is refused and told who reports', async () => {
  const { rows } = await opened.ledger.queries.listCommitments({ ...FILTER, words: '孵化器' }, '2021-05-20');
  const other = { ...report('2021-W20', '1'), commitmentId: rows[0]?.id ?? '' };
  await expect(opened.ledger.commands.submitReport(PLAN_REPORTER, other)).rejects.toMatchObject({
    family: 'forbidden',
    code: 'other-unit',
    hintZh: expect.stringContaining('甲州市科技创新局'),
  });
});
