import type { CommitmentRow, Obligation, ReportView } from '@planwright/server/contract';
import { describe, expect, test } from 'vitest';
import { findFaults, presentReport, repeatDraft, startDraft } from './report-draft.ts';

const before = {
  id: 'old',
  value: '12.5',
  donePercent: null,
  progress: '上周的话',
  problem: '用地未落实',
  evidenceLevel: 'document',
} as ReportView;

function obligation(parts: Partial<Obligation> = {}): Obligation {
  return {
    roundId: 'r2',
    unitId: 'u1',
    unitName: '某局',
    commitment: { id: 'c1' } as CommitmentRow,
    dueOn: '2021-05-17',
    state: 'due',
    report: null,
    previous: before,
    ...parts,
  };
}

describe('the form', () => {
  test('starts from last week’s figure, problem and evidence, without last week’s words', () => {
    expect(startDraft(obligation())).toMatchObject({
      value: '12.5',
      problem: '用地未落实',
      evidenceLevel: 'document',
      progress: '',
    });
  });

  test('starts empty where nothing was reported before, never from zero', () => {
    expect(startDraft(obligation({ previous: null }))).toMatchObject({ value: '', donePercent: '' });
  });

  test('repeats last week’s figure when nothing changed', () => {
    expect(presentReport(obligation(), repeatDraft(obligation(), '无变化'), null)).toMatchObject({
      value: '12.5',
      progress: '无变化',
      corrects: null,
    });
  });
});

describe('what is sent', () => {
  test('has empty fields as null, not as zero or empty text', () => {
    const draft = { ...startDraft(obligation({ previous: null })), progress: '已开工' };
    expect(presentReport(obligation(), draft, null)).toMatchObject({ value: null, donePercent: null, problem: null });
  });

  test('takes full-width digits and thousands marks as people type them', () => {
    const draft = { ...startDraft(obligation()), value: ' １２，３４５．６ ' };
    expect(findFaults(obligation(), draft)).toEqual([]);
    expect(presentReport(obligation(), draft, null).value).toBe('12345.6');
  });

  test('names the report that it corrects', () => {
    const own = obligation({ report: { ...before, id: 'now' } });
    const draft = { ...startDraft(own), correctionReason: '笔误' };
    expect(presentReport(own, draft, null)).toMatchObject({ corrects: 'now', correctionReason: '笔误' });
  });
});

describe('faults', () => {
  test('name a value that is no number', () => {
    expect(findFaults(obligation(), { ...startDraft(obligation()), value: '约12' })).toEqual(['value']);
  });

  test('ask for something to be said', () => {
    const empty = obligation({ previous: null });
    expect(findFaults(empty, startDraft(empty))).toEqual(['nothing']);
  });

  test('ask why something is corrected', () => {
    const own = obligation({ report: { ...before, id: 'now' } });
    expect(findFaults(own, startDraft(own))).toEqual(['correction']);
  });
});

describe('a number', () => {
  const counted = obligation({ commitment: { id: 'c1', unit: '万人' } as CommitmentRow });
  const sent = (value: string) => presentReport(counted, { ...startDraft(counted), value }, null).value;

  test.each(['4.8', '４．８', '4.8万人', ' 4.8 万人 '])(
    'typed as “%s” is taken, its own unit behind it too',
    (value) => {
      expect(findFaults(counted, { ...startDraft(counted), value })).toEqual([]);
      expect(sent(value)).toBe('4.8');
    },
  );

  test.each(['48000人', '4.8万', '四万八'])('typed as “%s” is none: another unit is never guessed', (value) => {
    expect(findFaults(counted, { ...startDraft(counted), value })).toEqual(['value']);
  });

  test('a share may bear its per cent sign', () => {
    const draft = { ...startDraft(counted), value: '', donePercent: '50％' };
    expect(findFaults(counted, draft)).toEqual([]);
    expect(presentReport(counted, draft, null).donePercent).toBe('50');
  });
});
