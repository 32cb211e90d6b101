import type { Obligation } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import type { RoundSearch } from '#lib/search-state.ts';
import { offersOf, useSession, yearOf } from '#lib/session.ts';
import { ExplainCard } from '#ui/explain-card.tsx';
import { LightMark } from '#ui/light-mark.tsx';
import { PageHead } from '#ui/page.tsx';
import { PostSwitch } from '#ui/post-switch.tsx';
import { useUnitNames } from '#ui/record/field-value.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { PartDue } from './part-due.tsx';
import { RecordDue } from './record-due.tsx';
import { ReportHead } from './report-fields.tsx';
import { ReportForm } from './report-form.tsx';
import { RoundChoice } from './round-choice.tsx';
import { UnitChoice } from './unit-choice.tsx';
import './dispatch.css';
import { useUnitName } from '#ui/unit-name.tsx';

/** 我的填报: what the acting post owes in a round, and the form for one item at a time. */
export function ReportsPage() {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const session = useSession();
  const search = usePageSearch<RoundSearch>();
  const changeSearch = useChangeSearch<RoundSearch>();
  const rounds = useQuery(queries.rounds(yearOf(session)));
  const names = useUnitNames();
  // Who neither reports nor runs looks on, from the board.
  const ofOther = search.unit !== undefined && search.unit !== session.post?.unitId;
  const change = (next: { [K in keyof RoundSearch]?: RoundSearch[K] | undefined }) =>
    changeSearch((previous) => ({ ...previous, ...next }));
  return (
    <div className="page">
      <PageHead
        title={ofOther ? t('report.ofUnit', { unit: names.get(search.unit ?? '') ?? search.unit }) : t('nav.reports')}
        note={session.post === null || ofOther ? undefined : `${unitName(session.post)} · ${session.post.title}`}
      />
      {offersOf(session).report && <PartsWaiting />}
      {!offersOf(session).report && !offersOf(session).run && search.unit === undefined ? (
        <EmptyState title={t('report.noPost')} action={<PostSwitch session={session} />}>
          {t('report.noPostHint')}
        </EmptyState>
      ) : (
        <Loaded query={rounds}>
          {({ rounds: all, openRoundId }) => {
            const id = search.round ?? openRoundId ?? all.findLast((round) => round.state !== 'planned')?.id;
            if (id === undefined) return <EmptyState title={t('board.noRounds')}>{t('board.noRoundsHint')}</EmptyState>;
            return (
              <>
                <div className="filters">
                  <RoundChoice rounds={all} value={id} onChange={(round) => change({ round })} />
                  {session.post?.role === 'officer' && (
                    <UnitChoice value={search.unit} onChange={(unit) => change({ unit })} />
                  )}
                </div>
                <DueList roundId={id} search={search} onItem={(item) => change({ item })} />
                <PartDue roundId={id} search={search} onItem={(item) => change({ item })} />
                <RecordDue roundId={id} search={search} onItem={(item) => change({ item })} />
              </>
            );
          }}
        </Loaded>
      )}
    </div>
  );
}

/** Parts of split targets that wait for the unit's signature. */
function PartsWaiting() {
  const { t } = useTranslation();
  const session = useSession();
  const { data } = useQuery(queries.unitParts(undefined, session.post?.id, {}));
  const waiting = (data?.parts ?? []).filter((part) => part.versionState === 'offered' && part.state !== 'signed');
  if (waiting.length === 0) return null;
  return (
    <p className="notice-line">
      <Link to="/decompositions">{t('split.waiting', { count: waiting.length })}</Link>
    </p>
  );
}

const ORDER = { overdue: 0, due: 1, submitted: 2 } as const;

function DueList({
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
  const list = useQuery(queries.obligations(roundId, search.unit, session.post?.id));
  const advanced = useRef<{ readonly to: string; readonly at: number } | null>(null);
  const others = useOtherDue(roundId, search.unit, session.post?.id);
  return (
    <Loaded query={list} lines={8} what={t('report.of.commitments')}>
      {({ obligations }) => {
        if (obligations.length === 0)
          return others ? null : (
            <EmptyState title={t('report.nothingDue')} action={<Link to="/board">{t('nav.board')}</Link>}>
              {t('report.nothingDueHint')}
            </EmptyState>
          );
        const sorted = [...obligations].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
        const open = sorted.filter((item) => item.state !== 'submitted');
        const chosen = sorted.find((item) => item.commitment.id === search.item);
        return (
          <div className={`due ${chosen === undefined ? '' : 'due-open'}`}>
            <div className="due-list">
              <p className="due-count">
                {open.length === 0 ? t('report.allDone') : t('report.left', { left: open.length, all: sorted.length })}
              </p>
              <ul>
                {sorted.map((item) => (
                  <DueItem
                    key={item.commitment.id}
                    item={item}
                    chosen={item === chosen}
                    onChoose={() => onItem(item.commitment.id)}
                  />
                ))}
              </ul>
            </div>
            <div className="due-form">
              {chosen !== undefined && !offersOf(session).report ? (
                <LookOnly obligation={chosen} onBack={() => onItem(undefined)} />
              ) : chosen === undefined ? (
                <p className="panel-hint">{t('report.choose')}</p>
              ) : (
                <ReportForm
                  key={`${roundId}/${chosen.commitment.id}`}
                  obligation={chosen}
                  shownAt={advanced.current?.to === chosen.commitment.id ? advanced.current.at : null}
                  onBack={() => onItem(undefined)}
                  onSent={() => {
                    const at = sorted.indexOf(chosen);
                    const next = [...sorted.slice(at + 1), ...sorted.slice(0, at)].find(
                      (item) => item.state !== 'submitted',
                    );
                    if (next === undefined) return;
                    advanced.current = { to: next.commitment.id, at: performance.now() };
                    onItem(next.commitment.id);
                  }}
                />
              )}
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}

/** Whether a unit owes anything beside commitments: parts of targets, records. Asked by the lists below anyway. */
function useOtherDue(roundId: string, unitId: string | undefined, postId: string | undefined): boolean {
  const parts = useQuery(queries.partObligations(roundId, unitId, postId));
  const records = useQuery(queries.recordObligations(roundId, unitId, postId));
  return (parts.data?.obligations.length ?? 0) + (records.data?.obligations.length ?? 0) > 0;
}

/** Officers see what a unit owes; the unit's own post reports. */
function LookOnly({ obligation, onBack }: { obligation: Obligation; onBack: () => void }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { commitment } = obligation;
  return (
    <div className="report-form form-grid">
      <ReportHead title={commitment.title} onBack={onBack}>
        <p>
          <Link to="/commitments/$commitmentId" params={{ commitmentId: commitment.id }}>
            {t('reader.openCommitment')}
          </Link>
        </p>
      </ReportHead>
      <ExplainCard light={commitment.light} compact />
      <p className="notice-line">{t('report.lookOnly', { unit: unitName(obligation) })}</p>
    </div>
  );
}

function DueItem({ item, chosen, onChoose }: { item: Obligation; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <li>
      <button type="button" className="due-item" aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
        <span className="due-title">{item.commitment.title}</span>
        <span className={`due-state due-${item.state}`}>{t(`report.state.${item.state}`)}</span>
        <span className="due-meta">
          <LightMark status={item.commitment.light.status} />
          <span>{t('report.targetWords', { words: label(item.commitment.boundLabel) })}</span>
        </span>
      </button>
    </li>
  );
}
