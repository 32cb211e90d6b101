import { PlanwrightError } from '@planwright/engine';
import { presentPack } from '#present/pack.ts';
import type { RouteModule } from '../http/serve.ts';

/** Query parameters of the list that are no filters. */
const OWN = new Set(['offset', 'limit', 'words', 'fields', 'year', 'sort']);

export const routes: RouteModule = (serve, { ledger, packs, today }) => {
  serve('listPacks', async () => ({ packs: packs.map(presentPack) }));

  serve('getMeasures', async ({ params, query }) => {
    const pack = packs.find((candidate) => candidate.name === params.id);
    if (pack === undefined) {
      const names = packs.map((candidate) => candidate.name).join(', ');
      throw new PlanwrightError({
        family: 'not-found',
        code: 'unknown-pack',
        message: `there is no pack “${params.id}”`,
        hint: `installed: ${names}`,
        messageZh: `没有“${params.id}”这个专题`,
        hintZh: `已有：${names}`,
      });
    }
    return {
      values: [
        ...(await ledger.queries.evaluateMeasures(pack, {
          groupBy: query.groupBy ?? null,
          ...(query.units === undefined ? {} : { units: query.units }),
          asOf: query.asOf ?? today(),
          plan: query.ofPlan,
        })),
      ],
    };
  });

  serve('listRecords', async ({ params, query }) => {
    const filters = Object.fromEntries(
      Object.entries(query).filter(
        (entry): entry is [string, string] => !OWN.has(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '',
      ),
    );
    const { total, rows } = await ledger.queries.listRecords(params.register, {
      offset: query.offset,
      limit: query.limit,
      filters,
      unitsOn: today(),
      ...(query.words === undefined ? {} : { words: query.words }),
      ...(query.fields === undefined ? {} : { fields: query.fields.split(',').filter((name) => name !== '') }),
      ...(query.year === undefined ? {} : { year: query.year }),
      ...(query.sort === undefined
        ? {}
        : { sort: { by: query.sort.replace(/^-/, ''), descending: query.sort.startsWith('-') } }),
    });
    return { total, rows: [...rows] };
  });

  serve('listRegisterPlans', async ({ params }) => ({
    plans: [...(await ledger.queries.listRegisterPlans(params.register))],
  }));

  serve('getRecord', ({ params, query }) =>
    ledger.queries.getRecord(params.register, params.id, query.entries === undefined ? {} : { limit: query.entries }),
  );
  serve('saveRecord', async ({ params, body, getActor }) =>
    ledger.commands.saveRecord(await getActor(), params.register, body, { today: today() }),
  );
  serve('moveRecord', async ({ params, body, getActor }) =>
    ledger.commands.moveRecord(await getActor(), params.register, params.id, body, { today: today() }),
  );
  serve('reportRecord', async ({ params, body, getActor }) =>
    ledger.commands.reportRecord(await getActor(), params.register, params.id, body),
  );
};
