import {
  allPeriodKeys,
  type GridPart,
  type GridValue,
  type IndicatorDefinition,
  parseValuePeriod,
  partWords,
  periodKeysOf,
  type SheetCell,
} from '@planwright/engine';
import type { IndicatorSheet } from '@planwright/ledger';

export const keptOf = (
  { values }: IndicatorSheet,
  { id }: IndicatorDefinition,
  unitId: string,
  period: string,
): GridValue | undefined => values.get(`${id}/${unitId}/${period}`);

/** The periods that have a column: those of the indicators, and others under which anything is kept. */
export function periodsOf({ indicators, year, values }: IndicatorSheet): readonly string[] {
  const wanted = new Set(indicators.flatMap(({ period }) => periodKeysOf(period, year)));
  for (const key of values.keys()) wanted.add(key.slice(key.lastIndexOf('/') + 1));
  return allPeriodKeys(year).filter((key) => wanted.has(key));
}

/** Whether a period has begun, so that there may be something to say about it. */
export const hasBegun = ({ asOf }: IndicatorSheet, period: string): boolean =>
  (parseValuePeriod(period)?.start ?? '') <= asOf;

/** A part of a value as a cell: a number as a number, a state as a word, what is not reported as nothing. */
export function partCell(part: GridPart, value: GridValue | undefined, language: 'zh-CN' | 'en'): SheetCell | null {
  if (value === undefined || (part === 'value' && value.status === 'null')) return null;
  if (part === 'value' && value.value !== null) return { kind: 'number', text: value.value, percent: false };
  const words = partWords(part, value, language);
  return words === null ? null : { kind: 'text', text: words };
}
