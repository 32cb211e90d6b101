import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from '../locales/en/index.ts';
import { zhCn } from '../locales/zh-cn/index.ts';
import { reasonKeyOf } from './coverage-reason.ts';

/** Where the compiler says why a number or a sentence is left unexplained. */
const STAGES = ['coverage/measure.ts', 'commitments/sentence-roles.ts'];

function findOpenReasons(): readonly string[] {
  return STAGES.flatMap((name) => {
    const path = fileURLToPath(new URL(`../../../compiler/src/${name}`, import.meta.url));
    return [...readFileSync(path, 'utf8').matchAll(/role: 'unexplained', why: '(?<why>[^']+)'/g)].map(
      (match) => match.groups?.['why'] ?? '',
    );
  });
}

test('every reason for which something is left unexplained has words in both languages', () => {
  const keys = findOpenReasons().map(reasonKeyOf);
  expect(keys).toHaveLength(2);
  for (const words of [zhCn, en]) expect(Object.keys(words.coverage.why).sort()).toEqual([...keys].sort());
});
