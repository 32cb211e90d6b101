import { checkMove, evaluateMeasure, formatMeasure, type MeasureRow, parseRecordValues } from '@planwright/engine';
import { describe, expect, test } from 'vitest';
import { lifecycle } from './lifecycle.ts';
import { pack } from './pack.ts';
import { report } from './report.ts';

const [register] = pack.registers;
if (register === undefined) throw new Error('the pack has no register');

const months = (first: string) => ({ '2023-02': first });

function value(name: string, rows: readonly MeasureRow[]): string | null {
  const measure = pack.measures.find((candidate) => candidate.name === name);
  if (measure === undefined) throw new Error(`no measure ${name}`);
  return formatMeasure(measure, evaluateMeasure(measure, rows, { asOf: '2023-02-28', measures: pack.measures }).value);
}

describe('the register', () => {
  test('a project without reported investment makes the sum partial and is named, never counted as zero', () => {
    const measure = pack.measures.find((candidate) => candidate.name === 'doneInvestment');
    const rows: readonly MeasureRow[] = [
      { id: 'reported', state: 'building', values: { doneByMonth: months('1.5') } },
      { id: 'silent', state: 'building', values: { doneByMonth: null } },
    ];
    expect(measure && evaluateMeasure(measure, rows, { asOf: '2023-02-28' })).toEqual({
      value: '1.5',
      rows: 2,
      missing: ['silent'],
    });
  });

  test('a dropped project is out of the rates', () => {
    expect(
      value('startRate', [
        { id: 'a', state: 'building', values: {} },
        { id: 'b', state: 'dropped', values: {} },
      ]),
    ).toBe('100.0');
  });

  test('a rate over no projects is not known', () => {
    expect(value('startRate', [])).toBeNull();
  });

  test('a value outside its code list names what is allowed', () => {
    const { faults } = parseRecordValues(register.fields, { name: '示例项目', level: 'national' }, pack.codeLists);
    expect(faults.map(({ field, message }) => [field, message.en])).toEqual([
      ['level', '“level” is “national”; allowed: one of provincial-major, provincial-key, city-key, county-key, other'],
    ]);
  });

  test('a year’s plan above the total investment is a fault of the record', () => {
    const { values } = parseRecordValues(
      register.fields,
      { name: '示例项目', level: 'city-key', totalInvestment: '2', planByMonth: months('2.5') },
      pack.codeLists,
    );
    expect(register.check?.(values).map((fault) => fault.code)).toEqual(['plan-over-total']);
  });
});

test('the weekly report asks for a month’s amount that the register keeps by month', () => {
  const asked = report.fields.map((field) => field.name);
  const kept = register.fields.filter((field) => field.type.kind === 'series').map((field) => field.name);
  expect(asked).toEqual(['doneThisMonth', 'statisticsLastMonth', 'progress', 'problem', 'factor']);
  expect(kept).toEqual(['planByMonth', 'doneByMonth', 'statisticsByMonth', 'paidByMonth']);
});

describe('the lifecycle', () => {
  const move = { date: '2021-05-10', reason: null, evidence: null };

  test('a start needs the total investment', () => {
    expect(checkMove(lifecycle, 'preparing', {}, 'start', move)?.code).toBe('lacks-totalInvestment');
    expect(checkMove(lifecycle, 'preparing', { totalInvestment: '3' }, 'start', move)).toBeNull();
  });

  test('a completion before the start is refused with both dates', () => {
    const refusal = checkMove(lifecycle, 'building', { startedOn: '2021-06-01' }, 'complete', {
      ...move,
      evidence: '竣工验收意见',
    });
    expect(refusal?.message['zh-CN']).toBe('竣工2021-05-10早于开工2021-06-01');
  });

  test('a start before the signing, and production before completion, are refused', () => {
    const signed = { totalInvestment: '3', signedOn: '2021-06-01' };
    expect(checkMove(lifecycle, 'signed', signed, 'start', move)?.code).toBe('startedOn-before-signedOn');
    expect(checkMove(lifecycle, 'completed', { completedOn: '2021-06-01' }, 'produce', move)?.code).toBe(
      'producingOn-before-completedOn',
    );
  });

  test('the four batches take every state of the road, and neither the paused nor the dropped', () => {
    const without = lifecycle.states.filter(({ batch }) => batch === undefined).map(({ name }) => name);
    expect(without).toEqual(['paused', 'dropped']);
    expect(lifecycle.batches?.map((batch) => batch.label['zh-CN'])).toEqual([
      '谋划一批',
      '储备一批',
      '开工一批',
      '投产一批',
    ]);
  });

  test('pausing needs a reason', () => {
    expect(checkMove(lifecycle, 'building', {}, 'pause', move)?.code).toBe('needs-reason');
  });

  test('every state but the first can be reached', () => {
    const reached = new Set([lifecycle.initial]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const transition of lifecycle.transitions)
        if (transition.from.some((from) => reached.has(from))) reached.add(transition.to);
    }
    expect([...reached].sort()).toEqual(lifecycle.states.map((candidate) => candidate.name).sort());
  });
});

test('projects that the plan promises become records, each name once; what is reported as done does not', () => {
  const records = pack.fromPlan?.({
    planYear: '2021',
    projects: [
      { id: 'p1', name: '甲河大桥', stage: 'complete', status: 'target', commitmentId: 'c1' },
      { id: 'p2', name: '甲河大桥', stage: 'under-way', status: 'target', commitmentId: 'c1' },
      { id: 'p3', name: '乙路改造', stage: 'complete', status: 'actual', commitmentId: null },
    ],
  });
  expect(records?.map(({ sourceId, state, values }) => [sourceId, state, values.plannedEnd])).toEqual([
    ['p1', 'building', '2021-12-31'],
  ]);
});
