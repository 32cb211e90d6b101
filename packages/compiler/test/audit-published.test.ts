import { describe, expect, test } from 'vitest';
import { audit } from '../src/audit/audit.ts';
import { compile } from '../src/compile.ts';

/**
 * Figures of published bulletins on key projects and hotlines, in sentences of our own; what holds and what does not was worked out
 * on paper. Each row: the sentence, the rules that report it, and the rules that confirm a sum of it.
 */
const BULLETINS: readonly (readonly [sentence: string, reports: readonly string[], confirms: readonly string[]])[] = [
  // 237 / 304 = 77.96 %.
  ['304个重点项目，已开工237个，开工率78.0%。', [], ['completion-rate']],
  // 114 / 243 = 46.91 %.
  ['工业项目计划投资243亿元，完成投资114亿元，占年度投资计划的51.2%。', ['completion-rate'], []],
  // 91 / 152 = 59.868 %: rounded 59.9, cut off 59.8.
  ['服务业项目152个，已开工91个，开工率59.8%。', ['rounding-or-truncation'], []],
  // 368.7 / 527 = 69.962 %: rounded 70.0, cut off 69.9, and digits that are not printed may explain it.
  ['年度计划投资527亿元，完成投资368.7亿元，占年度计划的69.9%。', ['rounding-or-truncation'], ['completion-rate']],
  // 97 / 106 = 91.509 %.
  ['106个重点项目，已开工97个，开工率91.5%。', [], ['completion-rate']],
  // 105 / 111 = 94.59 %.
  ['111个重点项目，已开工105个，开工率94.6%。', [], ['completion-rate']],
  // 113 + 55 + 17 + 1 + 7 + 13 = 206.
  [
    '全市实施206个项目（工业项目113个、服务业项目55个、农业项目17个、水利项目1个、交通项目7个、民生项目13个）。',
    [],
    ['parts-and-total'],
  ],
  // 36516 + 18190 = 54706.
  ['直接答复36516件、转办18190件，共54706件。', [], ['parts-and-total']],
  // 711 + 155 = 866.
  ['核查农村线索711条、城镇线索155条，共868条。', ['parts-and-total'], []],
  // 72 / 88 = 81.82 %; 81.82 − 75.8 = 6.02.
  ['服务业计划投资88亿元，完成投资72亿元，投资完成率81.8%。', [], ['completion-rate']],
];

const bare = (code: string): string => code.replace('audit/', '');

describe('figures of published bulletins', () => {
  test.each(BULLETINS)('%s', (sentence, reports, confirms) => {
    const text = `一、2020年工作回顾\n${sentence}\n`;
    const { findings, checks } = audit(text, compile(text));
    expect(findings.map(({ code }) => bare(code))).toEqual(reports);
    expect(checks.map(({ code }) => bare(code))).toEqual(confirms);
  });
});
