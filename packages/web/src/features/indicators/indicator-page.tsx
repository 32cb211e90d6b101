import type { Reply } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { usePageSearch } from '#lib/page-search.ts';
import { usePageTitle } from '#lib/page-title.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import type { IndicatorPageSearch } from '#lib/search-state.ts';
import { offersOf, useAsOf, useSession } from '#lib/session.ts';
import { ExplainCard } from '#ui/explain-card.tsx';
import { Section } from '#ui/page.tsx';
import { Loaded, LoadingLines } from '#ui/states.tsx';
import { ConversionSection } from './conversion-section.tsx';
import { DefinitionFacts } from './definition-facts.tsx';
import { DirectionMark, periodName, textOf } from './indicator-words.tsx';
import { MentionsSection } from './mentions-section.tsx';
import { MomentChoice } from './moment-choice.tsx';
import { PromisesSection } from './promises-section.tsx';
import { RestatedNote } from './restated-note.tsx';
import { RevisionsSection } from './revisions-section.tsx';
import { SplitTreeSection } from './split-tree.tsx';
import { TargetEditor } from './target-editor.tsx';
import { TargetHistory } from './target-history.tsx';
import './indicators.css';
import { KeptWords, useKeptWords } from '#ui/kept-words.tsx';
import { UnitName } from '#ui/unit-name.tsx';

export type Detail = Reply<'getIndicator'>;

const route = getRouteApi('/indicators/$indicatorId');
const Charts = lazy(async () => ({ default: (await import('./indicator-charts.tsx')).IndicatorCharts }));

/** One indicator: its value against its target, its course and its parts, how it came about, and what plans say of it. */
export function IndicatorPage() {
  const { indicatorId } = route.useParams();
  const { asOf } = useAsOf();
  const { believed, unit, units } = usePageSearch<IndicatorPageSearch>();
  const detail = useQuery({
    ...queries.indicator(indicatorId, { asOf, knownAt: believed, unitId: unit, units }),
    // Another unit or view is the same page with other numbers; another indicator is another page.
    placeholderData: (previous) => (previous?.definition.id === indicatorId ? previous : undefined),
  });
  return (
    <div className="page">
      <Loaded query={detail} lines={14}>
        {(data) => (
          <div className={detail.isPlaceholderData ? 'is-stale' : ''} aria-busy={detail.isPlaceholderData}>
            <Indicator data={data} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Indicator({ data }: { data: Detail }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { run, report } = offersOf(useSession());
  const { asOf } = useAsOf();
  const [editing, setEditing] = useState(false);
  const { definition, row } = data;
  usePageTitle(label(definition.label));
  return (
    <>
      <nav className="crumbs" aria-label={t('commitment.path')}>
        <Link to="/indicators">{t('nav.indicators')}</Link> <span className="faint">›</span>{' '}
        <span className="faint">{t(`theme.${definition.theme}`)}</span>
      </nav>
      <div className="page-head">
        <div>
          <h1>
            {label(definition.label)}{' '}
            <span className="indicator-unit">{t('indicators.inBrackets', { unit: definition.unit })}</span>
          </h1>
          <p className="indicator-tags">
            {row.targetClass !== null && <span className="tag">{t(`targetClass.${row.targetClass}`)}</span>}
            <DirectionMark direction={definition.direction} always />
            {definition.formula !== null && <span className="tag">{t('indicators.formula')}</span>}
            <span className="faint">
              <UnitName unit={data} />
            </span>
            {data.companion !== null && (
              <Link to="/indicators/$indicatorId" params={{ indicatorId: data.companion.id }}>
                {t(definition.growthOf === null ? 'indicator.toGrowth' : 'indicator.toLevel', {
                  name: label(data.companion.label),
                })}
              </Link>
            )}
            {data.knownAt !== null && (
              <span className="tag tag-pending">{t('indicator.believed', { day: data.knownAt.slice(0, 10) })}</span>
            )}
          </p>
        </div>
        {asOf === undefined && (
          <div className="page-actions">
            {(run || report) && definition.formula === null && (
              <Link
                to="/indicators/$indicatorId/values"
                params={{ indicatorId: definition.id }}
                className="action-link"
              >
                {t('indicator.enter')}
              </Link>
            )}
            {run && (
              <button type="button" className="link-button action-link" onClick={() => setEditing(true)}>
                {t('indicator.setTarget')}
              </button>
            )}
            {run && (
              <Link
                to="/indicators/$indicatorId/definition"
                params={{ indicatorId: definition.id }}
                className="action-link"
              >
                {t('indicator.editDefinition')}
              </Link>
            )}
          </div>
        )}
      </div>
      <MomentChoice data={data} />
      {editing && <TargetEditor data={data} onClose={() => setEditing(false)} />}
      <div className="indicator-top">
        <Headline data={data} />
        {row.light === null ? (
          <div className="explain">
            <p className="explain-reason">{t('indicator.noTarget')}</p>
          </div>
        ) : (
          <ExplainCard light={row.light} unjudged={row.latest !== null} />
        )}
      </div>
      <RestatedNote data={data} />
      <Suspense fallback={<LoadingLines lines={10} />}>
        <Charts data={data} />
      </Suspense>
      {data.conversion !== null && <ConversionSection conversion={data.conversion} />}
      <PromisesSection promises={data.promises} />
      <TargetHistory history={data.targetHistory} />
      <SplitTreeSection data={data} />
      {data.inputs.length > 0 && <Inputs data={data} />}
      <MentionsSection mentions={data.mentions} />
      <RevisionsSection indicatorId={definition.id} unit={definition.unit} />
      <DefinitionFacts data={data} />
    </>
  );
}

function Headline({ data: { row, definition } }: { data: Detail }) {
  const { t, i18n } = useTranslation();
  const keptWords = useKeptWords();
  const { latest, target } = row;
  return (
    <div className="indicator-headline">
      <p className="indicator-value">
        {latest === null
          ? '—'
          : latest.status === 'value'
            ? formatDecimal(latest.value)
            : t(`valueStatus.${latest.status}`)}
        {latest?.status === 'value' && <span className="unit">{definition.unit}</span>}
      </p>
      <p className="faint">
        {latest === null ? t('indicator.nothing') : periodName(latest.period, i18n.language)}
        {latest !== null &&
          latest.status !== 'value' &&
          t('indicator.because', { reason: keptWords(latest.reason ?? '') })}
        {latest !== null && latest.by !== 'entered' && ` · ${t(`resolvedBy.${latest.by}`)}`}
        {latest?.by === 'entered' && latest.evidenceLevel !== null && ` · ${t(`evidence.${latest.evidenceLevel}`)}`}
        {latest?.vintage != null && ` · ${t(`vintage.${latest.vintage}`)}`}
      </p>
      {row.lacking !== null && (
        <p className="evidence-gap">
          {t('indicators.lacking', {
            period: periodName(row.lacking.period, i18n.language),
            reason: keptWords(row.lacking.reason),
          })}
        </p>
      )}
      {latest?.partial === true && (
        <p className="evidence-gap">{t('indicators.missingParts', { names: latest.missing.join('、') })}</p>
      )}
      <dl className="indicator-facts">
        <dt>{t('indicators.column.target')}</dt>
        <dd>
          {target === null ? '—' : textOf(target, i18n.language)}{' '}
          {target !== null && target.strength !== 'plain' && (
            <span className="tag tag-strong">{t(`strength.${target.strength}`)}</span>
          )}
          {target?.commitmentId != null && (
            <Link to="/commitments/$commitmentId" params={{ commitmentId: target.commitmentId }}>
              {t('indicator.toCommitment')}
            </Link>
          )}
        </dd>
        <dt>{t('indicators.column.yearBefore')}</dt>
        <dd>{row.yearBefore === null ? '—' : `${formatDecimal(row.yearBefore)} ${definition.unit}`}</dd>
      </dl>
    </div>
  );
}

function Inputs({ data }: { data: Detail }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Section title={t('indicator.inputs')} note={data.definition.formula}>
      <div className="table-wrap">
        <table className="table">
          <tbody>
            {data.inputs.map((input) => (
              <tr key={input.label['zh-CN']}>
                <td>{label(input.label)}</td>
                <td className="num">
                  {input.value === null ? (
                    <span className="evidence-gap">{input.reason !== null && <KeptWords words={input.reason} />}</span>
                  ) : (
                    formatDecimal(input.value)
                  )}
                  {input.value !== null && <span className="unit">{input.unit}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
