import { nameRound } from '@planwright/engine';
import type { Overview } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal, formatQuantity, shareOf } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { CommitmentTable } from '#ui/commitment-table.tsx';
import { CoverageMeter } from '#ui/coverage-meter.tsx';
import { LightBar, LightMark } from '#ui/light-mark.tsx';
import { NothingBehind } from '#ui/nothing-behind.tsx';
import { PageHead, Section, SimulatedMark } from '#ui/page.tsx';
import { EmptyState, Loaded, ProblemNotice } from '#ui/states.tsx';
import './overview.css';

const STATUSES = ['red', 'yellow', 'green', 'done', 'grey'] as const;
const FRESHNESS = ['fresh', 'due', 'late', 'stale', 'never'] as const;

/** 总览: how far the year is, how the promises stand, what needs a word today. */
export function OverviewPage() {
  const { t } = useTranslation();
  const overview = useQuery(queries.overview(useAsOf()));
  return (
    <div className="page">
      {overview.data === undefined && <PageHead title={t('nav.overview')} />}
      <Loaded query={overview} lines={10}>
        {(data) =>
          data.planVersionId === null ? (
            <EmptyState title={t('overview.none')} action={<Link to="/plans">{t('reader.importFirst')}</Link>}>
              {t('overview.noneHint')}
            </EmptyState>
          ) : (
            <Cockpit data={data} />
          )
        }
      </Loaded>
    </div>
  );
}

function Cockpit({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const attention = useQuery(queries.commitments({ status: 'red', sort: 'gap', ...dropUndefined(asOf) }));
  const yellow = useQuery(queries.commitments({ status: 'yellow', sort: 'gap', ...dropUndefined(asOf) }));
  const failed = [attention, yellow].find((query) => query.isError && query.data === undefined);
  const judged = data.lights.reduce((sum, { green, yellow: some, red, done }) => sum + green + some + red + done, 0);
  const worst = [...(attention.data?.rows ?? []), ...(yellow.data?.rows ?? [])].slice(0, 8);
  return (
    <>
      <PageHead
        title={data.planTitle}
        note={
          <>
            {t('overview.asOf', { day: data.asOf })} {data.simulated && <SimulatedMark />}
          </>
        }
      />
      <div className="figures">
        <div className="figure">
          <p className="figure-label">{t('overview.timeShare')}</p>
          <p className="figure-value">
            {formatDecimal(data.expectedPercent)}
            {data.expectedPercent !== null && <span className="unit">%</span>}
          </p>
          <p className="figure-note">{t('overview.timeShareNote')}</p>
        </div>
        <RoundFigure data={data} />
        <div className="figure">
          <p className="figure-label">{t('overview.unassigned')}</p>
          <p className="figure-value">
            <Link to="/assignments">{data.unassigned}</Link>
            <span className="unit"> {t('unit.items')}</span>
          </p>
          <p className="figure-note">
            {t('overview.pending')}{' '}
            <Link to="/commitments" search={{ pending: 'true' }}>
              {data.pending} {t('unit.items')}
            </Link>
          </p>
        </div>
        <div className="figure">
          <p className="figure-label">{t('overview.coverage')}</p>
          <div className="figure-meters">
            <Link
              to="/plans/$planId"
              params={{ planId: data.planVersionId ?? 'latest' }}
              search={{ panel: 'coverage' }}
              className="figure-meter"
            >
              <span>{t('coverage.numbers')}</span>
              <CoverageMeter explained={data.coverage.explainedNumbers} total={data.coverage.numbers} />
            </Link>
            <Link
              to="/plans/$planId"
              params={{ planId: data.planVersionId ?? 'latest' }}
              search={{ panel: 'coverage' }}
              className="figure-meter"
            >
              <span>{t('coverage.sentences')}</span>
              <CoverageMeter explained={data.coverage.explainedSentences} total={data.coverage.sentences} />
            </Link>
          </div>
        </div>
      </div>
      <Section title={t('overview.lights')}>
        <LightsTable data={data} />
      </Section>
      <Section
        title={t('overview.attention')}
        note={
          <Link to="/commitments" search={{ sort: 'gap' }}>
            {t('overview.allByGap')}
          </Link>
        }
      >
        {failed !== undefined ? (
          <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />
        ) : worst.length === 0 && !attention.isPending && !yellow.isPending ? (
          <NothingBehind judged={judged} />
        ) : (
          <CommitmentTable rows={worst} columns={['light', 'title', 'lead', 'reason']} />
        )}
      </Section>
      <Section title={t('overview.headline')} note={t('overview.headlineNote')}>
        {data.headline.length === 0 ? (
          <p className="faint">{t('overview.noHeadline')}</p>
        ) : (
          <CommitmentTable
            rows={data.headline}
            columns={['light', 'title', 'bound', 'value', 'gap', 'freshness', 'lead']}
          />
        )}
      </Section>
    </>
  );
}

function dropUndefined({ asOf }: { readonly asOf: string | undefined }): { asOf?: string } {
  return asOf === undefined ? {} : { asOf };
}

function RoundFigure({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { round } = data;
  const kinds = [
    { kind: 'commitments', submitted: data.submitted, obligations: data.obligations },
    { kind: 'records', ...data.records },
    { kind: 'parts', ...data.parts },
  ] as const;
  const [submitted, obligations] = (['submitted', 'obligations'] as const).map((of) =>
    kinds.reduce((sum, each) => sum + each[of], 0),
  ) as [number, number];
  return (
    <div className="figure">
      <p className="figure-label">
        {round === null ? t('overview.noRound') : t('overview.round', { name: label(nameRound(round.name)) })}
      </p>
      <p className="figure-value">
        {round === null ? (
          '—'
        ) : (
          <>
            <Link to="/board" search={{ round: round.id }}>
              {submitted}
            </Link>
            <span className="unit">
              {' '}
              / {obligations} {t('unit.items')}
            </span>
          </>
        )}
      </p>
      <p className="figure-note">
        {round === null
          ? t('overview.noRoundNote')
          : t('overview.roundNote', { share: formatQuantity(shareOf(submitted, obligations), '%'), due: round.dueOn })}
      </p>
      {round !== null && (
        <p className="figure-note figure-parts">
          {kinds
            .filter((each) => each.obligations > 0)
            .map((each) => (
              <span key={each.kind}>
                {t(`overview.owed.${each.kind}`, { submitted: each.submitted, obligations: each.obligations })}
              </span>
            ))}
        </p>
      )}
    </div>
  );
}

function LightsTable({ data }: { data: Overview }) {
  const { t } = useTranslation();
  return (
    <div className="lights-grid">
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th>{t('ledger.column.kind')}</th>
              <th className="lights-bar-column" />
              {STATUSES.map((status) => (
                <th key={status} className="num">
                  <LightMark status={status} />
                </th>
              ))}
              <th className="num">{t('overview.total')}</th>
            </tr>
          </thead>
          <tbody>
            {data.lights.map((row) => (
              <tr key={row.kind}>
                <td className="nowrap">
                  <Link to="/commitments" search={{ kind: row.kind }}>
                    {t(`kind.${row.kind}`)}
                  </Link>
                </td>
                <td className="lights-bar-column">
                  <LightBar counts={row} />
                </td>
                {STATUSES.map((status) => (
                  <td key={status} className="num">
                    {row[status] === 0 ? (
                      <span className="faint">0</span>
                    ) : (
                      <Link to="/commitments" search={{ kind: row.kind, status }}>
                        {row[status]}
                      </Link>
                    )}
                  </td>
                ))}
                <td className="num">{STATUSES.reduce((sum, status) => sum + row[status], 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className="freshness-list">
        <dt className="freshness-head">{t('overview.freshness')}</dt>
        {FRESHNESS.map((key) => (
          <dd key={key}>
            <Link to="/commitments" search={{ freshness: key }}>
              {t(`freshness.${key}`)}
            </Link>
            <span className="num">{data.freshness[key]}</span>
          </dd>
        ))}
      </dl>
    </div>
  );
}
