import { isDate, isDecimal, PlanwrightError } from '@planwright/engine';
import { requireCommitment } from '#commitments/require.ts';
import { requireInForce } from '#commitments/standing.ts';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, TargetInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';

/**
 * 调整口径: a new row that says how progress is judged from now on; what is not given stays. A target that gets a value is no
 * longer pending.
 */
export async function setTarget(
  context: LedgerContext,
  actor: Actor,
  commitmentId: string,
  input: TargetInput,
): Promise<void> {
  await requireRight(context, actor, 'set-target');
  await requireCommitment(context, commitmentId);
  await requireInForce(context, commitmentId);
  const { db, jurisdictionId } = context;
  const before = await db
    .selectFrom('target')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('commitment_id', '=', commitmentId)
    .orderBy('recorded_at', 'desc')
    .orderBy('target_id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  checkAmounts(input);
  const given = Object.entries(input).filter(([name, value]) => name !== 'reason' && value !== undefined);
  const after = {
    form: input.form ?? before.form,
    op: input.op ?? before.op,
    value: input.value === undefined ? before.value : input.value,
    value_high: input.valueHigh === undefined ? before.value_high : input.valueHigh,
    unit: input.unit === undefined ? before.unit : input.unit,
    base: input.base === undefined ? before.base : input.base,
    direction: input.direction ?? before.direction,
    curve: JSON.stringify(input.curve ?? before.curve),
    deadline: input.deadline ?? before.deadline,
    pending: before.pending && (input.value === undefined || input.value === null),
  };
  await db
    .insertInto('target')
    .values({
      jurisdiction_id: jurisdictionId,
      target_id: newId('t'),
      commitment_id: commitmentId,
      ...after,
      recorded_at: context.now(),
      by_post: actor.postId,
      by_name: actor.personName,
      reason: input.reason,
    })
    .execute();
  await appendLog(context, actor, {
    action: 'set-target',
    subject: `commitment:${commitmentId}`,
    reason: input.reason,
    details: Object.fromEntries(given),
  });
}

function checkAmounts(input: TargetInput): void {
  const amounts = [
    input.value,
    input.valueHigh,
    input.base,
    ...(input.curve?.kind === 'schedule' ? input.curve.cumulativePercent : []),
  ];
  const wrong = amounts.find((amount) => typeof amount === 'string' && !isDecimal(amount));
  const badDay = input.deadline !== undefined && !isDate(input.deadline) ? input.deadline : undefined;
  const fault = wrong ?? badDay;
  if (fault === undefined || fault === null) return;
  throw new PlanwrightError({
    family: 'input',
    code: 'wrong-value',
    message: `"${fault}" is neither a decimal such as 12.5 nor a day such as 2021-12-31`,
    hint: 'correct the value',
    messageZh: `“${fault}”不是小数（如 12.5）或日期（如 2021-12-31）`,
    hintZh: '请更正',
  });
}
