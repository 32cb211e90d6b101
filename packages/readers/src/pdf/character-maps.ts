/**
 * 字符对照表: stands in for Adobe's predefined character maps, which are not shipped. A PDF without its own map to Unicode names one
 * of them (`GBK-EUC-H`, `UniGB-UCS2-H`); each is made here to lead straight to Unicode, and the last step
 * (`Adobe-GB1-UCS2`) to leave it as it is. Good for text; not for drawing, which nobody does here.
 */
export class CjkCharacterMaps {
  /** Called by the PDF library with the name of the map; other kinds of data are not needed for text. */
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`no ${kind} data`);
    return new TextEncoder().encode(writeMap(filename));
  }
}

const TWO_BYTES: readonly string[] = ['<0000> <ffff>'];
const BYTES_OF_GBK: readonly string[] = ['<00> <80>', '<8140> <fefe>'];

function writeMap(name: string): string {
  if (/^Adobe-\w+-UCS2$/u.test(name)) return writeToUnicode(name);
  const vertical = name.endsWith('-V');
  if (/^Uni\w+-(?:UCS2|UTF16)-/u.test(name)) return writeRanges(name, vertical, TWO_BYTES, ['<0000> <ffff> 0']);
  if (/^(?:GBK?|GBKp|GBK2K|GBpc)-/u.test(name) || name === 'GB-H')
    return writeRanges(name, vertical, BYTES_OF_GBK, listGbk());
  throw new Error(`character map ${name} is not known`);
}

function writeRanges(name: string, vertical: boolean, codes: readonly string[], ranges: readonly string[]): string {
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    `/CMapName /${name} def /WMode ${vertical ? 1 : 0} def`,
    `${codes.length} begincodespacerange`,
    ...codes,
    'endcodespacerange',
    ...divide(ranges, 'cidrange'),
    'endcmap end end',
  ].join('\n');
}

function writeToUnicode(name: string): string {
  const rows: string[] = [];
  for (let high = 0; high < 256; high++) {
    const byte = high.toString(16).padStart(2, '0');
    rows.push(`<${byte}00> <${byte}ff> <${byte}00>`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    `/CMapName /${name} def`,
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...divide(rows, 'bfrange'),
    'endcmap end end',
  ].join('\n');
}

/** The format allows a hundred entries in one block. */
function divide(rows: readonly string[], keyword: string): readonly string[] {
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    blocks.push(`${block.length} begin${keyword}`, ...block, `end${keyword}`);
  }
  return blocks;
}

let gbkRows: readonly string[] | undefined;

/** Every code of GBK with its Unicode character, as the platform's own decoder has it. */
function listGbk(): readonly string[] {
  if (gbkRows !== undefined) return gbkRows;
  const decoder = new TextDecoder('gbk');
  const rows = ['<00> <7f> 0'];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const unicode = trail === 0x7f ? 0xfffd : decoder.decode(Uint8Array.of(lead, trail)).codePointAt(0)!;
      const code = `<${((lead << 8) | trail).toString(16)}>`;
      if (unicode < 0xfffd) rows.push(`${code} ${code} ${unicode}`);
    }
  }
  gbkRows = rows;
  return rows;
}
