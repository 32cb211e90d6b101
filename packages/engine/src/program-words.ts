import type { Label } from './pack.ts';

/**
 * 程序用语: sentences that the program itself keeps where people keep theirs (why a target was set, why a value is missing), in both languages. `{…}` stands
 * for a number, a name, or a person's own words, which stay as they were said. They are kept in Chinese, so that a reader of the log or of a search finds them as
 * they read; {@link readProgramWords} finds code and parameters again.
 */
export const PROGRAM_WORDS = {
  'first-target': { 'zh-CN': '由计划原文生成', en: 'made from the plan’s text' },
  'target-of-version': { 'zh-CN': '按计划第{number}版调整', en: 'adjusted to version {number} of the plan' },
  'target-of-correction': { 'zh-CN': '按更正调整：{reason}', en: 'adjusted to a correction: {reason}' },
  'unit-of-definition': {
    'zh-CN': '口径单位由“{from}”改为“{to}”，目标随之换算',
    en: 'the definition’s unit changed from {from} to {to}, and the target with it',
  },
  'split-frozen': { 'zh-CN': '目标分解第{number}版冻结', en: 'version {number} of the split was frozen' },
  'split-without': {
    'zh-CN': '目标分解第{number}版不再由本单位承担',
    en: 'version {number} of the split no longer gives the unit a part',
  },
  'counter-accepted': { 'zh-CN': '采纳{unit}还价：{reason}', en: 'counter-offer of {unit} accepted: {reason}' },
  simulated: { 'zh-CN': '模拟数据', en: 'simulated' },
  'not-due': { 'zh-CN': '尚未到期', en: 'not due yet' },
  'unit-ended': { 'zh-CN': '{day}起已不存在', en: 'not there any more from {day}' },
  'not-converted': {
    'zh-CN': '原以“{from}”填报，不能换算为“{to}”',
    en: 'reported in {from}, which cannot be turned into {to}',
  },
  'records-lack': { 'zh-CN': '台账缺{count}条记录的数', en: '{count} records of the register lack the number' },
  'no-records': { 'zh-CN': '台账没有可计算的记录', en: 'the register has no records to reckon with' },
} as const satisfies Readonly<Record<string, Label>>;

export type ProgramWordsCode = keyof typeof PROGRAM_WORDS;
type Parameters = Readonly<Record<string, string | number>>;

/** The sentence as it is kept. */
export function writeProgramWords(code: ProgramWordsCode, parameters: Parameters = {}): string {
  return fill(PROGRAM_WORDS[code]['zh-CN'], parameters);
}

/** Code and parameters of a kept sentence, with its words in both languages; undefined for what a person said. */
export function readProgramWords(
  kept: string,
): { readonly code: ProgramWordsCode; readonly parameters: Parameters; readonly words: Label } | undefined {
  for (const { code, pattern } of PATTERNS) {
    const parameters = pattern.exec(kept)?.groups;
    if (pattern.test(kept))
      return {
        code,
        parameters: { ...parameters },
        words: { 'zh-CN': kept, en: fill(PROGRAM_WORDS[code].en, { ...parameters }) },
      };
  }
  return undefined;
}

const PLACE = /\{(?<name>[a-z]+)\}/gu;

const fill = (template: string, parameters: Parameters): string =>
  template.replace(PLACE, (place, name: string) => String(parameters[name] ?? place));

const PATTERNS = Object.entries(PROGRAM_WORDS).map(([code, { 'zh-CN': template }]) => ({
  code: code as ProgramWordsCode,
  pattern: new RegExp(`^${template.replace(PLACE, '(?<$<name>>.+?)')}$`, 'su'),
}));
