import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { anchorAt } from '../corrections/anchor.ts';
import type { Correction } from '../corrections/model.ts';
import { changing, damaged, realStretches } from '../testing/damage.ts';
import { findChange, findSameEnds, isSamePlace } from './change.ts';
import { createCompiler } from './compiler.ts';

/** A made-up plan with what a change may reach far from its own place: headings, years, a class said behind, lists, broken lines. */
const PLAN = `云泽市2030年国民经济和社会发展计划执行情况与2031年计划草案的报告

一、2030年计划执行情况
全市生产总值完成320.5亿元，增长6.2%，其中第一产业增加值41亿元。民生持续改善。新建学校12所，总投资3.4亿元。
云河大桥建成通车，东湖水厂、西山水库等5个项目开工建设。
二、2031年主要预期目标
——地区生产总值增长6%左右；
——居民收入与经济增长同步，单位能耗下降3%。
上述目标中，单位能耗是约束性指标，其他指标是预期性的。
三、2031年重点任务
（一）加快转型升级。推进数字经济发展，新增高新技术企业70家，力争80家。6月底前建成云泽科技园，确保投资增长8%以上。
（二）改善民生。一是新增城镇就业2.1万人。二是实施南城学校、北城医院项目。具体目标待省明确后确定。
1．加强监管。责任单位：市教育局、市财政局
道路改造：新建云山路、云湖路等道路
11条，改造老旧小区36个。
`;

const STRETCHES = realStretches(3000);

/** What is typed, pasted or cut in one go. */
const PIECES = [
  '，',
  '。',
  '\n',
  '、',
  '（',
  '”',
  '1',
  '一',
  '等',
  '其中',
  '增长8%，',
  '四、2032年设想\n',
  '（三）统筹城乡。',
  '上述指标中，就业是约束性指标。\n',
  '2031年，',
  '完成投资12亿元的云南大道开工。',
  '\r\n\r\n',
  '各位代表：\n',
  '\ud83d',
];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
  put: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

function applyEdit(text: string, { at, cut, put }: Edit): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + cut);
}

type Compile = ReturnType<typeof createCompiler>;

function expectSamePlan(recompile: Compile, ...given: Parameters<Compile>): void {
  const [again, whole] = [recompile(...given), compile(...given)];
  // comparing them field by field takes far longer than compiling
  if (JSON.stringify(again) !== JSON.stringify(whole)) expect(again).toEqual(whole);
}

function expectSamePlans(first: string, changes: readonly Edit[]): void {
  const recompile = createCompiler();
  recompile(first);
  let text = first;
  for (const change of changes) {
    text = applyEdit(text, change);
    expectSamePlan(recompile, text);
  }
}

describe('a text that is being changed', () => {
  test('is compiled into the plan of the whole compile after every change', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        expectSamePlans(PLAN, changes);
      }),
      { numRuns: 80 },
    );
  });

  test.runIf(STRETCHES !== null)('so are stretches of real reports, however they are damaged', () => {
    fc.assert(
      fc.property(changing(damaged(STRETCHES!)), (states) => {
        const recompile = createCompiler();
        for (const text of states) expectSamePlan(recompile, text);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['of another kind', '作政府工作报告。2031\n年拟安排3万元', '作一份工作报告。2031\n年拟安排3万元'],
    ['whose project is named elsewhere', '总体安排。工作安排\n加快云河桥项目。建成', '工作安排\n加快云河桥项目。建成'],
    [
      'that says no more of its project',
      '工作安排\n云河桥项目投产。总投资\n再\n',
      '工作安排\n云河桥项目投产。总投资\n再\n3倍',
    ],
    ['with another heading', '“十一五”回顾\n由2吨增至7吨。2010年', '“十一五-”回顾\n由2吨增至7吨。2010年'],
  ])('one %s is read anew', (_what, before, now) => {
    const recompile = createCompiler();
    recompile(before);
    expectSamePlan(recompile, now);
  });

  test('typed sign by sign is a plan at each of them', () => {
    const sentence = '（三）改善环境。完成投资1.2亿元，增长8%以上，新建东城污水处理厂。';
    const at = PLAN.indexOf('1．加强监管');
    const recompile = createCompiler();
    recompile(PLAN);
    for (let length = 1; length <= sentence.length; length++) {
      const text = PLAN.slice(0, at) + sentence.slice(0, length) + PLAN.slice(at);
      expectSamePlan(recompile, text);
    }
  });

  test('may be replaced by quite another, emptied, or given with corrections and headings', () => {
    const recompile = createCompiler();
    const counted = compile(PLAN).facts.find(({ unit }) => unit === '家')!;
    const correction: Correction = {
      id: 'k1',
      anchor: anchorAt(PLAN, counted),
      change: { kind: 'reading', reading: { status: 'actual' } },
    };
    const heading = { start: PLAN.indexOf('道路改造'), end: PLAN.indexOf('道路改造') + 5, level: 2 };
    const uses: Parameters<typeof recompile>[] = [
      [PLAN],
      [''],
      [PLAN.slice(60)],
      [PLAN, [correction]],
      [PLAN.replace('北城', '西城'), [correction]],
      [PLAN.replace('北城', '西城')],
      [PLAN, [], [heading]],
      [`${PLAN}新增公园3个。\n`],
      [PLAN],
    ];
    for (const use of uses) expectSamePlan(recompile, ...use);
  });
});

describe('a change', () => {
  const words = fc.string({ unit: fc.constantFrom('甲', '乙', '。'), maxLength: 12 });

  test('is what makes one text of the other, and leaves what is the same outside', () => {
    fc.assert(
      fc.property(words, words, (before, now) => {
        const { from, until, to, shift } = findChange(before, now);
        expect(before.slice(0, from) + now.slice(from, to) + before.slice(until)).toBe(now);
        expect(to - until).toBe(shift);
        // and no more than that: it neither begins nor ends with a sign that both have
        if (from < until && from < to) {
          expect(before.charAt(from)).not.toBe(now.charAt(from));
          expect(before.charAt(until - 1)).not.toBe(now.charAt(to - 1));
        }
      }),
    );
  });

  test('moves places behind it and keeps those in front', () => {
    const change = findChange('甲。乙。', '甲。丙丙。乙。');
    expect([0, 1].every((place) => isSamePlace(change, place, place))).toBe(true);
    expect(isSamePlace(change, 3, 6)).toBe(true);
    expect(isSamePlace(change, 3, 3)).toBe(false);
  });

  test('leaves the sentences at both ends but for the two beside it', () => {
    const cut = (lengths: readonly number[]) => {
      let end = 0;
      return lengths.map((length) => {
        end += length;
        return { start: end - length, end };
      });
    };
    const before = cut([4, 4, 4, 4, 4, 4]);
    const now = cut([4, 4, 4, 7, 4, 4]);
    const change = { from: 13, until: 14, to: 17, shift: 3 };
    expect(findSameEnds(before, now, change)).toEqual({ head: 1, tail: 0 });
  });
});
