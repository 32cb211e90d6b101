import { firstOrEmpty, listChildren, type XmlElement } from '#xml/parse.ts';

/** Formats that are not written out in the file (ECMA-376 part 1, 18.8.30), those that matter here. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  22: 'yyyy-m-d h:mm',
  31: 'yyyy"年"m"月"d"日"',
  57: 'yyyy"年"m"月"',
};

/** The number format of every cell style, by its index; empty for the general one. */
export function readNumberFormats(styles: XmlElement | undefined): readonly string[] {
  if (styles === undefined) return [];
  const own = new Map(
    listChildren(firstOrEmpty(styles, 'numFmts'), 'numFmt').map((format) => [
      Number(format.attributes.get('numFmtId')),
      format.attributes.get('formatCode') ?? '',
    ]),
  );
  return listChildren(firstOrEmpty(styles, 'cellXfs'), 'xf').map((style) => {
    const id = Number(style.attributes.get('numFmtId') ?? 0);
    return own.get(id) ?? BUILT_IN[id] ?? '';
  });
}

const DAY = 86_400_000;
/** Day 0 of the two calendars of the format; the first counts a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The number as the sheet shows it: decimals, percent and dates by its format, else all its digits. */
export function formatCellNumber(value: string, format: string, from1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const shown = (format.split(';', 1)[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./gu, (part) =>
    /^"[年月日]"$/u.test(part) ? part : '',
  );
  if (/y/iu.test(shown) && /[md年]/iu.test(shown)) return formatDate(number, { shown, from1904 });
  const decimals = /^[^.]*\.(?<zeros>[0#?]+)/u.exec(shown)?.groups?.zeros?.length;
  if (shown.includes('%')) return `${round(number * 100, decimals ?? 0)}%`;
  if (decimals !== undefined) return round(number, decimals);
  if (/^[#,]*0$/u.test(shown)) return round(number, 0);
  return writePlain(number);
}

/** Half away from zero on the decimal digits that a sheet holds (15), as spreadsheets show numbers. */
function round(number: number, decimals: number): string {
  const exact = Number(`${Math.abs(Number(number.toPrecision(15)))}e${decimals}`);
  if (!Number.isFinite(exact)) return number.toFixed(decimals);
  const rounded = Number(`${Math.round(exact)}e-${decimals}`).toFixed(decimals);
  return number < 0 && Number(rounded) !== 0 ? `-${rounded}` : rounded;
}

/** Never in scientific notation. */
export function writePlain(number: number): string {
  const digits = String(Number(number.toPrecision(15)));
  return digits.includes('e')
    ? Number(digits)
        .toFixed(number < 1 && number > -1 ? 15 : 0)
        .replace(/(?<=[1-9])0+$|\.0+$/u, '')
    : digits;
}

function formatDate(days: number, { shown, from1904 }: { readonly shown: string; readonly from1904: boolean }): string {
  const time = (from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY);
  if (Math.abs(time) > 8.64e15) return String(days);
  const date = new Date(time);
  const month = date.getUTCMonth() + 1;
  if (shown.includes('年')) {
    return `${date.getUTCFullYear()}年${month}月${/d/iu.test(shown) ? `${date.getUTCDate()}日` : ''}`;
  }
  return date.toISOString().slice(0, 10);
}
