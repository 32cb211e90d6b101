import type { ImportPreview, PlanVersion } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input, Progress, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendForm } from '#lib/call.ts';
import { useLabel } from '#lib/label.ts';
import { ProblemNotice } from '#ui/states.tsx';
import { ImportPreviewPanel } from './import-preview.tsx';
import { listPlanChoices } from './plan-choices.ts';
import type { Running } from './running-plan.tsx';

const ACCEPTED = '.txt,.md,.csv,.tsv,.html,.htm,.shtml,.xhtml,.mht,.mhtml,.docx,.docm,.doc,.pdf,.xlsx,.xlsm,.xls';

/** A refusal below the edge of the window would look as if nothing had happened; called once, when it appears. */
function showWhole(notice: HTMLElement | null) {
  notice?.scrollIntoView({ block: 'center' });
}

/**
 * 导入: a file as a new plan or as the next version of one. A next version is shown beside the one before, and whatever does not fit is asked
 * about, before anything is kept; the reader opens when it is compiled.
 */
export function ImportForm({ versions, running }: { versions: readonly PlanVersion[]; running: Running | null }) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const say = useLabel();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [planId, setPlanId] = useState('');
  const [runs, setRuns] = useState(false);
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(0);
  const [preview, setPreview] = useState<ImportPreview>();
  const inQuestion = preview !== undefined && preview.questions.length > 0;
  const needsReason = inQuestion || (planId === '' && runs && running !== null);
  const fillForm = () => {
    const form = new FormData();
    if (planId !== '') form.set('planId', planId);
    else if (runs) form.set('runs', 'true');
    if (reason.trim() !== '') form.set('reason', reason.trim());
    if (file !== undefined) form.set('file', file, file.name);
    setSent(0);
    return form;
  };

  const load = useMutation({
    mutationFn: () => sendForm('importPlan', fillForm(), setSent),
    onSuccess: async (version) => {
      if (version.warnings.length > 0) {
        // It stays until it is read: what was noticed may explain a figure that looks wrong.
        notification.warning({
          title: t('versions.noticed'),
          description: version.warnings.map(({ message }) => <div key={message.en}>{say(message)}</div>),
          placement: 'bottomRight',
          duration: 0,
        });
      }
      await client.invalidateQueries();
      void navigate({ to: '/plans/$planId', params: { planId: version.id } });
    },
  });
  const look = useMutation({
    mutationFn: () => sendForm('previewImport', fillForm(), setSent),
    onSuccess: (seen) => {
      // A new plan that nothing speaks against needs no second look.
      if (planId === '' && seen.questions.length === 0) load.mutate();
      else setPreview(seen);
    },
  });
  const startAgain = () => {
    setPreview(undefined);
    look.reset();
    load.reset();
  };
  const isBusy = look.isPending || load.isPending;
  const failed = load.isError ? load : look;
  return (
    <form
      className="form-grid import-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (file === undefined || isBusy) return;
        if (preview === undefined) look.mutate();
        else load.mutate();
      }}
    >
      <div className="form-field">
        <span className="form-label">{t('versions.chooseFile')}</span>
        <span className="file-choice">
          <input
            id="import-file"
            type="file"
            className="visually-hidden"
            accept={ACCEPTED}
            onChange={(event) => {
              setFile(event.target.files?.[0]);
              startAgain();
            }}
          />
          <label htmlFor="import-file" className="file-button">
            {t('versions.pick')}
          </label>
          <span className={file === undefined ? 'faint' : ''}>{file?.name ?? t('versions.noFile')}</span>
        </span>
        <span className="form-help">{t('versions.formats')}</span>
      </div>
      <div className="form-field">
        <label htmlFor="import-plan">{t('versions.as')}</label>
        <Select
          id="import-plan"
          value={planId}
          onChange={(id) => {
            setPlanId(id);
            startAgain();
          }}
          options={[
            { value: '', label: t('versions.asNew') },
            ...listPlanChoices(versions).map(({ planId: id, newest: { title, planYear, fileName, number } }) => {
              const year = planYear === null ? t('versions.yearless') : t('versions.yearOf', { year: planYear });
              const label = t('versions.asNext', { title, year, fileName, number });
              return { value: id, label, title: label };
            }),
          ]}
          optionRender={({ label }) => <span className="wrapped-option">{label}</span>}
        />
      </div>
      {planId === '' && running !== null && (
        <div className="form-field">
          <span className="form-label" id="import-runs">
            {t('versions.afterImport')}
          </span>
          <Radio.Group
            aria-labelledby="import-runs"
            className="import-runs"
            value={runs}
            onChange={({ target }) => {
              setRuns(target.value);
              startAgain();
            }}
            options={[
              { value: false, label: t('versions.keepRunning', { title: running.title }) },
              { value: true, label: t('versions.runNew') },
            ]}
          />
        </div>
      )}
      {preview !== undefined && (
        <div ref={showWhole}>
          <ImportPreviewPanel preview={preview} />
        </div>
      )}
      <div className="form-field">
        <label htmlFor="import-reason">{t(needsReason ? 'versions.reasonRequired' : 'form.reason')}</label>
        <Input
          id="import-reason"
          value={reason}
          maxLength={500}
          required={needsReason}
          placeholder={t('versions.reasonExample')}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {isBusy && (
        <div role="status">
          <Progress percent={Math.round(sent * 100)} size="small" showInfo={false} />
          <p className="faint">{sent < 1 ? t('versions.sending') : t('versions.compiling')}</p>
        </div>
      )}
      {failed.isError && (
        <div ref={showWhole}>
          <ProblemNotice error={failed.error} />
        </div>
      )}
      <div className="form-actions">
        <Button
          type="primary"
          htmlType="submit"
          disabled={file === undefined || (needsReason && reason.trim() === '')}
          loading={isBusy}
        >
          {t(preview !== undefined ? 'versions.confirm' : planId === '' ? 'versions.importNow' : 'versions.check')}
        </Button>
        {preview !== undefined && (
          <Button onClick={startAgain} disabled={isBusy}>
            {t('versions.back')}
          </Button>
        )}
      </div>
    </form>
  );
}
