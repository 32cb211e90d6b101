import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** Real reports beside the repository, where a developer has put some. */
const CORPUS = new URL('../../../../../shared/corpus/', import.meta.url);

function readReports(): readonly string[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, CORPUS), 'utf8').replace(/^\uFEFF/u, ''));
}

/** Characters that a report opens with: its title and who gave it when. */
const OPENING = 200;

/** Stretches of real reports behind the words that these open with; null where there are no reports. */
export function realStretches(longest: number): fc.Arbitrary<string> | null {
  const reports = readReports();
  if (reports.length === 0) return null;
  return fc
    .record({
      which: fc.nat(reports.length - 1),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 100, max: longest }),
    })
    .map(({ which, from, length }) => {
      const report = reports[which]!;
      const start = Math.floor(from * report.length);
      return report.slice(0, OPENING) + report.slice(start, start + length);
    });
}

/** What is typed or pasted into a text: signs that part and join it, and words that rules wait for. */
const PIECES = [
  ...'，。；、：（）“”《》—-%万十百亿零两等和及\n\t\u3000 １●①|"\'',
  ...['\n\n', '\r\n', '\u200b', '\u0000', '\ud83d', '——', '个百分点', '亿元', '其中：', '分别', '增长', '下降', '力争'],
  ...['达到', '以上', '左右', '到2025年', '2020年', '一是', '1.', '（一）', '一、', '第一章', '项目', '工程', '由'],
  ...[
    '责任单位：',
    '6月底前',
    '年内',
    '翻一番',
    '提高到',
    '不低于',
    '控制在',
    '以内',
    '3倍',
    '<td>',
    'http://a.b/c?d=1',
  ],
];

interface Damage {
  readonly kind: 'put' | 'cut' | 'repeat' | 'join' | 'widen' | 'break' | 'space' | 'confuse';
  /** Where, as a share of the text. */
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('put', 'put', 'cut', 'repeat', 'join', 'widen', 'break', 'space', 'confuse'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 200 })),
  piece: fc.constantFrom(...PIECES),
});

/** 全角: a digit as wide as a Chinese character. */
const widen = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

function spoil(words: string, { kind, piece }: Damage): string {
  switch (kind) {
    case 'put':
      return piece + words;
    case 'cut':
      return '';
    case 'repeat':
      return words + words;
    case 'join':
      return words.replaceAll('\n', '');
    case 'widen':
      return words.replaceAll(/\d/gu, widen);
    case 'break':
      return Array.from(words).join('\n');
    case 'space':
      return Array.from(words).join(' ');
    case 'confuse':
      return words.replaceAll(/[，、；。]/gu, piece);
  }
}

function apply(text: string, one: Damage): string {
  const start = Math.floor(one.at * text.length);
  const end = start + one.length;
  return text.slice(0, start) + spoil(text.slice(start, end), one) + text.slice(end);
}

/** The texts as bad copies have them: typed into, cut, pasted twice, broken, spaced out, set in full-width digits, their stops lost. */
export function damaged(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.array(damage, { minLength: 1, maxLength: 12 }))
    .map(([text, damages]) => damages.reduce(apply, text));
}

/** The same text after each of some changes, the unchanged one first. */
export function changing(texts: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  return fc.tuple(texts, fc.array(damage, { minLength: 1, maxLength: 6 })).map(([text, damages]) => {
    const states = [text];
    for (const one of damages) states.push(apply(states.at(-1)!, one));
    return states;
  });
}
