import type { SheetRun } from '@planwright/server/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { SheetRow } from './sheet-row.tsx';
import type { Decisions } from './use-decisions.ts';

const PAGE = 50;
const SHOWS = ['asked', 'conflict', 'faults', 'changed', 'new'] as const;
type Show = (typeof SHOWS)[number];

/** The rows of a reading, what needs a hand first. */
export function RowsSection({
  fileId,
  run,
  decisions,
}: {
  fileId: string;
  run: SheetRun;
  decisions: Decisions | null;
}) {
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
      <div className="filters sheet-shows">
        <Segmented
          value={show}
          onChange={(next) => {
            setChosen(next);
            setPage(0);
          }}
          options={SHOWS.filter((value) => value !== 'asked' || count(value) > 0).map((value) => ({
            value,
            label: t(`sheets.show.${value}`, { count: count(value) }),
          }))}
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
                  <SheetRow key={row.number} row={row} run={run} decisions={decisions} />
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
