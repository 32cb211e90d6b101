import { nameRound } from '@planwright/engine';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { formatRoundDays } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { usePersonName } from '#lib/person-name.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useSession, yearOf } from '#lib/session.ts';
import { PageHead, SimulatedMark } from '#ui/page.tsx';
import { EmptyState, Loaded, ProblemNotice } from '#ui/states.tsx';
import { WholeWords } from '#ui/whole-words.tsx';

/** 通报: issued and drafted, newest first; a draft is made from a round. */
export function BulletinsPage() {
  const { t } = useTranslation();
  const personName = usePersonName();
  const bulletins = useQuery(queries.bulletins());
  const { run } = offersOf(useSession());
  return (
    <div className="page">
      <PageHead title={t('nav.bulletins')} note={t('bulletin.note')} actions={run && <DraftForm />} />
      <Loaded query={bulletins}>
        {({ bulletins: list }) =>
          list.length === 0 ? (
            <EmptyState title={t('bulletin.none')}>
              {t(run ? 'bulletin.noneHint' : 'bulletin.noneHintReader')}
            </EmptyState>
          ) : (
            <>
              <div className="table-wrap has-cards">
                <table className="table">
                  <thead>
                    <tr>
                      <th>{t('bulletin.title')}</th>
                      <th>{t('bulletin.issue')}</th>
                      <th>{t('bulletin.issuedOn')}</th>
                      <th>{t('bulletin.state')}</th>
                      <th>{t('bulletin.by')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.map((bulletin) => (
                      <tr key={bulletin.id}>
                        <td>
                          <Link to="/bulletins/$bulletinId" params={{ bulletinId: bulletin.id }}>
                            <WholeWords text={bulletin.title} />
                          </Link>{' '}
                          {bulletin.simulated && <SimulatedMark />}
                        </td>
                        <td className="nowrap">{bulletin.issue}</td>
                        <td className="nowrap">{bulletin.issuedOn}</td>
                        <td className="nowrap">{t(`bulletin.states.${bulletin.state}`)}</td>
                        <td className="nowrap">{personName(bulletin.createdBy)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <div className="table-cards">
                {list.map((bulletin) => (
                  <div key={bulletin.id} className="table-card">
                    <Link to="/bulletins/$bulletinId" params={{ bulletinId: bulletin.id }}>
                      <WholeWords text={bulletin.title} />
                    </Link>
                    <span className="nowrap">{t(`bulletin.states.${bulletin.state}`)}</span>
                    <span className="table-card-line">
                      <span>{bulletin.issue}</span>
                      <span>{bulletin.issuedOn}</span>
                      <span>{personName(bulletin.createdBy)}</span>
                      {bulletin.simulated && <SimulatedMark />}
                    </span>
                  </div>
                ))}
              </div>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function DraftForm() {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const navigate = useNavigate();
  const client = useQueryClient();
  const rounds = useQuery(queries.rounds(yearOf(useSession())));
  const [chosen, setChosen] = useState<string>();
  const offered = (rounds.data?.rounds ?? []).filter((round) => round.state !== 'planned').toReversed();
  const roundId = chosen ?? rounds.data?.openRoundId ?? offered[0]?.id;
  const draft = useMutation({
    mutationFn: () => call('draftBulletin', { body: { roundId: roundId ?? '' } }),
    onSuccess: async (bulletin) => {
      await client.invalidateQueries({ queryKey: ['listBulletins'] });
      void navigate({ to: '/bulletins/$bulletinId', params: { bulletinId: bulletin.id } });
    },
  });
  return (
    <>
      <Select
        className="draft-round"
        aria-label={t('board.round')}
        value={roundId ?? null}
        onChange={(id: string | null) => setChosen(id ?? undefined)}
        options={offered.map((round) => ({
          value: round.id,
          label: `${label(nameRound(round.name))} · ${formatRoundDays(round, i18n.language)}`,
        }))}
        style={{ width: 220 }}
      />
      <Button type="primary" disabled={roundId === undefined} loading={draft.isPending} onClick={() => draft.mutate()}>
        {t('bulletin.draft')}
      </Button>
      {draft.isError && <ProblemNotice error={draft.error} />}
    </>
  );
}
