import { useLabel } from '#lib/label.ts';
import { FieldValue, type ViewProps } from './field-value.tsx';

/** A column for each state (or code of the view's group field), records as slips. */
export function BoardView({ pack, register, view, rows, onOpen }: ViewProps<'board'>) {
  const label = useLabel();
  const states = register.lifecycle?.states ?? [];
  const shown = view.columns
    .filter((name) => name !== register.titleField)
    .flatMap((name) => register.fields.find((field) => field.name === name) ?? []);
  return (
    <div className="state-board">
      {states.map((state) => {
        const own = rows.filter((row) => row.state === state.name);
        return (
          <section key={state.name} aria-label={label(state.label)}>
            <h3>
              {label(state.label)} <span className="faint">{own.length}</span>
            </h3>
            <ul>
              {own.map((row) => (
                <li key={row.id}>
                  <button type="button" onClick={() => onOpen(row.id)}>
                    {String(row.values[register.titleField] ?? '—')}
                    <span className="slip-fields">
                      {shown.map((field) => (
                        <span key={field.name}>
                          <FieldValue pack={pack} field={field} value={row.values[field.name]} />
                        </span>
                      ))}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
