import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlanwrightError } from '@planwright/engine';
import { expect, test } from 'vitest';
import { parseWaivers } from './audit-waivers.ts';
import { findFileLimit } from './file-limit.ts';
import { formatOf, subjectOf } from './sheets/open.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

test('every fault that the command line raises itself is told in Chinese too', () => {
  const silent = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(/new PlanwrightError\(\{(?<said>[\s\S]*?)\n\s*\}\)/gu)]
        .filter((match) => !/messageZh[,:]/u.test(match.groups?.said ?? ''))
        .map((match) => `${name}: ${match.groups?.said?.trim().slice(0, 80)}`),
    );
  expect(silent).toEqual([]);
});

const said = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof PlanwrightError) return `${error.messageZh} ${error.hintZh}`;
  }
  return 'nothing was refused';
};

test.each([
  ['a limit below one', () => findFileLimit({ PLANWRIGHT_MAX_FILE: '-3' }), '“-3” 可以是 1 到 1024'],
  ['waivers that are no JSON', () => parseWaivers('{', 'w.json'), '豁免文件“w.json”不能使用：不是 JSON'],
  ['a waiver without a reason', () => parseWaivers('[{"identity": "a"}]', 'w.json'), '“a”没有写理由'],
  ['an unknown subject', () => subjectOf('bridges'), '没有“bridges”可以导入或导出 可以是：indicators'],
  ['an ending without a format', () => formatOf('out.doc'), '从“out.doc”的结尾看不出格式'],
])('%s is refused with the value and what is allowed', (_, act, words) => {
  expect(said(act)).toContain(words);
});
