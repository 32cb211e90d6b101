import type { RegisterRecord } from '@planwright/server/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#lib/call.ts';
import { queries } from '#lib/queries.ts';
import type { PackSearch } from '#lib/search-state.ts';
import { useSession, yearOf } from '#lib/session.ts';

/** Most records that a board or a schedule shows at once, as the API has it. */
export const ALL_RECORDS = 2000;
const CHUNK = 500;

/** The filters of an address as the API takes them. */
export function filtersOf(search: PackSearch): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search)
      .filter(([key, value]) => key.startsWith('f.') && typeof value === 'string')
      .map(([key, value]) => [key.slice(2), String(value)]),
  );
}

export interface Asked {
  readonly register: string;
  readonly search: PackSearch;
  readonly fields: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

function useRecordQuery({ register, search, fields, offset, limit }: Asked) {
  const year = yearOf(useSession());
  return {
    register,
    query: {
      ...filtersOf(search),
      offset,
      limit,
      year,
      fields: fields.join(','),
      words: search.words,
      sort: search.sort,
    },
  };
}

/** The records that a view shows, with only the fields that it shows. */
export function useRecords(asked: Asked) {
  const { register, query } = useRecordQuery(asked);
  return useQuery({ ...queries.records(register, query), placeholderData: keepPreviousData });
}

/** Every record that the filters let through, in the table's order. */
export async function fetchAllRecords(
  register: string,
  search: PackSearch,
  fields: readonly string[],
  year: number,
): Promise<readonly RegisterRecord[]> {
  const rows: RegisterRecord[] = [];
  for (;;) {
    const page = await call('listRecords', {
      params: { register },
      query: {
        ...filtersOf(search),
        offset: rows.length,
        limit: CHUNK,
        year,
        fields: fields.join(','),
        ...(search.words === undefined ? {} : { words: search.words }),
        ...(search.sort === undefined ? {} : { sort: search.sort }),
      },
    });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}
