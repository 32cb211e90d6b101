import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf, useSession } from '#lib/session.ts';
import { StateMark } from '#ui/record/state-mark.tsx';
import { Loaded } from '#ui/states.tsx';
import { type DatedRow, readRow } from './gantt-row.ts';
import { daysBetween, placeOf, type Scale, scaleOf, shiftDay, spanOf, type Zoom } from './gantt-scale.ts';
import { NoRecords } from './no-records.tsx';
import { ALL_RECORDS, useRecords } from './use-records.ts';
import type { ViewProps } from './view-props.ts';

const AT_FIRST = 60;

/**
 * 工期: planned and actual time of each record with its milestones, and today's line; a year, a quarter or all years.
 * Records without planned days are listed below, not guessed. On a phone the same stands as a list.
 */
export function GanttView({ register, view, search, onChange, onOpen }: ViewProps<'gantt'>) {
  const { t } = useTranslation();
  const session = useSession();
  const today = useAsOf().asOf ?? session.today;
  const [zoom, setZoom] = useState<Zoom>((search.by as Zoom | undefined) ?? 'year');
  const [around, setAround] = useState(today);
  const [all, setAll] = useState(false);
  const fields = [...view.planned, ...view.actual, ...(view.milestones === undefined ? [] : [view.milestones.field])];
  const records = useRecords({ register: register.name, search, fields, offset: 0, limit: ALL_RECORDS });
  return (
    <>
      <div className="view-choice">
        <Segmented
          size="small"
          value={zoom}
          onChange={(next) => {
            setZoom(next);
            onChange({ by: next });
          }}
          options={(['quarter', 'year', 'all'] as const).map((value) => ({ value, label: t(`packs.zoom.${value}`) }))}
        />
        {zoom !== 'all' && (
          <>
            <Button size="small" aria-label={t('packs.earlier')} onClick={() => setAround(shiftDay(zoom, around, -1))}>
              ‹
            </Button>
            <Button size="small" onClick={() => setAround(today)}>
              {t('packs.today')}
            </Button>
            <Button size="small" aria-label={t('packs.later')} onClick={() => setAround(shiftDay(zoom, around, 1))}>
              ›
            </Button>
          </>
        )}
        <Legend milestones={view.milestones !== undefined} />
      </div>
      <Loaded query={records} lines={10}>
        {({ rows }) => {
          if (rows.length === 0) return <NoRecords search={search} />;
          const read = rows.map((row) => readRow(view, register.titleField, row));
          const dated = read.filter((row) => row.start !== null && row.end !== null);
          const undated = read.filter((row) => row.start === null || row.end === null);
          const days = dated.flatMap((row) => [row.start ?? today, row.end ?? today]).sort();
          const scale = scaleOf(zoom, around, days[0] ?? today, days.at(-1) ?? today);
          const shown = all ? dated : dated.slice(0, AT_FIRST);
          return (
            <>
              {dated.length > 0 && (
                <div className="gantt">
                  <Axis scale={scale} today={today} zoom={zoom} />
                  {shown.map((row) => (
                    <GanttRow key={row.id} row={row} scale={scale} today={today} onOpen={onOpen}>
                      <StateMark register={register} state={row.state} />
                    </GanttRow>
                  ))}
                </div>
              )}
              {shown.length < dated.length && (
                <p className="section-action">
                  <Button size="small" onClick={() => setAll(true)}>
                    {t('packs.showAll', { count: dated.length })}
                  </Button>
                </p>
              )}
              <Undated rows={undated} open={dated.length === 0} onOpen={onOpen} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Legend({ milestones }: { milestones: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="gantt-legend faint">
      <i className="gantt-key gantt-key-planned" /> {t('packs.planned')}
      <i className="gantt-key gantt-key-actual" /> {t('packs.actual')}
      {milestones && (
        <>
          <i className="gantt-key milestone" /> {t('packs.milestone')}
          <i className="gantt-key milestone milestone-done" /> {t('packs.milestoneDone')}
          <i className="gantt-key milestone milestone-late" /> {t('packs.milestoneLate')}
        </>
      )}
    </span>
  );
}

function Axis({ scale, today, zoom }: { scale: Scale; today: string; zoom: Zoom }) {
  const { t } = useTranslation();
  const here = placeOf(scale, today);
  return (
    <div className="gantt-row gantt-axis">
      <span>{zoom === 'all' ? '' : t('packs.year', { year: scale.from.slice(0, 4) })}</span>
      <span className="gantt-track">
        {scale.ticks.map((tick) => (
          <span key={tick.date} className="gantt-tick" style={{ left: `${placeOf(scale, tick.date)}%` }}>
            {tick.label}
          </span>
        ))}
        {here !== null && (
          <span className="gantt-today" style={{ left: `${here}%` }}>
            {t('packs.today')}
          </span>
        )}
      </span>
    </div>
  );
}

function GanttRow({
  row,
  scale,
  today,
  onOpen,
  children,
}: {
  row: DatedRow;
  scale: Scale;
  today: string;
  onOpen: (id: string) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const planned = spanOf(scale, row.start ?? today, row.end ?? today);
  const actual = row.begun === null ? null : spanOf(scale, row.begun, row.ended ?? today);
  const here = placeOf(scale, today);
  const late = row.end === null ? 0 : daysBetween(row.end, row.ended ?? today);
  const words = `${row.start} — ${row.end}${row.begun === null ? '' : `；${t('packs.actual')} ${row.begun} — ${row.ended ?? t('packs.today')}`}`;
  return (
    <button type="button" className="gantt-row" onClick={() => onOpen(row.id)} title={words}>
      <span className="gantt-name">
        {row.title} {children}
        <span className="gantt-phone">
          {words}
          {row.milestones.map((step) => (
            <span key={`${step.title}${step.planned}`} className={`gantt-step step-${stepState(step, today)}`}>
              {step.title} {step.done ?? step.planned}
            </span>
          ))}
        </span>
      </span>
      <span className="gantt-track">
        {scale.ticks.map((tick) => (
          <span key={tick.date} className="gantt-grid" style={{ left: `${placeOf(scale, tick.date)}%` }} />
        ))}
        {here !== null && <span className="gantt-line" style={{ left: `${here}%` }} />}
        {planned !== null && (
          <span className="gantt-bar" style={{ left: `${planned.left}%`, width: `${planned.width}%` }} />
        )}
        {actual !== null && (
          <span
            className={late > 0 && row.ended === null ? 'gantt-actual gantt-over' : 'gantt-actual'}
            style={{ left: `${actual.left}%`, width: `${actual.width}%` }}
          />
        )}
        {row.milestones.map((step) => {
          const at = placeOf(scale, step.done ?? step.planned);
          return at === null ? null : (
            <span
              key={`${step.title}${step.planned}`}
              className={`milestone milestone-${stepState(step, today)}`}
              style={{ left: `${at}%` }}
              title={`${step.title} ${t('packs.planned')} ${step.planned}${step.done === null ? '' : ` ${t('packs.actual')} ${step.done}`}`}
            />
          );
        })}
      </span>
      <span className="visually-hidden">{words}</span>
    </button>
  );
}

/** Done, late (its day is past and nothing is done), or ahead. */
function stepState(step: DatedRow['milestones'][number], today: string): 'done' | 'late' | 'ahead' {
  if (step.done !== null) return 'done';
  return step.planned < today ? 'late' : 'ahead';
}

function Undated({ rows, open, onOpen }: { rows: readonly DatedRow[]; open: boolean; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <details className="history" open={open}>
      <summary>{t('packs.undated', { count: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="plain-button" onClick={() => onOpen(row.id)}>
              {row.title}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
