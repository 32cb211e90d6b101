import type { PlanVersion, Reply } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { formatInstant } from '#lib/date-text.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';

export type Running = NonNullable<Reply<'listPlans'>['running']>;

/** Which plan everything else works with, since when and why. */
export function RunningLine({ running }: { running: Running }) {
  const { t } = useTranslation();
  const { title, by, reason } = running;
  return (
    <p className="running-line">
      <span className="tag tag-strong">{t('versions.running')}</span>{' '}
      {t('versions.runningLine', { title, by, since: formatInstant(running.since) })}
      {reason !== null && <span className="faint"> {t('versions.runningWhy', { reason })}</span>}
    </p>
  );
}

/** 设为运行计划: with a reason; what ran before stays as it is. */
export function RunPlan({ version, running }: { version: PlanVersion; running: Running }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const run = useMutation({
    mutationFn: (reason: string) => call('runPlan', { body: { planId: version.planId, reason } }),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('versions.run')}
      </Button>
      <ReasonDialog
        open={asking}
        title={t('versions.runTitle', { title: version.title })}
        note={t('versions.runNote', { current: running.title })}
        error={run.error}
        pending={run.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => run.mutate(reason)}
      />
    </>
  );
}
