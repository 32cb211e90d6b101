import type { RouteModule } from '../http/serve.ts';

export const routes: RouteModule = (serve, { ledger, today }) => {
  serve('getOverview', ({ query }) => ledger.queries.getOverview(query.asOf ?? today()));
  serve('search', async ({ query }) => ({ hits: [...(await ledger.queries.search(query.words, 20))] }));
};
