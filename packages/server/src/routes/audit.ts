import type { RouteModule } from '../http/serve.ts';
import { requireVersionId } from '../present/plan-reading.ts';

export const routes: RouteModule = (serve, { ledger }) => {
  const { audit } = ledger;

  serve('getPlanAudit', async ({ params, query }) =>
    audit.getPlanAudit(await requireVersionId(ledger, params.id), query),
  );
  serve('waivePlanFinding', async ({ params, query, body, getActor }) =>
    audit.waivePlanFinding(await getActor(), params.id, body, query),
  );
  serve('withdrawPlanWaiver', async ({ params, query, body, getActor }) =>
    audit.withdrawPlanWaiver(await getActor(), params.id, params.waiverId, body.reason, query),
  );

  serve('getBulletinAudit', ({ params }) => audit.getBulletinAudit(params.id));
  serve('waiveBulletinFinding', async ({ params, body, getActor }) =>
    audit.waiveBulletinFinding(await getActor(), params.id, body),
  );
  serve('withdrawBulletinWaiver', async ({ params, body, getActor }) =>
    audit.withdrawBulletinWaiver(await getActor(), params.id, params.waiverId, body.reason),
  );
};
