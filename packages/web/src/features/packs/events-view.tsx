import type { PackView, RegisterRecord } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { formatCsv, saveTextFile } from '#lib/csv.ts';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf, useSession } from '#lib/session.ts';
import { Glyph } from '#ui/glyph.tsx';
import { Section } from '#ui/page.tsx';
import { useFieldWords } from '#ui/record/field-text.ts';
import { FieldValue, isNumeric, isSeries, type PackField, unitOf } from '#ui/record/field-value.tsx';
import { sumOf } from '#ui/record/series.ts';
import { Loaded } from '#ui/states.tsx';
import { PLAN_FILTER } from './plan-choices.ts';
import type { ViewProps } from './view-props.ts';

/** 集中签约、集中开工: the month's list, drafted from the planned days, with what has already come to pass; printed or saved as CSV. */
export function EventsView({ pack, register, view, search, onChange, onOpen }: ViewProps<'events'>) {
  const { t } = useTranslation();
  const label = useLabel();
  const session = useSession();
  const today = useAsOf().asOf ?? session.today;
  const events = view.events.flatMap((name) => pack.events.find((event) => event.name === name) ?? []);
  const event = events.find(({ name }) => name === search.by) ?? events[0];
  const month = /^\d{4}-\d{2}$/.test(search.month ?? '') ? (search.month ?? '') : today.slice(0, 7);
  const sheet = useQuery(queries.eventSheet(pack.name, event?.name ?? '', month, search[PLAN_FILTER]));
  const words = useFieldWords(pack, register, { state: t('packs.state'), batch: t('packs.batch') });
  if (event === undefined) return null;
  const columns = event.columns.flatMap((name) => register.fields.find((field) => field.name === name) ?? []);
  const amount = register.fields.find((field) => field.name === event.amount);
  const told = (rows: readonly RegisterRecord[]): string => {
    const sum = amountOf(rows, event.amount);
    const count = rows.length;
    if (sum === null || amount === undefined) return t('packs.eventBare', { count });
    return t('packs.eventPart', { count, field: label(amount.label), amount: sum, unit: unitOf(amount) });
  };
  const dates = [event.planned, event.actual].flatMap(
    (name) => register.fields.find((field) => field.name === name) ?? [],
  );
  const save = (rows: readonly RegisterRecord[]) =>
    saveTextFile(
      `${month}${label(event.label)}.csv`,
      formatCsv(
        [
          t('packs.number'),
          ...[...columns, ...dates].map((field) => `${label(field.label)}${unitOf(field) && `（${unitOf(field)}）`}`),
        ],
        rows.map((row, index) => [
          index + 1,
          ...[...columns, ...dates].map((field) => words.textOf(field, row.values[field.name])),
        ]),
      ),
    );
  const list = { pack, titleField: register.titleField, columns, onOpen };
  return (
    <>
      <div className="view-choice">
        <Segmented
          size="small"
          value={event.name}
          onChange={(next) => onChange({ by: next })}
          options={events.map((candidate) => ({ value: candidate.name, label: label(candidate.label) }))}
        />
        <DatePicker
          picker="month"
          size="small"
          allowClear={false}
          aria-label={t('packs.month')}
          value={dayjs(`${month}-01`)}
          onChange={(day) => day && onChange({ month: day.format('YYYY-MM') })}
        />
        <Button
          size="small"
          icon={<Glyph name="download" size={14} />}
          disabled={sheet.data === undefined}
          onClick={() => sheet.data && save([...sheet.data.done, ...sheet.data.planned])}
        >
          {t('packs.export')}
        </Button>
        <Button size="small" icon={<Glyph name="print" size={14} />} onClick={() => window.print()}>
          {t('packs.print')}
        </Button>
      </div>
      <Loaded query={sheet} lines={8}>
        {({ done, planned }) => (
          <>
            <p className="event-sum">
              {t('packs.eventSum', {
                month: Number(month.slice(5)),
                event: label(event.label),
                planned: told(planned),
                done: told(done),
              })}
            </p>
            <EventList
              title={t('packs.eventDone', { event: label(event.label) })}
              rows={done}
              dateField={event.actual}
              {...list}
            />
            <EventList
              title={t('packs.eventPlanned', { event: label(event.label) })}
              rows={planned}
              dateField={event.planned}
              {...list}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

/** The sum of an amount over records, as shown; null where none is known. */
function amountOf(rows: readonly RegisterRecord[], field: string): string | null {
  const amounts = rows.flatMap(({ values }) => {
    const value = values[field];
    if (isSeries(value)) return Object.values(value);
    return typeof value === 'string' ? [value] : [];
  });
  return amounts.length === 0 ? null : formatDecimal(sumOf(amounts));
}

function EventList({
  title,
  rows,
  dateField,
  pack,
  titleField,
  columns,
  onOpen,
}: {
  title: string;
  rows: readonly RegisterRecord[];
  dateField: string;
  pack: PackView;
  titleField: string;
  columns: readonly PackField[];
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Section title={title} note={t('packs.countOf', { count: rows.length })}>
      {rows.length === 0 ? (
        <p className="faint">{t('packs.eventNone')}</p>
      ) : (
        <div className="table-wrap table-wrap-always">
          <table className="table event-table">
            <thead>
              <tr>
                <th className="num">{t('packs.number')}</th>
                {columns.map((field) => (
                  <th key={field.name} className={isNumeric(field) ? 'num' : ''}>
                    {label(field.label)}
                  </th>
                ))}
                <th>{t('packs.day')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.id}>
                  <td className="num">{index + 1}</td>
                  {columns.map((field) => (
                    <td key={field.name} className={isNumeric(field) ? 'num' : ''}>
                      {field.name === titleField ? (
                        <button type="button" className="plain-button row-title" onClick={() => onOpen(row.id)}>
                          {String(row.values[field.name] ?? '—')}
                        </button>
                      ) : (
                        <FieldValue pack={pack} field={field} value={row.values[field.name]} />
                      )}
                    </td>
                  ))}
                  <td>{String(row.values[dateField] ?? '—')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
