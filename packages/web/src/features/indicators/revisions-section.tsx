import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { KeptWords } from '#ui/kept-words.tsx';
import { Section } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { Loaded } from '#ui/states.tsx';
import { UnitName } from '#ui/unit-name.tsx';
import { periodName } from './indicator-words.tsx';

const PAGE = 15;

/** 修订记录: what was recorded when, newest first; a value that another has followed is struck, never gone. */
export function RevisionsSection({ indicatorId, unit }: { indicatorId: string; unit: string }) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const [page, setPage] = useState(0);
  const list = useQuery({
    ...queries.indicatorRevisions(indicatorId, { offset: page * PAGE, limit: PAGE }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={t('indicator.revisions')} note={t('indicator.revisionsNote')}>
      <Loaded query={list} lines={4}>
        {({ rows, total }) =>
          total === 0 ? (
            <p className="faint">{t('indicator.noRevisions')}</p>
          ) : (
            <>
              <div className="table-wrap">
                <table className="table card-table">
                  <thead>
                    <tr>
                      <th>{t('indicator.recorded')}</th>
                      <th>{t('indicator.unit')}</th>
                      <th>{t('indicators.column.period')}</th>
                      <th className="num">{t('indicators.column.value')}</th>
                      <th>{t('indicator.vintage')}</th>
                      <th>{t('indicators.column.evidence')}</th>
                      <th>{t('indicator.why')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <tr key={row.id} className={row.current ? undefined : 'revision-past'}>
                        <td data-label={t('indicator.recorded')} className="revision-at">
                          {formatInstant(row.recordedAt)}{' '}
                          <span className="faint">
                            <Person name={row.by} />
                          </span>
                        </td>
                        <td data-label={t('indicator.unit')}>
                          <UnitName unit={row} />
                        </td>
                        <td data-label={t('indicators.column.period')}>{periodName(row.period, i18n.language)}</td>
                        <td className="num" data-label={t('indicators.column.value')}>
                          <span className="revision-value">
                            {row.status === 'value' ? formatDecimal(row.value) : t(`valueStatus.${row.status}`)}
                          </span>
                          {row.status === 'value' && row.unit !== unit && <span className="unit">{row.unit}</span>}
                        </td>
                        <td data-label={t('indicator.vintage')}>{t(`vintage.${row.vintage}`)}</td>
                        <td data-label={t('indicators.column.evidence')}>
                          {t(`evidence.${row.evidenceLevel}`)} · {t(`valueOrigin.${row.origin}`)}
                        </td>
                        <td data-label={t('indicator.why')} className="revision-why">
                          <KeptWords words={row.statusReason ?? row.reason ?? ''} />
                          {row.questions.map((question) => (
                            <span key={question['zh-CN']} className="faint">
                              {label(question)}{' '}
                            </span>
                          ))}
                          {row.confirmation !== null && (
                            <strong>{t('indicator.answer', { words: row.confirmation })}</strong>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <nav className="pager" aria-label={t('ledger.pages')}>
                <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
                  {t('ledger.previousPage')}
                </Button>
                <span>
                  {t('ledger.range', { from: page * PAGE + 1, to: Math.min(total, (page + 1) * PAGE), total })}
                </span>
                <Button size="small" disabled={(page + 1) * PAGE >= total} onClick={() => setPage(page + 1)}>
                  {t('ledger.nextPage')}
                </Button>
              </nav>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
