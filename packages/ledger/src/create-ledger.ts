import { transact } from '#database/transact.ts';
import type { Jurisdiction } from '#model/index.ts';
import { importPlan } from './commands/import-plan.ts';
import { setUpOrganisation } from './commands/set-up-organisation.ts';
import type { LedgerContext } from './context.ts';
import type { Ledger, LedgerCommands, LedgerQueries } from './ledger.ts';
import { findJurisdiction } from './queries/find-jurisdiction.ts';
import { getCommitment } from './queries/get-commitment.ts';
import { listCommitments } from './queries/list-commitments.ts';
import { listOrgUnitEvents } from './queries/list-org-unit-events.ts';
import { listOrgUnits } from './queries/list-org-units.ts';
import { findPost, listPosts } from './queries/list-posts.ts';
import { momentOf } from './queries/moment.ts';
import { getPlanVersion, getSourceBytes, listPlanVersions } from './queries/plan-versions.ts';
import { getReport } from './queries/reports.ts';

/** Binds commands and queries to a jurisdiction of an open database. */
export async function createLedger(opened: LedgerContext, close: () => Promise<void>): Promise<Ledger> {
  let context = opened;
  let jurisdiction: Jurisdiction = await findJurisdiction(context);
  const refresh = async (): Promise<void> => {
    jurisdiction = await findJurisdiction(context);
  };
  const commands: Partial<LedgerCommands> = {
    setUpOrganisation: async (file) => {
      const next = await transact(context, (tx) => setUpOrganisation(tx, file));
      context = { ...context, jurisdictionId: next };
      await refresh();
    },
    importPlan: async (actor, input) => {
      const version = await transact(context, (tx) => importPlan(tx, actor, input));
      await refresh();
      return version;
    },
  };
  const queries: Partial<LedgerQueries> = {
    listPlanVersions: () => listPlanVersions(context),
    getPlanVersion: (id) => getPlanVersion(context, id),
    getSourceBytes: (id) => getSourceBytes(context, id),
    listOrgUnits: (asOf) => listOrgUnits(context, asOf),
    listOrgUnitEvents: () => listOrgUnitEvents(context),
    listPosts: (asOf) => listPosts(context, asOf),
    findPost: (id, asOf) => findPost(context, id, asOf),
    listCommitments: (filter, asOf, knownAt) => listCommitments(context, filter, momentOf(asOf, knownAt)),
    getCommitment: (id, asOf, knownAt) => getCommitment(context, id, momentOf(asOf, knownAt)),
    getReport: (id) => getReport(context, id),
  };
  return {
    get jurisdiction() {
      return jurisdiction;
    },
    commands: commands as LedgerCommands,
    queries: queries as LedgerQueries,
    close,
  };
}
