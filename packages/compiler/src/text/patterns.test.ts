import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The folders whose regular expressions are fed hostile repeats. */
const FOLDERS = ['document', 'facts', 'numbers', 'outline', 'projects', 'scope', 'text'];
const SOURCE = new URL('../', import.meta.url);
const LENGTH = 20_000;
const MOST_MILLISECONDS = 60;

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

/** Repeats of the characters that a pattern itself knows, and of common ones, each ended by something that fits nothing. */
function hostileTexts(pattern: RegExp): readonly string[] {
  const own = [...new Set(pattern.source.match(/[\u4e00-\u9fff“”（）\d]/gu) ?? [])].slice(0, 6);
  const units = [...own, own.join(''), '一', '1', ' ', '年', '“', '由2010年的', '较', '、', '每月'].filter(
    (unit) => unit !== '',
  );
  return units.map((unit) => `${unit.repeat(Math.ceil(LENGTH / unit.length))}\u0000`);
}

test('no regular expression takes more than linear time on hostile repeats', () => {
  const slow: string[] = [];
  const patterns = FOLDERS.flatMap(findPatterns);
  expect(patterns.length).toBeGreaterThan(30);
  for (const { where, pattern } of patterns) {
    for (const text of hostileTexts(pattern)) {
      const started = performance.now();
      if (pattern.global) for (const _ of text.matchAll(pattern));
      else pattern.exec(text);
      const spent = performance.now() - started;
      if (spent > MOST_MILLISECONDS) slow.push(`${where} on ${text.slice(0, 8)}…: ${spent.toFixed(0)} ms`);
      pattern.lastIndex = 0;
    }
  }
  expect(slow).toEqual([]);
});
