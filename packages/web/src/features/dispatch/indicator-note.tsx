import { formatValuePeriod } from '@planwright/engine';
import type { CommitmentRow } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatQuantity } from '#lib/quantity.ts';

/** 一数一源: says before a number is reported that the indicator's judges, and what it is. */
export function IndicatorNote({ commitment: { indicator } }: { commitment: CommitmentRow }) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  if (indicator === null || !indicator.judges || indicator.latest === null) return null;
  const { latest, unit } = indicator;
  return (
    <p className="notice-line">
      {t('report.indicatorJudges', {
        value: formatQuantity(latest.value, unit),
        period: formatValuePeriod(latest.period)[i18n.language === 'en' ? 'en' : 'zh-CN'],
      })}{' '}
      <Link to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }}>
        {label(indicator.label)}
      </Link>
    </p>
  );
}
