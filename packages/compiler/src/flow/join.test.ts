import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../compile.ts';
import { growsTooFast } from '../testing/growth.ts';
import { joinLines } from './join.ts';

const PROSE = '一年来，全市经济稳中向好，产业结构继续优化。基础设施支撑能力持续提升。';

describe('the number of an item in front of an amount', () => {
  const LIST = '1.新建公园2个。\n2.改造道路3条。\n3.50个小区新增充电设施。\n4.460个村建成书屋。\n';

  test('is parted from it by the items around', () => {
    expect(joinLines(LIST)?.text).toBe(LIST.replace('3.50', '3、50').replace('4.460', '4、460'));
    expect(compile(`云泽市2025年民生实事项目\n${LIST}`).facts.map(({ value }) => value)).toContain('50');
  });

  test('is parted from it in the first item too, and before an amount that items lead up to', () => {
    const first = '1.50个小区新增充电设施。\n2.改造道路3条。\n3.新建公园2个。\n';
    expect(joinLines(first)?.text).toBe(first.replace('1.50', '1、50'));
    const scaled = '1.改造道路3条。\n2.5万户居民用上天然气。\n3.新建公园2个。\n';
    expect(joinLines(scaled)?.text).toBe(scaled.replace('2.5', '2、5'));
  });

  test.each([
    ['figures of a table', '新增\n2.5\n3.5\n4.5\n'],
    ['an amount by itself', '一年来，新建道路\n11.5公里。\n'],
    ['a number that no item leads up to', '1.新建公园2个。\n2.改造道路3条。\n5.50万人受益。\n'],
    ['a price before items that go on from it', '3.50元每吨的水价保持不变。\n4.新增车位60个。\n5.新建公厕8座。\n'],
    ['a scaled amount before the second item', '1.5万户居民用上天然气。\n2.新增车位60个。\n3.新建公厕8座。\n'],
    ['figures before items', '2.5\n3.5\n4.新增车位60个。\n5.新建公厕8座。\n'],
  ])('not in %s', (_, text) => {
    expect(joinLines(text)?.text ?? text).toContain(text.match(/\d\.\d+/u)![0]);
  });

  test('begins a sentence behind a long heading', () => {
    const text =
      '云泽区2022年工作要点\n一、任务\n2022年区政府要完成的与人民生活密切相关的实事\n1.住宅加装电梯400台。\n';
    expect(compile(text).facts.map(({ metric }) => metric)).toEqual(['住宅加装电梯']);
  });
});

describe('broken lines are joined', () => {
  test.each([
    ['a link set on a line of its own', `${PROSE}新增\n第四代移动通信\n用户3.4亿、光缆线路550万公里。`],
    ['a line broken around a zero-width blank', `${PROSE}生产总值达到74.4\n\u200b\n万亿元，增长6.7%。`],
    ['a word cut by a blank line', `${PROSE}广播电视宽\n\n带网接入20万户。`],
    ['a page number between two halves', `${PROSE}其中：港口 \n\n12\n\n     \n\n货物吞吐量9024万吨。`],
  ])('%s', (_, text) => {
    const joined = joinLines(text);
    expect(joined?.text).toBe(text.replace(/\s*\n[\s\u200b\d]*(?=[\u4e00-\u9fff])/gu, ''));
  });

  test('text wrapped at a fixed width', () => {
    const paragraph = `${PROSE}粮食总产量达到120万吨，城镇新增就业3万人，森林覆盖率提高到35%。`.repeat(6);
    const wrapped = paragraph.replace(/.{36}/gsu, '$&\n');
    expect(joinLines(wrapped)?.text.replaceAll('\n', '')).toBe(paragraph);
    const metrics = (text: string) => compile(text).facts.map(({ metric, value }) => [metric, value]);
    expect(metrics(wrapped)).toEqual(metrics(paragraph));
  });

  describe('text wrapped between any two characters', () => {
    const paragraphs = [
      `${PROSE}全年完成地区生产总值1234.5亿元，比上年增长11.3%，其中第一产业增加值123.4亿元，增长4.5%。`,
      '城镇、农村居民人均可支配收入分别达到38450元和19870元，增长7.1%和8.2%；社会消费品零售总额567.8亿元，增长10.6%。',
      '新增城镇就业4.56万人，登记失业率3.12%，“十三五”末森林覆盖率提高到45.6%，建成柳坪水库、枫溪大桥等项目。',
    ];
    const facts = (text: string) => compile(text).facts.map(({ metric, value, unit }) => [metric, value, unit]);
    const wrapped = (at: (line: number) => number, indent: string, by = '\n') => {
      let line = 0;
      return Array.from({ length: 6 }, (_, index) => {
        let rest = indent + paragraphs[index % 3]!;
        const lines: string[] = [];
        for (; rest.length > 0; line++) {
          lines.push(rest.slice(0, at(line)));
          rest = rest.slice(at(line));
        }
        return lines.join(by);
      }).join(by);
    };
    const whole = Array.from({ length: 6 }, (_, index) => paragraphs[index % 3]).join('\n');

    test.each([
      ['after a fixed number of characters', () => 34, ''],
      ['after a fixed number of characters, paragraphs set in', () => 34, '　　'],
      ['after more or fewer of them', (line: number) => 30 + ((line * 7) % 11), ''],
      ['after more or fewer of them, paragraphs set in', (line: number) => 30 + ((line * 7) % 11), '　　'],
      ['with a blank line behind each', () => 34, '　　', '\n\n'],
    ])('%s', (_, at, indent, by = '\n') => {
      expect(facts(wrapped(at, indent, by))).toEqual(facts(whole));
    });
  });
});

describe('numbers that a page set apart', () => {
  test.each([
    [
      'blanks beside a number',
      '全年粮食总产 120 万吨，比 2013 年增长 3.5 % 以上。',
      '全年粮食总产120万吨，比2013年增长3.5 %以上。',
    ],
    ['digits as wide as a character', '比２０１３年增长３．５％。', '比2013年增长3．5％。'],
  ])('%s', (_, text, joined) => {
    expect(joinLines(text)?.text).toBe(joined);
  });

  test('a year in wide digits is heard', () => {
    const text = '２０１３年某市政府工作报告\n一、２０１２年工作回顾\n２０１２年，粮食总产达到１２０万吨。';
    const [fact] = compile(text).facts;
    expect(fact).toMatchObject({ metric: '粮食总产', value: '120', period: '2012' });
    expect(text.slice(fact?.start, fact?.end)).toBe('１２０万吨');
  });
});

test('a project is named as the source writes it, wide digits and all', () => {
  const name = '１０万吨级东湾航道工程';
  const text = `2013年某市政府工作报告\n一、2012年工作回顾\n2012年，${name}完成建设。`;
  expect(compile(text).projects.map((project) => project.name)).toEqual([name]);
});

describe('headings that a fixed width broke', () => {
  const titles = (text: string) => compile(text).outline.map(({ marker, title }) => marker + title);
  const HEADINGS = [
    '（一）全面推进乡村振兴战略走深走实，加快建设宜居宜业和美乡村',
    '（二）持续优化市场化法治化国际化环境，更大激发经营主体活力',
    '（三）加快推动绿色低碳转型发展',
    '（四）切实保障和改善民生',
  ];
  const cut = (line: string, width: number) => line.replace(new RegExp(`.{${width}}(?=.)`, 'gsu'), '$&\n');

  test.each([24, 25, 26, 27, 28, 29, 30, 34])('in text wrapped after %d characters', (width) => {
    const text = HEADINGS.flatMap((heading) => [heading, PROSE, PROSE.repeat(2)]).join('\n');
    const wrapped = text
      .split('\n')
      .map((line) => cut(line, width))
      .join('\n');
    expect(titles(wrapped)).toEqual(titles(text));
    expect(titles(text)).toEqual(HEADINGS);
  });

  test('in text of which only they are broken', () => {
    const text = HEADINGS.flatMap((heading) => [heading, PROSE]).join('\n');
    const broken = HEADINGS.flatMap((heading) => [cut(heading, 26), PROSE]).join('\n');
    expect(titles(broken)).toEqual(titles(text));
  });

  test.each([
    ['inside a phrase', '（一）全面推进乡村振兴战略走深走实，加快建设宜居宜业的\n和美乡村'],
    ['but for its last characters', '（一）全面推进乡村振兴战略走深走实，加快建设宜居宜业和美乡\n村'],
    ['inside quotation marks', '（一）全面推进乡村振兴战略走深走实，加快实施“十镇\n百村示范”工程'],
    ['in its second half', '（一）全面推进乡村振兴战略走深走实，加快建设宜居\n宜业和美乡村'],
  ])('where one alone is broken %s', (_, heading) => {
    expect(titles(`${heading}\n${PROSE}\n`)).toEqual([heading.replace('\n', '')]);
  });

  test.each([
    ['a title of its own', '（一）全面推进乡村振兴战略走深走实，加快建设宜居宜业乡村\n持续夯实粮食安全根基'],
    ['another heading', '（一）全面推进乡村振兴战略走深走实，加快建设宜居宜业乡村\n1.夯实粮食安全根基'],
  ])('%s behind a heading stays one', (_, headings) => {
    const text = `${headings}\n${PROSE}\n`;
    expect(joinLines(text)).toBeNull();
  });

  test('a marker that is parted by a line end is read whole', () => {
    const items = Array.from('一二三四五六', (number) => `${PROSE}${PROSE}${number}是加快转型。${PROSE}`).join('');
    const text = PROSE.slice(0, 36 - ((items.indexOf('二是') + 1) % 36)) + items;
    const broken = cut(text, 36);
    expect(broken).toContain('二\n是加快');
    expect(compile(broken).outline.map(({ marker }) => marker)).toEqual(
      compile(text).outline.map(({ marker }) => marker),
    );
  });
});

describe('lines that end where they should stay', () => {
  test.each([
    ['paragraphs', `${PROSE}\n${PROSE}\n`],
    ['headings', `一、2024年工作回顾\n${PROSE}\n（一）坚持稳中求进，推动经济回升\n${PROSE}\n`],
    ['an item behind a paragraph without its full stop', `${PROSE}各项任务圆满完成\n（二）扩大开放\n${PROSE}`],
    ['a heading left at the end of a paragraph', `${PROSE}（四）政府自身建设不断加强\n高度重视思想建设，深入学习。`],
    ['a number that opens an item', '1 提高质量，增强效益。\n2 扩大开放，深化改革。'],
    ['rows of a table', '指标\t单位 2020 年\t12.5'],
    ['an empty text', ''],
  ])('%s', (_, text) => {
    expect(joinLines(text)).toBeNull();
  });
});

describe('laws over texts broken anywhere', () => {
  const text = [
    '2021年某市政府工作报告',
    '一、2020年工作回顾',
    `${PROSE}粮食总产量达到120万吨，增长3.5%；建成柳坪水库、枫溪大桥等项目。`,
    '二、2021年主要任务',
    '力争年底前新增高新技术企业70家，开工建设柳坪至枫溪高速公路，森林覆盖率提高到36%以上。',
  ].join('\n');
  const breaks = fc.array(
    fc.record({ at: fc.nat(text.length), by: fc.constantFrom('\n', '\n\u200b\n', ' \n\n7\n\n') }),
    {
      maxLength: 5,
    },
  );
  const broken = breaks.map((places) => {
    let result = text;
    for (const { at, by } of places.toSorted((left, right) => right.at - left.at))
      result = result.slice(0, at) + by + result.slice(at);
    return result;
  });

  it('keeps every span inside the source, in order, and every quote true', () => {
    fc.assert(
      fc.property(broken, (source) => {
        const { document, facts, projects, commitments, coverage, outline } = compile(source);
        expect(document.length).toBe(source.length);
        for (const { start, end } of [...facts, ...projects, ...commitments, ...outline, ...coverage.numbers]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
        }
        for (const { start } of facts) expect(source.charAt(start)).toMatch(/\d/u);
        for (const { start, id } of facts) expect(id).toBe(`f${start.toString(36)}`);
        for (const { start, end, quote } of commitments) expect(source.slice(start, end)).toBe(quote);
        const ids = new Set(facts.map(({ id }) => id));
        for (const { factIds } of commitments) for (const id of factIds) expect(ids.has(id)).toBe(true);
        const starts = coverage.numbers.map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].toSorted((left, right) => left - right));
      }),
      { numRuns: 150 },
    );
  });
});

test('a text with a blank beside every number is placed back in time that grows with its length', () => {
  expect(growsTooFast((text) => void compile(text), '一是新增 11 个项目，投资 30 亿元。\n', 40_000)).toBe(false);
});

test('invisible characters inside words and numbers part nothing, and places stay those of the source', () => {
  const source =
    '云泽市2031年政府工作报告\n\n二、2031年主要目标\n地区生产总值增\u200b长6.\ufeff5%左右，新增就业5\u2060万人。\n';
  const { facts, commitments } = compile(source);
  expect(facts.map(({ metric, value, unit }) => [metric, value, unit])).toEqual([
    ['地区生产总值', '6.5', '%'],
    ['新增就业', '5', '万人'],
  ]);
  expect(facts.map(({ start, end }) => source.slice(start, end))).toEqual(['6.\ufeff5%', '5\u2060万人']);
  for (const { start, end, quote } of commitments) expect(source.slice(start, end)).toBe(quote);
});
