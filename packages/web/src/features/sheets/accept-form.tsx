import type { SheetFileDetail, SheetRun } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, formatAddress } from '#lib/call.ts';
import { queries } from '#lib/queries.ts';
import { ProblemNotice } from '#ui/states.tsx';
import { useRowWords } from './row-words.ts';
import type { Decisions } from './use-decisions.ts';

/** 确认导入: why, what to do with what is not clean, and the copy with the marks. */
export function AcceptForm({ file, run, decisions }: { file: SheetFileDetail; run: SheetRun; decisions: Decisions }) {
  const { t } = useTranslation();
  const words = useRowWords(file.subject);
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [partial, setPartial] = useState(false);
  const [keepWords, setKeepWords] = useState(false);
  const { counts } = run;
  const faults = useQuery(queries.sheetRows(file.id, run.id, 'faults', 0, 500));
  const instead = (faults.data?.rows ?? []).flatMap((row) => row.faults).filter((fault) => fault.code === 'no-figure');
  const accept = useMutation({
    mutationFn: () =>
      call('importSheet', {
        params: { id: file.id },
        body: {
          reason: reason.trim(),
          partial,
          notReported: keepWords ? instead.map((fault) => fault.cell) : [],
          ...decisions.body(),
        },
      }),
    onSuccess: (next) => client.setQueryData(queries.sheet(file.id).queryKey, next),
  });
  if (counts === null) return null;
  const kept = keepWords ? instead.length : 0;
  const open = Math.max(0, counts.faulty - kept) + decisions.openConflicts + decisions.openQuestions;
  const sound = counts.new + counts.changed + decisions.mine + decisions.answered;
  const useful = sound > 0 || kept > 0 || decisions.decided > 0;
  // The server refuses it too; here it is said beforehand.
  const stuck = open > 0 && !partial;
  const unclean = counts.faulty + counts.conflict + counts.asked;
  return (
    <form
      className="form-grid sheet-accept"
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate();
      }}
    >
      {unclean > 0 && <MarkedCopy file={file} run={run} />}
      {counts.conflict > 0 && <Conflicts count={counts.conflict} decisions={decisions} subject={file.subject} />}
      {counts.asked > 0 && <Questions count={counts.asked} decisions={decisions} subject={file.subject} />}
      {instead.length > 0 && (
        <Checkbox checked={keepWords} onChange={(event) => setKeepWords(event.target.checked)}>
          {t('sheets.keepWords', {
            count: instead.length,
            words: [...new Set(instead.map(({ observed }) => observed))].join('、'),
          })}
        </Checkbox>
      )}
      {open > 0 && useful && (
        <Checkbox checked={partial} onChange={(event) => setPartial(event.target.checked)}>
          {words('partial', { sound, unclean: open })}
        </Checkbox>
      )}
      <div className="form-field">
        <label htmlFor="sheet-reason">{t('form.reasonRequired')}</label>
        <Input
          id="sheet-reason"
          value={reason}
          maxLength={500}
          placeholder={t('sheets.reasonExample')}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {accept.isError && <ProblemNotice error={accept.error} />}
      <div className="form-actions">
        <Button
          type="primary"
          htmlType="submit"
          disabled={reason.trim() === '' || !useful || stuck}
          loading={accept.isPending}
        >
          {words('accept', { count: sound })}
        </Button>
        {(!useful || stuck) && (
          <span className="form-help">{useful ? words('stuck', { count: open }) : words('nothing', {})}</span>
        )}
      </div>
    </form>
  );
}

function MarkedCopy({ file, run }: { file: SheetFileDetail; run: SheetRun }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return (
    <p className="sheet-marked">
      <a
        className="file-button"
        href={formatAddress('getMarkedSheet', { id: file.id, runId: run.id }, { language })}
        download
      >
        {t('sheets.marked')}
      </a>
      <span className="form-help">{t('sheets.markedHint')}</span>
    </p>
  );
}

/** All conflicts at once; each by itself is decided where its values stand. */
function Conflicts({ count, decisions, subject }: { count: number; decisions: Decisions; subject: string }) {
  const { t } = useTranslation();
  const words = useRowWords(subject);
  return (
    <div className="form-field">
      <span className="form-label">{words('conflictsAll', { count, open: decisions.openConflicts })}</span>
      <span className="sheet-all">
        <Button size="small" onClick={() => decisions.decideAll('theirs')}>
          {t('sheets.allTheirs')}
        </Button>
        <Button size="small" onClick={() => decisions.decideAll('mine')}>
          {t('sheets.allMine')}
        </Button>
        {decisions.decided > 0 && (
          <Button size="small" type="text" onClick={() => decisions.decideAll(null)}>
            {t('sheets.undecide')}
          </Button>
        )}
        <span className="form-help">{t('sheets.oneByOne')}</span>
      </span>
    </div>
  );
}

function Questions({ count, decisions, subject }: { count: number; decisions: Decisions; subject: string }) {
  const { t } = useTranslation();
  const words = useRowWords(subject);
  const [all, setAll] = useState('');
  return (
    <div className="form-field">
      <label htmlFor="sheet-answer-all">{words('questionsAll', { count, open: decisions.openQuestions })}</label>
      <span className="sheet-all">
        <Input
          id="sheet-answer-all"
          className="sheet-answer"
          value={all}
          maxLength={500}
          placeholder={t('sheets.answer')}
          onChange={(event) => setAll(event.target.value)}
        />
        <Button disabled={all.trim() === ''} onClick={() => decisions.answerAll(all)}>
          {t('sheets.answerAll')}
        </Button>
      </span>
    </div>
  );
}
