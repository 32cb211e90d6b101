import type { SheetFileDetail, SheetRun } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call, formatAddress } from '#lib/call.ts';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { useSession } from '#lib/session.ts';
import { PageHead, Section } from '#ui/page.tsx';
import { Loaded, ProblemNotice } from '#ui/states.tsx';
import { AcceptForm } from './accept-form.tsx';
import { RunWords } from './imports-page.tsx';
import { useRowWords } from './row-words.ts';
import { RowsSection } from './rows-section.tsx';
import { useDecisions } from './use-decisions.ts';
import './sheets.css';
import { usePersonName } from '#lib/person-name.ts';
import { Person } from '#ui/person.tsx';

const route = getRouteApi('/imports/$fileId');

/** 导入预览: what a file would do, row by row, before anything is written; and what it did. */
export function ImportPage() {
  const { fileId } = route.useParams();
  const file = useQuery(queries.sheet(fileId));
  return (
    <div className="page">
      <Loaded query={file} lines={8}>
        {(detail) => <ImportDetail file={detail} />}
      </Loaded>
    </div>
  );
}

function ImportDetail({ file }: { file: SheetFileDetail }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const client = useQueryClient();
  const role = useSession().post?.role;
  const keeps = role === 'officer' || role === 'reporter';
  const { run } = file;
  const imported = run?.kind === 'import' && run.state === 'done';
  // What was written shows on other pages at once.
  useEffect(() => {
    if (imported) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getSheet' });
  }, [imported, client]);
  const again = useMutation({
    mutationFn: () => call('previewSheet', { params: { id: file.id } }),
    onSuccess: (next) => client.setQueryData(queries.sheet(file.id).queryKey, next),
  });
  return (
    <>
      <PageHead
        title={file.fileName}
        note={t('sheets.sentBy', { by: personName(file.by), at: formatInstant(file.recordedAt) })}
        actions={
          <>
            <a className="file-button" href={formatAddress('getSheetBytes', { id: file.id })} download={file.fileName}>
              {t('sheets.original')}
            </a>
            {keeps && run?.state !== 'running' && !imported && (
              <Button loading={again.isPending} onClick={() => again.mutate()}>
                {t('sheets.readAgain')}
              </Button>
            )}
          </>
        }
      />
      {again.isError && <ProblemNotice error={again.error} />}
      {run !== null && <RunState run={run} subject={file.subject} />}
      {run?.counts != null && run.report !== null && (
        <>
          <Tallies run={run} />
          <Recognised run={run} subject={file.subject} />
          <Judged key={run.id} file={file} run={run} mayAccept={keeps} />
        </>
      )}
      <Section title={t('sheets.runs')}>
        <ol className="sheet-runs">
          {file.runs.map((one) => (
            <li key={one.id}>
              <RunWords run={one} />
              <span className="faint">
                <Person name={one.by} /> · {formatInstant(one.startedAt)}
                {one.reason === null ? '' : ` · ${one.reason}`}
              </span>
            </li>
          ))}
        </ol>
        <p>
          <Link to="/imports">{t('sheets.all')}</Link>
        </p>
      </Section>
    </>
  );
}

/** The rows, and what is decided about them while they are not written yet. */
function Judged({ file, run, mayAccept }: { file: SheetFileDetail; run: SheetRun; mayAccept: boolean }) {
  const decisions = useDecisions(file.id, run);
  const waits = (run.kind === 'preview' && run.state === 'done') || (run.kind === 'import' && run.state === 'refused');
  const open = mayAccept && waits;
  return (
    <>
      {open && <AcceptForm file={file} run={run} decisions={decisions} />}
      <RowsSection fileId={file.id} run={run} decisions={open ? decisions : null} />
    </>
  );
}

function RunState({ run, subject }: { run: SheetRun; subject: string }) {
  const { t } = useTranslation();
  const words = useRowWords(subject);
  const label = useLabel();
  if (run.state === 'running') {
    const percent = run.total === 0 ? 0 : Math.round((run.done * 100) / run.total);
    return (
      <div role="status" className="sheet-progress">
        <Progress percent={percent} size="small" />
        <p className="faint">{t(`sheets.stage.${run.stage}`, { done: run.done, total: run.total })}</p>
      </div>
    );
  }
  if (run.state === 'refused' && run.refusal !== null)
    return (
      <div className="state state-problem" role="alert">
        <h2>{label(run.refusal.message)}</h2>
        {run.refusal.hint !== null && <p className="state-body">{label(run.refusal.hint)}</p>}
      </div>
    );
  if (run.state === 'refused') return null;
  return (
    <p className={`sheet-verdict run-${run.state} run-${run.kind}`} role="status">
      {run.kind === 'import' && run.state === 'done'
        ? words('done', { count: (run.counts?.new ?? 0) + (run.counts?.changed ?? 0) })
        : t(`sheets.told.${run.kind}.${run.state}`)}
    </p>
  );
}

function Tallies({ run }: { run: SheetRun }) {
  const { t } = useTranslation();
  const kinds = ['new', 'changed', 'unchanged', 'faulty', 'conflict', 'asked'] as const;
  return (
    <dl className="sheet-tallies">
      {kinds.map((kind) => (
        <div key={kind} data-kind={kind} data-some={(run.counts?.[kind] ?? 0) > 0}>
          <dt>{t(`sheets.verdict.${kind}`)}</dt>
          <dd className="num">{run.counts?.[kind] ?? 0}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was made of the file's columns; quiet when there is nothing to remark. */
function Recognised({ run, subject }: { run: SheetRun; subject: string }) {
  const { t } = useTranslation();
  const words = useRowWords(subject);
  const label = useLabel();
  const { report, counts } = run;
  if (report === null) return null;
  const remarks = [
    words('found', { sheet: report.sheet, count: report.columns.length }),
    ...report.migrated.map((remark) => t('sheets.migrated', { remark: label(remark) })),
    ...(report.extra.length === 0
      ? []
      : [t('sheets.extra', { heads: report.extra.map(({ head }) => head).join('、') })]),
    ...(report.missing.length === 0 ? [] : [t('sheets.missing', { heads: report.missing.map(label).join('、') })]),
    ...(counts === null || counts.absent === 0 ? [] : [words('absent', { count: counts.absent })]),
  ];
  return (
    <ul className="sheet-remarks faint">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
