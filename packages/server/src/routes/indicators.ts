import type { RouteModule } from '../http/serve.ts';
import { findSessionPost } from '../http/session.ts';

export const routes: RouteModule = (serve, context) => {
  const { ledger, today } = context;
  const at = (query: {
    readonly asOf?: string | undefined;
    readonly knownAt?: string | undefined;
    readonly unitId?: string | undefined;
    readonly units?: 'restated' | 'as-was' | undefined;
  }) => ({
    asOf: query.asOf ?? today(),
    knownAt: query.knownAt ?? null,
    unitId: query.unitId ?? null,
    units: query.units,
  });
  serve('listIndicators', async ({ query }) => ({ rows: [...(await ledger.indicators.list(at(query)))] }));
  serve('getIndicator', ({ params, query }) => ledger.indicators.get(params.id, at(query)));
  serve('checkFormula', ({ body }) => ledger.indicators.checkFormula(body));
  serve('saveIndicator', async ({ body, getActor }) => {
    await ledger.indicators.saveDefinition(await getActor(), body);
    return { id: body.definition.id };
  });
  serve('listIndicatorRevisions', async ({ params, query }) => {
    const { total, rows } = await ledger.indicators.listRevisions(params.id, {
      unitId: query.unitId ?? null,
      period: query.period ?? null,
      offset: query.offset,
      limit: query.limit,
    });
    return { total, rows: [...rows] };
  });
  serve('getIndicatorGrid', async ({ params, query, request }) => {
    const post = await findSessionPost(request, context);
    const actor = post === undefined ? null : { postId: post.id, personName: post.holder ?? post.title };
    return ledger.indicators.getGrid(params.id, { year: query.year ?? Number(today().slice(0, 4)), actor });
  });
  serve('enterValues', async ({ body, getActor }) =>
    ledger.indicators.enterValues(await getActor(), body, { today: today() }),
  );
  serve('setIndicatorTarget', async ({ params, body, getActor }) => {
    await ledger.indicators.setTarget(await getActor(), params.id, body);
    return { id: params.id };
  });
};
