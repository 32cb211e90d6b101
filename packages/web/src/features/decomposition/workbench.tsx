import type { OrgUnit, SplitBasisOffer, SplitTargetView } from '@planwright/server/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, ProblemError } from '#lib/call.ts';
import { dropDraft, findDraft, keepDraft } from '#lib/draft.ts';
import { usePageTitle } from '#lib/page-title.ts';
import { useSession } from '#lib/session.ts';
import { formatTarget } from '#ui/split-marks.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { BasisControls } from './basis-controls.tsx';
import { DraftCheck } from './draft-check.tsx';
import { Grid } from './grid.tsx';
import { SchemeControls } from './scheme-controls.tsx';
import { presentDraft, type SplitDraft, unitsWithoutReason, workOutDraft } from './split-draft.ts';

export interface WorkbenchVersion {
  readonly splitId: string;
  readonly number: number;
  readonly inForce: number | null;
}

/** 分解工作台: a worksheet that works itself out while it is typed in; saved, it is the next version. What is typed stays on this machine. */
export function Workbench({
  target,
  initial,
  offers,
  units,
  version,
}: {
  target: SplitTargetView;
  initial: SplitDraft;
  offers: readonly SplitBasisOffer[];
  units: readonly OrgUnit[];
  version: WorkbenchVersion | null;
}) {
  const { t } = useTranslation();
  usePageTitle(target.title);
  const session = useSession();
  const key = {
    postId: session.post?.id ?? '',
    roundId: `split-${version?.number ?? 0}`,
    subjectId: target.subject.id,
  };
  const [kept] = useState(() => findDraft<SplitDraft>(key));
  const [draft, setDraft] = useState<SplitDraft>(kept ?? initial);
  const [restored, setRestored] = useState(kept !== undefined);
  const deferred = useDeferredValue(draft);
  const worked = useMemo(() => workOutDraft(deferred, target), [deferred, target]);
  const change = (next: SplitDraft) => {
    setDraft(next);
    keepDraft(key, next);
  };
  const startOver = () => {
    dropDraft(key);
    setDraft(initial);
    setRestored(false);
  };
  return (
    <div className="workbench">
      <div className="page-head">
        <div>
          <h1>{target.title}</h1>
          <p className="page-note">
            {t('split.workbenchNote', { target: formatTarget(target) })}
            {version !== null && ` · ${t('split.onVersion', { number: version.number })}`}
          </p>
        </div>
      </div>
      {restored && (
        <p className="notice-line">
          {t('split.restored')}{' '}
          <button type="button" className="plain-button" onClick={startOver}>
            {t('split.startOver')}
          </button>
        </p>
      )}
      <SchemeControls draft={draft} target={target} units={units} onChange={change} />
      {draft.kind !== 'assigned' && <BasisControls draft={draft} offers={offers} onChange={change} />}
      <DraftCheck draft={draft} worked={worked} target={target} />
      <Grid draft={draft} worked={worked} target={target} onChange={change} />
      <SaveBar
        draft={draft}
        target={target}
        version={version}
        ready={worked.outcome.kind === 'parts' && deferred === draft}
        onSaved={() => dropDraft(key)}
      />
    </div>
  );
}

function SaveBar({
  draft,
  target,
  version,
  ready,
  onSaved,
}: {
  draft: SplitDraft;
  target: SplitTargetView;
  version: WorkbenchVersion | null;
  ready: boolean;
  onSaved: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  // Somebody saved another version meanwhile: where it is to be seen.
  const [other, setOther] = useState<string | null>(null);
  const amends = version !== null && version.inForce !== null;
  const bare = unitsWithoutReason(draft);
  const save = useMutation({
    mutationFn: () =>
      call('saveSplit', {
        body: presentDraft(draft, target, { expectedVersion: version?.number ?? null, reason, document }),
      }),
    onSuccess: async ({ id }) => {
      onSaved();
      await client.invalidateQueries();
      await navigate({ to: '/decompositions/$splitId', params: { splitId: id } });
    },
    onError: async (error) => {
      if (!(error instanceof ProblemError) || error.problem.code !== 'split-version') return;
      setOther(version?.splitId ?? (await call('getSplitStart', { query: target.subject })).splitId);
    },
  });
  return (
    <form
      className="save-bar"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.error !== null && <ProblemNotice error={save.error} />}
      {save.error !== null && other !== null && (
        <p>
          <Link to="/decompositions/$splitId" params={{ splitId: other }} target="_blank">
            {t('split.seeNewer')}
          </Link>
        </p>
      )}
      <div className="save-row">
        <Input
          aria-label={t('form.reasonRequired')}
          placeholder={t('form.reasonRequired')}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
        {amends && (
          <Input
            aria-label={t('split.document')}
            placeholder={t('split.document')}
            value={document}
            maxLength={500}
            onChange={(event) => setDocument(event.target.value)}
          />
        )}
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={!ready || bare.length > 0 || reason.trim() === '' || (amends && document.trim() === '')}
        >
          {t('split.save', { number: (version?.number ?? 0) + 1 })}
        </Button>
      </div>
      {bare.length > 0 ? (
        <p className="form-fault">{t('split.handReasons', { names: bare.join('、') })}</p>
      ) : (
        <p className="form-help">{t(ready ? 'split.saveHelp' : 'split.saveBlocked')}</p>
      )}
    </form>
  );
}
