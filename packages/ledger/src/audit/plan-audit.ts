import { audit, type OtherDocument } from '@planwright/compiler/audit';
import { PlanwrightError } from '@planwright/engine';
import { sql } from 'kysely';
import type { Actor, AgainstInput, PlanAudit, PlanVersion, Relation, WaiverInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { getPlanVersion } from '../queries/plan-versions.ts';
import { presentReport } from './present.ts';
import { addWaiver, loadWaivers, type WaiverOwner, withdrawWaiver } from './waivers.ts';

type Comparable = PlanAudit['comparables'][number];

/** 计划体检: the audit of a stored version, alone or against another stored plan, with the plan's waivers laid over. */
export async function getPlanAudit(
  context: LedgerContext,
  planVersionId: string,
  input: AgainstInput = {},
): Promise<PlanAudit> {
  const { version, text, plan } = await getPlanVersion(context, planVersionId);
  const { place } = plan.document;
  const [comparables, chosen] = [
    await loadComparables(context, version, place),
    await chooseOther(context, { planId: version.planId, place }, input),
  ];
  const report = audit(text, plan, chosen?.other ?? null);
  const waivers = await loadWaivers(context, { planId: version.planId });
  return {
    ...presentReport(report, { text, otherText: chosen?.other.text ?? null, waivers }),
    planVersionId,
    planId: version.planId,
    title: version.title,
    number: version.number,
    against: chosen?.comparable ?? null,
    comparables: [...comparables],
  };
}

export async function waivePlanFinding(
  context: LedgerContext,
  actor: Actor,
  planVersionId: string,
  { identity, reason }: WaiverInput,
  against: AgainstInput = {},
): Promise<void> {
  await requireRight(context, actor, 'waive-finding');
  const owner = await lockPlan(context, planVersionId);
  const { findings } = await getPlanAudit(context, planVersionId, against);
  await addWaiver(context, actor, owner, { findings, identity, reason });
}

export async function withdrawPlanWaiver(
  context: LedgerContext,
  actor: Actor,
  planVersionId: string,
  waiverId: string,
  reason: string,
): Promise<void> {
  await requireRight(context, actor, 'waive-finding');
  const owner = await lockPlan(context, planVersionId);
  const waivers = await loadWaivers(context, owner);
  await withdrawWaiver(context, actor, owner, { waivers, waiverId, reason });
}

/** Waivers of one plan are made one after another, so that no finding is waived twice. */
async function lockPlan(
  context: LedgerContext,
  planVersionId: string,
): Promise<Extract<WaiverOwner, { kind: 'plan' }>> {
  const { version } = await getPlanVersion(context, planVersionId);
  await context.db
    .selectFrom('plan')
    .select('plan_id')
    .where('jurisdiction_id', '=', context.jurisdictionId)
    .where('plan_id', '=', version.planId)
    .forUpdate()
    .execute();
  return { kind: 'plan', planId: version.planId, planVersionId };
}

/** The newest version of every other plan, the latest year first. */
async function loadComparables(
  { db, jurisdictionId }: LedgerContext,
  version: PlanVersion,
  place: string | null,
): Promise<readonly Comparable[]> {
  const { rows } = await sql<Omit<Comparable, 'relation'> & { readonly place: string | null }>`
    select distinct on (plan_id) plan_version_id as "planVersionId", title, plan_year as "planYear", number,
      compiled -> 'document' ->> 'place' as place
    from plan_version
    where jurisdiction_id = ${jurisdictionId} and plan_id <> ${version.planId}
    order by plan_id, number desc`.execute(db);
  return rows
    .map(({ place: other, ...row }) => ({ ...row, relation: relationOf(place, other) }))
    .sort((left, right) => Number(right.planYear?.slice(0, 4) ?? 0) - Number(left.planYear?.slice(0, 4) ?? 0));
}

/** A plan of the same place is an earlier one; another place's is taken for the level above. */
function relationOf(own: string | null, other: string | null): Relation {
  return own === other ? 'last-year' : 'upper-level';
}

async function chooseOther(
  context: LedgerContext,
  own: { readonly planId: string; readonly place: string | null },
  { against, relation }: AgainstInput,
): Promise<{ readonly other: OtherDocument; readonly comparable: Comparable } | null> {
  if (against === undefined) return null;
  const { version, text, plan } = await getPlanVersion(context, against);
  if (version.planId === own.planId) throw ownVersion(version);
  const { id, title, planYear, number } = version;
  const taken = relation ?? relationOf(own.place, plan.document.place);
  return {
    other: { relation: taken, text, plan },
    comparable: { planVersionId: id, title, planYear, number, relation: taken },
  };
}

function ownVersion({ title, number }: PlanVersion): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'same-plan',
    message: `"${title}" version ${number} is a version of the plan itself`,
    hint: 'hold it against last year’s plan or the plan of the level above; versions are compared by `planwright diff`',
    messageZh: `《${title}》第 ${number} 版是本计划自己的版本`,
    hintZh: '请选择上一年度或上一级的计划',
  });
}
