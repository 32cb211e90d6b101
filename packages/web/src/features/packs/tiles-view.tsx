import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';
import { UnitFigure } from '#ui/map/unit-figure.tsx';
import type { UnitValue } from '#ui/map/value-scale.ts';
import { useFieldWords } from '#ui/record/field-text.ts';
import { useUnitNames } from '#ui/record/field-value.tsx';
import { EmptyState, Loaded } from '#ui/states.tsx';
import { PLAN_FILTER } from './plan-choices.ts';
import type { ViewProps } from './view-props.ts';

/** 县域: one measure over the counties, the deeper the more; a county leads to its records. */
export function TilesView({ pack, register, view, search, onChange }: ViewProps<'tiles'>) {
  const { t } = useTranslation();
  const label = useLabel();
  const values = useQuery(queries.measures(pack.name, view.by, useAsOf(), { ofPlan: search[PLAN_FILTER] }));
  const units = useQuery(queries.orgUnits({}));
  const shortNames = useUnitNames('short');
  const words = useFieldWords(pack, register, { state: t('packs.state'), batch: t('packs.batch') });
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
          const byUnit = new Map(own.map((value) => [value.group, value]));
          const kinds = new Set(
            (units.data?.units ?? []).filter((unit) => byUnit.has(unit.id)).map((unit) => unit.kind),
          );
          const counties = (units.data?.units ?? []).filter(
            (unit) =>
              byUnit.has(unit.id) || (unit.tree === 'territory' && unit.kind !== 'city' && kinds.has(unit.kind)),
          );
          const shown = counties.map((unit): UnitValue => {
            const found = byUnit.get(unit.id);
            const value = found?.value ?? null;
            return {
              id: unit.id,
              name: shortNames.get(unit.id) ?? unit.shortName,
              value: value === null ? null : Number(value),
              text: value ?? t('packs.notKnown'),
              note: t('packs.measuredOver', { count: found?.rows ?? 0 }),
            };
          });
          const without = all.find((value) => value.measure === measure.name && value.group === null);
          return (
            <UnitFigure
              title={label(measure.label)}
              note={`${measure.unit}${without === undefined ? '' : ` · ${t('packs.withoutGroup', { count: without.rows })}`}`}
              units={shown}
              lowIsBest={measure.direction === 'lower-is-better'}
              unitHeader={words.nameOf(view.by)}
              valueHeader={`${label(measure.label)}（${measure.unit}）`}
              fileName={`${pack.name}-${measure.name}`}
              describe={label(measure.label)}
              onOpen={(unit) => onChange({ view: table?.name, by: undefined, [`f.${view.by}`]: unit })}
            />
          );
        }}
      </Loaded>
    </>
  );
}
