import { describe, expect, test } from 'vitest';
import { PROGRAM_WORDS, type ProgramWordsCode, readProgramWords, writeProgramWords } from './program-words.ts';

const VALUES = {
  number: '3',
  reason: '纪要〔2021〕3号',
  from: '万人',
  to: '人',
  unit: '齐河县',
  day: '2021-06-01',
  count: '7',
};
const namesIn = (template: string) => [...template.matchAll(/\{([a-z]+)\}/gu)].map(([, name]) => name ?? '').sort();

describe('sentences that the program keeps', () => {
  test.each(Object.keys(PROGRAM_WORDS) as ProgramWordsCode[])(
    '%s is read back with its parameters, in both languages',
    (code) => {
      const { 'zh-CN': zh, en } = PROGRAM_WORDS[code];
      expect(namesIn(en)).toEqual(namesIn(zh));
      const parameters = Object.fromEntries(namesIn(zh).map((name) => [name, VALUES[name as keyof typeof VALUES]]));
      const kept = writeProgramWords(code, parameters);
      const read = readProgramWords(kept);
      expect(read).toMatchObject({ code, parameters, words: { 'zh-CN': kept } });
      expect(read?.words.en).not.toMatch(/[{}]/u);
    },
  );

  test('a person’s words within one stay as they were said', () => {
    expect(readProgramWords('采纳齐河县还价：情况属实，差额由其他单位承担')?.words.en).toBe(
      'counter-offer of 齐河县 accepted: 情况属实，差额由其他单位承担',
    );
    expect(readProgramWords('按计划第2版调整')?.words.en).toBe('adjusted to version 2 of the plan');
  });

  test('what a person said is not taken for the program’s', () => {
    for (const said of ['市里会议明确', '按计划推进', '由计划原文生成的目标有误，改为4.5', ''])
      expect(readProgramWords(said)).toBeUndefined();
  });
});
