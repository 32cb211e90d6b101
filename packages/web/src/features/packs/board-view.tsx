import type { RegisterRecord } from '@planwright/server/contract';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#lib/quantity.ts';
import { declaredGroups, groupKeyOf, useFieldWords } from '#ui/record/field-text.ts';
import { FieldValue, type PackField, unitOf } from '#ui/record/field-value.tsx';
import { sumOf } from '#ui/record/series.ts';
import { Loaded } from '#ui/states.tsx';
import { NoRecords } from './no-records.tsx';
import { ALL_RECORDS, useRecords } from './use-records.ts';
import type { ViewProps } from './view-props.ts';

/** Slips of a column shown at first; the rest on demand, so that seven hundred do not stand in a page at once. */
const AT_FIRST = 20;

/** 看板: a column for each state, batch or code of the chosen field, records as slips, with how many and how much. */
export function BoardView({ pack, register, view, search, onChange, onOpen }: ViewProps<'board'>) {
  const { t } = useTranslation();
  const words = useFieldWords(pack, register, { state: t('packs.state'), batch: t('packs.batch') });
  const by = view.groupBy.find((name) => name === search.by) ?? view.groupBy[0] ?? 'state';
  const shown = view.columns
    .filter((name) => name !== register.titleField)
    .flatMap((name) => register.fields.find((field) => field.name === name) ?? []);
  const grouping = register.fields.some((field) => field.name === by) ? [by] : [];
  const records = useRecords({
    register: register.name,
    search,
    fields: [...view.columns, ...grouping],
    offset: 0,
    limit: ALL_RECORDS,
  });
  return (
    <>
      {view.groupBy.length > 1 && (
        <div className="view-choice">
          <span className="faint">{t('packs.groupBy')}</span>
          <Segmented
            size="small"
            value={by}
            onChange={(next) => onChange({ by: next })}
            options={view.groupBy.map((name) => ({ value: name, label: words.nameOf(name) }))}
          />
        </div>
      )}
      <Loaded query={records} lines={8}>
        {({ rows, total }) => {
          if (rows.length === 0) return <NoRecords search={search} />;
          const groups = groupRows(rows, (row) => groupKeyOf(register, row, by), declaredGroups(pack, register, by));
          return (
            <>
              <div className="state-board">
                {groups.map(([group, own]) => (
                  <Column
                    key={group ?? ''}
                    name={words.groupOf(by, group) ?? t('packs.noGroup')}
                    rows={own}
                    title={register.titleField}
                    fields={shown}
                    pack={pack}
                    onOpen={onOpen}
                  />
                ))}
              </div>
              {total > rows.length && <p className="faint">{t('packs.shownOf', { shown: rows.length, total })}</p>}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** Groups in their declared order, those known from records only after them, records of no group last. */
function groupRows(
  rows: readonly RegisterRecord[],
  keyOf: (row: RegisterRecord) => string | null,
  declared: readonly string[] | null,
): readonly (readonly [string | null, readonly RegisterRecord[]])[] {
  const found = new Map<string | null, RegisterRecord[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = found.get(key);
    if (own === undefined) found.set(key, [row]);
    else own.push(row);
  }
  const names = [...found.keys()].filter((key) => key !== null);
  const order = [...(declared ?? []), ...names.filter((key) => !(declared ?? []).includes(key))];
  return [
    ...order.map((key) => [key, found.get(key) ?? []] as const),
    ...(found.has(null) ? [[null, found.get(null) ?? []] as const] : []),
  ];
}

function Column({
  name,
  rows,
  title,
  fields,
  pack,
  onOpen,
}: {
  name: string;
  rows: readonly RegisterRecord[];
  title: string;
  fields: readonly PackField[];
  pack: ViewProps['pack'];
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const amount = fields.find((field) => field.type.kind === 'decimal');
  const sum =
    amount &&
    sumOf(
      rows.flatMap((row) => (typeof row.values[amount.name] === 'string' ? [String(row.values[amount.name])] : [])),
    );
  const visible = all ? rows : rows.slice(0, AT_FIRST);
  return (
    <section aria-label={name}>
      <h3>
        {name} <span className="faint">{rows.length}</span>
      </h3>
      {amount !== undefined && sum !== null && (
        <p className="board-sum">
          {formatDecimal(sum ?? null)}
          <span className="unit">{unitOf(amount)}</span>
        </p>
      )}
      <ul>
        {visible.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => onOpen(row.id)}>
              {String(row.values[title] ?? '—')}
              <span className="slip-fields">
                {fields.map((field) => (
                  <span key={field.name}>
                    <FieldValue pack={pack} field={field} value={row.values[field.name]} />
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {visible.length < rows.length && (
        <button type="button" className="plain-button board-more" onClick={() => setAll(true)}>
          {t('packs.showAll', { count: rows.length })}
        </button>
      )}
    </section>
  );
}
