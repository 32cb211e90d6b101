import type { Plan } from '@planwright/compiler';
import type { PlanFindings } from '@planwright/engine';
import { sql } from 'kysely';
import type { CarriedCommitment } from '#commitments/carry.ts';
import { newId } from '#database/ids.ts';
import type { Actor } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import { getRegister, tablesOf } from './columns.ts';
import { sourceOf } from './of-plan.ts';
import { insertRecord, requireValues } from './store.ts';

/** 转入台账: the records that packs make from what the compiler found; what an earlier version brought is not made twice. */
export async function takeOverFindings(
  context: LedgerContext,
  actor: Actor,
  plan: Plan,
  carried: readonly CarriedCommitment[],
  version: { readonly planId: string; readonly planVersionId: string },
): Promise<void> {
  const found = findingsOf(plan, carried);
  for (const pack of context.packs) {
    for (const record of pack.fromPlan?.(found) ?? []) {
      const { register } = getRegister([pack], record.register);
      // The compiler's ids of projects follow their place in the text, which the next version moves; the name stays.
      const source = sourceOf(version.planId, String(record.values[register.titleField] ?? record.sourceId));
      const { rows } = await sql`select 1 from ${sql.table(tablesOf(register).current)}
        where jurisdiction_id = ${context.jurisdictionId} and record_source = ${source}`.execute(context.db);
      if (rows.length > 0) continue;
      await insertRecord(
        context,
        actor,
        register,
        {
          id: newId('k'),
          state: record.state ?? register.lifecycle?.initial ?? null,
          version: 1,
          simulated: false,
          source,
          values: requireValues(pack, register, register.fields, record.values),
        },
        {
          action: 'take-over',
          reason: `plan-version:${version.planVersionId}`,
          evidence: null,
          validOn: null,
          recordedAt: context.now(),
        },
      );
    }
  }
}

function findingsOf(plan: Plan, carried: readonly CarriedCommitment[]): PlanFindings {
  const commitments = new Map<string, string>();
  for (const { id, commitment } of carried)
    for (const project of commitment.projectIds) if (!commitments.has(project)) commitments.set(project, id);
  return {
    planYear: plan.document.planYear,
    projects: plan.projects.map((project) => ({
      id: project.id,
      name: project.name,
      stage: project.stage,
      status: project.status,
      commitmentId: commitments.get(project.id) ?? null,
    })),
  };
}
