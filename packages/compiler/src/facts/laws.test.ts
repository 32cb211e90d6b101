import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { readNumbers } from '#numbers/classify.ts';
import { parseOutline } from '#outline/parse.ts';
import { growsTooFast } from '../testing/growth.ts';
import { readFacts } from './marked-text.ts';

/** Pieces that the grammar knows, to be shuffled into texts it has never seen. */
const PIECES = [
  '全市生产总值',
  '增长',
  '下降',
  '由',
  '提高到',
  '12.5%',
  '3.2亿元',
  '40余个',
  '2—3个',
  '分别',
  '其中',
  '、',
  '，',
  '；',
  '。',
  '\n',
  '（',
  '）',
  '“',
  '”',
  '一、2020年工作回顾',
  '二、2021年主要目标',
  '2021年',
  '到2025年',
  '以上',
  '左右',
  '控制在',
  '以内',
  '高于全省',
  '1.3个百分点',
  '是上年的',
  '2倍',
  '第',
  '3位',
  '的',
  '新增',
  '项目',
  '完成投资',
  '占',
  '比重',
  '达到',
  '城镇',
  '农村居民人均可支配收入',
  '5G',
  '“236”',
  ' ',
  '１２',
  ',',
  '.',
  '-',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

describe('laws of the facts', () => {
  test('no text makes the compiler throw, and each fact slices to digits and unit', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const fact of readFacts(source)) {
          expect(fact.start).toBeGreaterThanOrEqual(0);
          expect(fact.end).toBeLessThanOrEqual(source.length);
          expect(source.slice(fact.start, fact.end)).toMatch(/^[0-9０-９]/u);
          for (const span of fact.metricSpans) expect(span.end).toBeGreaterThan(span.start);
          for (const value of [fact.value].flat()) expect(value).toMatch(/^-?\d+(?:\.\d+)?$/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a measure of things that are not named throws nothing', () => {
    expect(readFacts('5吨7万（产量分别1、8%').map(({ value }) => value)).toEqual(['5', '7', '1', '8']);
  });

  test('the same text gives the same facts', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(readFacts(source)).toEqual(readFacts(source));
      }),
      { numRuns: 100 },
    );
  });

  test('facts come in text order and have ids of their own', () => {
    fc.assert(
      fc.property(text, (source) => {
        const facts = readFacts(source);
        for (let at = 1; at < facts.length; at++) expect(facts[at]!.start).toBeGreaterThan(facts[at - 1]!.start);
        expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
      }),
      { numRuns: 200 },
    );
  });

  test('every run of digits gets a role, and the facts are those with the role of one', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(source);
        const { outline } = parseOutline(source, document);
        const numbers = readNumbers(source, document, outline);
        for (let at = 0; at < source.length; at++) {
          if (!/[0-9０-９]/u.test(source.charAt(at))) continue;
          expect(numbers.some((number) => number.token.start <= at && at < number.token.end)).toBe(true);
        }
        const factual = numbers.filter((number) => number.role === 'fact').map(({ token }) => token.start);
        expect(readFacts(source).map((fact) => fact.start)).toEqual(factual);
      }),
      { numRuns: 200 },
    );
  });

  test('time grows with the length of a text, whatever its sentences are like', () => {
    const hostile = [
      '新增企业12家、',
      '分别增长3%和',
      '由2010年的',
      '1-',
      '（12个',
      '的“',
      '1.2个百分点',
      '，其中',
      '（2023年增长5%，',
    ];
    expect(hostile.filter((piece) => growsTooFast(readFacts, piece, HOSTILE_LENGTH))).toEqual([]);
  });
});

const HOSTILE_LENGTH = 24_000;

/** Real reports beside the repository, where a developer has put some; the laws hold on mutations of them too. */
const CORPUS = new URL('../../../../../shared/corpus/', import.meta.url);

describe.skipIf(!existsSync(CORPUS))('laws on real reports', () => {
  test('any cut of a report compiles, in order and within its bounds', () => {
    const names = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.txt')) : [];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(4000), fc.integer({ min: 10, max: 1500 }), (name, from, length) => {
        const source = readFileSync(new URL(name, CORPUS), 'utf8').slice(from, from + length);
        const facts = readFacts(source);
        expect(facts.every((fact) => fact.end <= source.length && fact.start < fact.end)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
