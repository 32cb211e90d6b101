import type { PackView } from '@planwright/server/contract';
import { useQuery } from '@tanstack/react-query';
import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { queries } from '#lib/queries.ts';
import { CommitmentInput } from './commitment-input.tsx';
import { codesOf, isList, isSeries, type PackField, type RecordValue, unitOf, useUnitNames } from './field-value.tsx';
import { ListInput } from './list-input.tsx';
import { SeriesInput } from './series-input.tsx';

interface InputProps {
  readonly pack: PackView;
  readonly field: PackField;
  readonly id: string;
  readonly value: RecordValue;
  readonly onChange: (value: RecordValue) => void;
  readonly large?: boolean;
}

/** The control for a field by its kind. */
export function FieldInput({ pack, field, id, value, onChange, large = false }: InputProps) {
  const size = large ? 'large' : 'middle';
  const text = value === null || typeof value === 'object' ? '' : String(value);
  switch (field.type.kind) {
    case 'date':
      return (
        <DatePicker
          id={id}
          size={size}
          value={text === '' ? null : dayjs(text)}
          onChange={(day) => onChange(day === null ? null : day.format('YYYY-MM-DD'))}
        />
      );
    case 'boolean':
    case 'code':
    case 'orgUnit':
      return <ChoiceInput pack={pack} field={field} id={id} value={value} onChange={onChange} large={large} />;
    case 'commitment':
      return <CommitmentInput id={id} value={text} large={large} onChange={onChange} />;
    case 'series':
      return <SeriesInput id={id} value={isSeries(value) ? value : {}} unit={unitOf(field)} onChange={onChange} />;
    case 'list':
      return <ListInput pack={pack} field={field} id={id} items={isList(value) ? value : []} onChange={onChange} />;
    case 'text':
      return typeof field.type.maxLength === 'number' && field.type.maxLength > 150 ? (
        <Input.TextArea
          id={id}
          size={size}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={field.type.maxLength}
          value={text}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      ) : (
        <Input
          id={id}
          size={size}
          value={text}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      );
    default:
      return (
        <Input
          id={id}
          size={size}
          autoComplete="off"
          inputMode={field.type.kind === 'integer' ? 'numeric' : field.type.kind === 'decimal' ? 'decimal' : 'text'}
          value={text}
          suffix={unitOf(field)}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        />
      );
  }
}

function ChoiceInput({ pack, field, id, value, onChange, large = false }: InputProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const unitNames = useUnitNames();
  // Units that have ended stay where they stand and are not offered anew.
  const standing = new Set((useQuery(queries.orgUnits({})).data?.units ?? []).map((unit) => unit.id));
  const options =
    field.type.kind === 'code'
      ? [...codesOf(pack, field)].map(([code, words]) => ({ value: code, label: label(words) }))
      : field.type.kind === 'orgUnit'
        ? [...unitNames]
            .filter(([unit]) => standing.has(unit) || unit === value)
            .map(([unit, name]) => ({ value: unit, label: name }))
        : [
            { value: 'true', label: t('form.yes') },
            { value: 'false', label: t('form.no') },
          ];
  const take = (next: string | null | undefined) => {
    if (next === undefined || next === null) onChange(null);
    else onChange(field.type.kind === 'boolean' ? next === 'true' : next);
  };
  return (
    <Select
      id={id}
      size={large ? 'large' : 'middle'}
      allowClear
      value={value === null ? null : String(value)}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={take}
      options={options}
    />
  );
}
