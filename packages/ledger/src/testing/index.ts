import type { Pack } from '@planwright/engine';
import { packs as installed } from '@planwright/packs';
import type { Ledger } from '../ledger.ts';
import type { PlanVersion } from '../model/index.ts';
import { openLedger } from '../open.ts';
import { createTestDatabase } from './database.ts';
import { OFFICER, ORGANISATION, planInput } from './fixture.ts';

export { createTestDatabase, type TestDatabase } from './database.ts';
export {
  MAYOR,
  OFFICER,
  ORGANISATION,
  PLAN_REPORTER,
  PLAN_TEXT,
  planInput,
  SCIENCE_REPORTER,
} from './fixture.ts';

export interface TestLedger {
  readonly ledger: Ledger;
  /** Of the ledger's own database, for looking behind it. */
  readonly url: string;
  /** Closes the ledger and drops its database. */
  close(): Promise<void>;
}

/** An empty ledger in a database of its own, on the real engine. The clock stands still unless `now` moves it. */
export async function openTestLedger(
  options: { readonly packs?: readonly Pack[]; readonly now?: () => string } = {},
): Promise<TestLedger> {
  const database = await createTestDatabase();
  const ledger = await openLedger({
    database: { kind: 'server', url: database.url },
    packs: options.packs ?? installed,
    now: options.now ?? tickingClock(),
  });
  return {
    ledger,
    url: database.url,
    close: async () => {
      await ledger.close();
      await database.drop();
    },
  };
}

/** A clock that moves on by a second at every look, from the plan year's spring: order is kept, and nothing waits. */
export function tickingClock(start = '2021-03-01T00:00:00.000Z'): () => string {
  let at = Date.parse(start);
  return () => {
    at += 1000;
    return new Date(at).toISOString();
  };
}

/** A ledger with the mini organisation, the mini plan and the rounds of 2021. */
export async function openFilledLedger(
  options: Parameters<typeof openTestLedger>[0] = {},
): Promise<TestLedger & { readonly version: PlanVersion }> {
  const opened = await openTestLedger(options);
  await opened.ledger.commands.setUpOrganisation(ORGANISATION);
  const version = await opened.ledger.commands.importPlan(OFFICER, planInput());
  await opened.ledger.commands.planRounds(OFFICER, 2021);
  return { ...opened, version };
}
