import type { CommitmentDetail } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Says so when a promise does not bind: a later version dropped it, or another plan runs. */
export function StandingNotice({ standing }: { standing: CommitmentDetail['standing'] }) {
  const { t } = useTranslation();
  const { kind, planTitle: title, versionNumber: last, droppedIn: number, droppedInId, dropReason } = standing;
  if (kind === 'in-force') return null;
  if (kind === 'not-running')
    return (
      <p className="notice-line">
        {t('commitment.notRunning', { title })} <Link to="/plans">{t('commitment.toPlans')}</Link>
      </p>
    );
  return (
    <p className="notice-line">
      {t('commitment.dropped', { title, number, last })}{' '}
      {dropReason !== null && `${t('commitment.dropReason', { reason: dropReason })} `}
      {droppedInId !== null && (
        <Link to="/plans/$planId" params={{ planId: droppedInId }}>
          {t('commitment.toNewVersion', { number })}
        </Link>
      )}
    </p>
  );
}
