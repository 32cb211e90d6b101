import type { Body, PlanReading } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';

export type Kept = PlanReading['corrections'][number];
export type Reading = Extract<Body<'correctFact'>['change'], { kind: 'reading' }>['reading'];

/** 一条更正: what was said of a figure, by whom and why, and the way to take it back. */
export function KeptCorrection({ kept, planVersionId, may }: { kept: Kept; planVersionId: string; may: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      call('withdrawCorrection', { params: { id: planVersionId, correctionId: kept.id }, body: { reason } }),
    // targets and lights follow, on every page
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      {kept.change.kind === 'reading' ? describe(kept.change.reading, t) : t(`correction.kind.${kept.change.kind}`)}
      <span className="faint">
        {' '}
        {kept.by} · {kept.recordedAt.slice(0, 10)} · {kept.reason}
      </span>{' '}
      {may && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('correction.withdraw')}
        </Button>
      )}
      <ReasonDialog
        open={asking}
        title={t('correction.withdraw')}
        error={withdraw.error}
        pending={withdraw.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => withdraw.mutate(reason, { onSuccess: () => setAsking(false) })}
      />
    </>
  );
}

/** A reading in words; only the fields that it sets. */
export function describe(reading: Reading, t: TFunction): string {
  const parts = [
    reading.metric,
    reading.kind === undefined ? undefined : t(`factKind.${reading.kind}`),
    reading.op === undefined ? undefined : t(`correction.ops.${reading.op}`),
    reading.status === undefined ? undefined : t(`reader.kind.${reading.status}`),
    reading.period === undefined ? undefined : (reading.period ?? t('reader.notTold')),
    reading.place === undefined ? undefined : (reading.place ?? t('reader.wholePlace')),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
