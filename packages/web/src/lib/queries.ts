import type { Query, Reply, RouteName, SplitSubject } from '@planwright/server/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';
import { type AssignmentsSearch, filterOf, LEDGER_PAGE, type LedgerSearch, type RootSearch } from './search-state.ts';

/** One definition of each thing that pages ask for; the key's first word is the thing. */
function ask<N extends RouteName>(
  name: N,
  key: readonly unknown[],
  input: { params?: Record<string, string>; query?: Query<N> } = {},
) {
  return queryOptions({
    queryKey: [name, ...key],
    queryFn: ({ signal }) => call(name, { ...input, signal }),
  });
}

type AsOf = { readonly asOf?: string | undefined };
const asOfQuery = ({ asOf }: AsOf) => (asOf === undefined ? {} : { asOf });

export const queries = {
  session: () => ({ ...ask('getSession', []), staleTime: 60_000 }),
  overview: (at: AsOf) => ask('getOverview', [at.asOf], { query: asOfQuery(at) }),
  plans: () => ask('listPlans', []),
  planChanges: (id: string) => ({
    ...ask('getPlanChanges', [id], { params: { id } }),
    staleTime: 300_000,
  }),
  plan: (id: string, at: AsOf) => ({
    ...ask('getPlan', [id, at.asOf], { params: { id }, query: asOfQuery(at) }),
    staleTime: 30_000,
  }),
  planAudit: (id: string, query: Query<'getPlanAudit'> = {}) => ({
    ...ask('getPlanAudit', [id, query], { params: { id }, query }),
    staleTime: 30_000,
  }),
  bulletinAudit: (id: string) => ask('getBulletinAudit', [id], { params: { id } }),
  orgUnits: (at: AsOf) => ({ ...ask('listOrgUnits', [at.asOf], { query: asOfQuery(at) }), staleTime: 300_000 }),
  posts: (at: AsOf) => ask('listPosts', [at.asOf], { query: asOfQuery(at) }),
  workingYear: (year: number) => ask('getWorkingYear', [year], { params: { year: String(year) } }),
  commitments: (search: LedgerSearch & RootSearch) =>
    ask('listCommitments', [search], { query: filterOf(search) as Query<'listCommitments'> }),
  commitment: (id: string, at: AsOf) => ask('getCommitment', [id, at.asOf], { params: { id }, query: asOfQuery(at) }),
  assignments: ({ page = 0, asOf, ...search }: AssignmentsSearch & RootSearch) =>
    ask('listAssignments', [search, page, asOf], {
      query: { ...search, limit: LEDGER_PAGE, offset: page * LEDGER_PAGE, ...asOfQuery({ asOf }) },
    }),
  splits: (at: AsOf) => ask('listSplits', [at.asOf], { query: asOfQuery(at) }),
  split: (id: string, at: AsOf) => ask('getSplit', [id, at.asOf], { params: { id }, query: asOfQuery(at) }),
  splitStart: ({ kind, id }: SplitSubject, at: AsOf) =>
    ask('getSplitStart', [kind, id, at.asOf], { query: { kind, id, ...asOfQuery(at) } }),
  splitTree: ({ kind, id }: SplitSubject, at: AsOf, knownAt?: string) =>
    ask('getSplitTree', [kind, id, at.asOf, knownAt], {
      query: { kind, id, ...asOfQuery(at), ...(knownAt === undefined ? {} : { knownAt }) },
    }),
  partReports: (id: string, unitId: string, at: AsOf) =>
    ask('listPartReports', [id, unitId, at.asOf], { params: { id }, query: { unitId, ...asOfQuery(at) } }),
  splitProgress: (id: string, at: AsOf) =>
    ask('getSplitProgress', [id, at.asOf], { params: { id }, query: asOfQuery(at) }),
  partObligations: (id: string, unitId: string | undefined, postId: string | undefined) =>
    ask('listPartObligations', [id, unitId, postId], {
      params: { id },
      query: unitId === undefined ? {} : { unitId },
    }),
  unitParts: (unitId: string | undefined, postId: string | undefined, at: AsOf) =>
    ask('listUnitParts', [unitId, postId, at.asOf], {
      query: { ...asOfQuery(at), ...(unitId === undefined ? {} : { unitId }) },
    }),
  rounds: (year: number | null) => ask('listRounds', [year], { query: year === null ? {} : { year } }),
  board: (id: string, at: AsOf) => ask('getBoard', [id, at.asOf], { params: { id }, query: asOfQuery(at) }),
  obligations: (id: string, unitId: string | undefined, postId: string | undefined) =>
    ask('listObligations', [id, unitId, postId], { params: { id }, query: unitId === undefined ? {} : { unitId } }),
  report: (id: string) => ask('getReport', [id], { params: { id } }),
  packs: () => ({ ...ask('listPacks', []), staleTime: 300_000 }),
  measures: (
    id: string,
    groupBy: string | undefined,
    at: AsOf,
    {
      units = 'restated',
      ofPlan,
    }: { readonly units?: 'restated' | 'as-was'; readonly ofPlan?: string | undefined } = {},
  ) =>
    ask('getMeasures', [id, groupBy, at.asOf, units, ofPlan], {
      params: { id },
      query: {
        ...asOfQuery(at),
        ...(groupBy === undefined ? {} : { groupBy, units }),
        ...(ofPlan === undefined ? {} : { ofPlan }),
      },
    }),
  registerPlans: (register: string) => ask('listRegisterPlans', [register], { params: { register } }),
  records: (
    register: string,
    query: { offset: number; limit: number; words?: string | undefined } & Record<string, unknown>,
  ) => ask('listRecords', [register, query], { params: { register }, query: query as Query<'listRecords'> }),
  record: (register: string, id: string, entries?: number) =>
    ask('getRecord', [register, id, entries], {
      params: { register, id },
      query: entries === undefined ? {} : { entries },
    }),
  recordObligations: (id: string, unitId: string | undefined, postId: string | undefined) =>
    ask('listRecordObligations', [id, unitId, postId], {
      params: { id },
      query: unitId === undefined ? {} : { unitId },
    }),
  eventSheet: (id: string, event: string, month: string, ofPlan: string | undefined) =>
    ask('getEventSheet', [id, event, month, ofPlan], {
      params: { id, event },
      query: { month, ...(ofPlan === undefined ? {} : { ofPlan }) },
    }),
  indicators: (at: AsOf) => ask('listIndicators', [at.asOf], { query: asOfQuery(at) }),
  indicator: (
    id: string,
    at: AsOf & {
      readonly knownAt?: string | undefined;
      readonly unitId?: string | undefined;
      readonly units?: 'as-was' | undefined;
    },
  ) =>
    ask('getIndicator', [id, at.asOf, at.knownAt, at.unitId, at.units], {
      params: { id },
      query: {
        ...asOfQuery(at),
        ...(at.knownAt === undefined ? {} : { knownAt: at.knownAt }),
        ...(at.unitId === undefined ? {} : { unitId: at.unitId }),
        ...(at.units === undefined ? {} : { units: at.units }),
      },
    }),
  indicatorRevisions: (id: string, query: { offset: number; limit: number }) =>
    ask('listIndicatorRevisions', [id, query], { params: { id }, query: query as Query<'listIndicatorRevisions'> }),
  indicatorGrid: (id: string, year: number, postId: string | undefined) =>
    ask('getIndicatorGrid', [id, year, postId], { params: { id }, query: { year } }),
  sheets: (offset: number, limit: number) => ask('listSheets', [offset, limit], { query: { offset, limit } }),
  /** Asked again while the file is being read, so that its progress shows. */
  sheet: (id: string) => ({
    ...ask('getSheet', [id], { params: { id } }),
    refetchInterval: (query: { readonly state: { readonly data?: Reply<'getSheet'> | undefined } }) =>
      query.state.data?.run?.state === 'running' ? 500 : (false as const),
  }),
  sheetRows: (
    id: string,
    runId: string,
    show: 'new' | 'changed' | 'conflict' | 'asked' | 'faulty' | 'faults',
    offset: number,
    limit: number,
  ) =>
    ask('listSheetRows', [id, runId, show, offset, limit], { params: { id, runId }, query: { show, offset, limit } }),
  boundary: () => ({ ...ask('getBoundary', []), staleTime: 300_000 }),
  views: (scope: string, postId: string | undefined) => ask('listViews', [scope, postId], { query: { scope } }),
  bulletins: () => ask('listBulletins', []),
  bulletin: (id: string) => ask('getBulletin', [id], { params: { id } }),
  search: (words: string) => ({ ...ask('search', [words], { query: { words } }), staleTime: 30_000 }),
  log: (query: {
    offset: number;
    limit: number;
    subject?: string | undefined;
    action?: string | undefined;
    words?: string | undefined;
  }) => ask('listLog', [query], { query: query as Query<'listLog'> }),
  verifyLog: () => ask('verifyLog', []),
} as const;
