import type { PackView, RecordObligation } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import type { RoundSearch } from '#lib/search-state.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { Section } from '#ui/page.tsx';
import { StateMark } from '#ui/record/state-mark.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { RecordReportForm } from './record-report-form.tsx';

const ORDER = { overdue: 0, due: 1, submitted: 2 } as const;
const PREFIX = 'record:';

/** 应报项目: the records of packs that a unit has to report on in a round, one list a report, with the form for one at a time. */
export function RecordDue({
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
  const packs = useQuery(queries.packs());
  const list = useQuery(queries.recordObligations(roundId, search.unit, session.post?.id));
  if (list.error !== null && list.data === undefined)
    return <ProblemNotice error={list.error} what={t('report.of.records')} onRetry={() => void list.refetch()} />;
  // The commitments' own list has its states; this one keeps quiet until there is something.
  if (list.data === undefined || packs.data === undefined || list.data.obligations.length === 0) return null;
  return packs.data.packs.flatMap((pack) =>
    pack.reports.map((report) => {
      const own = list.data.obligations.filter(
        (item) => item.report === report.name && item.register === report.register,
      );
      return own.length === 0 ? null : (
        <DueRecords
          key={`${pack.name}/${report.name}`}
          pack={pack}
          report={report}
          obligations={own}
          chosenId={search.item?.startsWith(PREFIX) ? search.item.slice(PREFIX.length) : undefined}
          onChoose={(id) => onItem(id === undefined ? undefined : `${PREFIX}${id}`)}
        />
      );
    }),
  );
}

function DueRecords({
  pack,
  report,
  obligations,
  chosenId,
  onChoose,
}: {
  pack: PackView;
  report: PackView['reports'][number];
  obligations: readonly RecordObligation[];
  chosenId: string | undefined;
  onChoose: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const session = useSession();
  const advanced = useRef<{ readonly to: string; readonly at: number } | null>(null);
  const register = pack.registers.find((candidate) => candidate.name === report.register);
  if (register === undefined) return null;
  const sorted = [...obligations].sort((one, other) => ORDER[one.state] - ORDER[other.state]);
  const open = sorted.filter((item) => item.state !== 'submitted');
  const chosen = sorted.find((item) => item.record.id === chosenId);
  const next = (from: RecordObligation) => {
    const at = sorted.indexOf(from);
    return [...sorted.slice(at + 1), ...sorted.slice(0, at)].find((item) => item.state !== 'submitted');
  };
  return (
    <Section
      title={label(report.label)}
      note={open.length === 0 ? t('report.allDone') : t('report.left', { left: open.length, all: sorted.length })}
      className="due-records"
    >
      <div className={`due ${chosen === undefined ? '' : 'due-open'}`}>
        <div className="due-list">
          <ul>
            {sorted.map((item) => (
              <li key={item.record.id}>
                <button
                  type="button"
                  className="due-item"
                  aria-current={item === chosen ? 'true' : undefined}
                  onClick={() => onChoose(item.record.id)}
                >
                  <span className="due-title">{String(item.record.values[register.titleField] ?? '—')}</span>
                  <span className={`due-state due-${item.state}`}>{t(`report.state.${item.state}`)}</span>
                  <span className="due-meta">
                    <StateMark register={register} state={item.record.state} />
                    <span>
                      {item.sent !== null
                        ? t('report.sentOn', { moment: formatInstant(item.sent.recordedAt) })
                        : item.previous === null
                          ? t('report.neverBefore')
                          : t('report.lastBefore', { day: item.previous.periodEnd })}
                    </span>
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
            <RecordReportForm
              key={`${chosen.roundId}/${chosen.record.id}`}
              pack={pack}
              register={register}
              report={report}
              obligation={chosen}
              editable={offersOf(session).report || offersOf(session).run}
              onBack={() => onChoose(undefined)}
              shownAt={advanced.current?.to === chosen.record.id ? advanced.current.at : null}
              onSent={() => {
                const to = next(chosen)?.record.id;
                advanced.current = to === undefined ? null : { to, at: performance.now() };
                onChoose(to);
              }}
            />
          )}
        </div>
      </div>
    </Section>
  );
}
