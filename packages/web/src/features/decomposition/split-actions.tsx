import type { SplitDetail, SplitVersionView } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { offersOf, useSession } from '#lib/session.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { useUnitName } from '#ui/unit-name.tsx';
import { exportSplit } from './export-split.ts';

/** What an officer can do with the newest version, and the export for everybody. */
export function SplitActions({
  split,
  version,
  editable,
}: {
  split: SplitDetail;
  version: SplitVersionView;
  editable: boolean;
}) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { run } = offersOf(useSession());
  const [asked, setAsked] = useState<'offer' | 'freeze'>();
  const latest = version.number === split.currentVersion;
  const may = run && editable && latest;
  return (
    <div className="page-actions">
      <Button onClick={() => exportSplit(split, version, t, unitName)}>{t('ledger.export')}</Button>
      {may && (
        <Link to="/decompositions/$splitId/edit" params={{ splitId: split.id }}>
          <Button tabIndex={-1}>{t(split.inForce === null ? 'split.edit' : 'split.amend')}</Button>
        </Link>
      )}
      {may && version.state === 'draft' && (
        <Button type="primary" onClick={() => setAsked('offer')}>
          {t('split.offer')}
        </Button>
      )}
      {may && version.state === 'offered' && (
        <Button type="primary" onClick={() => setAsked('freeze')}>
          {t('split.freeze')}
        </Button>
      )}
      {asked === 'offer' && <OfferDialog split={split} onClose={() => setAsked(undefined)} />}
      {asked === 'freeze' && <FreezeDialog split={split} version={version} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

function OfferDialog({ split, onClose }: { split: SplitDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const offer = useMutation({
    mutationFn: (reason: string) =>
      call('offerSplit', { params: { id: split.id }, body: { expectedVersion: split.currentVersion, reason } }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <ReasonDialog
      open
      title={t('split.offerTitle')}
      note={t('split.offerNote')}
      error={offer.error}
      pending={offer.isPending}
      onConfirm={(reason) => offer.mutate(reason)}
      onCancel={onClose}
    />
  );
}

/** Freezing asks why; and, when units have not signed, why it is frozen all the same. */
function FreezeDialog({
  split,
  version,
  onClose,
}: {
  split: SplitDetail;
  version: SplitVersionView;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [unsignedReason, setUnsignedReason] = useState('');
  const unsigned = version.parts.filter((part) => part.state !== 'signed');
  const freeze = useMutation({
    mutationFn: () =>
      call('freezeSplit', {
        params: { id: split.id },
        body: {
          expectedVersion: version.number,
          reason: reason.trim(),
          unsignedReason: unsignedReason.trim() === '' ? null : unsignedReason.trim(),
        },
      }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  const ready = reason.trim() !== '' && (unsigned.length === 0 || unsignedReason.trim() !== '');
  return (
    <Modal
      open
      title={t('split.freezeTitle', { number: version.number })}
      okText={t('split.freeze')}
      cancelText={t('form.cancel')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={freeze.isPending}
      onOk={() => freeze.mutate()}
      onCancel={onClose}
    >
      <div className="form-grid">
        <p className="faint">{t('split.freezeNote')}</p>
        <div className="form-field">
          <label htmlFor="freeze-reason">{t('form.reasonRequired')}</label>
          <Input
            id="freeze-reason"
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {unsigned.length > 0 && (
          <div className="form-field">
            <label htmlFor="freeze-unsigned">
              {t('split.unsigned', {
                count: unsigned.length,
                units: unsigned.map(unitName).join(t('ledger.unitJoin')),
              })}
            </label>
            <Input
              id="freeze-unsigned"
              value={unsignedReason}
              maxLength={500}
              placeholder={t('split.unsignedReason')}
              onChange={(event) => setUnsignedReason(event.target.value)}
            />
          </div>
        )}
        {freeze.error !== null && <ProblemNotice error={freeze.error} />}
      </div>
    </Modal>
  );
}
