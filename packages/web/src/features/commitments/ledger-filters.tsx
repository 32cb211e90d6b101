import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '#lib/queries.ts';
import { FRESHNESS, KINDS, type LedgerSearch, STATUSES, STRENGTHS } from '#lib/search-state.ts';
import { useAsOf } from '#lib/session.ts';
import { LightMark } from '#ui/light-mark.tsx';
import { WordsFilter } from '#ui/words-filter.tsx';

export function LedgerFilters({
  search,
  filtered,
  onChange,
  onClear,
}: {
  search: LedgerSearch;
  filtered: boolean;
  onChange: (next: LedgerSearch) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const units = useQuery(queries.orgUnits(useAsOf()));
  const set = (key: keyof LedgerSearch) => (value: unknown) => onChange({ [key]: value || undefined } as LedgerSearch);
  return (
    <search className="filters">
      <WordsFilter value={search.words ?? ''} onChange={set('words')} />
      <Select
        size="small"
        allowClear
        aria-label={t('ledger.column.kind')}
        placeholder={t('ledger.column.kind')}
        value={search.kind ?? null}
        onChange={set('kind')}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Select
        size="small"
        allowClear
        aria-label={t('ledger.column.light')}
        placeholder={t('ledger.column.light')}
        value={search.status ?? null}
        onChange={set('status')}
        options={STATUSES.map((value) => ({ value, label: <LightMark status={value} /> }))}
      />
      <Select
        size="small"
        allowClear
        aria-label={t('ledger.column.freshness')}
        placeholder={t('ledger.column.freshness')}
        value={search.freshness ?? null}
        onChange={set('freshness')}
        options={FRESHNESS.map((value) => ({ value, label: t(`freshness.${value}`) }))}
      />
      <Select
        size="small"
        allowClear
        className="filter-unit"
        aria-label={t('ledger.column.lead')}
        placeholder={t('ledger.column.lead')}
        value={search.leadUnitId ?? null}
        onChange={set('leadUnitId')}
        showSearch={{ optionFilterProp: 'label' }}
        options={(units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <Select
        size="small"
        allowClear
        aria-label={t('ledger.column.strength')}
        placeholder={t('ledger.column.strength')}
        value={search.strength ?? null}
        onChange={set('strength')}
        options={STRENGTHS.map((value) => ({ value, label: t(`strength.${value}`) }))}
      />
      <Checkbox
        checked={search.unassigned === 'true'}
        onChange={(event) => set('unassigned')(event.target.checked ? 'true' : undefined)}
      >
        {t('ledger.unassigned')}
      </Checkbox>
      <Checkbox
        checked={search.pending === 'true'}
        onChange={(event) => set('pending')(event.target.checked ? 'true' : undefined)}
      >
        {t('ledger.pending')}
      </Checkbox>
      {filtered && (
        <Button size="small" type="link" onClick={onClear}>
          {t('ledger.clear')}
        </Button>
      )}
    </search>
  );
}
