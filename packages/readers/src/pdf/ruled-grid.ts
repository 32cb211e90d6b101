import type { Rule } from './rules.ts';

/** 表格框线: the cells that ruled lines draw: `cells[row][column]` is the number of the cell there, a merged one in each place that it covers. */
export interface RuledGrid {
  /** Upright lines from the left, level ones from the top; one more than columns and rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly (readonly number[])[];
}

/** Points within which lines are at one place, and those that meet do. */
const SAME = 3;
/** A row of two lines in the largest type of a text, in points. */
const TALLEST_ROW = 48;
/** A table of so many columns at least; more than `MOST_CELLS` is graph paper. */
const FEWEST_COLUMNS = 2;
const MOST_CELLS = 20_000;

/** The tables that the lines of a page draw, from the top. */
export function findGrids(rules: readonly Rule[]): readonly RuledGrid[] {
  return joinStacked(groupTouching(joinPieces(rules)))
    .flatMap((group) => drawGrid(group) ?? [])
    .toSorted((one, other) => other.ys[0]! - one.ys[0]!);
}

/** Lines drawn piece by piece, cell by cell, are one. */
function joinPieces(rules: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = [];
  for (const upright of [true, false]) {
    const own = rules.filter((rule) => rule.upright === upright);
    for (const at of gather(own.map((rule) => rule.at))) {
      const here = own
        .filter((rule) => Math.abs(rule.at - at) <= SAME / 2)
        .toSorted((one, other) => one.from - other.from);
      let open: Rule | undefined;
      for (const { from, to } of here) {
        if (open !== undefined && from <= open.to + SAME) open = { ...open, to: Math.max(open.to, to) };
        else {
          if (open !== undefined) joined.push(open);
          open = { upright, at, from, to };
        }
      }
      if (open !== undefined) joined.push(open);
    }
  }
  return joined;
}

/** The places at which numbers lie close together, each by its middle. */
function gather(values: readonly number[]): readonly number[] {
  const places: { sum: number; count: number; last: number }[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    const place = places.at(-1);
    if (place !== undefined && value - place.sum / place.count <= SAME / 2) {
      place.sum += value;
      place.count++;
    } else places.push({ sum: value, count: 1, last: value });
  }
  return places.map(({ sum, count }) => sum / count);
}

function groupTouching(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = [];
  const uprights = rules.filter((rule) => rule.upright);
  const levels = new Set(rules.filter((rule) => !rule.upright));
  const left = new Set(uprights);
  for (const first of uprights) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let next = 0; next < group.length; next++) {
      const rule = group[next]!;
      for (const other of rule.upright ? levels : left) {
        if (!meets(rule, other)) continue;
        (other.upright ? left : levels).delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** A row merged over a table that is open at its sides has no upright lines: it parts the table in two of the same width. */
function joinStacked(groups: readonly (readonly Rule[])[]): readonly (readonly Rule[])[] {
  const stacked: { rules: readonly Rule[]; readonly left: number; readonly right: number; low: number }[] = [];
  const boxed = groups.map((rules) => ({ rules, ...measureBox(rules) }));
  for (const { rules, left, right, low, high } of boxed.toSorted((one, other) => other.high - one.high)) {
    const above = stacked.find(
      (one) =>
        Math.abs(one.left - left) <= SAME &&
        Math.abs(one.right - right) <= SAME &&
        Math.abs(one.low - high) <= TALLEST_ROW,
    );
    if (above === undefined) stacked.push({ rules, left, right, low });
    else {
      above.rules = [...above.rules, ...rules];
      above.low = low;
    }
  }
  return stacked.map(({ rules }) => rules);
}

function measureBox(rules: readonly Rule[]) {
  const xs = rules.flatMap(({ upright, at, from, to }) => (upright ? [at] : [from, to]));
  const ys = rules.flatMap(({ upright, at, from, to }) => (upright ? [from, to] : [at]));
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
}

function meets(one: Rule, other: Rule): boolean {
  const within = (at: number, { from, to }: Rule) => at >= from - SAME && at <= to + SAME;
  return one.upright !== other.upright && within(one.at, other) && within(other.at, one);
}

function drawGrid(rules: readonly Rule[]): RuledGrid | undefined {
  const uprights = rules.filter((rule) => rule.upright);
  const levels = rules.filter((rule) => !rule.upright);
  // Tables of offices are often open at their sides: there the level lines end.
  const xs = merge([...uprights.map((rule) => rule.at), ...levels.flatMap(({ from, to }) => [from, to])]);
  const ys = merge([...levels.map((rule) => rule.at), ...uprights.flatMap(({ from, to }) => [from, to])]).toReversed();
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < FEWEST_COLUMNS || rows * columns > MOST_CELLS) return undefined;
  const parents = Array.from({ length: rows * columns }, (_, index) => index);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parents[root] !== root) root = parents[root]!;
    parents[cell] = root;
    return root;
  };
  const unite = (one: number, other: number) => {
    const [first, second] = [rootOf(one), rootOf(other)];
    parents[Math.max(first, second)] = Math.min(first, second);
  };
  const isDrawn = (lines: readonly Rule[], at: number, middle: number) =>
    lines.some((rule) => Math.abs(rule.at - at) <= SAME && rule.from <= middle && rule.to >= middle);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const [middleX, middleY] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      if (column + 1 < columns && !isDrawn(uprights, xs[column + 1]!, middleY)) unite(cell, cell + 1);
      if (row + 1 < rows && !isDrawn(levels, ys[row + 1]!, middleX)) unite(cell, cell + columns);
    }
  }
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => rootOf(row * columns + column)),
  );
  return { xs, ys, cells };
}

/** In ascending order, each place once. */
function merge(values: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    if (kept.length === 0 || value - kept.at(-1)! > SAME) kept.push(value);
  }
  return kept;
}
