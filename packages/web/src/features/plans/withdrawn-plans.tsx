import type { PlanVersion, Reply } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { formatInstant } from '#lib/date-text.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { listPlanChoices } from './plan-choices.ts';

export type Withdrawn = Reply<'listPlans'>['withdrawn'][number];

/** 撤下: a plan that does not run leaves the lists, with a reason; nothing of it is deleted. */
export function WithdrawPlan({ version }: { version: PlanVersion }) {
  return <Act route="withdrawPlan" words="withdraw" version={version} />;
}

function Act({
  route,
  words,
  version,
}: {
  route: 'withdrawPlan' | 'restorePlan';
  words: 'withdraw' | 'restore';
  version: PlanVersion;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const act = useMutation({
    mutationFn: async (reason: string) => {
      await call(route, { body: { planId: version.planId, reason } });
    },
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t(`versions.${words}`)}
      </Button>
      <ReasonDialog
        open={asking}
        title={t(`versions.${words}Title`, { title: version.title })}
        note={t(`versions.${words}Note`)}
        error={act.error}
        pending={act.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => act.mutate(reason)}
      />
    </>
  );
}

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
              {run && <Act route="restorePlan" words="restore" version={version} />}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
