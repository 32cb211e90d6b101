import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import {
  type AuditSearch,
  formatAddressSearch,
  type IndicatorPageSearch,
  type IndicatorSearch,
  type LedgerSearch,
  type PackSearch,
  parseAddress,
  parseAssignmentsSearch,
  parseAuditSearch,
  parseBulletinSearch,
  parseIndicatorPageSearch,
  parseIndicatorsSearch,
  parseLedgerSearch,
  parseLogSearch,
  parseNewSplitSearch,
  parsePackSearch,
  parseReaderSearch,
  parseRootSearch,
  parseRoundSearch,
  parseSplitSearch,
  parseSplitsSearch,
  type ReaderSearch,
  type RootSearch,
} from '#lib/search-state.ts';
import { Fault, NotFound } from './fault.tsx';
import { Frame } from './frame.tsx';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: Fault,
  validateSearch: (raw: Record<string, unknown>): RootSearch => parseRootSearch(raw),
  search: { middlewares: [retainSearchParams<RootSearch>(['asOf'])] },
});
const at = <const P extends string>(path: P) => ({ getParentRoute: () => root, path });

const routeTree = root.addChildren([
  createRoute({
    ...at('/'),
    component: lazyRouteComponent(() => import('#features/overview/overview-page.tsx'), 'OverviewPage'),
  }),
  createRoute({
    ...at('/plans'),
    component: lazyRouteComponent(() => import('#features/plans/versions-page.tsx'), 'VersionsPage'),
  }),
  createRoute({
    ...at('/plans/$planId'),
    validateSearch: (raw: Record<string, unknown>): ReaderSearch => parseReaderSearch(raw),
    component: lazyRouteComponent(() => import('#features/plans/reader-page.tsx'), 'ReaderPage'),
  }),
  createRoute({
    ...at('/plans/$planId/audit'),
    validateSearch: (raw: Record<string, unknown>): AuditSearch => parseAuditSearch(raw),
    component: lazyRouteComponent(() => import('#features/audit/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    ...at('/draft'),
    component: lazyRouteComponent(() => import('#features/draft/draft-page.tsx'), 'DraftPage'),
  }),
  createRoute({
    ...at('/commitments'),
    validateSearch: (raw: Record<string, unknown>): LedgerSearch => parseLedgerSearch(raw),
    component: lazyRouteComponent(() => import('#features/commitments/ledger-page.tsx'), 'LedgerPage'),
  }),
  createRoute({
    ...at('/commitments/$commitmentId'),
    component: lazyRouteComponent(() => import('#features/commitments/commitment-page.tsx'), 'CommitmentPage'),
  }),
  createRoute({
    ...at('/assignments'),
    validateSearch: parseAssignmentsSearch,
    component: lazyRouteComponent(() => import('#features/assignments/assignments-page.tsx'), 'AssignmentsPage'),
  }),
  createRoute({
    ...at('/decompositions'),
    validateSearch: parseSplitsSearch,
    component: lazyRouteComponent(() => import('#features/decomposition/splits-page.tsx'), 'SplitsPage'),
  }),
  createRoute({
    ...at('/decompositions/new'),
    validateSearch: parseNewSplitSearch,
    component: lazyRouteComponent(() => import('#features/decomposition/workbench-page.tsx'), 'NewSplitPage'),
  }),
  createRoute({
    ...at('/decompositions/$splitId'),
    validateSearch: parseSplitSearch,
    component: lazyRouteComponent(() => import('#features/decomposition/split-page.tsx'), 'SplitPage'),
  }),
  createRoute({
    ...at('/decompositions/$splitId/edit'),
    component: lazyRouteComponent(() => import('#features/decomposition/workbench-page.tsx'), 'EditSplitPage'),
  }),
  createRoute({
    ...at('/indicators'),
    validateSearch: (raw: Record<string, unknown>): IndicatorSearch => parseIndicatorsSearch(raw),
    component: lazyRouteComponent(() => import('#features/indicators/indicators-page.tsx'), 'IndicatorsPage'),
  }),
  createRoute({
    ...at('/indicators/new'),
    component: lazyRouteComponent(() => import('#features/indicators/definition-page.tsx'), 'DefinitionPage'),
  }),
  createRoute({
    ...at('/indicators/$indicatorId'),
    validateSearch: (raw: Record<string, unknown>): IndicatorPageSearch => parseIndicatorPageSearch(raw),
    component: lazyRouteComponent(() => import('#features/indicators/indicator-page.tsx'), 'IndicatorPage'),
  }),
  createRoute({
    ...at('/indicators/$indicatorId/values'),
    component: lazyRouteComponent(() => import('#features/indicators/values-page.tsx'), 'ValuesPage'),
  }),
  createRoute({
    ...at('/indicators/$indicatorId/definition'),
    component: lazyRouteComponent(() => import('#features/indicators/definition-page.tsx'), 'DefinitionPage'),
  }),
  createRoute({
    ...at('/reports'),
    validateSearch: parseRoundSearch,
    component: lazyRouteComponent(() => import('#features/dispatch/reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    ...at('/board'),
    validateSearch: parseRoundSearch,
    component: lazyRouteComponent(() => import('#features/dispatch/board-page.tsx'), 'BoardPage'),
  }),
  createRoute({
    ...at('/packs'),
    component: lazyRouteComponent(() => import('#features/packs/packs-page.tsx'), 'PacksPage'),
  }),
  createRoute({
    ...at('/packs/$pack'),
    validateSearch: (raw: Record<string, unknown>) => parsePackSearch(raw) as PackSearch,
    component: lazyRouteComponent(() => import('#features/packs/pack-page.tsx'), 'PackPage'),
  }),
  createRoute({
    ...at('/packs/$pack/$register/$record'),
    component: lazyRouteComponent(() => import('#features/packs/record-page.tsx'), 'RecordPage'),
  }),
  createRoute({
    ...at('/bulletins'),
    component: lazyRouteComponent(() => import('#features/bulletins/bulletins-page.tsx'), 'BulletinsPage'),
  }),
  createRoute({
    ...at('/bulletins/$bulletinId'),
    validateSearch: parseBulletinSearch,
    component: lazyRouteComponent(() => import('#features/bulletins/bulletin-page.tsx'), 'BulletinPage'),
  }),
  createRoute({
    ...at('/units'),
    component: lazyRouteComponent(() => import('#features/system/units-page.tsx'), 'UnitsPage'),
  }),
  createRoute({
    ...at('/posts'),
    component: lazyRouteComponent(() => import('#features/system/posts-page.tsx'), 'PostsPage'),
  }),
  createRoute({
    ...at('/calendar'),
    component: lazyRouteComponent(() => import('#features/system/calendar-page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    ...at('/imports'),
    component: lazyRouteComponent(() => import('#features/sheets/imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    ...at('/imports/$fileId'),
    component: lazyRouteComponent(() => import('#features/sheets/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    ...at('/log'),
    validateSearch: parseLogSearch,
    component: lazyRouteComponent(() => import('#features/system/log-page.tsx'), 'LogPage'),
  }),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    // Of a page alone: header and ways to other pages stay.
    defaultErrorComponent: Fault,
    scrollRestoration: true,
    parseSearch: parseAddress,
    stringifySearch: formatAddressSearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
