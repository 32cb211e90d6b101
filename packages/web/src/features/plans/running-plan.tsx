import type { Reply } from '@planwright/server/contract';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { usePersonName } from '#lib/person-name.ts';

export type Running = NonNullable<Reply<'listPlans'>['running']>;

/** Which plan everything else works with, since when and why. */
export function RunningLine({ running }: { running: Running }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const { title, by, reason } = running;
  return (
    <p className="running-line">
      <span className="tag tag-strong">{t('versions.running')}</span>{' '}
      {t('versions.runningLine', { title, by: personName(by), since: formatInstant(running.since) })}
      {reason !== null && <span className="faint"> {t('versions.runningWhy', { reason })}</span>}
    </p>
  );
}
