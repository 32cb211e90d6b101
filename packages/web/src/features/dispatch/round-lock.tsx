import { nameRound } from '@planwright/engine';
import type { Round } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { formatRoundDays } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';

/** 锁定、解锁: each with a reason that everybody reads. */
export function RoundLock({ round }: { round: Round }) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const locked = round.state === 'locked';
  const name = `${label(nameRound(round.name))} (${formatRoundDays(round, i18n.language)})`;
  const change = useMutation({
    mutationFn: (reason: string) =>
      call(locked ? 'unlockRound' : 'lockRound', { params: { id: round.id }, body: { reason } }),
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{locked ? t('board.unlock') : t('board.lock')}</Button>
      <ReasonDialog
        open={open}
        title={locked ? t('board.unlockTitle', { name }) : t('board.lockTitle', { name })}
        note={locked ? t('board.unlockNote') : t('board.lockNote')}
        error={change.error}
        pending={change.isPending}
        onConfirm={(reason) => change.mutate(reason)}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
