import { applyMove, checkMove, PlanwrightError } from '@planwright/engine';
import { appendLog } from '#log/append.ts';
import type { Actor, MoveRecordInput } from '#model/index.ts';
import { requireOwnRecord } from '#policies/records.ts';
import { requireRight } from '#policies/rights.ts';
import { requireAttachments } from '#registers/attachments.ts';
import { getRegister } from '#registers/columns.ts';
import { changesOf, lockRecord, requireValues, updateRecord } from '#registers/store.ts';
import type { LedgerContext } from '../context.ts';

/** 流转: moves a record through its lifecycle; `today`, where it is given, is the last day that a move may bear. @throws PlanwrightError `conflict` with the guard's reason */
export async function moveRecord(
  context: LedgerContext,
  actor: Actor,
  registerName: string,
  recordId: string,
  input: MoveRecordInput,
  { today }: { readonly today?: string } = {},
): Promise<void> {
  const post = await requireRight(context, actor, 'move-record');
  const { pack, register } = getRegister(context.packs, registerName);
  const before = await lockRecord(context, register, recordId, input.expectedVersion);
  await requireOwnRecord(context, post, register, before.values);
  const { lifecycle } = register;
  if (lifecycle === null || before.state === null)
    throw refused('no-lifecycle', `the records of "${register.name}" have no states`, '该台账没有流转状态');
  const attachmentIds = input.attachmentIds ?? [];
  const files = await requireAttachments(context, register.name, recordId, attachmentIds);
  const move = {
    date: input.date ?? null,
    reason: input.reason ?? null,
    // A picture says as much as a line about it.
    evidence:
      input.evidence ?? (files.length === 0 ? null : files.map((file) => file.caption ?? file.fileName).join('、')),
  };
  const refusal = checkMove(lifecycle, before.state, before.values, input.transition, move);
  if (refusal !== null) throw refused(refusal.code, refusal.message.en, refusal.message['zh-CN']);
  const transition = lifecycle.transitions.find((candidate) => candidate.name === input.transition);
  if (transition === undefined)
    throw refused(
      'unknown-transition',
      `there is no transition "${input.transition}"`,
      `没有流转“${input.transition}”`,
    );
  if (today !== undefined && move.date !== null && move.date > today)
    throw refused(
      'date-ahead',
      `“${transition.label.en}” on ${move.date} lies after today (${today})`,
      `${transition.label['zh-CN']}日期${move.date}晚于今天（${today}），尚未发生`,
    );
  const moved = applyMove(transition, before.values, move);
  const values = requireValues(pack, register, register.fields, moved.values);
  await updateRecord(
    context,
    actor,
    register,
    before,
    { state: moved.state, values },
    {
      action: input.transition,
      reason: move.reason,
      evidence: move.evidence,
      attachmentIds,
      validOn: move.date,
      recordedAt: context.now(),
    },
  );
  await appendLog(context, actor, {
    action: 'move-record',
    subject: `${register.name}:${recordId}`,
    reason: move.reason,
    details: {
      transition: input.transition,
      from: before.state,
      to: moved.state,
      date: move.date,
      evidence: move.evidence,
      attachmentIds,
      changes: changesOf(before.values, values),
    },
  });
}

function refused(code: string, message: string, messageZh: string): PlanwrightError {
  return new PlanwrightError({
    family: 'conflict',
    code,
    message,
    hint: 'the record’s page shows the moves that stand open and what they need',
    messageZh,
    hintZh: '请在记录页查看可办理的流转及其要求',
  });
}
