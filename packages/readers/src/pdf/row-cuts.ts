import type { AlignedColumns } from './aligned-columns.ts';
import type { PdfPage } from './pages.ts';

/** Share of a table's width that a line between two rows goes over, and its first column. */
const WIDE_SHARE = 0.6;
/** Points within which the pieces of a line stand at one height. */
const SAME = 1.5;

/** The heights at which level lines or the edges of shading part the rows of a table, from the top. */
export function findCuts(
  { rules, bands }: Pick<PdfPage, 'rules' | 'bands'>,
  { extents }: AlignedColumns,
): readonly number[] {
  const [left, right] = [extents[0]!.left, extents.at(-1)!.right];
  const pieces = [
    ...rules.filter((rule) => !rule.upright).map(({ at, from, to }) => ({ y: at, from, to })),
    ...bands.flatMap((band) => [band.low, band.high].map((y) => ({ y, from: band.left, to: band.right }))),
  ]
    .filter((piece) => piece.to > left && piece.from < right)
    .toSorted((one, other) => other.y - one.y);
  const cuts: number[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { y } = pieces[at]!;
    let end = at;
    while (end < pieces.length && y - pieces[end]!.y <= SAME) end++;
    const here = pieces.slice(at, end);
    const first = extents[0]!;
    const overFirst = here.some((piece) => piece.from < first.right && piece.to > first.left);
    if (overFirst && sumLength(here, left, right) >= (right - left) * WIDE_SHARE) cuts.push(y);
    at = end;
  }
  return cuts;
}

/** How much of the stretch from `left` to `right` the pieces cover together. */
function sumLength(
  pieces: readonly { readonly from: number; readonly to: number }[],
  left: number,
  right: number,
): number {
  let covered = 0;
  let reached = left;
  for (const { from, to } of pieces.toSorted((one, other) => one.from - other.from)) {
    const end = Math.min(to, right);
    if (end > reached) covered += end - Math.max(from, reached);
    reached = Math.max(reached, end);
  }
  return covered;
}

/** Tells whether one of the cuts goes between two lines. */
export function isCut(
  line: { readonly y: number },
  next: { readonly y: number; readonly size: number },
  cuts: readonly number[],
): boolean {
  return cuts.some((y) => y < line.y && y > next.y + next.size * 0.3);
}
