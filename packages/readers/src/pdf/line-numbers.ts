import type { PageItem } from './pages.ts';

type ItemLine = readonly PageItem[];

/** Numbered lines on one page from which a document is taken to be numbered. */
const FEWEST = 5;
/** Share of numbered lines that must end at the margin: prose does, the rows of a table with a column of numbers do not. */
const FULL_SHARE = 0.5;
/** Points within which the numbers of a column end alike. */
const ALIGNED = 1.5;
const MOST_COLUMNS = 8;
/** Ems between a line number and the words of its line, and ems that a line may end before the margin. */
const GAP = 0.4;
const FULL_WITHIN = 2.2;

interface Numbered {
  readonly line: ItemLine;
  readonly item: PageItem;
  readonly value: number;
}

/**
 * 行号: takes the numbers off that stand in the margin of a draft, one to each line or to each fifth, counting on down the page. A page with
 * a few lines follows the others: its numbers stand in the same column.
 */
export function dropLineNumbers(pages: readonly (readonly ItemLine[])[]): readonly (readonly ItemLine[])[] {
  const counted = pages.map((lines) => findCountedColumn(lines));
  const numbered = counted.filter((found) => found.length >= FEWEST && isProse(found));
  // Left and right pages may differ; more than a few places are no margin.
  const columns = [...new Set(numbered.map((found) => Math.round(columnOf(found[0]!))))].slice(0, MOST_COLUMNS);
  if (columns.length === 0) return pages;
  return pages.map((lines, index) => {
    const taken = new Set(
      counted[index]!.filter((found) => columns.some((column) => Math.abs(column - columnOf(found)) <= ALIGNED)).map(
        ({ item }) => item,
      ),
    );
    return taken.size === 0 ? lines : lines.map((line) => line.filter((item) => !taken.has(item)));
  });
}

/** The place in points at which the number ends. */
function columnOf({ item }: Numbered): number {
  return item.x + item.width;
}

/** The numbers that end at one place, left of all text, and go on by one step; otherwise none. */
function findCountedColumn(lines: readonly ItemLine[]): readonly Numbered[] {
  const numbered = lines.flatMap(findNumber);
  const [first, second] = numbered;
  if (first === undefined) return [];
  const step = second === undefined ? first.value : second.value - first.value;
  const right = first.item.x + first.item.width;
  const counts = numbered.every(
    ({ item, value }, index) =>
      value === first.value + index * step && Math.abs(item.x + item.width - right) <= ALIGNED,
  );
  if (!counts || (step !== 1 && step !== 5)) return [];
  const taken = new Set(numbered.map(({ item }) => item));
  return lines.some((line) => line.some((item) => !taken.has(item) && item.x < right)) ? [] : numbered;
}

function findNumber(line: ItemLine): readonly Numbered[] {
  const [item, next] = [...line].sort((one, other) => one.x - other.x);
  if (item === undefined || next === undefined || !/^\d{1,4}$/u.test(item.words)) return [];
  return next.x - item.x - item.width < GAP * next.size ? [] : [{ line, item, value: Number(item.words) }];
}

function isProse(numbered: readonly Numbered[]): boolean {
  const ends = numbered.map(({ line }) => Math.max(...line.map((item) => item.x + item.width)));
  const right = Math.max(...ends);
  const full = numbered.filter(({ line }, index) => right - ends[index]! <= FULL_WITHIN * (line.at(-1)?.size ?? 12));
  return full.length >= numbered.length * FULL_SHARE;
}
