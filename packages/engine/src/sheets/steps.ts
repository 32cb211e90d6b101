import { multiplyDecimals } from '../decimal/decimal.ts';
import type { Register, TemplateStep } from '../pack.ts';
import type { SheetCell } from './model.ts';

/** How a column of an older template is read today. */
export interface MigratedKey {
  /** Today's hidden name; null for a column that is no more. */
  readonly key: string | null;
  readonly migrate: (cell: SheetCell) => SheetCell;
}

/** 模板迁移: a hidden name of version `from`, brought to today's by the steps that the register declares. */
export function migrateKey(register: Register, key: string, from: number): MigratedKey {
  let current: string | null = key;
  const changes: ((cell: SheetCell) => SheetCell)[] = [];
  for (const step of (register.templateSteps ?? []).slice(from - 1)) {
    if (current === null) break;
    const point: number = current.indexOf('.');
    const name: string = point < 0 ? current : current.slice(0, point);
    const part: string | undefined = point < 0 ? undefined : current.slice(point + 1);
    const change = cellChange(step, name);
    if (change !== null) changes.push(change);
    const renamed: string | undefined = step.renamed?.[current] ?? step.renamed?.[name];
    if (step.dropped?.includes(name) === true) current = null;
    else if (renamed !== undefined)
      current = step.renamed?.[current] !== undefined || part === undefined ? renamed : `${renamed}.${part}`;
  }
  return { key: current, migrate: (cell) => changes.reduce((value, change) => change(value), cell) };
}

function cellChange(step: TemplateStep, name: string): ((cell: SheetCell) => SheetCell) | null {
  const factor = step.rescaled?.[name];
  const words = step.reworded?.[name];
  if (factor === undefined && words === undefined) return null;
  return (cell) => {
    if (factor !== undefined && cell.kind === 'number') return { ...cell, text: multiplyDecimals(cell.text, factor) };
    if (words !== undefined && cell.kind === 'text') return { ...cell, text: words[cell.text.trim()] ?? cell.text };
    return cell;
  };
}
