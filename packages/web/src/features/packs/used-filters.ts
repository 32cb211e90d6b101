import type { PackSearch } from '#lib/search-state.ts';

/** The keys of an address that narrow a pack's records. */
export function usedFilters(search: PackSearch): readonly string[] {
  return Object.keys(search).filter((key) => key.startsWith('f.') || key === 'words');
}
