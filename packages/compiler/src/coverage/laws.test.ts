import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Span } from '../model.ts';

/** Real reports, where they are at hand; a plain clone has none and skips. */
const corpus = new URL('../../../../../shared/corpus/', import.meta.url);
const names = ['hailar-2015.txt', 'hebi-2019.txt', 'yuxi-2007.txt', 'shandong-2025.txt'];
const present = existsSync(corpus);

const texts = present ? names.map((name) => readFileSync(new URL(name, corpus), 'utf8').replace(/^\uFEFF/u, '')) : [''];

/** A stretch of a report with a piece cut out and another put in somewhere. */
const mutated = fc
  .record({
    text: fc.constantFrom(...texts),
    from: fc.double({ min: 0, max: 0.8, noNaN: true }),
    length: fc.integer({ min: 200, max: 3000 }),
    cut: fc.nat(400),
    noise: fc.constantFrom('', '（', '”', '\n\n', '。。', '1,', '——', '一是', '其中，', '\u0000', '\ud83d', '分别增长'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ text, from, length, cut, noise, at }) => {
    const start = Math.floor(from * text.length);
    const piece = text.slice(0, 400) + text.slice(start, start + length);
    const place = Math.floor(at * piece.length);
    return piece.slice(0, place) + noise + piece.slice(place + cut);
  });

function inside(text: string, spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

describe.skipIf(!present)('laws over mutated reports (../shared/corpus)', () => {
  it('never throws, keeps spans in range and quotes true, names each promise once', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { commitments, coverage } = compile(text);
        inside(text, [...commitments, ...commitments.flatMap(({ mentions }) => mentions)]);
        inside(text, [...coverage.numbers, ...coverage.sentences]);
        inside(
          text,
          commitments.flatMap(({ leads }) => leads.flatMap(({ because }) => because)),
        );
        for (const { start, end, quote } of commitments) expect(text.slice(start, end)).toBe(quote);
        for (const { deadline } of commitments) {
          if (deadline !== null) expect(text.slice(deadline.start, deadline.end)).toBe(deadline.words);
        }
        expect(new Set(commitments.map(({ id }) => id)).size).toBe(commitments.length);
      }),
      { numRuns: 60 },
    );
  });

  it('accounts for every number once, in order, and gives the same answer twice', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { coverage, commitments } = compile(text);
        const starts = coverage.numbers.map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].toSorted((left, right) => left - right));
        const again = compile(text);
        expect(again.commitments).toEqual(commitments);
        expect(again.coverage).toEqual(coverage);
      }),
      { numRuns: 25 },
    );
  });
});
