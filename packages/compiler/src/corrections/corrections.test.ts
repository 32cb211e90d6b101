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
    expect(findAnchor(amended, anchorAt(text, fact))).toMatchObject({ start: fact.start + '全市安排如下。'.length });
  });

  test('is found in a cell of its own behind another number', () => {
    const cells = '指标\n\n2030年\n\n2031年\n\n生产总值\n\n4000.5\n\n10.0%\n';
    const start = cells.indexOf('10.0%');
    expect(findAnchor(cells, anchorAt(cells, { start, end: start + 5 }))).toEqual({ start, end: start + 5 });
  });

  test('is found behind the dot of a number that is none', () => {
    const damaged = '新建公园7.8.6个，改造道路30公里。';
    const start = damaged.indexOf('6个');
    expect(findAnchor(damaged, anchorAt(damaged, { start, end: start + 2 }))).toEqual({ start, end: start + 2 });
  });

  test('tells the same sentence apart by order though blanks stand in one of them', () => {
    const sentence = '完成投资12亿元，新建学校12所（小学7所、中学5所）。';
    const thrice = `${[...sentence].join(' ')}${sentence.repeat(2)}`;
    const start = thrice.lastIndexOf('7所');
    expect(findAnchor(thrice, anchorAt(thrice, { start, end: start + 2 }))).toEqual({ start, end: start + 2 });
  });

  test('is not found once its words are gone', () => {
    expect(findAnchor('丙区绿化面积20亩。', anchorAt(text, factAt('12所')))).toBe('gone');
  });

  test('is not found where its words stand twice alike', () => {
    expect(
      findAnchor('，新建桥梁7座。，新建桥梁7座。', { start: 0, quote: '7座', before: '新建桥梁', after: '。' }),
    ).toBe('ambiguous');
  });

  test('is found wherever unrelated text is put before or behind (law)', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (front, back) => {
        fc.pre(!front.includes('30公里') && !back.includes('30公里'));
        const found = findAnchor(front + text + back, anchorAt(text, factAt('30公里')));
        expect(found).toMatchObject({ start: front.length + text.indexOf('30公里') });
      }),
      { numRuns: 100 },
    );
  });
});

describe('an anchor in an amended text', () => {
  const before =
    '全市完成投资120亿元，规上工业增加值增长12%，新增企业30家。\n改造老旧小区40个，惠及居民2万户。\n\n引进项目15个，建筑业增加值增长12%，外贸进出口增长9%。\n';
  const of = (quote: string, from = 0, source = before) => {
    const start = source.indexOf(quote, from);
    return anchorAt(source, { start, end: start + quote.length });
  };
  const placeIn = (amended: string, clause: string, quote: string) => {
    const start = amended.indexOf(quote, amended.indexOf(clause));
    return { start, end: start + quote.length };
  };

  test('is found when its sentence moved behind another', () => {
    const [first = '', second = ''] = before.split('\n');
    const amended = before.replace(`${first}\n${second}`, `${second}\n${first}`);
    expect(findAnchor(amended, of('40个'))).toEqual(placeIn(amended, '老旧小区', '40个'));
    expect(findAnchor(amended, of('12%'))).toEqual(placeIn(amended, '规上工业', '12%'));
  });

  test('is found when a number before it changed', () => {
    const amended = before.replace('120亿元', '131亿元');
    expect(findAnchor(amended, of('12%'))).toEqual(placeIn(amended, '规上工业', '12%'));
    expect(findAnchor(before.replace('40个', '55个'), of('2万户'))).toEqual(placeIn(before, '惠及', '2万户'));
  });

  test('is found when the numbers on both sides of it changed', () => {
    const source = '一是优化供给。全年生猪出栏400万头、年末存栏350万头，肉蛋奶总产量150万吨左右。\n';
    const amended = source.replace('400', '4150.5').replace('150万吨', '160万吨');
    expect(findAnchor(amended, of('350万头', 0, source))).toEqual(placeIn(amended, '存栏', '350万头'));
  });

  test('does not take a clause with other numbers for its own that is gone', () => {
    const source = '去年完成投资120亿元、增长9%，新建学校3所。今年完成投资150亿元、增长9%，新建医院2所。\n';
    const amended = source.replace('今年完成投资150亿元、增长9%，', '');
    expect(findAnchor(amended, of('9%', source.indexOf('今年'), source))).toBe('gone');
  });

  test('is found whatever the other numbers have become (law)', () => {
    const quotes = ['120亿元', '30家', '40个', '2万户', '15个', '9%'];
    fc.assert(
      fc.property(fc.constantFrom(...quotes), fc.array(fc.integer({ min: 0, max: 99_999 })), (quote, numbers) => {
        const start = before.indexOf(quote);
        let shift = 0;
        let count = 0;
        const amended = before.replace(/\d+/g, (number, at: number) => {
          const next = at === start ? number : String(numbers[count++] ?? 5);
          if (at < start) shift += next.length - number.length;
          return next;
        });
        expect(findAnchor(amended, of(quote))).toEqual({ start: start + shift, end: start + shift + quote.length });
      }),
    );
  });

  test('lapses when its own figure changed, though the same figure stands elsewhere behind like words', () => {
    expect(findAnchor(before.replace('规上工业增加值增长12%', '规上工业增加值增长13%'), of('12%'))).toBe('changed');
  });

  test('does not take another clause for its own that is gone', () => {
    expect(findAnchor(before.replace('规上工业增加值增长12%，', ''), of('12%'))).toBe('gone');
    expect(findAnchor('乙镇新增企业130家。', of('30家'))).toBe('gone');
  });

  test('keeps to its section where the same clause stands in another', () => {
    const review = '去年工作：地区生产总值增长8%，财政收入增长6%。\n今年目标：地区生产总值增长8%，居民收入增长7%。\n';
    const anchor = of('8%', review.indexOf('今年'), review);
    expect(findAnchor(review.replace('今年目标：地区生产总值增长8%，', ''), anchor)).toBe('gone');
    expect(findAnchor(review.replace('今年目标：地区生产总值增长8%', '今年目标：地区生产总值增长9%'), anchor)).toBe(
      'changed',
    );
  });

  test('tells the same sentence said twice apart by order, as long as it is said twice', () => {
    const said =
      '各镇各街道要抓紧组织实施农村危房和抗震房改造这件民生实事，确保年内完成改造300户，同步建立台账，按月通报进度，年底由建设部门统一组织验收并公布结果，接受监督。';
    const source = `甲。${said}乙。${said}`;
    const second = source.lastIndexOf('300户');
    const anchor = anchorAt(source, { start: second, end: second + 4 });
    expect(findAnchor(source, anchor)).toEqual({ start: second, end: second + 4 });
    expect(findAnchor(`前面添一句话。${source}`, anchor)).toEqual({ start: second + 7, end: second + 11 });
    expect(findAnchor(`前面添一句话。${source}丙。${said}`, anchor)).toBe('ambiguous');
    expect(findAnchor(`前面添一句话。${said}`, anchor)).toBe('ambiguous');
  });

  test('is found however the lines are broken (law)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.constantFrom('12%', '30家', '40个', '2万户', '9%'),
        (width, quote) => {
          const amended = before.replace(new RegExp(`([^\\n]{${width}})`, 'gu'), '$1\n');
          const found = findAnchor(amended, of(quote));
          expect(found).not.toBeTypeOf('string');
          const { start, end } = found as { start: number; end: number };
          expect(amended.slice(start, end).replaceAll('\n', '')).toBe(quote);
        },
      ),
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
    expect(places).toEqual([{ correction: expect.objectContaining({ id: 'c1' }), place: 'lost', why: 'gone' }]);
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
