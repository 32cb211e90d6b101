import { useTranslation } from 'react-i18next';
import type { PackSearch } from '#lib/search-state.ts';
import { EmptyState } from '#ui/states.tsx';
import { PLAN_FILTER } from './plan-choices.ts';
import { usedFilters } from './used-filters.ts';

/** No records: none at all, or none that the filters let through. */
export function NoRecords({ search }: { search: PackSearch }) {
  const { t } = useTranslation();
  return usedFilters(search).length === 0 && search[PLAN_FILTER] === undefined ? (
    <EmptyState title={t('packs.noneYet')}>{t('packs.noneYetHint')}</EmptyState>
  ) : (
    <EmptyState title={t('packs.noRecords')}>{t('packs.noRecordsHint')}</EmptyState>
  );
}
