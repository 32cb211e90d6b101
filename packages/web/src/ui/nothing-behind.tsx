import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** 没有滞后: said only where something could be judged; what nobody has reported on is not on time. */
export function NothingBehind({ judged }: { judged: number }) {
  const { t } = useTranslation();
  if (judged > 0) return <p className="faint">{t('overview.noAttention')}</p>;
  return (
    <p className="faint">
      {t('overview.nothingJudged')} <Link to="/assignments">{t('nav.assignments')}</Link> ·{' '}
      <Link to="/reports">{t('nav.reports')}</Link>
    </p>
  );
}
