import type { RouteModule } from '../http/serve.ts';

export const routes: RouteModule = (serve, { ledger }) => {
  serve('listLog', async ({ query }) => {
    const { subject, action, words, offset, limit } = query;
    const { total, rows } = await ledger.queries.listLog({
      offset,
      limit,
      ...(subject === undefined ? {} : { subject }),
      ...(action === undefined ? {} : { action }),
      ...(words === undefined ? {} : { words }),
    });
    return { total, rows: [...rows] };
  });
  serve('verifyLog', async () => ({ broken: [...(await ledger.queries.verifyLog())] }));
};
