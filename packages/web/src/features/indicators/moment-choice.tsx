import { useQuery } from '@tanstack/react-query';
import { DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useChangeSearch, usePageSearch } from '#lib/page-search.ts';
import { queries } from '#lib/queries.ts';
import type { IndicatorPageSearch } from '#lib/search-state.ts';
import { useAsOf } from '#lib/session.ts';
import { useUnitName } from '#ui/unit-name.tsx';
import type { Detail } from './indicator-page.tsx';

/** Which unit, by the units of which time, and as it was believed on which day. */
export function MomentChoice({ data }: { data: Detail }) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const { asOf } = useAsOf();
  const units = useQuery(queries.orgUnits({ asOf }));
  const change = useChangeSearch<IndicatorPageSearch>();
  const { believed, unit, units: view } = usePageSearch<IndicatorPageSearch>();
  const former = data.view === 'as-was' ? (units.data?.past ?? []) : [];
  const places = [...(units.data?.units ?? []), ...former].filter((place) => place.tree === 'territory');
  return (
    <search className="filters">
      <Select
        size="small"
        className="filter-unit"
        aria-label={t('indicator.unit')}
        value={data.unitId}
        onChange={(value: string) => change((previous) => ({ ...previous, unit: value }))}
        showSearch={{ optionFilterProp: 'label' }}
        options={(places.length === 0 ? [{ id: data.unitId, name: data.unitName, validTo: null }] : places).map(
          (place) => ({
            value: place.id,
            label:
              place.validTo === null
                ? unitName({ unitId: place.id, unitName: place.name })
                : t('indicator.until', {
                    name: unitName({ unitId: place.id, unitName: place.name }),
                    day: place.validTo,
                  }),
          }),
        )}
      />
      {data.unitsChanged && (
        <Segmented
          size="small"
          value={data.view}
          onChange={(next) =>
            change((previous) => ({ ...previous, units: next === 'as-was' ? next : undefined, unit: undefined }))
          }
          options={(['restated', 'as-was'] as const).map((value) => ({
            value,
            label: t(`packs.units.${value}`),
            title: t(`indicator.unitsHelp.${value}`),
          }))}
        />
      )}
      <label className="filter-check" htmlFor="indicator-believed">
        {t('indicator.believedOn')}{' '}
        <DatePicker
          id="indicator-believed"
          size="small"
          value={believed === undefined ? null : dayjs(believed)}
          onChange={(day) =>
            change((previous) => ({ ...previous, believed: day === null ? undefined : day.format('YYYY-MM-DD') }))
          }
        />
      </label>
      {(believed !== undefined || unit !== undefined || view !== undefined) && (
        <button type="button" className="link-button" onClick={() => change({})}>
          {t('ledger.clear')}
        </button>
      )}
    </search>
  );
}
