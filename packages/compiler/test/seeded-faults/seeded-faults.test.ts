import { describe, expect, test } from 'vitest';
import { rules } from '../../src/audit/rules.generated.ts';
import { readDocuments } from './documents.ts';
import { FAULT_KINDS } from './main.ts';
import { proveKind } from './prove.ts';

/** The full table, with forty faults of each kind, is printed by `npm run audit:proof`. */
const EACH = 2;
/** Short documents are read faster; the whole collection is the full proof's. */
const SHORT = 14_000;

test('every rule has a fault that it is to find', () => {
  const proved = new Set(FAULT_KINDS.map(({ code }) => code));
  expect(rules.map(({ code }) => code).filter((code) => !proved.has(code))).toEqual([]);
});

const documents = readDocuments().filter(({ text }) => text.length < SHORT);

describe.skipIf(documents.length === 0)('faults put into real documents (skipped without ../shared)', () => {
  const outcomes = FAULT_KINDS.map((kind) => proveKind(kind, documents, EACH));

  test('nearly all are found, at the place and by the rule that they are meant for', () => {
    const made = outcomes.reduce((sum, outcome) => sum + outcome.made, 0);
    const missed = outcomes.flatMap((outcome) =>
      outcome.missed.map(({ document, what, words }) => `${outcome.kind.code} in ${document}: ${what}: ${words}`),
    );
    expect(made).toBeGreaterThan(FAULT_KINDS.length);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(made * 0.05));
  });
});
