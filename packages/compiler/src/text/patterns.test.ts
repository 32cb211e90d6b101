import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { growsTooFast } from '../testing/growth.ts';

/** The folders whose regular expressions are fed hostile repeats. */
const FOLDERS = [
  'audit',
  'commitments',
  'corrections',
  'coverage',
  'diff',
  'document',
  'facts',
  'numbers',
  'outline',
  'projects',
  'scope',
  'text',
];
const SOURCE = new URL('../', import.meta.url);
const LENGTH = 20_000;
/** What fits no pattern, behind the repeats. */
const UNFITTING = '\u0000';

interface Found {
  readonly where: string;
  readonly pattern: RegExp;
}

/** A regular expression in a line of code. */
const LITERAL =
  /(?<=[=(,:!?&|[{;\s])\/(?![/*\s])(?<body>(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+)\/(?<flags>[dgimsuvy]*)(?=[.,;)\s\]]|$)/gu;

/** Every regular expression that stands in the sources of a folder. */
function findPatterns(folder: string): readonly Found[] {
  const found: Found[] = [];
  for (const name of readdirSync(new URL(`${folder}/`, SOURCE), { recursive: true }) as string[]) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    for (const line of readFileSync(new URL(`${folder}/${name}`, SOURCE), 'utf8').split('\n')) {
      if (/^\s*(?:\/\/|\/\*|\*)/u.test(line)) continue;
      for (const { groups } of line.matchAll(LITERAL)) {
        const pattern = new RegExp(groups?.body ?? '', groups?.flags);
        found.push({ where: `${folder}/${name} ${pattern.source.slice(0, 60)}`, pattern });
      }
    }
  }
  return found;
}

/** The characters that a pattern itself knows, alone and together, and common ones. */
function hostilePieces(pattern: RegExp): readonly string[] {
  const own = [...new Set(pattern.source.match(/[\u4e00-\u9fff“”（）\d]/gu) ?? [])].slice(0, 6);
  return [...own, own.join(''), '一', '1', ' ', '年', '“', '由2010年的', '较', '、', '每月'].filter(
    (unit) => unit !== '',
  );
}

function match(pattern: RegExp, text: string): void {
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else pattern.exec(text);
  pattern.lastIndex = 0;
}

test('no regular expression takes more than linear time on hostile repeats', () => {
  const patterns = FOLDERS.flatMap(findPatterns);
  expect(patterns.length).toBeGreaterThan(300);
  const slow = patterns.flatMap(({ where, pattern }) =>
    hostilePieces(pattern)
      .filter((piece) => growsTooFast((text) => match(pattern, text), piece, LENGTH, UNFITTING))
      .map((piece) => `${where} on repeats of ${piece}`),
  );
  expect(slow).toEqual([]);
});
