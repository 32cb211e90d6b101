import type { AssignmentFilter } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, ProblemError } from '#lib/call.ts';
import { queries } from '#lib/queries.ts';
import { ProblemNotice } from '#ui/states.tsx';
import type { Choices } from './use-choices.ts';

/** What one act may hold, and one page of a list, by the contract. */
const MOST = 500;

/** What is taken, the reason, and the act; stays in sight. */
export function AssignmentBar({ choices }: { choices: Choices }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const units = useQuery(queries.orgUnits({}));
  const [reason, setReason] = useState('');
  const { items } = choices;
  const save = useMutation({
    mutationFn: () => call('assignSeveral', { body: { items, reason: reason.trim() } }),
    onSuccess: async ({ assigned }) => {
      choices.clear();
      void message.success(t('assignments.assigned', { count: assigned }));
      await client.invalidateQueries();
    },
  });
  const reload = useMutation({
    mutationFn: async () => {
      const [open, done] = await Promise.all([listAll('open'), listAll('done')]);
      choices.keep([...open, ...done]);
      await client.invalidateQueries();
    },
    onSuccess: () => save.reset(),
  });
  const tooMany = items.length > MOST;
  return (
    <form
      className="save-bar"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {save.isError &&
        (isConflict(save.error) ? (
          <ProblemNotice error={save.error} onRetry={() => reload.mutate()} retry={t('assignments.reload')} />
        ) : (
          <ProblemNotice error={save.error} onRetry={() => save.mutate()} />
        ))}
      {reload.isError && <ProblemNotice error={reload.error} onRetry={() => reload.mutate()} />}
      <div className="save-row">
        <label htmlFor="assignments-reason" className="assignment-count">
          {t('assignments.taken', { count: items.length })}
        </label>
        <Input
          id="assignments-reason"
          value={reason}
          maxLength={500}
          placeholder={t('form.reasonRequired')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          type="primary"
          htmlType="submit"
          disabled={reason.trim() === '' || tooMany}
          loading={save.isPending || reload.isPending}
        >
          {t('assignments.save', { count: items.length })}
        </Button>
        <Button onClick={choices.clear}>{t('assignments.clear')}</Button>
      </div>
      <div className="quick-words">
        {tooMany && <span className="form-help">{t('assignments.tooMany', { most: MOST })}</span>}
        {[t('assign.reasonDuty'), t('assign.reasonMeeting')].map((words) => (
          <button key={words} type="button" className="plain-button" onClick={() => setReason(words)}>
            {words}
          </button>
        ))}
        <Select
          size="small"
          className="assignment-give"
          aria-label={t('assignments.giveTo')}
          placeholder={t('assignments.giveTo')}
          value={null}
          onChange={(unitId: string | null) => unitId !== null && choices.giveTo(unitId)}
          options={(units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </div>
    </form>
  );
}

/** Whether somebody else decided in the meantime. */
function isConflict(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'assigned-meanwhile';
}

/** Every row of a list as it is now. */
async function listAll(state: AssignmentFilter['state']) {
  const first = await call('listAssignments', { query: { state, limit: MOST, offset: 0 } });
  const rows = [...first.rows];
  while (rows.length < first.total) {
    const next = await call('listAssignments', { query: { state, limit: MOST, offset: rows.length } });
    if (next.rows.length === 0) break;
    rows.push(...next.rows);
  }
  return rows;
}
