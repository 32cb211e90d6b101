import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../audit/index.ts';
import { compile } from '../compile.ts';
import { anchorAt, findAnchor } from '../corrections/anchor.ts';
import type { Correction } from '../corrections/model.ts';
import { diffPlans } from '../diff/diff.ts';
import type { MarkedHeading, Plan, Span } from '../model.ts';
import { damaged, realStretches } from './damage.ts';

/** Sentences of the genre, to be put together in any order; the place is invented. */
const SENTENCES = [
  '一、2030年工作回顾\n',
  '二、2031年主要目标\n',
  '三、2031年重点任务\n',
  '（一）培育企业。',
  '一是加强管理。',
  '——地区生产总值增长6%左右。\n',
  '地区生产总值增长8%以上；万元生产总值能耗控制在省要求范围内；居民收入与经济增长同步。',
  '城镇居民人均可支配收入、农村居民人均可支配收入均增长7%。',
  '完成投资12亿元，新增高新技术企业70家，力争80家。',
  '推进“零碳”园区、充电设施、分布式光伏建设。',
  '６月底前新建学校１２所（其中小学7所、中学5所）。',
  '确保东湖博览会如期举行，单位能耗下降3.5%。',
  '财政收入由120亿元提高到131亿元，增长9.2%，占比提高1.3个百分点。',
  '具体目标待省明确后确定。责任单位：市教育局、市财政局\n',
  '上述目标中，能耗是约束性指标，其他指标是预期性的。\n',
  '实施甲、乙、丙三大工程，',
  '（',
  '”',
  '\n\n',
  '各位代表：\n',
  '\u0000',
  '\ud83d',
];
const HEAD = '云泽市2031年政府工作报告\n\n';
const madeUp = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 2, maxLength: 24 })
  .map((sentences) => HEAD + sentences.join(''));

const whole = fc.oneof(madeUp, realStretches(2500) ?? madeUp);
const texts = fc.oneof(whole, damaged(whole));

/** Marks as no file should give them: anywhere, upside down, over each other, of no level; and some on lines as files do. */
const wildMarks = fc.array(
  fc.record({
    start: fc.oneof(fc.integer({ min: -3, max: 400 }), fc.double()),
    end: fc.oneof(fc.integer({ min: -3, max: 400 }), fc.double()),
    level: fc.oneof(fc.integer({ min: -1, max: 11 }), fc.double()),
  }),
  { maxLength: 12 },
);
const lineMarks = fc.array(fc.record({ line: fc.nat(30), level: fc.integer({ min: 1, max: 9 }) }), { maxLength: 8 });

function marksOn(text: string, marks: readonly { readonly line: number; readonly level: number }[]): MarkedHeading[] {
  const lines = [...text.matchAll(/[^\n]+/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return marks.flatMap(({ line, level }) => (lines[line] ? [{ ...lines[line], level }] : []));
}

function everySpan(plan: Plan): readonly Span[] {
  const { facts, projects, commitments, diagnostics, coverage, document } = plan;
  return [
    document.body,
    ...facts,
    ...facts.flatMap(({ metricSpans }) => metricSpans),
    ...projects,
    ...commitments,
    ...commitments.flatMap(({ mentions, deadline, bound, leads, supporting }) => [
      ...mentions,
      ...(deadline === null ? [] : [deadline]),
      ...('span' in bound ? [bound.span] : []),
      ...[...leads, ...supporting].flatMap(({ because }) => because),
    ]),
    ...diagnostics.flatMap(({ span, related }) => [span, ...related.map((other) => other.span)]),
    ...coverage.numbers,
    ...coverage.sentences,
  ];
}

/** Without the blanks that lines broken by the page leave in a source. */
const squeezed = (words: string) => words.replace(/\s+/gu, '');

function expectQuotes(text: string, { facts, projects, commitments, outline }: Plan): void {
  for (const { start, end, metric } of facts) {
    expect(text.slice(start, end)).toMatch(/^[0-9０-９零〇一二两三四五六七八九十百千万半]/u);
    expect(typeof metric).toBe('string');
  }
  for (const { start, end, name } of projects) expect(squeezed(name)).toBe(squeezed(text.slice(start, end)));
  for (const { start, marker } of outline) expect(squeezed(text.slice(start)).startsWith(squeezed(marker))).toBe(true);
  for (const { start, end, quote, bound, deadline } of commitments) {
    expect(quote).toBe(text.slice(start, end));
    if (deadline !== null) expect(squeezed(text.slice(deadline.start, deadline.end))).toBe(squeezed(deadline.words));
    if (bound.kind === 'qualitative')
      expect(squeezed(text.slice(bound.span.start, bound.span.end))).toBe(squeezed(bound.words));
  }
}

describe('laws of the whole compiler', () => {
  test('no text throws, every span lies in it, in text order, and slices to its quote, findings of the audit included', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plan = compile(text);
        const found = audit(text, plan).findings.flatMap(({ span, related }) => [
          span,
          ...related.map((part) => part.span),
        ]);
        for (const { start, end } of [...everySpan(plan), ...found]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expectQuotes(text, plan);
        for (const rows of [plan.facts, plan.projects, plan.commitments])
          for (let at = 1; at < rows.length; at++) expect(rows[at]!.start).toBeGreaterThanOrEqual(rows[at - 1]!.start);
      }),
      { numRuns: 120 },
    );
  });

  test('whatever a file marks as headings, nothing throws, spans lie in the text and what was believed is believed again', () => {
    fc.assert(
      fc.property(texts, wildMarks, lineMarks, (text, wild, onLines) => {
        const headings = [...wild, ...marksOn(text, onLines)];
        const plan = compile(text, [], headings);
        for (const { start, end } of [...everySpan(plan), ...plan.headings]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { start, sectionEnd } of plan.outline) expect(sectionEnd).toBeGreaterThanOrEqual(start);
        expectQuotes(text, plan);
        expect(compile(text, [], plan.headings)).toEqual(plan);
        expect(compile(text, [], headings.toReversed()).headings.map(({ start }) => start)).toEqual(
          plan.headings.map(({ start }) => start),
        );
      }),
      { numRuns: 120 },
    );
  });

  test('the same text gives the same plan, findings and comparison', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const read = () => {
          const plan = compile(text);
          const renewed = compile(other);
          return { plan, findings: audit(text, plan), diff: diffPlans(plan, text, renewed, other) };
        };
        expect(read()).toEqual(read());
      }),
      { numRuns: 40 },
    );
  });

  test('a comparison names every promise of both texts once, and of a text with itself keeps them all', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const [old, renewed] = [compile(text), compile(other)];
        const { changes } = diffPlans(old, text, renewed, other);
        if (old.commitments.length > 0 && renewed.commitments.length > 0) {
          expect(changes.flatMap((change) => change.old ?? [])).toHaveLength(old.commitments.length);
          expect(new Set(changes.map((change) => change.old)).size).toBeGreaterThanOrEqual(old.commitments.length);
          expect(changes.flatMap((change) => change.new ?? [])).toHaveLength(renewed.commitments.length);
        }
        expect(diffPlans(old, text, compile(text), text).changes.filter(({ kind }) => kind !== 'kept')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a correction of any figure is found in its own place when the same text is compiled again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { facts } = compile(text);
        const corrections = facts.map(({ start, end }, index): Correction => {
          const anchor = anchorAt(text, { start, end });
          expect(findAnchor(text, anchor)).toEqual({ start, end });
          return { id: `x${index}`, anchor, change: { kind: 'reading', reading: { place: '东河县' } } };
        });
        const again = compile(text, corrections);
        expect(again.corrections.filter(({ place }) => place === 'lost')).toEqual([]);
        expect(again.facts.every(({ place }) => place === '东河县')).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
