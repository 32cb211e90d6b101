import type { AssignmentRow, UnitSuggestion } from '@planwright/server/contract';
import { describe, expect, test } from 'vitest';
import { firstChoice } from './use-choices.ts';

const suggestion = (unitId: string | null): UnitSuggestion => ({
  unitId,
  department: unitId ?? '没有的局',
  from: 'duty',
  because: [],
  confidence: 0.5,
});
const row = (over: Partial<AssignmentRow>): AssignmentRow => ({
  id: 'c1',
  planVersionId: 'v1',
  kind: 'action',
  title: '扩建中学',
  sectionTitle: '教育',
  start: 0,
  quote: '扩建中学。',
  lead: null,
  supporting: [],
  suggestions: [],
  supportingSuggestions: [],
  ...over,
});

describe('what stands for a promise before anyone decides', () => {
  test('the first suggested unit that the place has leads, and never supports itself', () => {
    const choice = firstChoice(
      row({
        suggestions: [suggestion(null), suggestion('education')],
        supportingSuggestions: [suggestion('education'), suggestion(null), suggestion('finance')],
      }),
    );
    expect(choice).toEqual({ lead: 'education', supporting: ['finance'], taken: false, leadBefore: null });
  });

  test('who answers for it already comes before any suggestion, with its own supporting units', () => {
    const choice = firstChoice(
      row({
        lead: { unitId: 'finance', unitName: '财政局' },
        supporting: [{ unitId: 'audit', unitName: '审计局' }],
        suggestions: [suggestion('education')],
        supportingSuggestions: [suggestion('plan')],
      }),
    );
    expect(choice).toEqual({ lead: 'finance', supporting: ['audit'], taken: false, leadBefore: 'finance' });
  });

  test('without any, the lead is open and nothing is taken', () => {
    expect(firstChoice(row({}))).toEqual({ lead: null, supporting: [], taken: false, leadBefore: null });
  });
});
