import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import type { Kept, Reading } from '#lib/corrections.ts';
import { formatInstant } from '#lib/date-text.ts';
import { formatDecimal, formatFactValue } from '#lib/quantity.ts';
import { Person } from '#ui/person.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';

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
      <span>{wordsOf(kept.change, t)}</span>
      <span className="faint">
        {' '}
        <Person name={kept.by} /> · {formatInstant(kept.recordedAt)} · {kept.reason}
      </span>{' '}
      {may && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('correction.withdraw')}
        </Button>
      )}
      <ReasonDialog
        open={asking}
        title={t('correction.withdraw')}
        subject={`“${kept.quote}” ${wordsOf(kept.change, t)}`}
        error={withdraw.error}
        pending={withdraw.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => withdraw.mutate(reason, { onSuccess: () => setAsking(false) })}
      />
    </>
  );
}

/** What was said of a figure, in words. */
export function wordsOf(change: Kept['change'], t: TFunction): string {
  switch (change.kind) {
    case 'reading':
      return describe(change.reading, t);
    case 'reject':
      return t('correction.kind.reject');
    case 'add':
      return t('correction.addedAs', { value: formatFactValue(change.fact), reading: describe(change.fact, t) });
  }
}

/** A reading in words; only the fields that it sets, each with its name. */
export function describe(reading: Reading, t: TFunction): string {
  const { value } = reading;
  const parts: readonly (readonly [string, string | undefined])[] = [
    [t('correction.metric'), reading.metric],
    [t('correction.value'), value === undefined ? undefined : [value].flat().map(formatDecimal).join('–')],
    [t('correction.unit'), reading.unit === '' ? t('correction.noUnit') : reading.unit],
    [t('reader.factKind'), reading.kind && t(`factKind.${reading.kind}`)],
    [t('correction.op'), reading.op && t(`correction.ops.${reading.op}`)],
    [t('reader.status'), reading.status && t(`reader.kind.${reading.status}`)],
    [t('reader.period'), reading.period === null ? t('reader.notTold') : reading.period],
    [t('reader.place'), reading.place === null ? t('reader.wholePlace') : reading.place],
  ];
  return parts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => t('correction.field', { name, value }))
    .join(t('correction.fieldStop'));
}
