import type { RouteModule } from '../http/serve.ts';
import { findSessionPost } from '../http/session.ts';

export const routes: RouteModule = (serve, context) => {
  const { ledger, today } = context;
  const splits = ledger.decomposition;
  const at = () => ({ today: today() });
  serve('listSplits', async ({ query }) => {
    const { splits: rows, unsplit } = await splits.listSplits(query.asOf ?? today());
    return { splits: [...rows], unsplit: [...unsplit] };
  });
  serve('getSplitStart', async ({ query }) => {
    const { kind, id, asOf } = query;
    const { target, splitId, offers } = await splits.getSplitStart({ kind, id }, asOf ?? today());
    return { target, splitId, offers: [...offers] };
  });
  serve('getSplitTree', async ({ query }) => {
    const { kind, id, asOf, knownAt } = query;
    return { nodes: [...(await splits.getSplitTree({ kind, id }, asOf ?? today(), knownAt))] };
  });
  serve('listPartObligations', async ({ params, query, request }) => {
    const unitId = query.unitId ?? (await findSessionPost(request, context))?.unitId ?? null;
    const obligations = await splits.listPartObligations({ roundId: params.id, unitId, asOf: today() });
    return { obligations: [...obligations] };
  });
  serve('getSplitProgress', async ({ params, query }) => ({
    progress: await splits.getSplitProgress(params.id, query.asOf ?? today()),
  }));
  serve('listPartReports', async ({ params, query }) => ({
    reports: [...(await splits.listPartReports(params.id, query.unitId, query.asOf ?? today()))],
  }));
  serve('reportPart', async ({ params, body, getActor }) => splits.reportPart(await getActor(), params.id, body, at()));
  serve('listUnitParts', async ({ query, request }) => {
    const unitId = query.unitId ?? (await findSessionPost(request, context))?.unitId;
    const parts = unitId === undefined ? [] : await splits.listUnitParts(unitId, query.asOf ?? today());
    return { parts: [...parts] };
  });
  serve('getSplit', ({ params, query }) => splits.getSplit(params.id, query.asOf ?? today()));
  serve('saveSplit', async ({ body, getActor }) => splits.saveSplit(await getActor(), body, at()));
  serve('offerSplit', async ({ params, body, getActor }) => splits.offerSplit(await getActor(), params.id, body, at()));
  serve('counterSplit', async ({ params, body, getActor }) =>
    splits.counterSplit(await getActor(), params.id, body, at()),
  );
  serve('settleSplit', async ({ params, body, getActor }) =>
    splits.settleSplit(await getActor(), params.id, body, at()),
  );
  serve('signSplit', async ({ params, body, getActor }) => splits.signSplit(await getActor(), params.id, body, at()));
  serve('freezeSplit', async ({ params, body, getActor }) =>
    splits.freezeSplit(await getActor(), params.id, body, at()),
  );
};
