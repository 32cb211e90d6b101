import type { SheetRowView, SheetRun } from '@planwright/server/contract';
import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import type { Decisions, Side } from './use-decisions.ts';

/** A row of a reading: what is wrong with it, what it would change, and what is to be decided about it. Without `decisions` it only tells. */
export function SheetRow({ row, run, decisions }: { row: SheetRowView; run: SheetRun; decisions: Decisions | null }) {
  const { t } = useTranslation();
  const label = useLabel();
  const headOf = (key: string) => label(run.report?.columns.find((column) => column.key === key)?.label) || key;
  return (
    <li>
      <p className="sheet-row-head">
        <span className="num faint">{t('sheets.row', { row: row.row })}</span>
        <strong>{row.title || t('sheets.untitled')}</strong>
        <span className="tag" data-verdict={row.verdict}>
          {t(`sheets.verdict.${row.verdict}`)}
        </span>
      </p>
      {row.changes.length > 0 && (
        <dl className="sheet-changes">
          {row.changes.map((change) => (
            <div key={change.key}>
              <dt>{headOf(change.key)}</dt>
              <dd>
                <del>{change.from ?? t('sheets.blank')}</del> → <ins>{change.to ?? t('sheets.blank')}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {faultsByCell(row).map(([cell, faults]) => (
        <div key={cell} className={`sheet-fault sheet-${faults[0]?.severity}`}>
          <code>{cell}</code>
          <div>
            {faults.map((fault) => (
              <div key={fault.code + fault.message.en}>
                <p>{label(fault.message)}</p>
                {fault.allowed !== null && (
                  <p className="faint">{t('sheets.allowed', { allowed: label(fault.allowed) })}</p>
                )}
              </div>
            ))}
          </div>
        </div>
      ))}
      {row.verdict === 'asked' && decisions !== null && (
        <Input
          className="sheet-answer"
          value={decisions.answers.get(row.number) ?? ''}
          maxLength={500}
          placeholder={t('sheets.answer')}
          aria-label={`${row.title} ${t('sheets.answer')}`}
          onChange={(event) => decisions.answer(row.number, event.target.value)}
        />
      )}
      {row.conflicts.length > 0 && <Conflict row={row} headOf={headOf} decisions={decisions} />}
    </li>
  );
}

type Fault = SheetRowView['faults'][number];

/** What is said of the same cell stands together, errors before remarks. */
function faultsByCell({ faults }: SheetRowView): readonly (readonly [cell: string, faults: readonly Fault[]])[] {
  const cells = new Map<string, Fault[]>();
  for (const fault of [...faults].sort((one, other) => one.severity.localeCompare(other.severity))) {
    const cell = `${fault.sheet}!${fault.cell}`;
    cells.set(cell, [...(cells.get(cell) ?? []), fault]);
  }
  return [...cells];
}

/** Both sides beside each other, with what both came from. */
function Conflict({
  row,
  headOf,
  decisions,
}: {
  row: SheetRowView;
  headOf: (key: string) => string;
  decisions: Decisions | null;
}) {
  const { t } = useTranslation();
  const side = decisions?.sides.get(row.number);
  const shade = (one: Side) => (side === undefined ? undefined : side === one ? 'chosen' : 'dropped');
  return (
    <div className="sheet-conflict-block">
      <table className="sheet-conflict">
        <thead>
          <tr>
            <th>{t('sheets.side.field')}</th>
            <th>{t('sheets.side.base')}</th>
            <th>{t('sheets.side.register')}</th>
            <th>{t('sheets.side.file')}</th>
          </tr>
        </thead>
        <tbody>
          {row.conflicts.map((conflict) => (
            <tr key={conflict.key}>
              <th scope="row">{headOf(conflict.key)}</th>
              <td className="faint">{conflict.base ?? t('sheets.blank')}</td>
              <td data-side={shade('theirs')}>{conflict.theirs ?? t('sheets.blank')}</td>
              <td data-side={shade('mine')}>{conflict.mine ?? t('sheets.blank')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {decisions !== null && (
        <Radio.Group
          size="small"
          optionType="button"
          value={side}
          aria-label={`${row.title} ${t('sheets.verdict.conflict')}`}
          onChange={(event) => decisions.decide(row.number, event.target.value as Side)}
          options={[
            { value: 'theirs', label: t('sheets.side.theirs') },
            { value: 'mine', label: t('sheets.side.mine') },
          ]}
        />
      )}
    </div>
  );
}
