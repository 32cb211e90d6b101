import type { Attachment, RegisterRecordDetail } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, formatAddress, sendForm } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { useSession } from '#lib/session.ts';
import { Section, SimulatedMark } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import type { PackRegister } from '#ui/record/field-value.tsx';
import { ProblemNotice } from '#ui/states.tsx';

/** 形象进度图片与佐证: pictures in the order in which they were taken, documents below; what is withdrawn keeps its reason. */
export function RecordPictures({
  register,
  record,
  editable,
}: {
  register: PackRegister;
  record: RegisterRecordDetail;
  editable: boolean;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const [adding, setAdding] = useState(false);
  const shown = record.attachments.filter((file) => file.withdrawal === null);
  const gone = record.attachments.filter((file) => file.withdrawal !== null);
  const pictures = shown.filter((file) => file.mediaType.startsWith('image/'));
  const documents = shown.filter((file) => !file.mediaType.startsWith('image/'));
  return (
    <Section title={label(register.attachments?.label)} note={t('packs.countOf', { count: shown.length })}>
      {shown.length === 0 && <p className="faint">{t('packs.noPictures')}</p>}
      <ul className="pictures">
        {pictures.map((file) => (
          <Picture key={file.id} file={file} editable={editable} />
        ))}
      </ul>
      <ul className="documents">
        {documents.map((file) => (
          <li key={file.id}>
            <a href={formatAddress('getAttachment', { id: file.id })}>{file.caption ?? file.fileName}</a>{' '}
            <span className="faint">
              {file.recordedAt.slice(0, 10)} <Person name={file.by} /> · {t(`evidence.${file.evidenceLevel}`)}
            </span>
            {editable && <Withdraw file={file} />}
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <details className="history">
          <summary>{t('packs.withdrawn', { count: gone.length })}</summary>
          <ul>
            {gone.map((file) => (
              <li key={file.id}>
                {file.caption ?? file.fileName} — {file.withdrawal?.reason}{' '}
                <span className="faint">
                  <Person name={file.withdrawal?.by ?? ''} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {editable &&
        (adding ? (
          <AddPicture register={register} record={record} onDone={() => setAdding(false)} />
        ) : (
          <p className="section-action">
            <Button size="small" onClick={() => setAdding(true)}>
              {t('packs.addPicture')}
            </Button>
          </p>
        ))}
    </Section>
  );
}

function Picture({ file, editable }: { file: Attachment; editable: boolean }) {
  const { t } = useTranslation();
  const address = formatAddress('getAttachment', { id: file.id });
  const words = file.caption ?? file.fileName;
  return (
    <li>
      <a href={address} target="_blank" rel="noreferrer">
        <img src={address} alt={words} loading="lazy" />
      </a>
      <p>{words}</p>
      <p className="faint">
        {file.takenOn ?? file.recordedAt.slice(0, 10)} · {t(`evidence.${file.evidenceLevel}`)}{' '}
        {file.simulated && <SimulatedMark />}
      </p>
      {editable && <Withdraw file={file} />}
    </li>
  );
}

function Withdraw({ file }: { file: Attachment }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const withdraw = useMutation({
    mutationFn: (reason: string) => call('withdrawAttachment', { params: { id: file.id }, body: { reason } }),
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <button type="button" className="plain-button picture-withdraw" onClick={() => setOpen(true)}>
        {t('packs.withdraw')}
      </button>
      <ReasonDialog
        open={open}
        title={t('packs.withdrawTitle')}
        pending={withdraw.isPending}
        error={withdraw.error}
        onConfirm={(reason) => withdraw.mutate(reason)}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}

const LEVELS = ['on-site', 'document', 'paid', 'statistics'] as const;
const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';

function AddPicture({
  register,
  record,
  onDone,
}: {
  register: PackRegister;
  record: RegisterRecordDetail;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { today } = useSession();
  const [file, setFile] = useState<File>();
  const [caption, setCaption] = useState('');
  const [takenOn, setTakenOn] = useState(today);
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('on-site');
  const [share, setShare] = useState<number>();
  const send = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData();
      form.set('caption', caption.trim());
      form.set('takenOn', takenOn);
      form.set('evidenceLevel', level);
      form.set('file', chosen);
      return sendForm('addAttachment', form, setShare, { register: register.name, id: record.id });
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <form
      className="form-grid form-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== undefined) send.mutate(file);
      }}
    >
      <div className="form-field">
        <span className="form-label">{t('packs.pictureFile')}</span>
        <span className="file-choice">
          <input
            id="picture-file"
            type="file"
            className="visually-hidden"
            accept={ACCEPTED}
            onChange={(event) => setFile(event.target.files?.[0] ?? undefined)}
          />
          <label htmlFor="picture-file" className="file-button">
            {t('versions.pick')}
          </label>
          <span className={file === undefined ? 'faint' : ''}>{file?.name ?? t('versions.noFile')}</span>
        </span>
        <span className="form-help">{t('packs.pictureHelp')}</span>
      </div>
      <div className="form-field">
        <label htmlFor="picture-caption">{t('packs.caption')}</label>
        <Input
          id="picture-caption"
          maxLength={200}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
      </div>
      <div className="form-field">
        <label htmlFor="picture-day">{t('packs.takenOn')}</label>
        <DatePicker
          id="picture-day"
          allowClear={false}
          value={dayjs(takenOn)}
          onChange={(day) => day && setTakenOn(day.format('YYYY-MM-DD'))}
        />
      </div>
      <div className="form-field">
        <label htmlFor="picture-level">{t('report.evidence')}</label>
        <Select
          id="picture-level"
          value={level}
          onChange={setLevel}
          options={LEVELS.map((value) => ({ value, label: t(`evidence.${value}`) }))}
        />
      </div>
      {send.isError && <ProblemNotice error={send.error} />}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" disabled={file === undefined} loading={send.isPending}>
          {send.isPending && share !== undefined ? `${Math.round(share * 100)}%` : t('packs.upload')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
