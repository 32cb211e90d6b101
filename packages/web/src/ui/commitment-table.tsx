import type { CommitmentRow } from '@planwright/server/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGapWords } from '#lib/gap-words.ts';
import { useLabel } from '#lib/label.ts';
import { formatDecimal, formatSigned } from '#lib/quantity.ts';
import type { SORTS } from '#lib/search-state.ts';
import { FreshnessMark, LightMark } from './light-mark.tsx';
import { SourceMark } from './source-lines.tsx';
import { useUnitName } from './unit-name.tsx';

export const COMMITMENT_COLUMNS = [
  'light',
  'title',
  'kind',
  'section',
  'bound',
  'value',
  'gap',
  'deadline',
  'strength',
  'lead',
  'supporting',
  'freshness',
  'lastReport',
  'reason',
] as const;
export type CommitmentColumn = (typeof COMMITMENT_COLUMNS)[number];
type Sort = (typeof SORTS)[number];

const NUMERIC: readonly CommitmentColumn[] = ['value', 'gap'];
const SORT_OF: Partial<Record<CommitmentColumn, Sort>> = {
  title: 'title',
  section: 'text',
  gap: 'gap',
  deadline: 'deadline',
  lastReport: 'lastReport',
};

export interface TableOrder {
  readonly sort: Sort;
  readonly order: 'ascending' | 'descending';
  readonly onSort: (sort: Sort) => void;
}

/**
 * Commitments as a table; on phones as cards. Rows are walked with the arrows and opened with Enter.
 * Without `order` the heads are plain.
 */
export function CommitmentTable({
  rows,
  columns,
  order,
}: {
  rows: readonly CommitmentRow[];
  columns: readonly CommitmentColumn[];
  order?: TableOrder;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const gapWords = useGapWords();
  const unitName = useUnitName();
  const open = (id: string) => void navigate({ to: '/commitments/$commitmentId', params: { commitmentId: id } });
  const walk = (event: KeyboardEvent<HTMLTableRowElement>, id: string) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) return open(id);
    const way =
      event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null;
    const other = way === null ? null : event.currentTarget[way];
    if (other instanceof HTMLElement) {
      event.preventDefault();
      other.focus();
    }
  };
  return (
    <>
      <div className="table-wrap has-cards">
        <table className="table commitment-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead key={column} column={column} order={order} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr
                key={row.id}
                data-row={row.id}
                tabIndex={index === 0 ? 0 : -1}
                onClick={(event) => {
                  const onLink = event.target instanceof Element && event.target.closest('a, button');
                  if (onLink === null && window.getSelection()?.isCollapsed !== false) open(row.id);
                }}
                onKeyDown={(event) => walk(event, row.id)}
              >
                {columns.map((column) => (
                  <td key={column} className={NUMERIC.includes(column) ? 'num' : `column-${column}`}>
                    <Cell row={row} column={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="table-cards">
        {rows.map((row) => (
          <Link key={row.id} to="/commitments/$commitmentId" params={{ commitmentId: row.id }} className="table-card">
            <span>{row.title}</span>
            <LightMark status={row.light.status} />
            <span className="table-card-line">
              <span>{row.lead === null ? t('ledger.unassigned') : unitName(row.lead)}</span>
              <FreshnessMark freshness={row.light.freshness} />
              {row.light.gapPoints !== null && <span>{gapWords(row.light.gapPoints)}</span>}
              {row.deadline !== null && <span>{row.deadline}</span>}
            </span>
          </Link>
        ))}
      </div>
    </>
  );
}

function ColumnHead({ column, order }: { column: CommitmentColumn; order: TableOrder | undefined }) {
  const { t } = useTranslation();
  const sort = SORT_OF[column];
  const className = NUMERIC.includes(column) ? 'num' : `column-${column}`;
  const name = t(`ledger.column.${column}`);
  if (order === undefined || sort === undefined) return <th className={className}>{name}</th>;
  const active = order.sort === sort;
  return (
    <th className={className} aria-sort={active ? order.order : 'none'}>
      <button type="button" className="sort-button" onClick={() => order.onSort(sort)}>
        {name}
        <span aria-hidden="true" className={active ? '' : 'faint'}>
          {active ? (order.order === 'ascending' ? '↑' : '↓') : '↕'}
        </span>
      </button>
    </th>
  );
}

/** The value that is judged, with its unit and where it comes from; of what has no value, the share that was reported. */
function LastValue({ row }: { row: CommitmentRow }) {
  const { t } = useTranslation();
  if (row.lastValue === null)
    return row.lastDonePercent === null ? (
      <span className="faint">—</span>
    ) : (
      <>
        {formatDecimal(row.lastDonePercent)}%<span className="source-mark faint">{t('ledger.done')}</span>
      </>
    );
  return (
    <>
      {formatDecimal(row.lastValue)}
      <span className="unit">{row.lastValueUnit}</span>
      <SourceMark row={row} />
    </>
  );
}

function Cell({ row, column }: { row: CommitmentRow; column: CommitmentColumn }): ReactNode {
  const { t } = useTranslation();
  const label = useLabel();
  const unitName = useUnitName();
  switch (column) {
    case 'light':
      return <LightMark status={row.light.status} title={label(row.light.reason)} />;
    case 'title':
      return (
        <>
          <Link to="/commitments/$commitmentId" params={{ commitmentId: row.id }} tabIndex={-1} className="row-title">
            {row.title}
          </Link>
          {row.pending && <span className="tag tag-pending">{t('ledger.pending')}</span>}
        </>
      );
    case 'kind':
      return <span className="nowrap">{t(`kind.${row.kind}`)}</span>;
    case 'section':
      return <span className="faint">{row.sectionTitle}</span>;
    case 'bound':
      return label(row.boundLabel);
    case 'value':
      return <LastValue row={row} />;
    case 'gap':
      return row.light.gapPoints === null ? (
        <span className="faint">—</span>
      ) : (
        <>
          {formatSigned(row.light.gapPoints)}
          <span className="unit">{t('unit.points')}</span>
        </>
      );
    case 'deadline':
      return <span className="nowrap">{row.deadline ?? <span className="faint">—</span>}</span>;
    case 'strength':
      return row.strength === 'plain' ? <span className="faint">—</span> : t(`strength.${row.strength}`);
    case 'lead':
      return row.lead === null ? <span className="faint">{t('ledger.unassigned')}</span> : unitName(row.lead);
    case 'supporting':
      return row.supporting.map(unitName).join(t('ledger.unitJoin')) || <span className="faint">—</span>;
    case 'freshness':
      return <FreshnessMark freshness={row.light.freshness} />;
    case 'lastReport':
      return <span className="nowrap">{row.lastPeriodEnd ?? <span className="faint">—</span>}</span>;
    case 'reason':
      return label(row.light.reason);
  }
}
