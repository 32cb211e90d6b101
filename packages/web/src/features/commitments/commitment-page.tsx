import type { CommitmentDetail } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { usePageTitle } from '#lib/page-title.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useAsOf, useSession } from '#lib/session.ts';
import { ExplainCard } from '#ui/explain-card.tsx';
import { Section } from '#ui/page.tsx';
import { Loaded, LoadingLines } from '#ui/states.tsx';
import { AssignmentSection } from './assignment-section.tsx';
import { IndicatorSection } from './indicator-section.tsx';
import { ReportHistory } from './report-history.tsx';
import { SplitSection } from './split-section.tsx';
import { StandingNotice } from './standing-notice.tsx';
import { TargetSection } from './target-section.tsx';
import './commitment.css';

const route = getRouteApi('/commitments/$commitmentId');
const PaceSection = lazy(async () => ({ default: (await import('./pace-section.tsx')).PaceSection }));

/** One promise: its sentence, its light and why, who answers for it, how it is judged, what was reported. */
export function CommitmentPage() {
  const { commitmentId } = route.useParams();
  const detail = useQuery(queries.commitment(commitmentId, useAsOf()));
  return (
    <div className="page">
      <Loaded query={detail} lines={12}>
        {(data) => <Commitment key={data.id} data={data} />}
      </Loaded>
    </div>
  );
}

function Commitment({ data }: { data: CommitmentDetail }) {
  const { t } = useTranslation();
  usePageTitle(data.title);
  const label = useLabel();
  const { run, report } = offersOf(useSession());
  const { asOf } = useAsOf();
  const past = asOf !== undefined;
  const { kind: standing } = data.standing;
  const editable = run && !past && standing === 'in-force';
  return (
    <>
      <nav className="crumbs" aria-label={t('commitment.path')}>
        <Link to="/commitments">{t('nav.ledger')}</Link> <span className="faint">›</span>{' '}
        <span className="faint">{data.sectionTitle}</span>
      </nav>
      <div className="page-head">
        <div>
          <h1>{data.title}</h1>
          <p className="commitment-tags">
            <span className="tag tag-strong">{t(`kind.${data.kind}`)}</span>
            {data.targetClass !== null && <span className="tag">{t(`targetClass.${data.targetClass}`)}</span>}
            {data.strength !== 'plain' && <span className="tag">{t(`strength.${data.strength}`)}</span>}
            {data.pending && <span className="tag tag-pending">{t('ledger.pending')}</span>}
            <span>{label(data.boundLabel)}</span>
            <span className="faint">
              {t('ledger.column.deadline')} {data.deadline ?? t('ledger.noDeadline')}
            </span>
          </p>
        </div>
        {report && !past && standing === 'in-force' && (
          <div className="page-actions">
            <Link to="/reports" search={{ item: data.id }} className="action-link">
              {t('commitment.report')}
            </Link>
          </div>
        )}
      </div>
      <StandingNotice standing={data.standing} />
      <blockquote className="commitment-quote">
        <p className="quote">{data.quote}</p>
        <p className="faint">
          {data.spans.map((span, index) => (
            <Link
              key={span.start}
              to="/plans/$planId"
              params={{ planId: data.planVersionId }}
              search={index === 0 ? { commitment: data.id, panel: 'detail' } : { at: span.start }}
              className="commitment-source"
              data-testid={index === 0 ? 'to-sentence' : undefined}
            >
              {index === 0 ? t('commitment.toSentence') : t('commitment.toMention', { number: index + 1 })}
            </Link>
          ))}
        </p>
      </blockquote>
      <div className="commitment-columns">
        <div>
          <Section title={t('commitment.light')}>
            <ExplainCard light={data.light} />
          </Section>
          {data.indicator !== null && <IndicatorSection indicator={data.indicator} />}
          <Suspense fallback={<LoadingLines lines={6} />}>
            <PaceSection data={data} />
          </Suspense>
        </div>
        <div>
          <AssignmentSection data={data} editable={editable} />
          <TargetSection data={data} editable={editable} />
          <SplitSection data={data} editable={editable} />
        </div>
      </div>
      <ReportHistory reports={data.reports} unit={data.target.unit} adds={data.target.form !== 'level'} />
    </>
  );
}
