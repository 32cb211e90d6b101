import { expect, test } from 'vitest';
import { rules } from '../../src/audit/rules.generated.ts';
import { readDocuments } from './documents.ts';
import { FAULT_KINDS } from './main.ts';
import { proveKind } from './prove.ts';

/** The full table, with forty faults of each kind over all documents, is printed by `npm run audit:proof`. */
const EACH = 1;
const SHORT = 14_000;
/** A document of each second of the short ones is enough to find a statement of nearly every kind. */
const documents = readDocuments().filter(({ text }, index) => text.length < SHORT && index % 2 === 0);

test('every rule has a fault that it is to find', () => {
  const proved = new Set(FAULT_KINDS.map(({ code }) => code));
  expect(rules.map(({ code }) => code).filter((code) => !proved.has(code))).toEqual([]);
});

test.skipIf(documents.length === 0)(
  'faults put into real documents are found by the rule they are meant for (skipped without ../shared)',
  () => {
    const outcomes = FAULT_KINDS.map((kind) => proveKind(kind, documents, EACH));
    const made = outcomes.reduce((sum, outcome) => sum + outcome.made, 0);
    const missed = outcomes.flatMap((outcome) =>
      outcome.missed.map(({ document, what, words }) => `${outcome.kind.code} in ${document}: ${what}: ${words}`),
    );
    expect(made).toBeGreaterThanOrEqual(FAULT_KINDS.length - 10);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(made * 0.05));
  },
  60_000,
);
