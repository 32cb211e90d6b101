import type { CommitmentRow } from '@planwright/server/contract';
import type { TFunction } from 'i18next';
import { call } from '#lib/call.ts';
import { type CsvCell, formatCsv, saveTextFile } from '#lib/csv.ts';
import { filterOf, type LedgerSearch, type RootSearch } from '#lib/search-state.ts';
import type { CommitmentColumn } from '#ui/commitment-table.tsx';

const CHUNK = 500;

/** The words of the interface, and its language. */
export interface Words {
  readonly t: TFunction;
  readonly language: 'zh-CN' | 'en';
}

/** Saves every row that the filters let through, in the table's order and columns. Returns how many. */
export async function exportLedger(
  search: LedgerSearch & RootSearch,
  columns: readonly CommitmentColumn[],
  { t, language }: Words,
): Promise<number> {
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
      rows.map((row) => columns.flatMap((column) => cellsOf(row, column, { t, language }))),
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
function valueCells(row: CommitmentRow, t: TFunction): readonly CsvCell[] {
  if (row.lastValue === null)
    return row.lastDonePercent === null ? [null, null, null] : [row.lastDonePercent, '%', null];
  return [row.lastValue, row.lastValueUnit, t(row.indicator?.judges === true ? 'source.value' : 'source.reported')];
}

function cellsOf(row: CommitmentRow, column: CommitmentColumn, { t, language }: Words): readonly CsvCell[] {
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
      return valueCells(row, t);
    case 'gap':
      return [row.light.gapPoints];
    case 'deadline':
      return [row.deadline];
    case 'strength':
      return [t(`strength.${row.strength}`)];
    case 'lead':
      return [row.lead?.unitName ?? null];
    case 'supporting':
      return [row.supporting.map((unit) => unit.unitName).join('、')];
    case 'freshness':
      return [t(`freshness.${row.light.freshness}`)];
    case 'lastReport':
      return [row.lastPeriodEnd];
    case 'reason':
      return [row.light.reason[t('app.locale') === 'en' ? 'en' : 'zh-CN']];
  }
}
