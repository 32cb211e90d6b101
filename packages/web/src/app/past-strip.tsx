import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '#lib/session.ts';

/** 往日: what is shown is not today's; on a phone nothing else in sight says so. */
export function PastStrip({ today }: { today: string }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  if (asOf === undefined || asOf === today) return null;
  return (
    <p className="past-strip" role="status">
      {t('header.past', { day: asOf })}{' '}
      <Link to="." search={((previous: Record<string, unknown>) => ({ ...previous, asOf: undefined })) as never}>
        {t('header.backToToday')}
      </Link>
    </p>
  );
}
