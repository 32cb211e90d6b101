import { yearOf } from '@planwright/engine';
import type { RouteModule } from '../http/serve.ts';
import { findSessionPost } from '../http/session.ts';

export const routes: RouteModule = (serve, context) => {
  const { ledger, today } = context;

  serve('listRounds', async ({ query }) => {
    const [rounds, open] = await Promise.all([
      ledger.queries.listRounds(query.year ?? yearOf(today()), today()),
      ledger.queries.findOpenRound(today()),
    ]);
    return { rounds: [...rounds], openRoundId: open?.id ?? null };
  });

  serve('lockRound', async ({ params, body, getActor }) =>
    ledger.commands.lockRound(await getActor(), params.id, body.reason),
  );
  serve('unlockRound', async ({ params, body, getActor }) =>
    ledger.commands.unlockRound(await getActor(), params.id, body.reason),
  );
  serve('getBoard', ({ params, query }) => ledger.queries.getBoard(params.id, query.asOf ?? today()));

  serve('listObligations', async ({ params, query, request }) => {
    const unitId = query.unitId ?? (await findSessionPost(request, context))?.unitId ?? null;
    return { obligations: [...(await ledger.queries.listObligations({ roundId: params.id, unitId, asOf: today() }))] };
  });

  serve('submitReport', async ({ body, getActor }) => {
    const report = await ledger.commands.submitReport(await getActor(), body);
    return { report, commitment: await ledger.queries.getCommitment(report.commitmentId, today()) };
  });

  serve('getReport', ({ params }) => ledger.queries.getReport(params.id));
};
