import { PlanwrightError } from '@planwright/engine';
import { lockCommitments, putInCharge } from '#commands/assign.ts';
import { loadAssigned } from '#commitments/load-states.ts';
import { requireInForceAll } from '#commitments/standing.ts';
import { findTitles } from '#commitments/titles.ts';
import type { Actor, AssignSeveralInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import { dayInChina } from '#rounds/day-in-china.ts';
import type { LedgerContext } from '../context.ts';

type Item = AssignSeveralInput['items'][number];

/** Titles that an error names; the rest are counted. */
const NAMED = 3;

/** 批量分工: assigns each of several commitments, when all still have the lead unit that was seen. @returns how many */
export async function assignSeveral(
  context: LedgerContext,
  actor: Actor,
  { items, from, reason }: AssignSeveralInput,
  today: string | undefined,
): Promise<number> {
  await requireRight(context, actor, 'assign');
  await refuseTwice(context, items);
  const ids = items.map(({ commitmentId }) => commitmentId);
  await lockCommitments(context, ids);
  await requireInForceAll(context, ids);
  await refuseOutdated(context, items, today ?? dayInChina(context.now()));
  for (const { commitmentId, leadUnitId, supportingUnitIds } of items)
    await putInCharge(
      context,
      actor,
      commitmentId,
      { leadUnitId, supportingUnitIds, reason, ...(from === undefined ? {} : { from }) },
      today,
    );
  return items.length;
}

async function refuseTwice(context: LedgerContext, items: readonly Item[]): Promise<void> {
  const seen = new Set<string>();
  for (const { commitmentId } of items) {
    if (!seen.has(commitmentId)) {
      seen.add(commitmentId);
      continue;
    }
    const [title = commitmentId] = await findTitles(context, [commitmentId]);
    throw new PlanwrightError({
      family: 'input',
      code: 'assigned-twice',
      message: `"${title}" is assigned twice in one act`,
      hint: 'name each commitment once',
      messageZh: `“${title}”在同一次分工里出现了两次`,
      hintZh: '每项任务只列一次',
    });
  }
}

async function refuseOutdated(context: LedgerContext, items: readonly Item[], today: string): Promise<void> {
  const ids = items.map(({ commitmentId }) => commitmentId);
  const assigned = await loadAssigned(context, today, ids);
  const leadOf = (id: string) => assigned.get(id)?.find(({ role }) => role === 'lead')?.unitId ?? null;
  const outdated = items.filter(({ commitmentId, leadBefore }) => leadOf(commitmentId) !== leadBefore);
  if (outdated.length === 0) return;
  const named = await findTitles(
    context,
    outdated.slice(0, NAMED).map(({ commitmentId }) => commitmentId),
  );
  const more = outdated.length - named.length;
  const list = (open: string, close: string, comma: string) =>
    named.map((title) => `${open}${title}${close}`).join(comma);
  throw new PlanwrightError({
    family: 'conflict',
    code: 'assigned-meanwhile',
    message: `${list('"', '"', ', ')}${more > 0 ? ` and ${more} more` : ''} got another lead unit in the meantime; nothing was assigned`,
    hint: 'load the list again and decide on those that are left',
    messageZh: `${list('“', '”', '、')}${more > 0 ? `等${outdated.length}项` : ''}的牵头单位刚被改过，本次没有分工`,
    hintZh: '请刷新后对余下的任务再定',
  });
}
