import { useTranslation } from 'react-i18next';
import { useSession } from '#lib/session.ts';
import type { ViewProps } from './field-value.tsx';
import { StateMark } from './state-mark.tsx';

const DAY = 86_400_000;
const days = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY;

/**
 * A bar from the first date column to the second (planned), a thin one from the third to the fourth (actual, to today while open).
 * Records without both planned dates are listed under the chart, not guessed.
 */
export function GanttView({ register, view, rows, onOpen }: ViewProps<'gantt'>) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [from, to] = view.planned;
  const [begun, ended] = view.actual;
  const textOf = (row: (typeof rows)[number], name: string) => {
    const value = row.values[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const drawn = rows.flatMap((row) => {
    const [start, end] = [textOf(row, from), textOf(row, to)];
    return start === null || end === null
      ? []
      : [{ row, start, end, begun: textOf(row, begun), ended: textOf(row, ended) }];
  });
  const undated = rows.filter((row) => !drawn.some((item) => item.row === row));
  const low = Math.min(...drawn.map((item) => days(item.start)), days(`${today.slice(0, 4)}-01-01`));
  const high = Math.max(...drawn.map((item) => days(item.end)), days(`${today.slice(0, 4)}-12-31`));
  const at = (text: string) => `${((days(text) - low) / (high - low)) * 100}%`;
  const width = (start: string, end: string) => `${Math.max(0.4, ((days(end) - days(start)) / (high - low)) * 100)}%`;
  return (
    <>
      {drawn.length > 0 && (
        <div className="gantt">
          <div className="gantt-row gantt-axis">
            <span>{t('packs.ganttLegend')}</span>
            <span className="gantt-track">
              <span className="gantt-today" style={{ left: at(today) }}>
                {t('packs.today')}
              </span>
            </span>
          </div>
          {drawn.map(({ row, start, end, begun: actualStart, ended: actualEnd }) => (
            <button key={row.id} type="button" className="gantt-row" onClick={() => onOpen(row.id)}>
              <span className="gantt-name">
                {String(row.values[register.titleField] ?? '—')} <StateMark register={register} state={row.state} />
              </span>
              <span className="gantt-track">
                <span className="gantt-line" style={{ left: at(today) }} />
                <span
                  className="gantt-bar"
                  style={{ left: at(start), width: width(start, end) }}
                  title={`${start} — ${end}`}
                />
                {actualStart !== null && (
                  <span
                    className="gantt-actual"
                    style={{ left: at(actualStart), width: width(actualStart, actualEnd ?? today) }}
                    title={`${actualStart} — ${actualEnd ?? ''}`}
                  />
                )}
              </span>
              <span className="visually-hidden">
                {start} — {end}
              </span>
            </button>
          ))}
        </div>
      )}
      {undated.length > 0 && (
        <details className="history" open={drawn.length === 0}>
          <summary>{t('packs.undated', { count: undated.length })}</summary>
          <ul>
            {undated.map((row) => (
              <li key={row.id}>
                <button type="button" className="plain-button" onClick={() => onOpen(row.id)}>
                  {String(row.values[register.titleField] ?? '—')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
