import type { MarkedStyles, MarkKind } from './mark-styles.ts';
import { attributeOf, placeOf, prefixOf, withAttribute } from './patch.ts';
import { cellReference } from './xml.ts';

export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly kind: MarkKind;
  readonly text: string;
}

/** The sheet with its marked cells on another ground, and without the marks of an earlier copy; cells that were empty are made. */
export function markCells(xml: string, marks: readonly CellMark[], styles: MarkedStyles): string {
  const p = prefixOf(xml, 'worksheet');
  const byRow = new Map<number, CellMark[]>();
  for (const mark of marks) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark]);
  const tags = new RegExp(`<${p}row\\b[^>]*>|<${p}c(?=[\\s/>])[^>]*>|</${p}row>`, 'g');
  let row = 0;
  let column = 0;
  let waiting: CellMark[] = [];
  const made = (until: number): string => {
    const before = waiting.filter((mark) => mark.column < until);
    waiting = waiting.filter((mark) => mark.column >= until);
    return before
      .map((mark) => `<${p}c r="${cellReference(row, mark.column)}" s="${styles.marked(0, mark.kind)}"/>`)
      .join('');
  };
  return xml.replace(tags, (tag) => {
    if (tag === `</${p}row>`) return `${made(Number.POSITIVE_INFINITY)}${tag}`;
    if (tag.startsWith(`<${p}row`)) {
      row = Number(attributeOf(tag, 'r') ?? row + 1);
      column = 0;
      waiting = (byRow.get(row) ?? []).toSorted((one, other) => one.column - other.column);
      if (!tag.endsWith('/>') || waiting.length === 0) return tag;
      return `${tag.slice(0, -2)}>${made(Number.POSITIVE_INFINITY)}</${p}row>`;
    }
    column = placeOf(attributeOf(tag, 'r') ?? '')?.column ?? column + 1;
    const before = made(column);
    const mark = waiting[0]?.column === column ? waiting.shift() : undefined;
    const style = Number(attributeOf(tag, 's') ?? 0);
    const next = mark === undefined ? styles.unmarked(style) : styles.marked(style, mark.kind);
    return `${before}${next === style ? tag : withAttribute(tag, 's', String(next))}`;
  });
}
