import type { Span } from '#model.ts';

/** 1, 2, 3 …: the numbers of a table's rows, each on a line of its own. */
const ROW_NUMBER = /(?<=\n)[ \t\u3000]{0,4}(?<number>\d{1,3})[ \t\u3000]{0,4}(?=\n)/gu;
const ROWS_AT_LEAST = 2;

/** Where the rows of a table begin whose cells stand on lines of their own; empty where its rows are not numbered from 1 on. */
export function findRowStarts(text: string, within: Span): readonly number[] {
  const starts: number[] = [];
  for (const { index, groups } of text.slice(within.start, within.end).matchAll(ROW_NUMBER))
    if (Number(groups!.number) === starts.length + 1) starts.push(within.start + index);
  return starts.length < ROWS_AT_LEAST ? [] : starts;
}

/**
 * Binds what stands in cells to the rows that they belong to: what a row holds once holds for all of it, also for what stands behind it, and
 * not for the row before, whose own cell may be merged with one above.
 *
 * @param prints in text order
 * @param starts of rows, in text order
 */
export function bindToRows<Print extends Span>(
  prints: readonly Print[],
  starts: readonly number[],
): readonly (Print & { readonly from?: number })[] {
  let row = 0;
  const rows = prints.map(({ start }) => {
    while (row < starts.length && starts[row]! <= start) row += 1;
    return row;
  });
  return prints.map((print, index) => {
    const own = rows[index]!;
    if (own === 0) return print;
    const from = rows[index - 1] === own ? prints[index - 1]!.end : starts[own - 1]!;
    const closes = rows[index + 1] !== own && own < starts.length;
    return { ...print, from, end: closes ? starts[own]! : print.end };
  });
}
