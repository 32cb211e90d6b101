import type { PlanVersion } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';

const ROUTES = { run: 'runPlan', withdraw: 'withdrawPlan', restore: 'restorePlan' } as const;

/** 设为运行计划, 撤下, 恢复: an act on a whole plan, with what it means and a reason. */
export function PlanAct({
  act,
  version,
  current = '',
}: {
  act: keyof typeof ROUTES;
  version: PlanVersion;
  /** Title of the plan that runs now, where the act is about it. */
  current?: string;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const send = useMutation({
    mutationFn: async (reason: string) => {
      await call(ROUTES[act], { body: { planId: version.planId, reason } });
    },
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t(`versions.${act}`)}
      </Button>
      <ReasonDialog
        open={asking}
        title={t(`versions.${act}Title`, { title: version.title })}
        note={t(`versions.${act}Note`, { current })}
        error={send.error}
        pending={send.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => send.mutate(reason)}
      />
    </>
  );
}
