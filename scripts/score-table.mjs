// Prints a table of shares in % with their change against the baseline, for score.mjs.

export const percent = (part, whole) => (whole === 0 ? undefined : Math.round((10000 * part) / whole) / 100);

/** Adds counts by name; what one of the two lacks is 0 there. */
export function add(left = {}, right = {}) {
  const names = Object.keys({ ...left, ...right });
  return Object.fromEntries(names.map((name) => [name, (left[name] ?? 0) + (right[name] ?? 0)]));
}

/**
 * @param table its name, its columns, the shares by row and column, and those of the baseline
 * @param tolerance in points
 * @returns what fell by more than the tolerance or is missing, a line each
 */
export function reportTable({ name: title, columns, scores, baseline }, tolerance) {
  const width = Math.max(title.length, ...Object.keys(scores).map((name) => name.length));
  console.log(`\n${title.padEnd(width)}  ${columns.map((column) => column.padStart(14)).join('')}`);
  for (const [name, shares] of Object.entries(scores)) {
    const cells = columns.map((column) => {
      const [now, before] = [shares[column], baseline[name]?.[column]];
      const change = now === undefined || before === undefined ? 0 : now - before;
      const sign = Math.abs(change) < 0.005 ? '' : ` ${change > 0 ? '+' : ''}${change.toFixed(1)}`;
      return `${now?.toFixed(1) ?? '–'}${sign}`.padStart(14);
    });
    console.log(`${name.padEnd(width)}  ${cells.join('')}`);
  }
  return Object.entries(baseline).flatMap(([name, before]) =>
    columns.flatMap((column) => {
      if (before[column] === undefined) return [];
      const now = scores[name]?.[column];
      const fell = now === undefined || now < before[column] - tolerance;
      return fell ? [`${title} ${name} ${column}: ${before[column]} → ${now ?? 'not scored any more'}`] : [];
    }),
  );
}
