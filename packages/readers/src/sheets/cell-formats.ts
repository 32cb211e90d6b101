import { firstOrEmpty, listChildren, type XmlElement } from '#xml/parse.ts';

export type NumberKind = 'plain' | 'date' | 'percent';

/** Built-in formats that are dates, those of Chinese programs among them, and percentages (ECMA-376 part 1, 18.8.30). */
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);
const PERCENTS = new Set([9, 10]);

/** What the numbers of every cell style are, by its index. */
export function readNumberKinds(styles: XmlElement | undefined): readonly NumberKind[] {
  if (styles === undefined) return [];
  const own = new Map(
    listChildren(firstOrEmpty(styles, 'numFmts'), 'numFmt').map((format) => [
      Number(format.attributes.get('numFmtId')),
      format.attributes.get('formatCode') ?? '',
    ]),
  );
  return listChildren(firstOrEmpty(styles, 'cellXfs'), 'xf').map((style) => {
    const id = Number(style.attributes.get('numFmtId') ?? 0);
    const code = own.get(id);
    if (code !== undefined) return kindOf(code);
    return DATES.has(id) ? 'date' : PERCENTS.has(id) ? 'percent' : 'plain';
  });
}

function kindOf(code: string): NumberKind {
  const shown = (code.split(';', 1)[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
  if (/^(?:general|standard)$/iu.test(shown.trim())) return 'plain';
  if (shown.includes('%')) return 'percent';
  return /[yd]/iu.test(shown) ? 'date' : 'plain';
}
