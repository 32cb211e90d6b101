import { rankGroups } from '@planwright/engine';
import type { MeasureValue } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCsv, saveTextFile } from '#lib/csv.ts';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { Glyph } from '#ui/glyph.tsx';
import { declaredGroups, useFieldWords } from '#ui/record/field-text.ts';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { PLAN_FILTER } from './plan-choices.ts';
import type { ViewProps } from './view-props.ts';

interface Row {
  readonly group: string | null;
  readonly name: string;
  readonly place: number | null;
  readonly values: ReadonlyMap<string, MeasureValue>;
}

/** 三率: the measures by county, class, leader, package …, with places where a group has records enough; equal values share a place. */
export function RatesView(props: ViewProps<'rates'>) {
  const { pack, register, view, search, onChange } = props;
  const { t } = useTranslation();
  const label = useLabel();
  const by = view.by.find((name) => name === search.by) ?? view.by[0] ?? 'state';
  const [units, setUnits] = useState<'restated' | 'as-was'>('restated');
  const at = useAsOf();
  const values = useQuery(queries.measures(pack.name, by, at, { units, ofPlan: search[PLAN_FILTER] }));
  const past = useQuery(queries.orgUnits(at)).data?.past ?? [];
  const byUnit = register.fields.find((field) => field.name === by)?.type.kind === 'orgUnit';
  const whole = useQuery(queries.measures(pack.name, undefined, at, { ofPlan: search[PLAN_FILTER] }));
  const words = useFieldWords(pack, register, { state: t('packs.state'), batch: t('packs.batch') });
  const measures = view.measures.flatMap((name) => pack.measures.find((measure) => measure.name === name) ?? []);
  const ranking = pack.measures.find((measure) => measure.name === view.rank.measure);
  const read = (all: readonly MeasureValue[]): readonly Row[] => {
    const places = rankGroups(
      all.filter((value) => value.measure === view.rank.measure),
      ranking?.direction ?? 'none',
      view.rank.atLeast,
    );
    const declared = declaredGroups(pack, register, by);
    const rows = [...new Set(all.map((value) => value.group))].map((group) => ({
      group,
      name: words.groupOf(by, group) ?? t('packs.noGroup'),
      place: group === null ? null : (places.get(group) ?? null),
      values: new Map(all.filter((value) => value.group === group).map((value) => [value.measure, value])),
    }));
    const order = (row: Row) => (row.group === null ? 1e9 : (row.place ?? 1e6 + (declared?.indexOf(row.group) ?? 0)));
    return rows.sort((one, other) => order(one) - order(other));
  };
  const save = (rows: readonly Row[]) =>
    saveTextFile(
      `${label(view.label)}-${words.nameOf(by)}.csv`,
      formatCsv(
        [
          t('packs.place'),
          words.nameOf(by),
          ...measures.map((measure) => `${label(measure.label)}（${measure.unit}）`),
        ],
        rows.map((row) => [
          row.place,
          row.name,
          ...measures.map((measure) => row.values.get(measure.name)?.value ?? null),
        ]),
      ),
    );
  return (
    <>
      <div className="view-choice">
        <Segmented
          size="small"
          value={by}
          onChange={(next) => onChange({ by: next })}
          options={view.by.map((name) => ({ value: name, label: words.nameOf(name) }))}
        />
        {byUnit && past.length > 0 && (
          <Segmented
            size="small"
            value={units}
            onChange={setUnits}
            options={(['restated', 'as-was'] as const).map((value) => ({
              value,
              label: t(`packs.units.${value}`),
              title: t(`packs.unitsHelp.${value}`),
            }))}
          />
        )}
        <Button
          size="small"
          icon={<Glyph name="download" size={14} />}
          disabled={values.data === undefined}
          onClick={() => save(read(values.data?.values ?? []))}
        >
          {t('packs.export')}
        </Button>
      </div>
      <Loaded query={values} lines={8}>
        {({ values: all }) => {
          const rows = read(all);
          if (rows.length === 0) return <EmptyState title={t('packs.noRecords')}>{t('packs.noGroups')}</EmptyState>;
          return (
            <>
              <div className="table-wrap table-wrap-always">
                <table className="table rates-table">
                  <thead>
                    <tr>
                      <th className="num">{t('packs.place')}</th>
                      <th>{words.nameOf(by)}</th>
                      {measures.map((measure) => (
                        <th key={measure.name} className="num">
                          {label(measure.label)}
                          <span className="unit">{measure.unit}</span>
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <RateRow
                        key={row.group ?? ''}
                        row={row}
                        measures={measures}
                        onOpen={() => openGroup(props, by, row.group)}
                      />
                    ))}
                  </tbody>
                  <tfoot>
                    <tr>
                      <td />
                      <th scope="row">{t('packs.all')}</th>
                      {measures.map((measure) => (
                        <td key={measure.name} className="num">
                          {formatDecimal(whole.data?.values.find((value) => value.measure === measure.name)?.value)}
                        </td>
                      ))}
                    </tr>
                  </tfoot>
                </table>
              </div>
              <p className="faint">
                {t('packs.rankNote', { measure: label(ranking?.label), count: view.rank.atLeast })}
              </p>
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function RateRow({
  row,
  measures,
  onOpen,
}: {
  row: Row;
  measures: readonly { readonly name: string }[];
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="num">{row.place ?? '—'}</td>
      <th scope="row">
        {row.group === null ? (
          <span className="faint">{row.name}</span>
        ) : (
          <button type="button" className="plain-button" onClick={onOpen}>
            {row.name}
          </button>
        )}
      </th>
      {measures.map((measure) => {
        const value = row.values.get(measure.name);
        const partial = (value?.missing.length ?? 0) > 0 && value?.value !== null;
        return (
          <td
            key={measure.name}
            className="num"
            title={partial ? t('packs.missing', { count: value?.missing.length ?? 0 }) : ''}
          >
            {formatDecimal(value?.value)}
            {partial && <sup>*</sup>}
          </td>
        );
      })}
    </tr>
  );
}

/** To the table of the group's records, where the table can be filtered by the field. */
function openGroup({ pack, register, onChange }: ViewProps<'rates'>, by: string, group: string | null): void {
  const table = pack.views.find((candidate) => candidate.kind === 'table' && candidate.register === register.name);
  if (table === undefined || group === null) return;
  onChange({ view: table.name, by: undefined, [`f.${by}`]: group });
}
