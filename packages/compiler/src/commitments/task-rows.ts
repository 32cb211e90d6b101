import type { TaskRow } from '#flow/cells.ts';
import type { LeadSuggestion, Span } from '#model.ts';
import { findDeadline, type PrintedDeadline } from './deadline.ts';
import type { Offices } from './leads/departments.ts';
import { firstEndingFrom } from './leads/leads.ts';
import { type PrintedUnits, readUnitCell } from './leads/printed-units.ts';

/** Who is in charge of each row of the tables of tasks; of several units in its cells the first leads. */
export function readRowUnits(text: string, rows: readonly TaskRow[], offices: Offices): readonly PrintedUnits[] {
  return rows.flatMap(({ start, end, inCharge }) => {
    const leads: LeadSuggestion[] = [];
    const supporting: LeadSuggestion[] = [];
    let cellStart = end;
    for (const cell of inCharge) {
      const units = readUnitCell(text, cell, offices);
      if (units.length === 0) continue;
      if (cell.start >= start) cellStart = Math.min(cellStart, cell.start);
      const leading = cell.supports || leads.length > 0 ? 0 : 1;
      leads.push(...units.slice(0, leading));
      supporting.push(...units.slice(leading));
    }
    return leads.length + supporting.length === 0 ? [] : [{ from: start, start: cellStart, end, leads, supporting }];
  });
}

/** By when the rows are due. */
export function readRowDeadlines(
  text: string,
  rows: readonly TaskRow[],
  planYear: string | null,
): readonly PrintedDeadline[] {
  return rows.flatMap(({ start, end, due }) => {
    const deadline = due === null ? undefined : readDue(text, due, planYear);
    return deadline === undefined ? [] : [{ from: start, start: due!.start, end, deadline }];
  });
}

/** 全年, 10月底前, 5月底前动工, 2031年. */
function readDue(text: string, { start, end }: Span, planYear: string | null) {
  const words = text.slice(start, end);
  // 完成 behind the date says that it is one to be kept
  const deadline = findDeadline(`${words.replace('全年', '年内')}完成`, start, planYear);
  return deadline && { ...deadline, start, end, words };
}

/** Prints of rows beside those of the running text, in text order; what is printed in a row goes by its cells. */
export function withRows<Print extends Span>(
  said: readonly Print[],
  ofRows: readonly Print[],
  rows: readonly TaskRow[],
): readonly Print[] {
  if (ofRows.length === 0) return said;
  const apart = said.filter(({ start }) => (firstEndingFrom(rows, start + 1)?.start ?? start + 1) > start);
  return [...apart, ...ofRows].sort((left, right) => left.end - right.end);
}
