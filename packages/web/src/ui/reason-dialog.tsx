import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './states.tsx';

/** Asks why before something is done that others will see. */
export function ReasonDialog({
  open,
  title,
  subject,
  note,
  error,
  pending,
  onConfirm,
  onCancel,
}: {
  open: boolean;
  title: string;
  /** What exactly will be said or done. */
  subject?: string;
  note?: string;
  error: unknown;
  pending: boolean;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Modal
      open={open}
      title={title}
      okText={t('form.confirm')}
      cancelText={t('form.cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={pending}
      onOk={() => onConfirm(reason.trim())}
      onCancel={onCancel}
      destroyOnHidden
    >
      {subject !== undefined && <p className="dialog-subject">{subject}</p>}
      {note !== undefined && <p className="faint">{note}</p>}
      <div className="form-field">
        <label htmlFor="dialog-reason">{t('form.reasonRequired')}</label>
        <Input id="dialog-reason" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </div>
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
    </Modal>
  );
}
