import { PlanwrightError } from '@planwright/engine';
import { expect, test } from 'vitest';
import { explainError } from './exit-codes.ts';
import { speaksChinese } from './terminal-language.ts';

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, true],
  [{ LANG: 'en_US.UTF-8' }, false],
  [{ LC_ALL: 'zh_TW', LANG: 'en_US.UTF-8' }, true],
  [{ LC_ALL: '', LC_MESSAGES: 'C', LANG: 'zh_CN' }, false],
  [{}, false],
])('a terminal with %j speaks Chinese: %s', (environment, chinese) => {
  expect(speaksChinese(environment)).toBe(chinese);
});

test('an error is told in the terminal’s language, in English where it has no Chinese', () => {
  const fault = { family: 'input', code: 'bad', message: 'it is wrong', hint: 'mend it' } as const;
  const both = new PlanwrightError({ ...fault, messageZh: '有误', hintZh: '请改正' });
  expect(explainError(both, true)).toBe('planwright: 有误\n  请改正');
  expect(explainError(both)).toBe('planwright: it is wrong\n  mend it');
  expect(explainError(new PlanwrightError(fault), true)).toBe('planwright: it is wrong\n  mend it');
});
