import { attributeOf, prefixOf, withAttribute } from './patch.ts';

/** Fills of our own that nobody else uses, so that a later copy knows them again. */
const FILLS = { error: 'FFFBD9D7', warning: 'FFFFF1CC' } as const;
const FONTS = {
  head: '<b/><sz val="10"/><name val="Microsoft YaHei"/>',
  link: '<u/><sz val="10"/><color rgb="FF0B5CAD"/><name val="Microsoft YaHei"/>',
  words: '<sz val="10"/><name val="Microsoft YaHei"/>',
} as const;
export type MarkKind = keyof typeof FILLS;

/** The styles of a workbook with marks: for each of its own looks the same one with another ground. */
export interface MarkedStyles {
  /** The number of a look with a mark. */
  readonly marked: (style: number, kind: MarkKind) => number;
  /** The number of a look without the mark of an earlier copy; itself when it has none. */
  readonly unmarked: (style: number) => number;
  /** The number of a look for a list of our own: its heads, its links, its words. */
  readonly own: (kind: OwnLook) => number;
  readonly write: () => string;
}

export type OwnLook = 'head' | 'link' | 'words';

export function markStyles(xml: string): MarkedStyles {
  const p = prefixOf(xml, 'styleSheet');
  const fills = listIn(xml, `${p}fills`, `${p}fill`);
  const looks = listIn(xml, `${p}cellXfs`, `${p}xf`);
  const numbers = new Map<string, number>();
  const addedFills: string[] = [];
  const addedLooks: string[] = [];
  const ownFills = new Set(
    fills.flatMap((fill, index) => (Object.values(FILLS).some((color) => fill.includes(color)) ? [index] : [])),
  );
  const fillOf = (kind: MarkKind): number => {
    const known = fills.findIndex((fill) => fill.includes(FILLS[kind]));
    if (known >= 0) return known;
    const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${FILLS[kind]}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
    const added = addedFills.indexOf(fill);
    if (added >= 0) return fills.length + added;
    addedFills.push(fill);
    return fills.length + addedFills.length - 1;
  };
  const fonts = listIn(xml, `${p}fonts`, `${p}font`);
  const addedFonts: string[] = [];
  const fontOf = (inside: string): number => {
    const font = `<${p}font>${inside.replace(/<(?=\w)/g, `<${p}`)}</${p}font>`;
    const known = fonts.indexOf(font);
    if (known >= 0) return known;
    const added = addedFonts.indexOf(font);
    if (added >= 0) return fonts.length + added;
    addedFonts.push(font);
    return fonts.length + addedFonts.length - 1;
  };
  const ownLook = (kind: OwnLook): number => {
    const look = `<${p}xf numFmtId="49" fontId="${fontOf(FONTS[kind])}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`;
    const known = looks.indexOf(look);
    if (known >= 0) return known;
    const added = addedLooks.indexOf(look);
    if (added >= 0) return looks.length + added;
    addedLooks.push(look);
    return looks.length + addedLooks.length - 1;
  };
  const variant = (style: number, fill: number): number => {
    const key = `${style}:${fill}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const base = looks[style] ?? looks[0] ?? `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const start = /^<[^>]*?(?=\/?>)/.exec(base)?.[0] ?? base;
    addedLooks.push(
      `${withAttribute(withAttribute(start, 'fillId', String(fill)), 'applyFill', '1')}${base.slice(start.length)}`,
    );
    const number = looks.length + addedLooks.length - 1;
    numbers.set(key, number);
    return number;
  };
  return {
    marked: (style, kind) => variant(style, fillOf(kind)),
    unmarked: (style) =>
      ownFills.has(Number(attributeOf(looks[style] ?? '', 'fillId') ?? -1)) ? variant(style, 0) : style,
    own: ownLook,
    write: () =>
      append(
        append(append(xml, `${p}fonts`, fonts.length, addedFonts), `${p}fills`, fills.length, addedFills),
        `${p}cellXfs`,
        looks.length,
        addedLooks,
      ),
  };
}

function listIn(xml: string, list: string, item: string): readonly string[] {
  const inside = new RegExp(`<${list}\\b[^>]*>(?<inside>[\\s\\S]*?)</${list}>`).exec(xml)?.groups?.inside ?? '';
  return inside.match(new RegExp(`<${item}\\b[^>]*?/>|<${item}\\b[^>]*?>[\\s\\S]*?</${item}>`, 'g')) ?? [];
}

function append(xml: string, list: string, count: number, added: readonly string[]): string {
  if (added.length === 0) return xml;
  return xml
    .replace(new RegExp(`<${list}\\b[^>]*>`), (start) => withAttribute(start, 'count', String(count + added.length)))
    .replace(`</${list}>`, () => `${added.join('')}</${list}>`);
}
