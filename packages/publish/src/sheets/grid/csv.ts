import { formatOriginHead, GRID_HEADS, GRID_PARTS, PART_WORDS, periodHead } from '@planwright/engine';
import type { IndicatorSheet } from '@planwright/ledger';
import { guard, writeCsv } from '../csv.ts';
import { hasBegun, keptOf, partCell, periodsOf } from './cells.ts';

const ABOUT = ['$indicator', '$unit', '$period', 'indicator', 'unit', 'period', 'measure'] as const;

/** 指标数据的长表: a line for each indicator, unit and period that something is known of or that has begun. */
export function renderIndicatorCsv(sheet: IndicatorSheet): Uint8Array {
  const { language } = sheet.origin;
  const heads = [
    ...ABOUT.map((head) => GRID_HEADS[head][language]),
    ...GRID_PARTS.map((part) => PART_WORDS[part][language]),
    formatOriginHead(sheet.origin),
  ];
  const periods = periodsOf(sheet);
  const lines = sheet.indicators.flatMap((definition) => {
    const own = new Set(periodsOf({ ...sheet, indicators: [definition], values: new Map() }));
    return sheet.units.flatMap((unit) =>
      periods.flatMap((period) => {
        const value = keptOf(sheet, definition, unit.id, period);
        if (value === undefined && !(own.has(period) && hasBegun(sheet, period))) return [];
        const about = [
          definition.id,
          unit.id,
          period,
          definition.label[language],
          unit.name,
          periodHead(period, language),
          definition.unit,
        ];
        const cells = GRID_PARTS.map((part) => partCell(part, value, language));
        return [
          [
            ...about.map(guard),
            ...cells.map((cell) => (cell === null ? '' : cell.kind === 'number' ? cell.text : guard(wordsOf(cell)))),
          ],
        ];
      }),
    );
  });
  return writeCsv([heads, ...lines]);
}

const wordsOf = (cell: NonNullable<ReturnType<typeof partCell>>): string => (cell.kind === 'text' ? cell.text : '');
