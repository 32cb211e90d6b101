import type { RouteModule } from '../http/serve.ts';

export const routes: RouteModule = (serve, { ledger, today }) => {
  serve('listAssignments', ({ query }) => ledger.assignments.list(query, query.asOf ?? today()));
  serve('assignSeveral', async ({ body, getActor }) => ({
    assigned: await ledger.assignments.assignSeveral(await getActor(), body, { today: today() }),
  }));
};
