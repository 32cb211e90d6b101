import type { RouteModule } from '../http/serve.ts';

export const routes: RouteModule = (serve, { ledger, today }) => {
  serve('listOrgUnits', async ({ query }) => {
    const [units, events] = await Promise.all([
      ledger.queries.listOrgUnits(query.asOf ?? today()),
      ledger.queries.listOrgUnitEvents(),
    ]);
    return { units: [...units], events: [...events] };
  });
};
