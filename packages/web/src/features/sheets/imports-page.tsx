import type { SheetRun } from '@planwright/server/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAddress } from '#lib/call.ts';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { PageHead } from '#ui/page.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { holdsValues } from './row-words.ts';
import './sheets.css';
import { Person } from '#ui/person.tsx';

/** Files on a page. */
const PAGE = 50;

/** 导入记录: every file that somebody sent, with what became of it; failed ones too. */
export function ImportsPage() {
  const { t } = useTranslation();
  const label = useLabel();
  const [page, setPage] = useState(0);
  const files = useQuery({ ...queries.sheets(page * PAGE, PAGE), placeholderData: keepPreviousData });
  const packs = useQuery(queries.packs());
  const registers = new Map(
    packs.data?.packs.flatMap((pack) => pack.registers.map((register) => [register.name, label(register.label)])),
  );
  return (
    <div className="page">
      <PageHead title={t('nav.imports')} note={t('sheets.note')} />
      <Loaded query={files} lines={6}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title={t('sheets.none')} action={<ExportPlaces />}>
              {t('sheets.noneHint')}
            </EmptyState>
          ) : (
            <>
              <div className="table-wrap">
                <table className="table sheet-files">
                  <thead>
                    <tr>
                      <th>{t('sheets.file')}</th>
                      <th>{t('sheets.register')}</th>
                      <th>{t('sheets.sent')}</th>
                      <th>{t('sheets.became')}</th>
                      <th>{t('sheets.original')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((file) => (
                      <tr key={file.id}>
                        <td>
                          <Link to="/imports/$fileId" params={{ fileId: file.id }}>
                            {file.fileName}
                          </Link>
                        </td>
                        <td>
                          {holdsValues(file.subject)
                            ? t('sheets.values')
                            : (registers.get(file.subject) ?? file.subject)}
                        </td>
                        <td>
                          <Person name={file.by} />
                          <div className="faint">{formatInstant(file.recordedAt)}</div>
                        </td>
                        <td>{file.run !== null && <RunWords run={file.run} />}</td>
                        <td className="nowrap">
                          <a href={formatAddress('getSheetBytes', { id: file.id })} download={file.fileName}>
                            {t('sheets.download')}
                          </a>
                          <div className="faint">{t('sheets.kilobytes', { size: Math.ceil(file.size / 1024) })}</div>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {total > PAGE && (
                <nav className="pager" aria-label={t('ledger.pages')}>
                  <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
                    {t('ledger.previousPage')}
                  </Button>
                  <span>{t('ledger.range', { from: page * PAGE + 1, to: page * PAGE + rows.length, total })}</span>
                  <Button size="small" disabled={(page + 1) * PAGE >= total} onClick={() => setPage(page + 1)}>
                    {t('ledger.nextPage')}
                  </Button>
                </nav>
              )}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** Where files come from in the first place. */
function ExportPlaces() {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/packs">{t('nav.packs')}</Link> · <Link to="/indicators">{t('nav.indicators')}</Link>
    </>
  );
}

/** What a reading came to, in a line. */
export function RunWords({ run }: { run: SheetRun }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { counts } = run;
  return (
    <>
      <span className={`run-state run-${run.state} run-${run.kind}`}>{t(`sheets.state.${run.kind}.${run.state}`)}</span>
      {counts !== null && (
        <div className="faint">
          {t('sheets.line', {
            new: counts.new,
            changed: counts.changed,
            faulty: counts.faulty,
            conflict: counts.conflict,
          })}
          {counts.asked > 0 && t('sheets.lineAsked', { count: counts.asked })}
        </div>
      )}
      {run.refusal !== null && <div className="faint">{label(run.refusal.message)}</div>}
    </>
  );
}
