import type { AssignmentRow } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import { DutyWords } from '#ui/duty-words.tsx';
import type { Choice, Choices } from './use-choices.ts';

interface AssignmentTableProps {
  readonly rows: readonly AssignmentRow[];
  readonly choices: Choices;
  readonly editable: boolean;
  /** Whether rows are taken as they are; else only by changing them. */
  readonly open: boolean;
}

/** Promises with their units, to be taken one by one or all; on phones each row is a card of the same parts. */
export function AssignmentTable({ rows, choices, editable, open }: AssignmentTableProps) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<string | null>(null);
  const units = useQuery(queries.orgUnits({}));
  const names = new Map((units.data?.units ?? []).map(({ id, name }) => [id, name]));
  const ready = rows.filter((row) => choices.of(row).lead !== null);
  const taken = ready.filter((row) => choices.of(row).taken).length;
  return (
    <table className="table assignment-table">
      <thead>
        <tr>
          {editable && open && (
            <th>
              <Checkbox
                aria-label={t('assignments.takeAll')}
                checked={ready.length > 0 && taken === ready.length}
                indeterminate={taken > 0 && taken < ready.length}
                disabled={ready.length === 0}
                onChange={(event) => choices.takeAll(rows, event.target.checked)}
              >
                <span className="assignment-take-all">{t('assignments.takeAll')}</span>
              </Checkbox>
            </th>
          )}
          <th>{t('ledger.column.title')}</th>
          <th>{t('ledger.column.lead')}</th>
          <th>{t('assignments.because')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const choice = choices.of(row);
          return (
            <tr key={row.id} aria-selected={choice.taken}>
              {editable && open && (
                <td className="assignment-take">
                  <Checkbox
                    aria-label={t('assignments.take', { title: row.title })}
                    checked={choice.taken}
                    disabled={choice.lead === null}
                    onChange={(event) => choices.change(row, { taken: event.target.checked })}
                  />
                </td>
              )}
              <td className="assignment-title">
                <Link to="/commitments/$commitmentId" params={{ commitmentId: row.id }} title={row.quote}>
                  {row.title}
                </Link>
                <span className="faint">{row.sectionTitle}</span>
              </td>
              <td className="assignment-unit">
                {edited === row.id ? (
                  <UnitFields
                    row={row}
                    choice={choice}
                    units={[...names].map(([value, label]) => ({ value, label }))}
                    onChange={(change) => choices.change(row, { ...change, taken: true })}
                    onClose={() => setEdited(null)}
                  />
                ) : (
                  <UnitNames choice={choice} names={names} {...(editable ? { onEdit: () => setEdited(row.id) } : {})} />
                )}
              </td>
              <td className="assignment-because">
                <Because row={row} choice={choice} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function UnitNames({
  choice: { lead, supporting },
  names,
  onEdit,
}: {
  choice: Choice;
  names: ReadonlyMap<string, string>;
  onEdit?: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = (unitId: string) => names.get(unitId) ?? unitId;
  return (
    <>
      {lead === null ? <span className="faint">{t('assignments.noLead')}</span> : <span>{nameOf(lead)}</span>}
      {onEdit !== undefined && (
        <button type="button" className="plain-button" onClick={onEdit}>
          {t(lead === null ? 'assignments.choose' : 'assignments.change')}
        </button>
      )}
      {supporting.length > 0 && (
        <span className="faint assignment-supporting">
          {t('assignments.supporting', { units: supporting.map(nameOf).join('、') })}
        </span>
      )}
    </>
  );
}

function UnitFields({
  row,
  choice,
  units,
  onChange,
  onClose,
}: {
  row: AssignmentRow;
  choice: Choice;
  units: readonly { readonly value: string; readonly label: string }[];
  onChange: (change: Partial<Choice>) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="assignment-fields">
      <Select
        autoFocus
        size="small"
        aria-label={t('ledger.column.lead')}
        placeholder={t('ledger.column.lead')}
        value={choice.lead}
        onChange={(lead) => onChange({ lead, supporting: choice.supporting.filter((unitId) => unitId !== lead) })}
        options={[...units]}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <Select
        size="small"
        mode="multiple"
        id={`supporting-${row.id}`}
        aria-label={t('ledger.column.supporting')}
        placeholder={t('ledger.column.supporting')}
        value={[...choice.supporting]}
        onChange={(supporting) => onChange({ supporting })}
        options={units.filter(({ value }) => value !== choice.lead)}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <button type="button" className="plain-button" onClick={onClose}>
        {t('assignments.close')}
      </button>
    </div>
  );
}

/** Why this unit: who assigned it, the words that led to it, or that a person chose it. */
function Because({ row, choice }: { row: AssignmentRow; choice: Choice }) {
  const { t } = useTranslation();
  const suggestion = row.suggestions.find(({ unitId }) => unitId !== null && unitId === choice.lead);
  if (suggestion !== undefined)
    return (
      <>
        {t(`assign.why.${suggestion.from}`)}
        <DutyWords planVersionId={row.planVersionId} suggestion={suggestion} />
        {suggestion.from === 'duty' && (
          <span className="faint nowrap">
            {' '}
            {t('assignments.confidence', { percent: Math.round(suggestion.confidence * 100) })}
          </span>
        )}
      </>
    );
  if (choice.lead !== null) return <span className="faint">{t('assignments.byHand')}</span>;
  const [missing] = row.suggestions;
  if (missing === undefined) return <span className="faint">{t('assignments.nothing')}</span>;
  return (
    <span className="faint">
      {t('assignments.missing', { department: missing.department })}
      <DutyWords planVersionId={row.planVersionId} suggestion={missing} />
    </span>
  );
}
