import type { FormulaFault } from './model.ts';

/**
 * 循环引用: the first circle in which indicators are reckoned from each other, as ids in order, the first repeated at the end; undefined when there is none.
 *
 * @param reads which indicators each one's formula reads
 */
export function findCycle(reads: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const seen = path.indexOf(id);
    if (seen >= 0) return [...path.slice(seen), id];
    if (done.has(id)) return undefined;
    for (const next of reads.get(id) ?? []) {
      const cycle = visit(next, [...path, id]);
      if (cycle !== undefined) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const id of reads.keys()) {
    const cycle = visit(id, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** The circle as a fault that names each member. */
export function cycleFault(cycle: readonly string[], nameOf: (id: string) => string, length: number): FormulaFault {
  const names = cycle.map(nameOf).join(' → ');
  return {
    code: 'cycle',
    start: 0,
    end: length,
    message: { 'zh-CN': `公式循环引用：${names}`, en: `the formula runs in a circle: ${names}` },
  };
}
