import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFurniture } from './furniture.ts';
import { parseDocument } from './parse.ts';

const SPEECH = '各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n';

describe('what a plan says of itself', () => {
  test.each([
    {
      name: 'a plan between site navigation and links',
      text: '首页 > 政务公开 > 正文\n\n临溪市2023年国民经济和社会发展计划\n\n责任编辑:某某 发布日期:2023年03月01日\n\n一、2022年计划执行情况\n全市经济平稳。\n\n上一篇:关于放假的通知\n下一篇:关于停水的通知',
      expected: {
        title: '临溪市2023年国民经济和社会发展计划',
        kind: 'plan',
        place: '临溪市',
        planYear: '2023',
        reviewYear: '2022',
      },
    },
    {
      name: 'a report on execution with a draft',
      text: '关于临溪市2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划（草案）的报告\n\n各位代表：\n请予审议。\n',
      expected: { kind: 'execution-report', place: '临溪市', planYear: '2023', reviewYear: '2022' },
    },
    {
      name: 'a report on execution whose title names no place',
      text: '关于2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告\n\n各位代表：\n请予审议。\n',
      expected: { kind: 'execution-report', place: null, planYear: '2023', reviewYear: '2022' },
    },
    {
      name: 'the same, its place told by the session',
      text: '关于2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告\n——2023年1月12日在临溪市第八届人民代表大会第二次会议上\n\n各位代表：\n请予审议。\n',
      expected: { kind: 'execution-report', place: '临溪市', planYear: '2023', reviewYear: '2022' },
    },
    {
      name: 'a work report with a spaced title and a session line',
      text: `政 府 工 作 报 告\n\n——2019年2月20日在临溪市第五届人民代表大会第三次会议上\n\n市长 某某\n\n${SPEECH}\n一、2018年工作回顾\n全年平稳。`,
      expected: { title: '政府工作报告', kind: 'work-report', place: '临溪市', planYear: '2019', reviewYear: '2018' },
    },
    {
      name: 'a work report without a title, dated by its headings',
      text: `${SPEECH}\n２０２０年工作回顾\n\n全市经济平稳增长，各项事业全面进步，人民生活持续改善，社会大局和谐稳定，较好完成了全年任务。\n\n２０２１年工作安排\n\n今年要抓好以下工作。`,
      expected: { title: '', kind: 'work-report', place: null, planYear: '2021', reviewYear: '2020' },
    },
    {
      name: 'a report of five years, dated by the last year it tells of and not by the ends it names',
      text: `${SPEECH}\n一、五年来政府工作回顾\n预计2002年全市实现国内生产总值700亿元。2002年高新区收入翻番。\n二、新一届政府的奋斗目标\n按照部署，今后五年乃至到2010年政府工作的指导思想是：\n到2005年突破千亿元，到2007年财力增长一倍。`,
      expected: { kind: 'work-report', planYear: '2003', reviewYear: '2002' },
    },
    {
      name: 'a report of five years whose last one is singled out',
      text: `${SPEECH}\n一、过去五年工作回顾\n2004年以来，各项事业全面进步。初步核算，2008年全市生产总值342亿元，比2003年增长1.1倍。尤其是2008年，形势严峻。`,
      expected: { kind: 'work-report', planYear: '2009', reviewYear: '2008' },
    },
    {
      name: 'a district printed behind its city',
      text: `政府工作报告\n——2019年3月4日在临溪市东河区第五届人民代表大会第三次会议上\n${SPEECH}\n一、2018年工作回顾\n平稳。`,
      expected: { kind: 'work-report', place: '东河区', planYear: '2019' },
    },
    {
      name: 'a session line that the page broke in two',
      text: `政府工作报告\n——2012年1月14日在临溪市第五届\n人民代表大会第二次会议上\n市长 某某\n${SPEECH}\n2011年工作回顾\n平稳。`,
      expected: { kind: 'work-report', place: '临溪市', planYear: '2012', reviewYear: '2011' },
    },
    {
      name: 'a five-year outline has no plan year',
      text: '临溪市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要\n\n第一章 发展环境\n基础坚实。',
      expected: { kind: 'five-year-plan', place: '临溪市', planYear: null, reviewYear: null },
    },
    {
      name: 'a title that the page broke in two',
      text: `政府工作报\n告\n\n——2021年1月25日在北岭省第十三届人民代表大会第四次会议上\n\n${SPEECH}`,
      expected: { title: '政府工作报告', kind: 'work-report', place: '北岭省', planYear: '2021', reviewYear: '2020' },
    },
    {
      name: 'a report within the year',
      text: '临溪县2024年上半年国民经济和社会发展计划执行情况的报告\n一、上半年计划执行情况\n投资增长5%。\n',
      expected: { kind: 'execution-report', planYear: '2024', reviewYear: '2024' },
    },
    {
      name: 'a text that is no plan',
      text: '今天天气很好。',
      expected: { title: '', kind: 'other', place: null, planYear: null, reviewYear: null },
    },
  ])('$name', ({ text, expected }) => {
    expect(parseDocument(text)).toMatchObject(expected);
  });

  test('the body starts behind a table of contents', () => {
    const text = '临溪市2023年工作要点\n目录\n一、总体要求……1\n二、重点任务……3\n一、总体要求\n稳字当头。';
    const { body, title } = parseDocument(text);
    expect(title).toBe('临溪市2023年工作要点');
    expect(text.slice(body.start, body.end).trim()).toBe('一、总体要求\n稳字当头。');
  });

  test('of a table without page numbers, the title behind it is no entry', () => {
    const text = '目录\n主要目标\n重点任务\n临溪市2023年工作要点\n主要目标\n粮食稳产。\n重点任务\n修路。';
    const { body, title } = parseDocument(text);
    expect(title).toBe('临溪市2023年工作要点');
    expect(text.slice(body.start, body.end)).toBe('临溪市2023年工作要点\n主要目标\n粮食稳产。\n重点任务\n修路。');
  });

  test('a notice that hands out a division of tasks is a plan', () => {
    const { kind, planYear } = parseDocument(
      '临溪市人民政府关于印发2023年政府工作报告重点任务分工方案的通知\n各县区人民政府：\n附件1\n2023年重点任务分工方案\n一、主要目标\n粮食稳产。',
    );
    expect([kind, planYear]).toEqual(['plan', '2023']);
  });

  test('the body starts at the title and ends before the links behind it', () => {
    const text = '首页 > 正文\n\n临溪市2023年工作要点\n\n一、总体要求\n稳字当头。\n\n上一篇:某通知\n';
    const { body } = parseDocument(text);
    expect(text.slice(body.start, body.end)).toBe('临溪市2023年工作要点\n\n一、总体要求\n稳字当头。');
  });

  test('furniture inside and around the document is found line by line', () => {
    const text = '网站地图\n临溪市2023年工作要点\n责任编辑:某某\n\n一、总体要求\n稳字当头。\n\n下一篇:某通知';
    const found = findFurniture(text, parseDocument(text)).map(({ start, end }) => text.slice(start, end).trim());
    expect(found).toEqual(['网站地图', '责任编辑:某某', '下一篇:某通知']);
  });
});

test('any text has a body inside itself and gives the same answer twice', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'临溪市2年0计划\n 。、一（：>上篇') })),
      (text) => {
        const document = parseDocument(text);
        expect(document.body.start).toBeGreaterThanOrEqual(0);
        expect(document.body.end).toBeGreaterThanOrEqual(document.body.start);
        expect(document.body.end).toBeLessThanOrEqual(text.length);
        expect(parseDocument(text)).toEqual(document);
      },
    ),
  );
});
