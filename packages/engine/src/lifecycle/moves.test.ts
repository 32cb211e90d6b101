import { describe, expect, test } from 'vitest';
import type { Lifecycle } from '../pack.ts';
import { applyMove, checkEntry, checkMove, checkStanding, findDatesAhead, findMoves } from './moves.ts';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const lifecycle: Lifecycle = {
  name: 'case',
  states: [
    { name: 'open', label: label('待办', 'open'), closed: false },
    { name: 'solved', label: label('已办结', 'solved'), closed: false },
    { name: 'closed', label: label('已销号', 'closed'), closed: true },
  ],
  initial: 'open',
  transitions: [
    {
      name: 'solve',
      label: label('办结', 'solve'),
      from: ['open'],
      to: 'solved',
      needs: ['date'],
      dateField: 'solvedOn',
    },
    {
      name: 'close-out',
      label: label('销号', 'close out'),
      from: ['solved'],
      to: 'closed',
      needs: ['evidence', 'date'],
      guard: (record, move) =>
        typeof record.solvedOn === 'string' && move.date !== null && move.date < record.solvedOn
          ? { code: 'before-solved', message: label('销号早于办结', 'closed out before it was solved') }
          : null,
    },
    { name: 'reopen', label: label('重开', 'reopen'), from: ['solved', 'closed'], to: 'open', needs: ['reason'] },
  ],
};
const nothing = { date: null, reason: null, evidence: null };

describe('records that are taken over', () => {
  test('stand where their dates and guards let the moves come', () => {
    expect(checkEntry(lifecycle, 'open', {})).toBeNull();
    expect(checkEntry(lifecycle, 'solved', { solvedOn: '2021-05-02' })).toBeNull();
    expect(checkEntry(lifecycle, 'solved', {})?.message['zh-CN']).toBe('办结须填写日期');
    expect(checkEntry(lifecycle, 'lost', {})?.code).toBe('unknown-state');
  });

  test('have no date of a move that lies ahead, unless it stood there before', () => {
    const ahead = (before: object, solvedOn: string) =>
      findDatesAhead(lifecycle, { ...before }, { solvedOn }, '2021-05-02').map(({ field, code }) => [field, code]);
    expect(ahead({}, '2021-05-03')).toEqual([['solvedOn', 'date-ahead']]);
    expect(ahead({}, '2021-05-02')).toEqual([]);
    expect(ahead({ solvedOn: '2021-05-03' }, '2021-05-03')).toEqual([]);
  });
});

describe('values of a record that stands in a state', () => {
  const standing = (state: string, before: object, after: object) =>
    checkStanding(lifecycle, state, { ...before }, { ...after })?.message['zh-CN'];

  test('bear no date of a move that was not made, and lose none that the state rests on', () => {
    const oneWay = { ...lifecycle, transitions: lifecycle.transitions.slice(0, 2) };
    expect(checkStanding(oneWay, 'open', {}, { solvedOn: '2021-05-02' })?.message['zh-CN']).toBe(
      '办结日期由“办结”流转填写，该记录还没有办结',
    );
    // With a way back it may have been solved before.
    expect(standing('open', {}, { solvedOn: '2021-05-02' })).toBeUndefined();
    expect(standing('solved', { solvedOn: '2021-05-02' }, { solvedOn: null })).toBe(
      '该记录已是“已办结”，不能缺：办结须填写日期',
    );
  });

  test('may correct a date, fill in one of before, and be as incomplete as they were', () => {
    expect(standing('solved', { solvedOn: '2021-05-02' }, { solvedOn: '2021-05-03' })).toBeUndefined();
    expect(standing('closed', {}, { solvedOn: '2021-05-03' })).toBeUndefined();
    expect(standing('solved', { title: '甲' }, { title: '乙' })).toBeUndefined();
  });
});

describe('moves', () => {
  test('those that start from a state are found', () => {
    expect(findMoves(lifecycle, 'solved', {}).map(({ transition }) => transition.name)).toEqual([
      'close-out',
      'reopen',
    ]);
  });

  test.each([
    ['open', 'close-out', nothing, 'wrong-state', '“待办”状态不能销号'],
    ['open', 'solve', nothing, 'needs-date', '办结须填写日期'],
    ['solved', 'close-out', { ...nothing, date: '2021-05-02' }, 'needs-evidence', '销号须填写佐证'],
    ['closed', 'reopen', { ...nothing, reason: '' }, 'needs-reason', '重开须填写理由'],
  ] as const)('from %s, %s with %j is refused as %s', (state, name, move, code, words) => {
    expect(checkMove(lifecycle, state, {}, name, move)).toMatchObject({ code, message: { 'zh-CN': words } });
  });

  test('a move that does not exist is refused with those that do', () => {
    expect(checkMove(lifecycle, 'open', {}, 'finish', nothing)?.message.en).toBe(
      'there is no transition “finish”; there are: solve, close-out, reopen',
    );
  });

  test('a guard sees the record and the move’s date', () => {
    const move = { date: '2021-05-01', reason: null, evidence: '回访记录' };
    expect(checkMove(lifecycle, 'solved', { solvedOn: '2021-05-02' }, 'close-out', move)?.code).toBe('before-solved');
    expect(checkMove(lifecycle, 'solved', { solvedOn: '2021-04-30' }, 'close-out', move)).toBeNull();
  });

  test('an allowed move gives the new state and writes its date, and leaves the old record alone', () => {
    const record = { title: '甲', solvedOn: null };
    const [solve] = findMoves(lifecycle, 'open', record);
    expect(solve && applyMove(solve.transition, record, { ...nothing, date: '2021-05-02' })).toEqual({
      state: 'solved',
      values: { title: '甲', solvedOn: '2021-05-02' },
    });
    expect(record.solvedOn).toBeNull();
  });
});
