import type { PlanVersion, Reply } from '@planwright/server/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '#lib/date-text.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { PlanAct } from './plan-act.tsx';
import { listPlanChoices } from './plan-choices.ts';

export type Withdrawn = Reply<'listPlans'>['withdrawn'][number];

/** 已撤下: folded away, each with who took it down and why, and the way back. */
export function WithdrawnPlans({
  versions,
  withdrawn,
}: {
  versions: readonly PlanVersion[];
  withdrawn: readonly Withdrawn[];
}) {
  const { t } = useTranslation();
  const { run } = offersOf(useSession());
  if (withdrawn.length === 0) return null;
  const newest = new Map(listPlanChoices(versions).map((choice) => [choice.planId, choice.newest]));
  return (
    <details className="withdrawn-plans">
      <summary>{t('versions.withdrawnCount', { count: withdrawn.length })}</summary>
      <ul>
        {withdrawn.map(({ planId, by, since, reason }) => {
          const version = newest.get(planId);
          if (version === undefined) return null;
          return (
            <li key={planId}>
              <div>
                <Link to="/plans/$planId" params={{ planId: version.id }}>
                  {version.title}
                </Link>
                <div className="faint">
                  {version.fileName} · {t('reader.version', { number: version.number })}
                </div>
                <div className="faint">{t('versions.withdrawnLine', { by, since: formatInstant(since), reason })}</div>
              </div>
              {run && <PlanAct act="restore" version={version} />}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
