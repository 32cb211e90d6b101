import type { FindingView } from '@planwright/server/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from './reason-dialog.tsx';
import { ProblemNotice } from './states.tsx';

/** 豁免: leaves a finding as it is, with a reason, or takes that back. The owner sends it and shows what comes of it. */
export function WaiverForm({
  finding,
  note,
  onWaive,
  onWithdraw,
}: {
  finding: FindingView;
  /** How long the waiver holds. */
  note: string;
  onWaive: (reason: string) => Promise<unknown>;
  onWithdraw: (waiverId: string, reason: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const field = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const waive = useMutation({ mutationFn: () => onWaive(reason.trim()), onSuccess: () => close() });
  const withdraw = useMutation({
    mutationFn: (why: string) => onWithdraw(finding.waiver?.id ?? '', why),
    onSuccess: () => close(),
  });
  const close = () => {
    setOpen(false);
    setReason('');
  };
  if (finding.waiver !== null) {
    return (
      <p className="finding-actions">
        <Button size="small" onClick={() => setOpen(true)}>
          {t('audit.withdraw')}
        </Button>
        <ReasonDialog
          open={open}
          title={t('audit.withdraw')}
          note={t('audit.withdrawNote')}
          error={withdraw.error}
          pending={withdraw.isPending}
          onConfirm={(why) => withdraw.mutate(why)}
          onCancel={close}
        />
      </p>
    );
  }
  if (!open) {
    return (
      <p className="finding-actions">
        <Button size="small" onClick={() => setOpen(true)}>
          {t('audit.waive')}
        </Button>
      </p>
    );
  }
  return (
    <form
      className="waiver-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') waive.mutate();
      }}
    >
      <div className="form-field">
        <label htmlFor={field}>{t('form.reasonRequired')}</label>
        <Input.TextArea
          id={field}
          autoFocus
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={500}
          value={reason}
          placeholder={t('audit.reasonExample')}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <p className="finding-actions">
        <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={waive.isPending}>
          {t('audit.waiveNow')}
        </Button>
        <Button size="small" onClick={close}>
          {t('form.cancel')}
        </Button>
        <span className="faint">{note}</span>
      </p>
      {waive.isError && <ProblemNotice error={waive.error} />}
    </form>
  );
}
