import { describe, expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { parseOutline } from '#outline/parse.ts';
import { planYearOfHeading } from './headings.ts';
import { resolveScopes } from './resolve.ts';

function scopesOf(text: string) {
  const document = parseDocument(text);
  return resolveScopes(text, document, parseOutline(text, document).outline);
}

const REPORT = `2021年临川市政府工作报告
各位代表：
一、2020年工作回顾
（一）经济稳步增长。全年完成投资20亿元。
（二）政府自身建设不断加强。办理建议30件。
二、2021年工作总体要求和主要目标
生产总值增长6%。
三、2021年重点工作
（一）抓好项目建设。新建道路10公里。
`;

test('the headings of the first level divide a report into review, targets and tasks', () => {
  const scopes = scopesOf(REPORT).filter((scope) => scope.part !== 'other');
  expect(scopes.map(({ part, status, period }) => [part, status, period])).toEqual([
    ['review', 'actual', '2020'],
    ['targets', 'target', '2021'],
    ['tasks', 'target', '2021'],
  ]);
});

test('a heading on one side of what is told plans nothing', () => {
  const scopes = scopesOf(
    `云泽区2024年重点工作1—6月进展情况的通报\n一、主要经济指标方面\n生产总值增长6%。\n二、重点工作和民生实事方面\n已完成投资20亿元。\n`,
  );
  expect(scopes.filter(({ status }) => status === 'target')).toEqual([]);
});

test.each([
  ['一、2024年政府工作', '二、2025年工作安排'],
  ['一、2024年主要工作及成效', '二、新的一年工作重点'],
  ['一、过去一年工作回顾', '二、奋力实现全年目标'],
  ['一、2024年，我们迎难而上，交出了满意答卷', '二、2025年，我们接续奋斗，谱写崭新篇章'],
  ['一、2024：攻坚之年', '二、2025：奋进之年'],
  ['一、这一年，我们走过了不平凡的历程', '二、新的一年，我们要办好十件大事'],
  ['一、关于2024年工作', '二、关于2025年工作'],
  ['一、2024年发展回顾', '二、聚焦高质量发展，奋力谱写新篇章'],
])('%s looks back, %s ahead', (behind, ahead) => {
  const text = `政府工作报告
——2025年1月14日在临川市第八届人民代表大会第四次会议上
各位代表：
${behind}
建成道路10公里。
${ahead}
新建学校3所。
`;
  const scopes = scopesOf(text).filter((scope) => scope.part !== 'other');
  expect(scopes.map(({ status, period }) => [status, period])).toEqual([
    ['actual', '2024'],
    ['target', '2025'],
  ]);
});

test('scopes cover the whole text without gaps', () => {
  const scopes = scopesOf(REPORT);
  expect(scopes[0]!.start).toBe(0);
  expect(scopes.at(-1)!.end).toBe(REPORT.length);
  for (let at = 1; at < scopes.length; at++) expect(scopes[at]!.start).toBe(scopes[at - 1]!.end);
});

test('a review of several years turns to its last year where it says so', () => {
  const text = `2016年临川市政府工作报告
各位代表：
一、过去五年工作回顾
五年来，累计投资60亿元。
刚刚过去的2015年，我们完成投资20亿元。
二、2016年工作安排
完成投资25亿元。
`;
  const review = scopesOf(text).filter((scope) => scope.part === 'review');
  expect(review.map(({ period }) => period)).toEqual([null, '2015']);
});

describe('a chapter on several years and their last one', () => {
  const REVIEW = '2021年临川市政府工作报告\n各位代表：\n一、“十三五”及2020年工作回顾\n';
  const PLAN = '二、2021年工作安排\n完成投资25亿元。\n';
  const periodsOf = (...lines: readonly string[]) =>
    scopesOf(`${REVIEW}${lines.join('\n')}\n${PLAN}`)
      .filter(({ part, start }) => part === 'review' && start > REVIEW.length - 4)
      .map(({ period }) => period);

  test('tells of all of them until it turns to the last', () => {
    const all = '各位代表！这五年，我们新建道路60公里。';
    expect(periodsOf(all, '（一）投资稳步增长。新建桥梁12座。', '刚刚过去的2020年，我们完成投资20亿元。')).toEqual([
      null,
      '2020',
    ]);
    expect(periodsOf('“十三五”时期是我市发展最快的五年。', '——城乡面貌改观。新建公园12个。')).toEqual([null]);
  });

  test('may be on the tenth plan, which has no other name than its quotes', () => {
    const text = `2006年临川市政府工作报告
一、“十五”时期主要成就和2005年工作回顾
“十五”的五年，新建道路60公里。
2005年，新建桥梁12座。
二、2006年工作安排
完成投资25亿元。
`;
    const periods = scopesOf(text).filter(({ part, start }) => part === 'review' && start >= text.indexOf('“十五”的'));
    expect(periods.map(({ period }) => period)).toEqual([null, '2005']);
  });

  test('tells of its last one before it turns to all of them', () => {
    expect(periodsOf('全年完成投资20亿元。', '五年来，新建桥梁12座。')).toEqual([]);
    expect(periodsOf('全年完成投资20亿元。', '五年来，新建桥梁12座。', '一年来，新增就业3万人。')).toEqual([
      null,
      '2020',
    ]);
  });
});

test('a text without headings is one scope', () => {
  expect(scopesOf('没有标题的一段话。')).toHaveLength(1);
});

test('a chapter whose heading tells nothing becomes the targets when it states them', () => {
  const text = `2025年临川市政府工作报告
各位代表：
一、接续奋斗，建设取得新成效
完成投资20亿元。
二、奋勇争先，再开新局
今年经济社会发展的主要预期目标是：生产总值增长5%。
`;
  expect(scopesOf(text).at(-1)).toMatchObject({ part: 'targets', status: 'target', period: '2025' });
});

describe('a plan report', () => {
  const TITLE = '临川市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告\n各位代表：\n';
  const partsOf = (...headings: readonly string[]) =>
    scopesOf(`${TITLE}${headings.map((heading) => `${heading}\n完成投资20亿元。\n`).join('')}`)
      .filter(({ start }) => start > TITLE.length - 10)
      .map(({ status, period }) => `${status} ${period}`);

  test.each([
    '二、2025年国民经济和社会发展计划（草案）',
    '二、2025年国民经济和社会发展计划安排意见',
    '第二部分 2025年计划草案',
    '二、2025年目标',
    '二、明年计划',
    '二、下一步工作打算',
    '二、2025年主要经济指标安排',
    '二、2025年发展形势和总体思路',
  ])('turns to the plan at %s', (heading) => {
    expect(partsOf('一、2024年国民经济和社会发展计划执行情况', heading)).toEqual(['actual 2024', 'target 2025']);
  });

  test.each([
    '二、2024年经济运行的主要特点',
    '二、重点工作推进情况',
    '二、2025年一季度经济运行情况',
    '二、存在的突出问题',
    '二、今年以来重大项目建设进展情况',
  ])('goes on with the review at %s', (heading) => {
    expect(
      new Set(partsOf('一、2024年国民经济和社会发展计划执行情况', heading).map((part) => part.slice(0, 6))),
    ).toEqual(new Set(['actual']));
  });

  test('tells of the present in a section on how things stand, and goes on with the plan behind it', () => {
    expect(
      partsOf(
        '一、2024年计划执行情况',
        '二、2025年经济社会发展总体要求和主要目标',
        '（一）面临的形势',
        '（二）主要预期目标',
        '三、2025年重点任务',
      ),
    ).toEqual(['actual 2024', 'target 2025', 'actual 2024', 'target 2025', 'target 2025']);
  });

  test('tells of the last year what stands in the way, behind a review of several', () => {
    expect(partsOf('一、“十四五”规划实施进展情况', '二、需要关注的矛盾和问题')).toEqual(['actual null', 'actual 2024']);
  });
});

test.each([
  ['二、“十四五”规划实施进展情况', '2024'],
  ['二、“十四五”规划《纲要》中期评估情况', '2024'],
  ['二、“十四五”时期发展成就', null],
  ['二、“十三五”规划执行情况', null],
])('%s tells what has been reached by %s', (heading, year) => {
  const text = `临川市2024年国民经济和社会发展计划执行情况的报告\n各位代表：\n一、2024年计划执行情况\n完成投资20亿元。\n${heading}\n森林覆盖率达到42%。\n`;
  expect(scopesOf(text).at(-1)).toMatchObject({ status: 'actual', period: null, asOf: year });
});

test.each([
  ['“十一五”时期发展目标与主要任务', '2010'],
  ['“十四五”时期的主要目标', '2025'],
  ['“十五五”时期发展的总体思路', '2030'],
  ['2021年重点工作', null],
])('the five-year plan of %s ends in %s', (title, year) => {
  expect(planYearOfHeading(title)).toBe(year);
});

/** What is read of the line under each heading of a plan report. */
function statusesUnder(headings: readonly string[]) {
  const title = '临川市2020年国民经济和社会发展计划执行情况与2021年国民经济和社会发展计划草案的报告';
  const text = `${title}\n各位代表：\n${headings.map((heading) => `${heading}\n全年完成投资20亿元。\n`).join('')}`;
  const scopes = scopesOf(text);
  return headings.map((heading) => {
    const at = text.indexOf(heading) + heading.length;
    const { status, period } = scopes.find((scope) => scope.start <= at && at < scope.end)!;
    return [status, period];
  });
}

test('a chapter on several years and on the last one gives each of its parts its own time', () => {
  expect(
    statusesUnder([
      '一、“十三五”规划实施情况和2020年计划执行情况',
      '（一）“十三五”规划主要目标胜利实现',
      '（二）2020年计划执行情况良好',
      '（三）“十三五”时期的变化',
      '（四）存在的主要问题',
      '二、2021年经济社会发展总体思路和预期目标',
    ]),
  ).toEqual([
    ['actual', '2020'],
    ['actual', null],
    ['actual', '2020'],
    ['actual', null],
    ['actual', '2020'],
    ['target', '2021'],
  ]);
});

test.each([
  ['（一）主要目标任务圆满完成', '（二）重点任务落实有力'],
  ['（一）主要指标完成情况', '（二）重点任务推进情况'],
  ['（一）年度目标任务完成较好', '（二）重点工作取得突破'],
])('goals and tasks that a review tells of are no plan: %s, %s', (first, second) => {
  expect(
    statusesUnder(['一、2020年计划执行情况', first, second, '二、2021年主要目标', '三、保障措施']).map(
      ([status]) => status,
    ),
  ).toEqual(['actual', 'actual', 'actual', 'target', 'target']);
});

test('the plan that a notice sends out looks back until its first heading', () => {
  const text = `临川县人民政府关于印发《临川县2022年国民经济和社会发展计划》的通知
各乡镇人民政府：
《临川县2022年国民经济和社会发展计划》已经批准，现印发给你们。
临川县2022年国民经济和社会发展计划
2021年，全县生产总值完成186亿元。
一、发展目标
生产总值增长7%。
`;
  const at = text.indexOf('186亿元');
  const scope = scopesOf(text).find(({ start, end }) => start <= at && at < end);
  expect([scope?.status, scope?.period]).toEqual(['actual', '2021']);
});

test('the work that a report tells of in front of what comes next has been done', () => {
  const text =
    '云泽市2025年上半年经济运行情况的报告\n一、主要工作\n新建学校3所。\n二、存在问题\n民间投资下降3%。\n三、下一步工作打算\n新建公园2个。\n';
  expect(scopesOf(text).map(({ status }) => status)).toEqual(['actual', 'actual', 'target']);
});

test('a heading that makes the surroundings better is one of tasks', () => {
  const text =
    '临川市2025年上半年国民经济和社会发展计划执行情况的报告\n一、上半年执行情况\n（一）生产平稳。投资增长5%。\n二、下半年工作安排\n（一）千方百计扩投资。新开工项目20个。\n（二）聚力攻坚优环境。减税2亿元。\n';
  const scopes = scopesOf(text);
  expect(scopes.at(-1)?.status).toBe('target');
  expect(scopes.filter(({ part }) => part === 'other').length).toBe(1);
});

test('the chapters of a plan in front of the first whose heading tells its part are tasks', () => {
  const scopes = scopesOf(
    '云泽县2025年工作要点\n为做好全年工作，制定本要点。\n一、聚焦乡村振兴\n新建学校3所。\n二、其他重点工作\n改造道路8公里。\n',
  );
  expect(scopes.map(({ part }) => part)).toEqual(['other', 'tasks', 'tasks']);
});

test('a chapter that tells why a plan is made opens no tasks', () => {
  const scopes = scopesOf(
    '云泽县2025年养老服务实施方案\n一、重要意义\n养老服务关系民生。\n二、主要任务\n新建养老院3所。\n',
  );
  expect(scopes.map(({ part }) => part)).toEqual(['other', 'tasks']);
});

test('a notice on a paper that it calls by name is no part of it either', () => {
  const paper = '对省政府2024年工作目标任务分解落实方案';
  const text = `云泽省民政厅关于${paper}的通知
各处室：
为抓好落实，将全年任务分解成50项，现分解给你们。
二○二四年三月二十三日
${paper}
一、目标分解
1.新增养老床位3000张。
`;
  const partAt = (words: string) => scopesOf(text).findLast(({ start }) => start <= text.lastIndexOf(words))?.part;
  expect([partAt('分解成50项'), partAt('养老床位')]).toEqual(['other', 'tasks']);
});

test('what a notice asks for itself is no part of the division of tasks that it sends out', () => {
  const text = `云泽县人民政府办公室关于印发2024年县《政府工作报告》重点工作责任分解方案的通知
各镇人民政府：
《2024年县〈政府工作报告〉重点工作责任分解方案》已经同意，现印发给你们。
一、务必高度重视。各责任单位要制定细化方案，于2月29日前报送。
二、务必见到实效。建立协调推进机制，每季度通报。
云泽县人民政府办公室
2024年2月22日
2024年县《政府工作报告》重点工作责任分解方案
一、加快项目建设
1.开工建设柳河二桥。
`;
  const partAt = (words: string) => scopesOf(text).findLast(({ start }) => start <= text.lastIndexOf(words))?.part;
  expect([partAt('制定细化方案'), partAt('协调推进机制'), partAt('柳河二桥')]).toEqual(['other', 'other', 'tasks']);
});
