import type { Board } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { shareOf } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import type { RoundSearch } from '#lib/search-state.ts';
import { offersOf, useAsOf, useSession, yearOf } from '#lib/session.ts';
import { CommitmentTable } from '#ui/commitment-table.tsx';
import { LightMark } from '#ui/light-mark.tsx';
import { NothingBehind } from '#ui/nothing-behind.tsx';
import { PageHead, Section } from '#ui/page.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { RoundChoice } from './round-choice.tsx';
import { RoundLock } from './round-lock.tsx';
import { UnitsTable } from './units-table.tsx';
import './dispatch.css';

/** 看板: the week at a glance. */
export function BoardPage() {
  const { t } = useTranslation();
  const session = useSession();
  const search = usePageSearch<RoundSearch>();
  const changeSearch = useChangeSearch<RoundSearch>();
  const rounds = useQuery(queries.rounds(yearOf(session)));
  return (
    <div className="page">
      <Loaded query={rounds}>
        {({ rounds: all, openRoundId }) => {
          const id = search.round ?? openRoundId ?? all.findLast((round) => round.state !== 'planned')?.id;
          const round = all.find((candidate) => candidate.id === id);
          if (id === undefined || round === undefined)
            return <EmptyState title={t('board.noRounds')}>{t('board.noRoundsHint')}</EmptyState>;
          return (
            <>
              <PageHead
                title={t('nav.board')}
                note={t('board.note', { start: round.periodStart, end: round.periodEnd, due: round.dueOn })}
                actions={
                  <>
                    <RoundChoice rounds={all} value={id} onChange={(next) => changeSearch({ round: next })} />
                    {offersOf(session).run && <RoundLock round={round} />}
                  </>
                }
              />
              {round.state === 'locked' && (
                <p className="notice-line">{t('board.locked', { reason: round.lockReason ?? '—' })}</p>
              )}
              <LoadedBoard id={id} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function LoadedBoard({ id }: { id: string }) {
  const board = useQuery(queries.board(id, useAsOf()));
  return (
    <Loaded query={board} lines={10}>
      {(data) => <BoardView board={data} />}
    </Loaded>
  );
}

function BoardView({ board }: { board: Board }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { totals } = board;
  const share = shareOf(totals.submitted, totals.obligations);
  return (
    <>
      <p className="board-line">
        {t('board.totals', { submitted: totals.submitted, obligations: totals.obligations })}
        {share !== null && ` (${share}%)`} · {t('board.overdue', { count: totals.overdue })}
        <span className="board-lights">
          {(['red', 'yellow', 'green', 'done', 'grey'] as const).map((status) => (
            <span key={status}>
              <LightMark status={status} /> <strong>{totals[status]}</strong>
            </span>
          ))}
        </span>
      </p>
      <BesidesLine kind="records" tally={totals.records} />
      <BesidesLine kind="parts" tally={totals.parts} />
      <div className="board-columns">
        <Section title={t('board.units')}>
          {board.units.length === 0 ? (
            <p className="faint">
              {t('board.noUnits')} <Link to="/assignments">{t('nav.assignments')}</Link>
            </p>
          ) : (
            <UnitsTable units={board.units} roundId={board.round.id} />
          )}
        </Section>
        <Section title={t('board.changes')} note={t('board.changesNote')}>
          {board.changes.length === 0 && <p className="faint">{t('board.noChanges')}</p>}
          <ul className="changes">
            {board.changes.map((change) => (
              <li key={change.commitmentId}>
                <Link to="/commitments/$commitmentId" params={{ commitmentId: change.commitmentId }}>
                  {change.title}
                </Link>
                <p>
                  <LightMark status={change.from} /> → <LightMark status={change.to} />
                </p>
                <p className="faint">{label(change.reason)}</p>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <Section title={t('overview.attention')}>
        {board.attention.length === 0 ? (
          <NothingBehind judged={totals.green + totals.yellow + totals.red + totals.done} />
        ) : (
          <CommitmentTable rows={board.attention} columns={['light', 'title', 'lead', 'reason', 'freshness']} />
        )}
      </Section>
    </>
  );
}

/** What is owed besides commitments; nothing where nothing is. */
function BesidesLine({ kind, tally }: { kind: 'records' | 'parts'; tally: Board['totals']['records'] }) {
  const { t } = useTranslation();
  if (tally.obligations === 0) return null;
  const share = shareOf(tally.submitted, tally.obligations);
  return (
    <p className="board-line">
      {t(`board.${kind}`, { submitted: tally.submitted, obligations: tally.obligations })}
      {share !== null && ` (${share}%)`} · {t('board.overdue', { count: tally.overdue })}
    </p>
  );
}
