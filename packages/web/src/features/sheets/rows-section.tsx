import type { SheetRowView, SheetRun } from '@planwright/server/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { EmptyState, Loaded } from '#ui/states.tsx';

const PAGE = 50;
const SHOWS = ['faults', 'conflict', 'changed', 'new'] as const;
type Show = (typeof SHOWS)[number];

/** The rows of a reading, what needs a hand first. */
export function RowsSection({ fileId, run }: { fileId: string; run: SheetRun }) {
  const { t } = useTranslation();
  const { counts } = run;
  const count = (show: Show): number =>
    counts === null ? 0 : show === 'faults' ? counts.errors + counts.warnings : counts[show];
  const [chosen, setChosen] = useState<Show>();
  const show = chosen ?? SHOWS.find((candidate) => count(candidate) > 0) ?? 'faults';
  const [page, setPage] = useState(0);
  const rows = useQuery({
    ...queries.sheetRows(fileId, run.id, show, page * PAGE, PAGE),
    placeholderData: keepPreviousData,
  });
  return (
    <section className="section">
      <div className="filters">
        <Segmented
          value={show}
          onChange={(next) => {
            setChosen(next);
            setPage(0);
          }}
          options={SHOWS.map((value) => ({ value, label: t(`sheets.show.${value}`, { count: count(value) }) }))}
        />
      </div>
      <Loaded query={rows} lines={5}>
        {({ rows: list, total }) =>
          list.length === 0 ? (
            <EmptyState title={t(`sheets.empty.${show}`)} />
          ) : (
            <>
              <ul className="sheet-rows">
                {list.map((row) => (
                  <Row key={row.row} row={row} run={run} />
                ))}
              </ul>
              {total > PAGE && (
                <nav className="pager" aria-label={t('ledger.pages')}>
                  <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
                    {t('ledger.previousPage')}
                  </Button>
                  <span>{t('ledger.range', { from: page * PAGE + 1, to: page * PAGE + list.length, total })}</span>
                  <Button size="small" disabled={(page + 1) * PAGE >= total} onClick={() => setPage(page + 1)}>
                    {t('ledger.nextPage')}
                  </Button>
                </nav>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Row({ row, run }: { row: SheetRowView; run: SheetRun }) {
  const { t } = useTranslation();
  const label = useLabel();
  const headOf = (key: string) => label(run.report?.columns.find((column) => column.key === key)?.label) || key;
  return (
    <li>
      <p className="sheet-row-head">
        <span className="num faint">{t('sheets.row', { row: row.row })}</span>
        <strong>{row.title || t('sheets.untitled')}</strong>
        <span className="tag">{t(`sheets.verdict.${row.verdict}`)}</span>
      </p>
      {row.faults.map((fault) => (
        <div key={`${fault.cell}${fault.code}`} className={`sheet-fault sheet-${fault.severity}`}>
          <code>
            {fault.sheet}!{fault.cell}
          </code>
          <div>
            <p>{label(fault.message)}</p>
            {fault.allowed !== null && (
              <p className="faint">{t('sheets.allowed', { allowed: label(fault.allowed) })}</p>
            )}
          </div>
        </div>
      ))}
      {row.conflicts.map((conflict) => (
        <dl key={conflict.key} className="sheet-conflict">
          <dt>{headOf(conflict.key)}</dt>
          <dd>
            <span>{t('sheets.side.base')}</span> {conflict.base ?? t('sheets.blank')}
          </dd>
          <dd>
            <span>{t('sheets.side.register')}</span> {conflict.theirs ?? t('sheets.blank')}
          </dd>
          <dd>
            <span>{t('sheets.side.file')}</span> {conflict.mine ?? t('sheets.blank')}
          </dd>
        </dl>
      ))}
      {row.changes.length > 0 && (
        <dl className="sheet-changes">
          {row.changes.map((change) => (
            <div key={change.key}>
              <dt>{headOf(change.key)}</dt>
              <dd>
                <del>{change.from ?? t('sheets.blank')}</del> → <ins>{change.to ?? t('sheets.blank')}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
