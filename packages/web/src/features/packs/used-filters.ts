import type { PackSearch } from '#lib/search-state.ts';
import { PLAN_FILTER } from './plan-choices.ts';

/** The keys of an address that narrow a pack's records; whose plan's they are is chosen apart. */
export function usedFilters(search: PackSearch): readonly string[] {
  return Object.keys(search).filter((key) => (key.startsWith('f.') && key !== PLAN_FILTER) || key === 'words');
}
