import type { PlanVersion } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { usePersonName } from '#lib/person-name.ts';
import { queries } from '#lib/queries.ts';
import { listPlanChoices } from './plan-choices.ts';

/** Of a file of tables: that what is read is its rows, put into sentences. */
export function TableNotice({ version }: { version: PlanVersion }) {
  const { t } = useTranslation();
  const isTable = version.format === 'xlsx' || /\.[ct]sv$/iu.test(version.fileName);
  return isTable ? <p className="faint">{t('reader.fromTable')}</p> : null;
}

/** Says so when what is read is not what the ledger works with: a plan that is taken down, an older version, or a plan that does not run. */
export function ReaderNotice({ version }: { version: PlanVersion }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const plans = useQuery(queries.plans()).data;
  if (plans === undefined) return null;
  const { running, withdrawn } = plans;
  const gone = withdrawn.find(({ planId }) => planId === version.planId);
  if (gone !== undefined)
    return (
      <p className="notice-line">
        {t('reader.withdrawn', { by: personName(gone.by), since: formatInstant(gone.since), reason: gone.reason })}{' '}
        <Link to="/plans">{t('reader.allVersions')}</Link>
      </p>
    );
  const newest = listPlanChoices(plans.versions).find(({ planId }) => planId === version.planId)?.newest;
  if (newest !== undefined && newest.number > version.number)
    return (
      <p className="notice-line">
        {t('reader.olderVersion', { number: version.number })}{' '}
        <Link to="/plans/$planId" params={{ planId: newest.id }}>
          {t('reader.newest')}
        </Link>
      </p>
    );
  if (running === null || running.planId === version.planId) return null;
  return (
    <p className="notice-line">
      {t('reader.notRunning', { title: running.title })} <Link to="/plans">{t('reader.allVersions')}</Link>
    </p>
  );
}
