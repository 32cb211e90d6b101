import type { CommitmentDetail } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { formatInstant } from '#lib/date-text.ts';
import { queries } from '#lib/queries.ts';
import { DutyWords } from '#ui/duty-words.tsx';
import { Section } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';
import { ProblemNotice } from '#ui/states.tsx';
import { useUnitName } from '#ui/unit-name.tsx';

/** 责任单位: who answers now, who did before, and the suggestion with its words. */
export function AssignmentSection({ data, editable }: { data: CommitmentDetail; editable: boolean }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const [open, setOpen] = useState(data.lead === null);
  const past = data.assignments.filter((assignment) => !assignment.current);
  return (
    <Section title={t('assign.title')}>
      <dl className="facts-list">
        <dt>{t('ledger.column.lead')}</dt>
        <dd>{data.lead === null ? <span className="faint">{t('ledger.unassigned')}</span> : unitName(data.lead)}</dd>
        <dt>{t('ledger.column.supporting')}</dt>
        <dd>{data.supporting.map(unitName).join(t('ledger.unitJoin')) || '—'}</dd>
      </dl>
      {editable && !open && (
        <p className="section-action">
          <Button size="small" onClick={() => setOpen(true)}>
            {t('assign.change')}
          </Button>
        </p>
      )}
      {editable && open && <AssignForm data={data} onDone={() => setOpen(false)} />}
      {!editable && data.lead === null && <Suggestions data={data} />}
      {data.assignments.length > 0 && (
        <details className="history">
          <summary>{t('assign.history', { count: data.assignments.length })}</summary>
          <ul>
            {[...data.assignments.filter((assignment) => assignment.current), ...past].map((assignment) => (
              <li key={assignment.id} className={assignment.current ? '' : 'faint'}>
                {t(`assign.role.${assignment.role}`)} {unitName(assignment)}
                {assignment.holder !== null && `(${assignment.holder})`} · {t('assign.from', { day: assignment.from })}{' '}
                · <Person name={assignment.by} /> {formatInstant(assignment.recordedAt)} · {assignment.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function AssignForm({ data, onDone }: { data: CommitmentDetail; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const units = useQuery(queries.orgUnits({}));
  const suggested = data.suggestions.find((suggestion) => suggestion.unitId !== null);
  const [lead, setLead] = useState<string | null>(data.lead?.unitId ?? suggested?.unitId ?? null);
  const [supporting, setSupporting] = useState<string[]>(
    data.supporting.length > 0
      ? data.supporting.map((unit) => unit.unitId)
      : data.supportingSuggestions.flatMap((suggestion) => suggestion.unitId ?? []),
  );
  const [reason, setReason] = useState('');
  // who was in charge when the form was opened; after a refusal, who is now
  const seen = data.lead?.unitId ?? null;
  const save = useMutation({
    mutationFn: () =>
      call('assign', {
        params: { id: data.id },
        body: {
          leadUnitId: lead ?? '',
          supportingUnitIds: supporting,
          leadBefore: seen,
          reason: reason.trim(),
        },
      }),
    onError: () => client.invalidateQueries(),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries();
    },
  });
  const options = (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  const examples = [t('assign.reasonDuty'), t('assign.reasonMeeting')];
  return (
    <form
      className="form-grid form-box"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Suggestions data={data} onTake={(unitId) => setLead(unitId)} />
      <div className="form-field">
        <label htmlFor="assign-lead">{t('ledger.column.lead')}</label>
        <Select
          id="assign-lead"
          value={lead}
          onChange={setLead}
          options={options}
          loading={units.isPending}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </div>
      <div className="form-field">
        <label htmlFor="assign-supporting">{t('ledger.column.supporting')}</label>
        <Select
          id="assign-supporting"
          mode="multiple"
          value={supporting}
          onChange={setSupporting}
          options={options.filter((option) => option.value !== lead)}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </div>
      <div className="form-field">
        <label htmlFor="assign-reason">{t('form.reasonRequired')}</label>
        <Input id="assign-reason" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
        <span className="quick-words">
          {examples.map((words) => (
            <button key={words} type="button" className="plain-button" onClick={() => setReason(words)}>
              {words}
            </button>
          ))}
        </span>
      </div>
      {save.isError && <ProblemNotice error={save.error} />}
      <div className="form-actions">
        <Button
          type="primary"
          htmlType="submit"
          disabled={lead === null || reason.trim() === ''}
          loading={save.isPending}
        >
          {t('assign.save')}
        </Button>
        {data.lead !== null && <Button onClick={onDone}>{t('form.cancel')}</Button>}
      </div>
    </form>
  );
}

/** Which unit the text or its duties point to, with the words that led there. */
function Suggestions({ data, onTake }: { data: CommitmentDetail; onTake?: (unitId: string) => void }) {
  const { t } = useTranslation();
  if (data.suggestions.length === 0) return <p className="faint">{t('assign.noSuggestion')}</p>;
  return (
    <ul className="suggestions">
      {data.suggestions.slice(0, 3).map((suggestion) => (
        <li key={suggestion.department}>
          <span>
            {t('assign.suggested')} <strong>{suggestion.department}</strong>
          </span>{' '}
          <span className="faint">
            {t(`assign.why.${suggestion.from}`)}
            <DutyWords planVersionId={data.planVersionId} suggestion={suggestion} />
          </span>
          {onTake !== undefined && suggestion.unitId !== null && (
            <button type="button" className="plain-button" onClick={() => onTake(suggestion.unitId ?? '')}>
              {t('assign.take')}
            </button>
          )}
          {suggestion.unitId === null && <span className="faint">{t('assign.unitMissing')}</span>}
        </li>
      ))}
    </ul>
  );
}
