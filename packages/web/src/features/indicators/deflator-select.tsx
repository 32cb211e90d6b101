import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { useAsOf } from '#lib/session.ts';

/** 价格指数: an indicator in % by which growth at constant prices becomes nominal; none is a choice, and then nothing is converted. */
export function DeflatorSelect({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const list = useQuery(queries.indicators(useAsOf()));
  return (
    <Select
      id={id}
      allowClear
      value={value}
      placeholder={t('targetForm.noDeflator')}
      loading={list.isPending}
      onChange={(next: string | undefined) => onChange(next ?? null)}
      showSearch={{ optionFilterProp: 'label' }}
      options={(list.data?.rows ?? [])
        .filter((row) => row.unit === '%')
        .map((row) => ({ value: row.id, label: label(row.label) }))}
    />
  );
}
