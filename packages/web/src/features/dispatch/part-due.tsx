import type { PartObligation } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import type { RoundSearch } from '#lib/search-state.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { LightMark } from '#ui/light-mark.tsx';
import { Section } from '#ui/page.tsx';
import { formatPart } from '#ui/split-marks.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { UnitName } from '#ui/unit-name.tsx';
import { PartReportForm } from './part-report-form.tsx';

const ORDER = { overdue: 0, due: 1, submitted: 2 } as const;
const PREFIX = 'part:';

const idOf = (item: PartObligation): string => `${item.splitId}/${item.unitId}`;

/** 应报分解数: the parts of frozen splits that a unit reports on in a round, with the form for one at a time. */
export function PartDue({
  roundId,
  search,
  onItem,
}: {
  roundId: string;
  search: RoundSearch;
  onItem: (item: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const session = useSession();
  const list = useQuery(queries.partObligations(roundId, search.unit, session.post?.id));
  if (list.error !== null && list.data === undefined)
    return <ProblemNotice error={list.error} what={t('report.of.parts')} onRetry={() => void list.refetch()} />;
  // The commitments' own list shows that it waits; this one keeps quiet until there is something.
  if (list.data === undefined || list.data.obligations.length === 0) return null;
  const sorted = [...list.data.obligations].sort((one, other) => ORDER[one.state] - ORDER[other.state]);
  const open = sorted.filter((item) => item.state !== 'submitted');
  const chosen = sorted.find((item) => `${PREFIX}${idOf(item)}` === search.item);
  const choose = (item: PartObligation | undefined) =>
    onItem(item === undefined ? undefined : `${PREFIX}${idOf(item)}`);
  const several = new Set(sorted.map((item) => item.unitId)).size > 1;
  return (
    <Section
      title={t('partReport.title')}
      note={open.length === 0 ? t('report.allDone') : t('report.left', { left: open.length, all: sorted.length })}
      className="due-records"
    >
      <div className={`due ${chosen === undefined ? '' : 'due-open'}`}>
        <div className="due-list">
          <ul>
            {sorted.map((item) => (
              <li key={idOf(item)}>
                <button
                  type="button"
                  className="due-item"
                  aria-current={item === chosen ? 'true' : undefined}
                  onClick={() => choose(item)}
                >
                  <span className="due-title">
                    {item.target.title}
                    {several && (
                      <span className="faint">
                        {' '}
                        <UnitName unit={item} />
                      </span>
                    )}
                  </span>
                  <span className={`due-state due-${item.state}`}>{t(`report.state.${item.state}`)}</span>
                  <span className="due-meta">
                    <LightMark status={item.light.status} />
                    <span>{t('partReport.own', { value: formatPart(item, item.unit) })}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div className="due-form">
          {chosen === undefined ? (
            <p className="panel-hint">{t('report.choose')}</p>
          ) : (
            <PartReportForm
              key={`${chosen.roundId}/${idOf(chosen)}/${chosen.sent?.id ?? ''}`}
              obligation={chosen}
              editable={offersOf(session).report}
              onBack={() => choose(undefined)}
            />
          )}
        </div>
      </div>
    </Section>
  );
}
