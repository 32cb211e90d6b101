import type { Reply } from '@planwright/server/contract';
import type { TFunction } from 'i18next';
import { type CsvCell, formatCsv } from '#lib/csv.ts';

type Row = Reply<'listIndicators'>['rows'][number];

const COLUMNS = [
  'id',
  'name',
  'unit',
  'period',
  'value',
  'status',
  'yearBefore',
  'target',
  'class',
  'theme',
  'light',
  'reason',
  'freshness',
  'evidence',
] as const;

/** The list as it is shown, one indicator a line; what is missing says why and is never zero. */
export function formatIndicators(rows: readonly Row[], t: TFunction, label: (text: Row['label']) => string): string {
  const header = COLUMNS.map((key) => t(`indicators.csv.${key}`));
  return formatCsv(
    header,
    rows.map((row): readonly CsvCell[] => [
      row.id,
      label(row.label),
      row.unit,
      row.latest?.period ?? null,
      row.latest?.value ?? null,
      row.latest === null
        ? null
        : row.latest.status === 'value'
          ? t('valueStatus.value')
          : `${t(`valueStatus.${row.latest.status}`)}：${row.latest.reason ?? ''}`,
      row.yearBefore,
      row.target?.text ?? null,
      row.targetClass === null ? null : t(`targetClass.${row.targetClass}`),
      t(`theme.${row.theme}`),
      row.light === null ? null : t(`light.${row.light.status}`),
      row.light === null ? null : label(row.light.reason),
      row.light === null ? null : t(`freshness.${row.light.freshness}`),
      row.latest?.evidenceLevel == null ? null : t(`evidence.${row.latest.evidenceLevel}`),
    ]),
  );
}
