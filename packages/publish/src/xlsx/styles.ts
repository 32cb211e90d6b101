import type { CellStyle } from './model.ts';
import { DECLARATION, escapeXml, MAIN } from './xml.ts';

const FONT = 'Microsoft YaHei';
const LINE = 'D9DEE3';

/** Own number formats begin here (ECMA-376 part 1, 18.8.30). */
const FIRST_FORMAT = 164;

/** 样式表: gives each look its number, and writes them all. */
export interface StyleBook {
  readonly numberOf: (style: CellStyle) => number;
  readonly write: () => string;
}

export function createStyleBook(): StyleBook {
  const fonts = createList([fontXml({})]);
  // The first two fills are the format's own.
  const fills = createList([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = createList([borderXml(undefined)]);
  const formats = createList([]);
  const looks = createList(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const known = new Map<string, number>();
  const seen = new WeakMap<CellStyle, number>();
  const lookOf = (style: CellStyle): string => {
    const font = fonts.numberOf(fontXml(style));
    const fill = style.fill === undefined ? 0 : fills.numberOf(fillXml(style.fill));
    const border = borders.numberOf(borderXml(style.border));
    const format =
      style.format === undefined ? 0 : style.format === '@' ? 49 : FIRST_FORMAT + formats.numberOf(style.format);
    const alignment = `<alignment vertical="${style.top === true ? 'top' : 'center'}"${style.align === undefined ? '' : ` horizontal="${style.align}"`}${style.wrap === true ? ' wrapText="1"' : ''}/>`;
    const protection = style.open === true ? '<protection locked="0"/>' : '';
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}${protection}</xf>`;
  };
  return {
    numberOf: (style) => {
      const before = seen.get(style);
      if (before !== undefined) return before;
      const key = JSON.stringify(style);
      const number = known.get(key) ?? looks.numberOf(lookOf(style));
      known.set(key, number);
      seen.set(style, number);
      return number;
    },
    write: () => {
      const ownFormats = formats
        .all()
        .map((code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code)}"/>`);
      return `${DECLARATION}<styleSheet xmlns="${MAIN}">${
        ownFormats.length === 0 ? '' : `<numFmts count="${ownFormats.length}">${ownFormats.join('')}</numFmts>`
      }${listXml('fonts', fonts.all())}${listXml('fills', fills.all())}${listXml('borders', borders.all())}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${listXml('cellXfs', looks.all())}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
    },
  };
}

interface List {
  readonly numberOf: (item: string) => number;
  readonly all: () => readonly string[];
}

function createList(first: readonly string[]): List {
  const items = [...first];
  const numbers = new Map(items.map((item, index) => [item, index]));
  return {
    numberOf: (item) => {
      const known = numbers.get(item);
      if (known !== undefined) return known;
      numbers.set(item, items.length);
      items.push(item);
      return items.length - 1;
    },
    all: () => items,
  };
}

const listXml = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

function fontXml({ bold, size, color }: CellStyle): string {
  return `<font>${bold === true ? '<b/>' : ''}<sz val="${size ?? 10}"/><color rgb="FF${color ?? '1F2933'}"/><name val="${FONT}"/><family val="2"/><charset val="134"/></font>`;
}

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

function borderXml(border: CellStyle['border']): string {
  const side = (name: string, drawn: boolean) =>
    drawn ? `<${name} style="thin"><color rgb="FF${LINE}"/></${name}>` : `<${name}/>`;
  const all = border === 'all';
  return `<border>${side('left', all)}${side('right', all)}${side('top', all)}${side('bottom', border !== undefined)}<diagonal/></border>`;
}
