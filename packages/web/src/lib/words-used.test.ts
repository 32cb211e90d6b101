import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { zhCn } from '../locales/zh-cn/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('.test.tsx'))
  .map((name) => [name, readFileSync(join(root, name), 'utf8')] as const);

/** What stands under a key: words, a group of words, or nothing. */
function findWords(key: string): unknown {
  let at: unknown = zhCn;
  for (const part of key.split('.'))
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  return at;
}

const hasWords = (key: string): boolean =>
  typeof findWords(key) === 'string' || ['_one', '_other'].some((end) => typeof findWords(key + end) === 'string');

test('every word that the app asks for by its key is there', () => {
  const missing = sources.flatMap(([name, text]) =>
    [...text.matchAll(/\bt\(\s*'(?<key>[\w.-]+)'/g)]
      .map((match) => match.groups?.key ?? '')
      .filter((key) => !hasWords(key))
      .map((key) => `${name}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test('every group of words that the app chooses from is there', () => {
  const missing = sources.flatMap(([name, text]) =>
    [...text.matchAll(/\bt\(\s*`(?<group>[\w.-]+)\.\$\{/g)]
      .map((match) => match.groups?.group ?? '')
      .filter((group) => typeof findWords(group) !== 'object')
      .map((group) => `${name}: ${group}`),
  );
  expect(missing).toEqual([]);
});
