import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { SimulatedMark } from '#ui/page.tsx';
import { FieldValue, isNumeric, type ViewProps } from './field-value.tsx';
import { StateMark } from './state-mark.tsx';

export function RegisterTable({ pack, register, view, rows, onOpen }: ViewProps<'table'>) {
  const { t } = useTranslation();
  const label = useLabel();
  const fields = view.columns.flatMap((name) => register.fields.find((field) => field.name === name) ?? []);
  return (
    <div className="table-wrap">
      <table className="table register-table">
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field.name} className={isNumeric(field) ? 'num' : ''}>
                {label(field.label)}
              </th>
            ))}
            {register.lifecycle !== null && <th>{t('packs.state')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id} onClick={() => onOpen(row.id)}>
              {fields.map((field) => (
                <td key={field.name} className={isNumeric(field) ? 'num' : ''}>
                  {field.name === register.titleField ? (
                    <button type="button" className="plain-button row-title" onClick={() => onOpen(row.id)}>
                      {String(row.values[field.name] ?? '—')}
                    </button>
                  ) : (
                    <FieldValue pack={pack} field={field} value={row.values[field.name]} />
                  )}
                  {field.name === register.titleField && row.simulated && <SimulatedMark />}
                </td>
              ))}
              {register.lifecycle !== null && (
                <td>
                  <StateMark register={register} state={row.state} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
