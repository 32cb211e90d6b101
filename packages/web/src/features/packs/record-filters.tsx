import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '#lib/label.ts';
import { codesOf, useUnitNames } from '#ui/record/field-value.tsx';
import { usedFilters } from './used-filters.ts';
import type { ViewProps } from './view-props.ts';

/** Words and a choice for each field that the view filters by; a text field is filtered by what is typed whole. */
export function RecordFilters({ pack, register, view, search, onChange }: ViewProps) {
  const { t } = useTranslation();
  const used = usedFilters(search);
  return (
    <details className="filters-fold" open={isWide()}>
      <summary>{t('packs.filters', { count: used.length })}</summary>
      <div className="pack-filters">
        <Input.Search
          allowClear
          key={search.words ?? ''}
          className="pack-words"
          defaultValue={search.words ?? ''}
          placeholder={t('packs.words')}
          aria-label={t('packs.words')}
          onSearch={(words) => onChange({ words: words || undefined })}
        />
        {view.filters.map((name) => (
          <FieldFilter
            key={name}
            name={name}
            pack={pack}
            register={register}
            view={view}
            search={search}
            onChange={onChange}
          />
        ))}
        {used.length > 0 && (
          <Button type="link" onClick={() => onChange(Object.fromEntries(used.map((key) => [key, undefined])))}>
            {t('ledger.clear')}
          </Button>
        )}
      </div>
    </details>
  );
}

/** On a phone the filters begin folded: what is filtered stands below them. */
const isWide = (): boolean => window.matchMedia('(min-width: 821px)').matches;

function FieldFilter({
  name,
  pack,
  register,
  search,
  onChange,
}: Omit<ViewProps, 'onOpen'> & { readonly name: string }) {
  const { t } = useTranslation();
  const label = useLabel();
  const unitNames = useUnitNames();
  const field = register.fields.find((candidate) => candidate.name === name);
  const value = search[`f.${name}`];
  const take = (next: string | null | undefined) => onChange({ [`f.${name}`]: next ?? undefined });
  const named = (list: readonly { name: string; label: { 'zh-CN': string; en: string } }[] | undefined) =>
    (list ?? []).map((item) => ({ value: item.name, label: label(item.label) }));
  const options =
    name === 'state'
      ? named(register.lifecycle?.states)
      : name === 'batch'
        ? named(register.lifecycle?.batches)
        : field?.type.kind === 'orgUnit'
          ? [...unitNames].map(([unit, text]) => ({ value: unit, label: text }))
          : field?.type.kind === 'boolean'
            ? [
                { value: 'true', label: t('form.yes') },
                { value: 'false', label: t('form.no') },
              ]
            : field?.type.kind === 'code'
              ? [...codesOf(pack, field)].map(([code, text]) => ({ value: code, label: label(text) }))
              : [];
  const title = name === 'state' ? t('packs.state') : name === 'batch' ? t('packs.batch') : label(field?.label);
  if (options.length === 0) {
    return (
      <Input
        allowClear
        key={value ?? ''}
        className="pack-filter"
        aria-label={title}
        placeholder={title}
        defaultValue={value ?? ''}
        onPressEnter={(event) => take(event.currentTarget.value.trim() || null)}
        onBlur={(event) => event.target.value.trim() !== (value ?? '') && take(event.target.value.trim() || null)}
      />
    );
  }
  return (
    <Select
      allowClear
      className="pack-filter"
      aria-label={title}
      placeholder={title}
      value={value ?? null}
      onChange={take}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  );
}
