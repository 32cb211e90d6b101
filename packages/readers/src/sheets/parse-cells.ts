import { SaxesParser } from 'saxes';
import { type RowSink, type ScannedCell, scanCells } from './scan-cells.ts';

interface OpenCell extends ScannedCell {
  formula: boolean;
  value: string;
}

/**
 * Reads the cells of a sheet's XML in order, by looking for the few tags that matter where the XML is plain, else with a parser.
 *
 * @param createSink called anew when a sink has to be thrown away
 * @throws the parser's error for ill-formed XML
 */
export async function readCells<Sink extends RowSink>(xml: string, createSink: () => Sink): Promise<Sink> {
  const scanned = createSink();
  if (await scanCells(xml, scanned)) return scanned;
  const parsed = createSink();
  await parseCells(withoutEmptyCells(xml), parsed);
  return parsed;
}

async function parseCells(xml: string, sink: RowSink): Promise<void> {
  let cell: OpenCell | undefined;
  let inValue = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag = localName(name);
    if (tag === 'row') sink.onRow(attributes.r);
    else if (tag === 'c')
      cell = {
        column: attributes.r,
        type: attributes.t ?? 'n',
        style: Number(attributes.s ?? 0),
        formula: false,
        value: '',
      };
    else if (cell !== undefined && (tag === 'v' || tag === 't')) inValue = true;
    else if (cell !== undefined && tag === 'f') cell.formula = true;
  });
  parser.on('closetag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'v' || tag === 't') inValue = false;
    else if (tag === 'c' && cell !== undefined) {
      sink.onCell(cell);
      cell = undefined;
    } else if (tag === 'row') sink.onRowEnd();
  });
  const add = (part: string) => {
    if (inValue && cell !== undefined) cell.value += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  await stream(xml, parser);
}

/** Characters handed over at a time; between them others get their turn. */
const CHUNK = 262_144;

async function stream(text: string, parser: SaxesParser): Promise<void> {
  parser.on('error', (error) => {
    throw error;
  });
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    await new Promise((resolve) => setImmediate(resolve));
  }
  parser.close();
}

/** Most cells of a sheet hold a look and nothing else; they go first, unless other cells are counted by them. */
function withoutEmptyCells(text: string): string {
  return /<(?:\w+:)?c(?:\s+[st]="[^"]*")*\s*\/?>/.test(text) ? text : text.replace(/<(?:\w+:)?c\s[^<>]*\/>/g, '');
}

/** Without the prefix that some programs write. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** 共享字符串: the strings that cells share, plain or in runs; phonetic guides (`rPh`) are not part of the words. */
export async function readStrings(bytes: Uint8Array | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  const parser = new SaxesParser();
  let text = '';
  let inText = false;
  let guides = 0;
  parser.on('opentag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'si') text = '';
    else if (tag === 'rPh') guides += 1;
    else if (tag === 't') inText = guides === 0;
  });
  parser.on('closetag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'si') strings.push(decodeEscapes(text));
    else if (tag === 'rPh') guides -= 1;
    else if (tag === 't') inText = false;
  });
  const add = (part: string) => {
    if (inText) text += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  await stream(new TextDecoder().decode(bytes), parser);
  return strings;
}

/** `_x000D_` is how the format writes characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x(?<code>[0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
