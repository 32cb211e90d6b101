import type { Body } from '@planwright/server/contract';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DeflatorSelect } from './deflator-select.tsx';

type GrowthOf = Body<'saveIndicator'>['definition']['growthOf'];

/** 增速定义: whose growth an indicator is, at which prices, and by which price index it may become nominal. */
export function GrowthFields({
  value,
  options,
  onChange,
}: {
  value: GrowthOf;
  options: { value: string; label: string }[];
  onChange: (next: GrowthOf) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className="form-field">
        <label htmlFor="definition-growth">{t('definition.growthOf')}</label>
        <Select
          id="definition-growth"
          allowClear
          placeholder={t('definition.noGrowth')}
          value={value?.indicator ?? null}
          onChange={(indicator: string | null | undefined) =>
            onChange(indicator == null ? null : { prices: 'current', ...value, indicator })
          }
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
        />
      </div>
      {value !== null && (
        <div className="form-field">
          <label htmlFor="definition-prices">{t('targetForm.prices')}</label>
          <Select
            id="definition-prices"
            value={value.prices}
            onChange={(prices) =>
              onChange({ ...value, prices, deflator: prices === 'constant' ? (value.deflator ?? null) : null })
            }
            options={(['current', 'constant'] as const).map((each) => ({
              value: each,
              label: t(`targetForm.${each}`),
            }))}
          />
        </div>
      )}
      {value?.prices === 'constant' && (
        <div className="form-field">
          <label htmlFor="definition-deflator">{t('targetForm.deflator')}</label>
          <DeflatorSelect
            id="definition-deflator"
            value={value.deflator ?? null}
            onChange={(deflator) => onChange({ ...value, deflator })}
          />
          <span className="form-help">{t('targetForm.deflatorNote')}</span>
        </div>
      )}
    </>
  );
}
