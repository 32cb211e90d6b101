import { formatValuePeriod } from '@planwright/engine';
import type { CommitmentRow } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '#lib/quantity.ts';

type Indicator = NonNullable<CommitmentRow['indicator']>;

/** 一数一源: the indicator's number and what the unit reports, each with its day, and which of them judges. */
export function SourceLines({ indicator }: { indicator: Indicator }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const { latest, reported, unit, target } = indicator;
  return (
    <>
      <dl className="facts-list">
        <dt>{t('source.value')}</dt>
        <dd>
          {latest === null ? (
            <span className="faint">{t('source.none')}</span>
          ) : (
            <>
              <strong>{formatQuantity(latest.value, unit)}</strong>{' '}
              <span className="faint">
                {formatValuePeriod(latest.period)[language]} · {t('source.until', { day: latest.periodEnd })}
              </span>
            </>
          )}
        </dd>
        <dt>{t('source.reported')}</dt>
        <dd>
          {reported === null ? (
            <span className="faint">{t('source.notReported')}</span>
          ) : (
            <>
              {formatQuantity(reported.value, unit)}{' '}
              <span className="faint">{t('source.until', { day: reported.periodEnd })}</span>
            </>
          )}
        </dd>
        <dt>{t('source.target')}</dt>
        <dd>
          {language === 'en' ? target.textEn : target.text}
          {!target.own && <span className="evidence-gap"> {t('source.targetMoved')}</span>}
        </dd>
      </dl>
      <p
        className={`source-note ${indicator.relation === 'differs' ? 'evidence-gap' : 'faint'}`}
        data-testid="source-note"
      >
        {sourceNote(indicator, t)}
      </p>
    </>
  );
}

function sourceNote(
  { relation, difference, unit, judges, latest }: Indicator,
  t: ReturnType<typeof useTranslation>['t'],
): string {
  const beside =
    relation === null
      ? ''
      : t(`source.relation.${relation}`, {
          difference: formatQuantity(difference, unit === '%' ? t('unit.points') : unit),
        });
  return `${beside}${t(judges ? 'source.judges' : latest === null ? 'source.reportsJudge' : 'source.wordsJudge')}`;
}

/** Beside a number of the ledger: that it is the indicator's, and whether the unit reports another. */
export function SourceMark({ row }: { row: CommitmentRow }) {
  const { t, i18n } = useTranslation();
  const { indicator } = row;
  if (indicator === null || !indicator.judges || indicator.latest === null) return null;
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const period = formatValuePeriod(indicator.latest.period)[language];
  const differs = indicator.relation === 'differs';
  return (
    <span
      className={`source-mark ${differs ? 'evidence-gap' : 'faint'}`}
      title={t('source.markTitle', { name: indicator.label[language], period })}
    >
      {t(differs ? 'source.markDiffers' : 'source.mark')}
    </span>
  );
}
