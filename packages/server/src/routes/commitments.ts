import type { RouteModule } from '../http/serve.ts';

export const routes: RouteModule = (serve, { ledger, today }) => {
  serve('listCommitments', async ({ query }) => {
    const { total, rows } = await ledger.queries.listCommitments(query, query.asOf ?? today());
    return { total, rows: [...rows] };
  });
  serve('getCommitment', ({ params, query }) => ledger.queries.getCommitment(params.id, query.asOf ?? today()));
  serve('assign', async ({ params, body, getActor }) =>
    ledger.commands.assign(await getActor(), params.id, body, { today: today() }),
  );
  serve('setTarget', async ({ params, body, getActor }) =>
    ledger.commands.setTarget(await getActor(), params.id, body),
  );
};
