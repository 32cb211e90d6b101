import type { Ledger } from '@planwright/ledger';
import type { RouteModule } from '../http/serve.ts';

export const routes: RouteModule = (serve, { ledger, today }) => {
  serve('listOrgUnits', ({ query }) => loadUnits(ledger, query.asOf ?? today()));
  serve('changeUnits', async ({ body, getActor }) => {
    const done = await ledger.organisation.changeUnits(await getActor(), body);
    return { ...(await loadUnits(ledger, body.on)), ...done };
  });
  serve('listPosts', async ({ query }) => ({
    posts: [...(await ledger.organisation.listPosts(query.asOf ?? today()))],
  }));
  serve('handOver', async ({ params, body, getActor }) =>
    ledger.organisation.handOver(await getActor(), params.id, body),
  );
  serve('getWorkingYear', ({ params }) => ledger.organisation.getWorkingYear(params.year));
  serve('setCalendarDay', async ({ body, getActor }) => ledger.organisation.setCalendarDay(await getActor(), body));
};

async function loadUnits(ledger: Ledger, asOf: string) {
  const [units, past, events] = await Promise.all([
    ledger.queries.listOrgUnits(asOf),
    ledger.organisation.listPastUnits(asOf),
    ledger.queries.listOrgUnitEvents(),
  ]);
  return { units: [...units], past: [...past], events: [...events] };
}
