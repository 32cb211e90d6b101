import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { formatDecimal } from '#lib/quantity.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { type Tile, TileMap } from '#ui/tile-map.tsx';
import type { ViewProps } from './view-props.ts';

/** 县域: one measure over the counties as tiles, the deeper the more; a tile leads to its county's records. */
export function TilesView({ pack, register, view, search, onChange }: ViewProps<'tiles'>) {
  const { t } = useTranslation();
  const label = useLabel();
  const values = useQuery(queries.measures(pack.name, view.by, useAsOf()));
  const units = useQuery(queries.orgUnits({}));
  const measures = view.measures.flatMap((name) => pack.measures.find((measure) => measure.name === name) ?? []);
  const measure = measures.find(({ name }) => name === search.by) ?? measures[0];
  const table = pack.views.find((candidate) => candidate.kind === 'table' && candidate.register === register.name);
  if (measure === undefined) return null;
  return (
    <>
      <div className="view-choice">
        <Segmented
          size="small"
          value={measure.name}
          onChange={(next) => onChange({ by: next })}
          options={measures.map((candidate) => ({ value: candidate.name, label: label(candidate.label) }))}
        />
      </div>
      <Loaded query={values} lines={6}>
        {({ values: all }) => {
          const own = all.filter((value) => value.measure === measure.name && value.group !== null);
          if (own.length === 0) return <EmptyState title={t('packs.noRecords')}>{t('packs.noGroups')}</EmptyState>;
          const numbers = own.flatMap(({ value }) => (value === null ? [] : [Number(value)]));
          const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
          const byUnit = new Map(own.map((value) => [value.group, value]));
          const kinds = new Set(
            (units.data?.units ?? []).filter((unit) => byUnit.has(unit.id)).map((unit) => unit.kind),
          );
          const counties = (units.data?.units ?? []).filter(
            (unit) =>
              byUnit.has(unit.id) || (unit.tree === 'territory' && unit.kind !== 'city' && kinds.has(unit.kind)),
          );
          const tiles = counties.map((unit): Tile => {
            const found = byUnit.get(unit.id);
            const value = found?.value ?? null;
            return {
              id: unit.id,
              name: unit.shortName,
              value: value === null ? null : formatDecimal(value),
              unit: measure.unit,
              strength: value === null ? null : high === low ? 0.5 : (Number(value) - low) / (high - low),
              note: t('packs.measuredOver', { count: found?.rows ?? 0 }),
            };
          });
          const without = all.find((value) => value.measure === measure.name && value.group === null);
          return (
            <>
              <TileMap
                tiles={tiles}
                label={label(measure.label)}
                onOpen={(unit) => onChange({ view: table?.name, by: undefined, [`f.${view.by}`]: unit })}
              />
              <p className="faint tile-legend">
                {t('packs.tileLegend', {
                  low: formatDecimal(String(low)),
                  high: formatDecimal(String(high)),
                  unit: measure.unit,
                })}
                {without !== undefined && ` ${t('packs.withoutGroup', { count: without.rows })}`}
              </p>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
