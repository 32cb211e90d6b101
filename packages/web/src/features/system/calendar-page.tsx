import type { CalendarDay, WorkingYear } from '@planwright/server/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#lib/call.ts';
import { formatInstant } from '#lib/date-text.ts';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { offersOf, useSession, yearOf } from '#lib/session.ts';
import { PageHead, Section } from '#ui/page.tsx';
import { Loaded, ProblemNotice } from '#ui/states.tsx';
import './system.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const KINDS = ['holiday', 'workday', 'plain'] as const;

/** 工作日历: which days of a year are worked and why; an officer may say otherwise for the place. */
export function CalendarPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [year, setYear] = useState(yearOf(session));
  const [picked, setPicked] = useState<CalendarDay | null>(null);
  const calendar = useQuery(queries.workingYear(year));
  const { run } = offersOf(session);
  return (
    <div className="page">
      <PageHead
        title={t('nav.calendar')}
        note={t('calendar.note')}
        actions={
          <div className="calendar-years">
            <Button onClick={() => setYear(year - 1)}>{year - 1}</Button>
            <strong className="num">{t('calendar.year', { year })}</strong>
            <Button onClick={() => setYear(year + 1)}>{year + 1}</Button>
          </div>
        }
      />
      <Loaded query={calendar} lines={12}>
        {(data) => (
          <>
            {!data.known && (
              <p className="calendar-warning" role="status">
                {t('calendar.unknown', { year: data.year })}
              </p>
            )}
            <Legend data={data} />
            <div className="calendar-months">
              {Array.from({ length: 12 }, (_, month) => (
                <Month
                  // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months never change places
                  key={month}
                  month={month + 1}
                  days={data.days.filter((day) => Number(day.date.slice(5, 7)) === month + 1)}
                  {...(run ? { onPick: setPicked } : {})}
                />
              ))}
            </div>
            <LocalDays data={data} />
            <Section title={t('calendar.rules')}>
              <p>{t('calendar.weekRule')}</p>
              <p>{t('calendar.dueRule')}</p>
            </Section>
          </>
        )}
      </Loaded>
      {picked !== null && <DayDialog key={picked.date} day={picked} onDone={() => setPicked(null)} />}
    </div>
  );
}

function Legend({ data }: { data: WorkingYear }) {
  const { t } = useTranslation();
  return (
    <ul className="calendar-legend">
      <li>{t('calendar.working', { count: data.workingDays })}</li>
      {(['holiday', 'shifted', 'local'] as const).map((why) => (
        <li key={why}>
          <span className={`calendar-day calendar-${why}`} aria-hidden="true">
            {t(`calendar.sign.${why}`)}
          </span>
          {t(`calendar.why.${why}`)}
        </li>
      ))}
    </ul>
  );
}

function Month({
  month,
  days,
  onPick,
}: {
  month: number;
  days: readonly CalendarDay[];
  onPick?: (day: CalendarDay) => void;
}) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const first = days[0] === undefined ? 0 : (new Date(`${days[0].date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const name = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  return (
    <section className="calendar-month">
      <h3>{name.format(new Date(Date.UTC(2021, month - 1, 1)))}</h3>
      <div className="calendar-grid">
        {WEEK.map((day) => (
          <span key={day} className="calendar-head">
            {t(`calendar.weekday.${day}`)}
          </span>
        ))}
        {Array.from({ length: first }, (_, gap) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: gaps have no other name
          <span key={`gap${gap}`} />
        ))}
        {days.map((day) => {
          const words = `${day.date} ${t(`calendar.why.${day.why}`)} ${label(day.name)}`;
          const content = (
            <>
              {Number(day.date.slice(8))}
              {(day.why === 'holiday' || day.why === 'shifted' || day.why === 'local') && (
                <sup>{t(`calendar.sign.${day.worked ? 'shifted' : 'holiday'}`)}</sup>
              )}
            </>
          );
          const looks = `calendar-day calendar-${day.why} ${day.worked ? '' : 'calendar-off'}`;
          return onPick === undefined ? (
            <span key={day.date} className={looks} title={words}>
              {content}
            </span>
          ) : (
            <button key={day.date} type="button" className={looks} title={words} onClick={() => onPick(day)}>
              {content}
            </button>
          );
        })}
      </div>
    </section>
  );
}

function LocalDays({ data }: { data: WorkingYear }) {
  const { t } = useTranslation();
  return (
    <Section title={t('calendar.local')}>
      {data.local.length === 0 ? (
        <p className="faint">{t('calendar.noLocal')}</p>
      ) : (
        <ul className="events">
          {data.local.map((word) => (
            <li key={`${word.date} ${word.recordedAt}`}>
              <span className="num">{word.date}</span> <strong>{t(`calendar.kind.${word.kind}`)}</strong> {word.reason}
              <span className="faint">
                {' '}
                · {word.by} {formatInstant(word.recordedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function DayDialog({ day, onDone }: { day: CalendarDay; onDone: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const client = useQueryClient();
  const [kind, setKind] = useState<(typeof KINDS)[number]>(
    day.why === 'local' ? 'plain' : day.worked ? 'holiday' : 'workday',
  );
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => call('setCalendarDay', { body: { date: day.date, kind, reason: reason.trim() } }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries();
    },
  });
  return (
    <Modal
      open
      title={t('calendar.change', { day: day.date })}
      okText={t('form.confirm')}
      cancelText={t('form.cancel')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={change.isPending}
      onOk={() => change.mutate()}
      onCancel={onDone}
    >
      <p className="faint">
        {t(`calendar.why.${day.why}`)} {label(day.name)}。{t('calendar.changeNote')}
      </p>
      <div className="form-grid">
        <Segmented
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`calendar.kind.${value}`) }))}
        />
        <div className="form-field">
          <label htmlFor="calendar-reason">{t('form.reasonRequired')}</label>
          <Input
            id="calendar-reason"
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {change.isError && <ProblemNotice error={change.error} />}
      </div>
    </Modal>
  );
}
