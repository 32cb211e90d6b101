import type { PackView } from '@planwright/server/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { FieldInput } from './field-input.tsx';
import { itemFieldsOf, type ListItem, type PackField, type RecordValue } from './field-value.tsx';

/** Items of one shape, each a row of its fields. */
export function ListInput({
  pack,
  field,
  id,
  items,
  onChange,
}: {
  pack: PackView;
  field: PackField;
  id: string;
  items: readonly ListItem[];
  onChange: (value: RecordValue) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const fields = itemFieldsOf(field);
  const put = (next: readonly ListItem[]) => onChange(next.length === 0 ? null : next.map((item) => ({ ...item })));
  return (
    <div className="list-input" id={id}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity of their own; their order is theirs
        <div key={index} className="list-input-item">
          {fields.map((part) => (
            <div key={part.name} className="form-field">
              <label htmlFor={`${id}-${index}-${part.name}`}>
                {label(part.label)}
                {part.required && <span aria-hidden="true"> *</span>}
              </label>
              <FieldInput
                pack={pack}
                field={part}
                id={`${id}-${index}-${part.name}`}
                value={item[part.name] ?? null}
                onChange={(value) =>
                  put(items.map((old, at) => (at === index ? { ...old, [part.name]: value as ListItem[string] } : old)))
                }
              />
            </div>
          ))}
          <Button size="small" onClick={() => put(items.filter((_, at) => at !== index))}>
            {t('packs.removeItem')}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => put([...items, {}])}>
        {t('packs.addItem', { what: label(field.label) })}
      </Button>
    </div>
  );
}
