import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import type { Fact } from '../model.ts';
import { anchorAt, findAnchor } from './anchor.ts';
import { applyCorrections } from './apply.ts';
import { layCorrections } from './lay.ts';
import type { CorrectionChange } from './model.ts';

const text = '甲区新建学校12所，改造道路30公里。乙区新建学校12所，改造道路45公里。';

function factAt(quote: string, from = 0): Fact {
  const start = text.indexOf(quote, from);
  return {
    id: `f${start.toString(36)}`,
    start,
    end: start + quote.length,
    metric: '新建学校',
    metricSpans: [],
    value: '12',
    unit: '所',
    kind: 'level',
    op: 'eq',
    status: 'target',
    period: '2021',
    place: null,
    confidence: 0.6,
    alternatives: [],
    section: null,
  };
}

describe('an anchor', () => {
  test('tells two equal figures apart by the words around them', () => {
    const second = factAt('12所', text.indexOf('乙区'));
    expect(findAnchor(text, anchorAt(text, second))).toEqual({ start: second.start, end: second.end });
  });

  test('is found again after a sentence was put in front', () => {
    const fact = factAt('45公里');
    const amended = `全市安排如下。${text}`;
    expect(findAnchor(amended, anchorAt(text, fact))?.start).toBe(fact.start + '全市安排如下。'.length);
  });

  test('is not found once its words are gone', () => {
    expect(findAnchor('丙区绿化面积20亩。', anchorAt(text, factAt('12所')))).toBeUndefined();
  });

  test('is not found where its words stand twice alike', () => {
    expect(
      findAnchor('，新建桥梁7座。，新建桥梁7座。', { start: 0, quote: '7座', before: '新建桥梁', after: '。' }),
    ).toBeUndefined();
  });

  test('is found wherever unrelated text is put before or behind (law)', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (front, back) => {
        fc.pre(!front.includes('30公里') && !back.includes('30公里'));
        const found = findAnchor(front + text + back, anchorAt(text, factAt('30公里')));
        expect(found?.start).toBe(front.length + text.indexOf('30公里'));
      }),
      { numRuns: 100 },
    );
  });
});

describe('corrections', () => {
  const first = factAt('12所');
  const second = factAt('12所', text.indexOf('乙区'));

  test('give a fact another reading and keep the grammar’s own', () => {
    const { facts } = applyCorrections(
      text,
      [first, second],
      [{ id: 'c1', anchor: anchorAt(text, second), change: { kind: 'reading', reading: { place: '乙区' } } }],
    );
    expect(facts.map((fact) => fact.place)).toEqual([null, '乙区']);
    expect(facts[1]?.confidence).toBe(1);
    expect(facts[1]?.alternatives[0]?.place).toBeNull();
  });

  test('take away what is no fact and add what was missed, in text order', () => {
    const { facts } = applyCorrections(
      text,
      [first, second],
      [
        { id: 'c1', anchor: anchorAt(text, first), change: { kind: 'reject' } },
        {
          id: 'c2',
          anchor: anchorAt(text, { start: text.indexOf('30公里'), end: text.indexOf('30公里') + 4 }),
          change: {
            kind: 'add',
            fact: {
              metric: '改造道路',
              value: '30',
              unit: '公里',
              kind: 'level',
              op: 'eq',
              status: 'target',
              period: null,
              place: '甲区',
            },
          },
        },
      ],
    );
    expect(facts.map((fact) => text.slice(fact.start, fact.end))).toEqual(['30公里', '12所']);
  });

  test('that find their place no more are reported, not dropped silently', () => {
    const { facts, places } = applyCorrections(
      '丙区。',
      [],
      [{ id: 'c1', anchor: anchorAt(text, first), change: { kind: 'reject' } }],
    );
    expect(facts).toEqual([]);
    expect(places).toEqual([{ correction: expect.objectContaining({ id: 'c1' }), place: 'lost' }]);
  });
});

describe('a correction laid over a compiled plan', () => {
  const source =
    '甲州市2021年国民经济和社会发展计划\n\n一、2021年重点任务\n\n（一）培育主体。新增高新技术企业70家。\n\n（二）完善设施。改造老旧小区120个。\n';
  const plan = compile(source);
  const correct = (quote: string, change: CorrectionChange) => {
    const start = source.indexOf(quote);
    const anchor = anchorAt(source, { start, end: start + quote.length });
    return layCorrections(source, plan, [{ id: 'x', anchor, change }]);
  };
  const boundsOf = (read: typeof plan) => read.commitments.map((commitment) => commitment.bound);

  test('moves the bound of the commitment that the figure binds, and no other', () => {
    const [first, second] = boundsOf(correct('70家', { kind: 'reading', reading: { op: 'ge' } }));
    expect(first).toMatchObject({ kind: 'number', op: 'ge', value: '70' });
    expect(second).toEqual(boundsOf(plan)[1]);
  });

  test.each<[string, CorrectionChange]>([
    ['a figure that is none', { kind: 'reject' }],
    ['a figure that was already reached', { kind: 'reading', reading: { status: 'actual' } }],
  ])('leaves the commitment without its number: %s', (_, change) => {
    const laid = correct('120个', change);
    expect(laid.commitments.map(({ id }) => id)).toEqual(plan.commitments.map(({ id }) => id));
    expect(laid.commitments[1]?.bound.kind).not.toBe('number');
  });

  test('says what a fresh compile with the same corrections says', () => {
    const start = source.indexOf('70家');
    const anchor = anchorAt(source, { start, end: start + 3 });
    const corrections = [{ id: 'x', anchor, change: { kind: 'reading', reading: { op: 'gt' } } as const }];
    expect(boundsOf(layCorrections(source, plan, corrections))).toEqual(boundsOf(compile(source, corrections)));
  });
});
