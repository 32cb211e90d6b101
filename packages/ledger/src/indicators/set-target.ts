import { isDate, PlanwrightError } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import { type Actor, type IndicatorTargetInput, indicatorTargetInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { loadDefinitions, requireDefinition } from './definitions.ts';
import { unknownUnit } from './entry-rights.ts';
import { requireDeflator } from './save-definition.ts';
import { findTargetOf, loadTargets } from './targets.ts';

/** 定目标: a new row that holds from now on; the earlier ones stay and are shown. */
export async function setIndicatorTarget(
  context: LedgerContext,
  actor: Actor,
  id: string,
  given: IndicatorTargetInput,
): Promise<void> {
  await requireRight(context, actor, 'set-target');
  const input = indicatorTargetInput.parse(given);
  const set = await loadDefinitions(context);
  const definition = requireDefinition(set, id);
  const { db, jurisdictionId } = context;
  const unit = await db
    .selectFrom('org_unit')
    .select('org_unit_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', '=', input.unitId)
    .executeTakeFirst();
  if (unit === undefined) throw unknownUnit(input.unitId);
  const { form } = input;
  if (form.kind === 'relative' && !set.byId.has(form.to)) requireDefinition(set, form.to);
  if (form.kind === 'growth') requireDeflator(set, form);
  const deadline = input.deadline ?? `${input.year}-12-31`;
  if (!isDate(deadline) || (form.kind === 'points' && definition.unit !== '%'))
    throw new PlanwrightError({
      family: 'input',
      code: 'wrong-target',
      message: isDate(deadline)
        ? `points above last year fit a rate in %, not ${definition.unit}`
        : `"${deadline}" is no day`,
      hint: 'correct the target',
      messageZh: isDate(deadline)
        ? `“提高几个百分点”只适用于以%计的指标，该指标单位是${definition.unit}`
        : `“${deadline}”不是日期`,
      hintZh: '请更正目标',
    });
  await refusePartOfSplit(context, id, input);
  await db
    .insertInto('indicator_target')
    .values({
      jurisdiction_id: jurisdictionId,
      indicator_target_id: newId('g'),
      indicator_id: id,
      org_unit_id: input.unitId,
      year: input.year,
      form: JSON.stringify(form),
      strength: input.strength,
      target_class: input.targetClass ?? definition.targetClass,
      deadline,
      curve: JSON.stringify({ kind: 'months' }),
      commitment_id: null,
      recorded_at: context.now(),
      by_post: actor.postId,
      by_name: actor.personName,
      reason: input.reason,
    })
    .execute();
  await appendLog(context, actor, {
    action: 'set-target',
    subject: `indicator:${id}`,
    reason: input.reason,
    details: { unitId: input.unitId, year: input.year, form, strength: input.strength },
  });
}

/** What a frozen split gave to a unit is changed by an amendment of the split, so that the parts keep giving the total. */
async function refusePartOfSplit(
  context: LedgerContext,
  indicatorId: string,
  { unitId, year }: Pick<IndicatorTargetInput, 'unitId' | 'year'>,
): Promise<void> {
  const held = findTargetOf(await loadTargets(context, { year, knownAt: null, indicatorId }), indicatorId, unitId);
  if (held === undefined || held.splitId === null) return;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'target-from-split',
    message: `the target is the unit's part of a split (version ${held.splitVersion}) and is not set by hand`,
    hint: `amend the split ${held.splitId} with a reason and a document`,
    messageZh: `该目标是目标分解第${held.splitVersion}版下达的数，不能单独改`,
    hintZh: '请在分解页另存调整版，写明理由和依据文件',
  });
}
