import type { CommitmentRow } from '@planwright/server/contract';
import type { TFunction } from 'i18next';
import { call } from '#lib/call.ts';
import { type CsvCell, formatCsv, saveTextFile } from '#lib/csv.ts';
import { filterOf, type LedgerSearch, type RootSearch } from '#lib/search-state.ts';
import type { CommitmentColumn } from '#ui/commitment-table.tsx';

const CHUNK = 500;

/** The words of the interface, its language, and its names of units and of units of measure. */
export interface Words {
  readonly t: TFunction;
  readonly language: 'zh-CN' | 'en';
  readonly unitName: (unit: { readonly unitId: string; readonly unitName: string }) => string;
  readonly unitWord: (unit: string) => string;
}

/** Saves every row that the filters let through, in the table's order and columns. Returns how many. */
export async function exportLedger(
  search: LedgerSearch & RootSearch,
  columns: readonly CommitmentColumn[],
  words: Words,
): Promise<number> {
  const { t } = words;
  const rows: CommitmentRow[] = [];
  for (;;) {
    const query = { ...filterOf(search, CHUNK), offset: rows.length };
    const page = await call('listCommitments', { query });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) break;
  }
  const header = columns.flatMap((column) => headOf(column, t));
  saveTextFile(
    `${t('ledger.fileName')}.csv`,
    formatCsv(
      header,
      rows.map((row) => columns.flatMap((column) => cellsOf(row, column, words))),
    ),
  );
  return rows.length;
}

/** A value, its unit and its source stand in columns of their own, so that a spreadsheet can reckon with them. */
function headOf(column: CommitmentColumn, t: TFunction): readonly string[] {
  const name = t(`ledger.column.${column}`);
  return column === 'value' ? [name, t('ledger.unitColumn'), t('ledger.sourceColumn')] : [name];
}

/** A share stands for what has no value. */
function valueCells(row: CommitmentRow, { t, unitWord }: Words): readonly CsvCell[] {
  if (row.lastValue === null)
    return row.lastDonePercent === null ? [null, null, null] : [row.lastDonePercent, '%', null];
  const unit = row.lastValueUnit === null ? null : unitWord(row.lastValueUnit);
  return [row.lastValue, unit, t(row.indicator?.judges === true ? 'source.value' : 'source.reported')];
}

/** A row's cells of one column, in the language of the interface. */
export function cellsOf(row: CommitmentRow, column: CommitmentColumn, words: Words): readonly CsvCell[] {
  const { t, language, unitName } = words;
  switch (column) {
    case 'light':
      return [t(`light.${row.light.status}`)];
    case 'title':
      return [row.title];
    case 'kind':
      return [t(`kind.${row.kind}`)];
    case 'section':
      return [row.sectionTitle];
    case 'bound':
      return [row.boundLabel[language]];
    case 'value':
      return valueCells(row, words);
    case 'gap':
      return [row.light.gapPoints];
    case 'deadline':
      return [row.deadline];
    case 'strength':
      return [t(`strength.${row.strength}`)];
    case 'lead':
      return [row.lead === null ? null : unitName(row.lead)];
    case 'supporting':
      return [row.supporting.map(unitName).join(t('ledger.unitJoin'))];
    case 'freshness':
      return [t(`freshness.${row.light.freshness}`)];
    case 'lastReport':
      return [row.lastPeriodEnd];
    case 'reason':
      return [row.light.reason[language]];
  }
}
