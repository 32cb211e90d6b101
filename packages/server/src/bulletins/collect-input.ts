import { addDays, createCalendar, elapsedShare, nameRound, type Pack } from '@planwright/engine';
import type { Actor, Ledger, Obligation, Post, RegisterRecord } from '@planwright/ledger';
import type { BulletinInput, PackFindings } from '@planwright/publish';
import { listAllCommitments } from '#present/plan-reading.ts';
import type { ServerContext } from '../context.ts';
import { noPlan } from '../errors/no-plan.ts';

/** Rows asked of the ledger at a time. */
const PAGE = 500;

/** Who drafts: the actor and the post that gives the issuing unit. */
export interface Drafter {
  readonly actor: Actor;
  readonly post: Post;
}

/**
 * Gathers what the bulletin of a round is written from: lights as they stood at the round's end (or today, while it runs),
 * submissions as they stand today.
 */
export async function collectBulletinInput(
  { ledger, packs, today }: ServerContext,
  roundId: string,
  { actor, post }: Drafter,
): Promise<BulletinInput> {
  const { queries, jurisdiction } = ledger;
  const { round } = await queries.getBoard(roundId, today());
  const asOf = round.periodEnd < today() ? round.periodEnd : today();
  // A round is reported in until the next one ends: a plan that was run by then is the one that it is about.
  const reported = addDays(round.periodEnd, 7);
  const overview = await queries.getOverview(reported < today() ? reported : today());
  if (overview.planVersionId === null) throw noPlan();
  const { version: plan } = await queries.getPlanVersion(overview.planVersionId);
  const board = await queries.getBoard(roundId, today(), plan.id);
  const [commitments, obligations, units, bulletins] = await Promise.all([
    listAllCommitments(queries, plan.id, asOf),
    queries.listObligations({ roundId, unitId: null, asOf, planVersionId: plan.id }),
    queries.listOrgUnits(asOf),
    queries.listBulletins(),
  ]);
  const year = Number((plan.planYear ?? asOf).slice(0, 4));
  const replaced = bulletins.find((bulletin) => bulletin.roundId === roundId && bulletin.state === 'draft');
  return {
    // The ledger gives the id of a new one.
    id: replaced?.id ?? '',
    jurisdiction,
    plan,
    round,
    board,
    asOf,
    expectedPercent: elapsedShare({ kind: 'months' }, asOf, year, createCalendar()),
    issuer: formatIssuer(jurisdiction.name, post.unitName),
    issue: `${year}年${nameRound(round.name)
      ['zh-CN'].replace(/周$/u, '期')
      .replace(/^(\d+)月份$/u, '第$1期')}`,
    issuedOn: today(),
    createdAt: `${today()}T00:00:00.000Z`,
    createdBy: actor.personName,
    simulated: overview.simulated,
    commitments,
    reportIds: lastReports(obligations),
    packs: await Promise.all(packs.map((pack) => collectPack(ledger, pack, { asOf, planId: plan.planId }))),
    unitNames: new Map(units.map((unit) => [unit.id, unit.shortName])),
  };
}

/** The unit with its place in front, the level word written once: 市发展和改革委员会 of 云泽市 is 云泽市发展和改革委员会. */
export function formatIssuer(place: string, unit: string): string {
  if (unit.startsWith(place)) return unit;
  const level = place.at(-1) ?? '';
  return level !== '' && unit.startsWith(level) ? `${place}${unit.slice(level.length)}` : `${place}${unit}`;
}

/** The report that gave each commitment its value: the round's own when it carries one, else the one before. */
function lastReports(obligations: readonly Obligation[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { commitment, report, previous } of obligations) {
    const known = [report, previous].filter((candidate) => candidate !== null);
    const valued = known.find((candidate) => candidate.value !== null || candidate.donePercent !== null) ?? known[0];
    if (valued !== undefined) ids.set(commitment.id, valued.id);
  }
  return ids;
}

async function collectPack(
  ledger: Ledger,
  pack: Pack,
  { asOf, planId }: { readonly asOf: string; readonly planId: string },
): Promise<PackFindings> {
  const { queries } = ledger;
  const plan = { running: planId };
  const whole = await queries.evaluateMeasures(pack, { groupBy: null, asOf, plan });
  const fields = new Set(pack.bulletinSections.flatMap(({ tables }) => (tables ?? []).map(({ by }) => by)));
  const groups = await Promise.all(
    [...fields].map(async (by) => [by, await queries.evaluateMeasures(pack, { groupBy: by, asOf, plan })] as const),
  );
  const records = await Promise.all(pack.registers.map((register) => listAllRecords(ledger, register.name, plan)));
  return { pack, whole, groups: Object.fromEntries(groups), records: records.flat() };
}

async function listAllRecords(
  { queries }: Ledger,
  register: string,
  plan: { readonly running: string },
): Promise<readonly RegisterRecord[]> {
  const all: RegisterRecord[] = [];
  for (;;) {
    const { total, rows } = await queries.listRecords(register, { offset: all.length, limit: PAGE, filters: {}, plan });
    all.push(...rows);
    if (all.length >= total || rows.length === 0) return all;
  }
}
