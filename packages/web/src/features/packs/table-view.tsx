import type { RegisterRecord } from '@planwright/server/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCsv, saveTextFile } from '#lib/csv.ts';
import { useLabel, useProblemText } from '#lib/label.ts';
import { useSession, yearOf } from '#lib/session.ts';
import { Glyph } from '#ui/glyph.tsx';
import { SimulatedMark } from '#ui/page.tsx';
import { useFieldWords } from '#ui/record/field-text.ts';
import { FieldValue, isNumeric, type PackField, unitOf } from '#ui/record/field-value.tsx';
import { StateMark } from '#ui/record/state-mark.tsx';
import { Loaded } from '#ui/states.tsx';
import { FieldChoice } from './field-choice.tsx';
import { NoRecords } from './no-records.tsx';
import { usePlanWords } from './plan-choice.tsx';
import { PLAN_FILTER } from './plan-choices.ts';
import { SavedViews } from './saved-views.tsx';
import { fetchAllRecords, useRecords } from './use-records.ts';
import type { ViewProps } from './view-props.ts';

const PAGE = 100;

/** 台账: rows with the columns that one chooses, in the order that one chooses; arrow keys move, Enter opens. */
export function TableView(props: ViewProps<'table'>) {
  const { register, view, search, onChange } = props;
  const { t } = useTranslation();
  const page = search.page ?? 0;
  const names = search.columns?.split(',') ?? view.columns;
  const columns = names.flatMap((name) => register.fields.find((field) => field.name === name) ?? []);
  const records = useRecords({
    register: register.name,
    search,
    fields: columns.map((field) => field.name),
    offset: page * PAGE,
    limit: PAGE,
  });
  const save = useSaveTable(props, columns);
  return (
    <>
      <div className="table-tools">
        <SavedViews pack={props.pack.name} search={search} onChange={onChange} />
        <FieldChoice
          register={register}
          chosen={columns.map((field) => field.name)}
          onChange={(next) => onChange({ columns: next.join(',') })}
        />
        <Button
          size="small"
          icon={<Glyph name="download" size={14} />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('packs.export')}
        </Button>
      </div>
      <Loaded query={records} lines={10}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <NoRecords search={search} />
          ) : (
            <div className={records.isPlaceholderData ? 'is-stale' : ''} aria-busy={records.isPlaceholderData}>
              <Rows {...props} rows={rows} columns={columns} />
              <Cards {...props} rows={rows} columns={columns} />
              <Pager page={page} shown={rows.length} total={total} onPage={(next) => onChange({ page: next })} />
            </div>
          )
        }
      </Loaded>
    </>
  );
}

type RowsProps = ViewProps<'table'> & {
  readonly rows: readonly RegisterRecord[];
  readonly columns: readonly PackField[];
};

function Rows({ pack, register, search, rows, columns, onChange, onOpen }: RowsProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const planWords = usePlanWords(register.name, search);
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (from: HTMLElement, step: number) => {
    const buttons = [...(body.current?.querySelectorAll<HTMLElement>('.row-title') ?? [])];
    buttons[buttons.indexOf(from) + step]?.focus();
  };
  return (
    <div className="table-wrap has-cards">
      <table className="table register-table">
        <thead>
          <tr>
            {columns.map((field) => (
              <th
                key={field.name}
                className={isNumeric(field) ? 'num' : ''}
                aria-sort={sortOf(search.sort, field.name)}
              >
                <button
                  type="button"
                  className="sort"
                  onClick={() => onChange({ sort: nextSort(search.sort, field.name) })}
                >
                  {label(field.label)}
                  {search.sort?.replace('-', '') === field.name && (
                    <Glyph name={search.sort.startsWith('-') ? 'down' : 'up'} size={12} />
                  )}
                </button>
              </th>
            ))}
            {register.lifecycle !== null && <th>{t('packs.state')}</th>}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id} onClick={() => onOpen(row.id)}>
              {columns.map((field) => (
                <td key={field.name} className={isNumeric(field) ? 'num' : ''}>
                  {field.name === register.titleField ? (
                    <button
                      type="button"
                      className="plain-button row-title"
                      onKeyDown={(event) => {
                        const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
                        if (step === undefined) return;
                        event.preventDefault();
                        move(event.currentTarget, step);
                      }}
                    >
                      {String(row.values[field.name] ?? '—')}
                    </button>
                  ) : (
                    <FieldValue pack={pack} field={field} value={row.values[field.name]} />
                  )}
                  {field.name === register.titleField && row.simulated && <SimulatedMark />}
                  {field.name === register.titleField && <PlanLine words={planWords(row.planId)} />}
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

/** Of which plan a row is, beneath its title. */
function PlanLine({ words }: { words: string | undefined }) {
  return words === undefined ? null : <span className="faint record-plan">{words}</span>;
}

/** On a phone a row is a card. */
function Cards({ pack, register, search, rows, columns, onOpen }: RowsProps) {
  const label = useLabel();
  const planWords = usePlanWords(register.name, search);
  return (
    <div className="table-cards">
      {rows.map((row) => (
        <button key={row.id} type="button" className="table-card record-card" onClick={() => onOpen(row.id)}>
          <strong>{String(row.values[register.titleField] ?? '—')}</strong>
          <StateMark register={register} state={row.state} />
          <span className="table-card-line">
            <PlanLine words={planWords(row.planId)} />
            {columns
              .filter(
                ({ name }) => name !== register.titleField && row.values[name] !== null && row.values[name] !== '',
              )
              .slice(0, 5)
              .map((field) => (
                <span key={field.name}>
                  <span className="faint">{label(field.label)}</span>{' '}
                  <FieldValue pack={pack} field={field} value={row.values[field.name]} />
                </span>
              ))}
          </span>
        </button>
      ))}
    </div>
  );
}

const sortOf = (sort: string | undefined, name: string): 'ascending' | 'descending' | 'none' =>
  sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
/** Up, down, and back to the order of making. */
const nextSort = (sort: string | undefined, name: string): string | undefined =>
  sort === name ? `-${name}` : sort === `-${name}` ? undefined : name;

function Pager({
  page,
  shown,
  total,
  onPage,
}: {
  page: number;
  shown: number;
  total: number;
  onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav className="pager" aria-label={t('ledger.pages')}>
      {total > PAGE && (
        <Button size="small" disabled={page === 0} onClick={() => onPage(page - 1)}>
          {t('ledger.previousPage')}
        </Button>
      )}
      <span>{t('ledger.range', { from: page * PAGE + 1, to: page * PAGE + shown, total })}</span>
      {total > PAGE && (
        <Button size="small" disabled={(page + 1) * PAGE >= total} onClick={() => onPage(page + 1)}>
          {t('ledger.nextPage')}
        </Button>
      )}
    </nav>
  );
}

/** Saves every row that the filters let through, in the table's order and columns. */
function useSaveTable({ pack, register, search }: ViewProps<'table'>, columns: readonly PackField[]) {
  const { t } = useTranslation();
  const label = useLabel();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const year = yearOf(useSession());
  const planWords = usePlanWords(register.name, search);
  const ofPlans = search[PLAN_FILTER] !== undefined;
  const words = useFieldWords(pack, register, { state: t('packs.state'), batch: t('packs.batch') });
  return useMutation({
    mutationFn: async () => {
      const names = columns.map((field) => field.name);
      const rows = await fetchAllRecords(register.name, search, names, year);
      const header = columns.map(
        (field) => `${label(field.label)}${unitOf(field) === '' ? '' : `（${unitOf(field)}）`}`,
      );
      const cells = rows.map((row) => [
        ...columns.map((field) => words.textOf(field, row.values[field.name])),
        words.groupOf('state', row.state),
        ...(ofPlans ? [planWords(row.planId) ?? null] : []),
      ]);
      const own = [t('packs.state'), ...(ofPlans ? [t('packs.plan.label')] : [])];
      saveTextFile(`${label(register.label)}.csv`, formatCsv([...header, ...own], cells));
      return rows.length;
    },
    onSuccess: (count) => void message.success(t('ledger.exported', { count })),
    onError: (error) => void message.error(problemText(error).detail),
  });
}
