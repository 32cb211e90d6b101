import { expect, test } from 'vitest';
import { formatPerson } from './person-name.ts';

test.each([
  ['系统', 'the program'],
  ['模拟·王', 'sample 王'],
  ['模拟', 'sample'],
  ['张一', '张一'],
])('%s is “%s” to readers of English', (name, english) => {
  expect([formatPerson(name, 'zh-CN'), formatPerson(name, 'en')]).toEqual([name, english]);
});
