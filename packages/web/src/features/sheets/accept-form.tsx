import type { SheetFileDetail, SheetRun } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, formatAddress } from '#lib/call.ts';
import { queries } from '#lib/queries.ts';
import { ProblemNotice } from '#ui/states.tsx';

/** 确认导入: why, what to do with what is not clean, and the copy with the marks. */
export function AcceptForm({ file, run }: { file: SheetFileDetail; run: SheetRun }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [partial, setPartial] = useState(false);
  const [keepWords, setKeepWords] = useState(false);
  const [side, setSide] = useState<'none' | 'mine' | 'theirs'>('none');
  const { counts } = run;
  const faults = useQuery(queries.sheetRows(file.id, run.id, 'faults', 0, 500));
  const conflicts = useQuery(queries.sheetRows(file.id, run.id, 'conflict', 0, 500));
  const instead = (faults.data?.rows ?? []).flatMap((row) => row.faults).filter((fault) => fault.code === 'no-figure');
  const accept = useMutation({
    mutationFn: () =>
      call('importSheet', {
        params: { id: file.id },
        body: {
          reason: reason.trim(),
          partial,
          notReported: keepWords ? instead.map((fault) => fault.cell) : [],
          conflicts:
            side === 'none'
              ? {}
              : Object.fromEntries((conflicts.data?.rows ?? []).map((row) => [String(row.row), side])),
        },
      }),
    onSuccess: (next) => client.setQueryData(queries.sheet(file.id).queryKey, next),
  });
  if (counts === null) return null;
  const unclean = counts.faulty + counts.conflict;
  const sound = counts.new + counts.changed;
  const useful = sound > 0 || (keepWords && instead.length > 0) || (side !== 'none' && counts.conflict > 0);
  // The server refuses it too; here it is said beforehand.
  const stuck = unclean > 0 && !partial && !keepWords && side === 'none';
  return (
    <form
      className="form-grid sheet-accept"
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate();
      }}
    >
      {unclean > 0 && (
        <p className="sheet-marked">
          <a
            className="file-button"
            href={formatAddress(
              'getMarkedSheet',
              { id: file.id, runId: run.id },
              { language: i18n.language === 'en' ? 'en' : 'zh-CN' },
            )}
            download
          >
            {t('sheets.marked')}
          </a>
          <span className="form-help">{t('sheets.markedHint')}</span>
        </p>
      )}
      {instead.length > 0 && (
        <Checkbox checked={keepWords} onChange={(event) => setKeepWords(event.target.checked)}>
          {t('sheets.keepWords', {
            count: instead.length,
            words: [...new Set(instead.map(({ observed }) => observed))].join('、'),
          })}
        </Checkbox>
      )}
      {counts.conflict > 0 && (
        <div className="form-field">
          <span className="form-label">{t('sheets.conflictsAll', { count: counts.conflict })}</span>
          <Radio.Group value={side} onChange={(event) => setSide(event.target.value as typeof side)}>
            <Radio value="none">{t('sheets.side.none')}</Radio>
            <Radio value="mine">{t('sheets.side.mine')}</Radio>
            <Radio value="theirs">{t('sheets.side.theirs')}</Radio>
          </Radio.Group>
        </div>
      )}
      {unclean > 0 && (
        <Checkbox checked={partial} onChange={(event) => setPartial(event.target.checked)}>
          {t('sheets.partial', { sound, unclean })}
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
          {t('sheets.accept', { count: sound })}
        </Button>
        {(!useful || stuck) && <span className="form-help">{t(useful ? 'sheets.stuck' : 'sheets.nothing')}</span>}
      </div>
    </form>
  );
}
