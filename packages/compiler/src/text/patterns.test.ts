import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { growsTooFast } from '../testing/growth.ts';

const SOURCE = new URL('../', import.meta.url);
/** Every folder of the package, so that none is forgotten, and the readers, whose patterns meet files that others made. */
const FOLDERS = [...foldersOf(SOURCE), ...foldersOf(new URL('../../../readers/src/', import.meta.url))];

function foldersOf(parent: URL): readonly URL[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
    .map(({ name }) => new URL(`${name}/`, parent));
}

const LENGTH = 20_000;
/** What fits no pattern, behind the repeats; and what ends every run that stops keep short. */
const ENDS = ['\u0000', '，。；\n）”》]\u0000'];

interface Found {
  readonly where: string;
  readonly pattern: RegExp;
}

/** A regular expression in a line of code. */
const LITERAL =
  /(?<=[=(,:!?&|[{;\s])\/(?![/*\s])(?<body>(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+)\/(?<flags>[dgimsuvy]*)(?=[.,;)\s\]]|$)/gu;

/** Every regular expression that stands in the sources of a folder. */
function findPatterns(folder: URL): readonly Found[] {
  const found: Found[] = [];
  const place = folder.pathname.split('/').at(-2);
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n')) {
      if (/^\s*(?:\/\/|\/\*|\*)/u.test(line)) continue;
      for (const { groups } of line.matchAll(LITERAL)) {
        const pattern = new RegExp(groups?.body ?? '', groups?.flags);
        found.push({ where: `${place}/${name} ${pattern.source.slice(0, 60)}`, pattern });
      }
    }
  }
  return found;
}

/** Of the words that a pattern itself knows so many are repeated, the longest first. */
const WORDS_AT_MOST = 8;

/** The characters and words that a pattern itself knows, alone and together, and common ones. */
function hostilePieces(pattern: RegExp): readonly string[] {
  const own = [...new Set(pattern.source.match(/[\u4e00-\u9fff“”（）\d]/gu) ?? [])].slice(0, 6);
  const words = [...new Set(pattern.source.match(/[\u4e00-\u9fff]{2,}/gu) ?? [])];
  const longest = words.sort((left, right) => right.length - left.length).slice(0, WORDS_AT_MOST);
  const latin = [...new Set(pattern.source.match(/(?<!\\)[<>a-zA-Z"'=&;#%.-]/gu) ?? [])].slice(0, 6);
  const common = [
    '一',
    '1',
    ' ',
    '\n',
    '　',
    '年',
    '“',
    '（',
    '，',
    '由2010年的',
    '较',
    '、',
    '每月',
    '1.',
    '-',
    'a',
    '<',
  ];
  return [...new Set([...own, own.join(''), ...longest, longest.join(''), ...latin, latin.join(''), ...common])].filter(
    (unit) => unit !== '',
  );
}

function match(pattern: RegExp, text: string): void {
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else pattern.exec(text);
  pattern.lastIndex = 0;
}

const BY_FOLDER = FOLDERS.map((folder) => [folder.pathname.split('/src/')[0]!.split('/').at(-1), folder] as const)
  .map(([of, folder]) => [`${of}/${folder.pathname.split('/').at(-2)}`, findPatterns(folder)] as const)
  .filter(([, patterns]) => patterns.length > 0);

test('the patterns of both packages are found', () => {
  expect(BY_FOLDER.flatMap(([, patterns]) => patterns).length).toBeGreaterThan(300);
});

test.each(BY_FOLDER)('no regular expression of %s takes more than linear time on hostile repeats', (_, patterns) => {
  const slow = patterns.flatMap(({ where, pattern }) =>
    hostilePieces(pattern)
      .filter((piece) => ENDS.some((end) => growsTooFast((text) => match(pattern, text), piece, LENGTH, end)))
      .map((piece) => `${where} on repeats of ${piece}`),
  );
  expect(slow).toEqual([]);
});
