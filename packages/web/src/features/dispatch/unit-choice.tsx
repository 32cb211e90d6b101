import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';

/** For officers, who may look at and fill in for any unit. */
export function UnitChoice({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const units = useQuery(queries.orgUnits({}));
  return (
    <Select
      className="filter-unit"
      allowClear
      aria-label={t('report.unit')}
      placeholder={t('report.ownUnit')}
      value={value ?? null}
      onChange={(id: string | null | undefined) => onChange(id ?? undefined)}
      showSearch={{ optionFilterProp: 'label' }}
      options={(units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
    />
  );
}
