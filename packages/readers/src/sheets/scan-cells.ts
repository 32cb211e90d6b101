/** What a sheet's XML holds between the tags of a cell. */
export interface ScannedCell {
  readonly column: string | undefined;
  readonly type: string;
  readonly style: number;
  readonly formula: boolean;
  readonly value: string;
}

export interface RowSink {
  readonly onRow: (number: string | undefined) => void;
  readonly onCell: (cell: ScannedCell) => void;
  readonly onRowEnd: () => void;
}

/** Characters looked through before others get their turn. */
const TURN = 1_048_576;

/**
 * Looks through the rows of a sheet for the few tags that matter (ECMA-376 part 1, 18.3.1): five times as fast as parsing, which large registers feel.
 * False, with the sink to be thrown away, for anything but the plain XML that spreadsheets write: comments, CDATA, unknown entities, tags that do not
 * match. A parser that knows all of XML reads those, or tells what is wrong with them.
 */
export async function scanCells(xml: string, sink: RowSink): Promise<boolean> {
  const start = /<(?<prefix>\w+:)?sheetData(?:\s[^<>]*)?>/.exec(xml);
  if (start === null) return false;
  const p = start.groups?.prefix ?? '';
  const end = xml.indexOf(`</${p}sheetData>`, start.index);
  if (end < 0) return false;
  const [row, cell, value, text, formula] = [`${p}row`, `${p}c`, `${p}v`, `${p}t`, `${p}f`];
  let at = start.index + start[0].length;
  let turn = at + TURN;
  let inRow = false;
  let open: { column: string | undefined; type: string; style: number; formula: boolean; value: string } | null = null;
  while (at < end) {
    if (at > turn) {
      turn = at + TURN;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const from = xml.indexOf('<', at);
    const to = xml.indexOf('>', from);
    if (from < 0 || from >= end) break;
    const tag = xml.slice(from + 1, to);
    at = to + 1;
    const first = tag.charCodeAt(0);
    // `!` begins a comment or CDATA, `?` an instruction; an odd quote says that the tag goes on behind its `>`.
    if (first === 33 || first === 63 || hasOddQuotes(tag)) return false;
    if (first === 47) {
      const name = tag.slice(1).trimEnd();
      if (name === cell) {
        if (open === null) return false;
        sink.onCell(open);
        open = null;
      } else if (name === row) {
        if (!inRow || open !== null) return false;
        sink.onRowEnd();
        inRow = false;
      }
      continue;
    }
    const closed = tag.endsWith('/');
    const name = nameOf(tag);
    if (name === cell) {
      if (!inRow || open !== null) return false;
      const column = attribute(tag, REFERENCE);
      if (closed) {
        // Where cells are counted, an empty one counts too.
        if (column === undefined) sink.onCell({ column, type: 'n', style: 0, formula: false, value: '' });
        continue;
      }
      open = {
        column,
        type: attribute(tag, TYPE) ?? 'n',
        style: Number(attribute(tag, STYLE) ?? 0),
        formula: false,
        value: '',
      };
    } else if (name === row) {
      if (inRow) return false;
      sink.onRow(attribute(tag, REFERENCE));
      if (closed) sink.onRowEnd();
      else inRow = true;
    } else if (open !== null && name === formula) open.formula = true;
    else if (open !== null && !closed && (name === value || name === text)) {
      const stop = xml.indexOf('<', at);
      const words = unescapeText(xml.slice(at, stop));
      if (words === undefined || !xml.startsWith(`</${name}`, stop)) return false;
      open.value += words;
    }
  }
  return !inRow && open === null;
}

const REFERENCE = /\sr="(?<value>[^"]*)"/;
const TYPE = /\st="(?<value>[^"]*)"/;
const STYLE = /\ss="(?<value>[^"]*)"/;
const attribute = (tag: string, pattern: RegExp): string | undefined => pattern.exec(tag)?.groups?.value;

function nameOf(tag: string): string {
  for (let at = 0; at < tag.length; at += 1) {
    const code = tag.charCodeAt(at);
    if (code <= 32 || code === 47) return tag.slice(0, at);
  }
  return tag;
}

/** Spreadsheets write attributes in double quotes; others are left to the parser. */
function hasOddQuotes(tag: string): boolean {
  let odd = false;
  for (let at = 0; at < tag.length; at += 1) {
    const code = tag.charCodeAt(at);
    if (code === 39) return true;
    if (code === 34) odd = !odd;
  }
  return odd;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Undefined for an entity that is none of XML's own. */
function unescapeText(text: string): string | undefined {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!plain.includes('&')) return plain;
  let known = true;
  const words = plain.replace(/&(?<name>#?\w*);?/g, (entity, name: string) => {
    if (!entity.endsWith(';')) known = false;
    if (name.startsWith('#')) {
      const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    } else if (NAMED[name] !== undefined) return NAMED[name];
    known = false;
    return entity;
  });
  return known ? words : undefined;
}
