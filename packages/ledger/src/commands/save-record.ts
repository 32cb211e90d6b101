import { PlanwrightError } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, SaveRecordInput } from '#model/index.ts';
import { requireOwnRecord } from '#policies/records.ts';
import { requireRight } from '#policies/rights.ts';
import { getRegister } from '#registers/columns.ts';
import { changesOf, insertRecord, lockRecord, requireValues, updateRecord } from '#registers/store.ts';
import type { LedgerContext } from '../context.ts';

/**
 * 维护台账: makes a record, or the next version of one; fields that are not given stay. The state changes by moves only.
 *
 * @returns the record's id
 */
export async function saveRecord(
  context: LedgerContext,
  actor: Actor,
  registerName: string,
  input: SaveRecordInput,
  options: { readonly simulated?: boolean },
): Promise<string> {
  const post = await requireRight(context, actor, 'save-record');
  const { pack, register } = getRegister(context.packs, registerName);
  const change = {
    action: input.id === null ? 'create' : 'update',
    reason: input.reason,
    evidence: null,
    validOn: null,
    recordedAt: context.now(),
  };
  if (input.id === null) {
    const values = requireValues(pack, register, register.fields, input.values);
    await requireOwnRecord(context, post, register, values);
    const state = register.lifecycle?.initial ?? null;
    const record = { id: newId('k'), state, version: 1, simulated: options.simulated ?? false, values, source: null };
    await insertRecord(context, actor, register, record, change);
    await appendLog(context, actor, {
      action: 'create-record',
      subject: `${register.name}:${record.id}`,
      reason: input.reason,
      details: { values },
    });
    return record.id;
  }
  if (input.expectedVersion === null) throw versionMissing(input.id);
  const before = await lockRecord(context, register, input.id, input.expectedVersion);
  await requireOwnRecord(context, post, register, before.values);
  const values = requireValues(pack, register, register.fields, { ...before.values, ...input.values });
  await updateRecord(context, actor, register, before, { state: before.state, values, ...options }, change);
  await appendLog(context, actor, {
    action: 'update-record',
    subject: `${register.name}:${before.id}`,
    reason: input.reason,
    details: { version: before.version + 1, changes: changesOf(before.values, values) },
  });
  return before.id;
}

function versionMissing(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'expected-version',
    message: `the change of "${id}" does not say which version it was made on`,
    hint: 'give expectedVersion as it was loaded',
    messageZh: '修改未注明依据的版本',
    hintZh: '请带上读取时的版本号 expectedVersion',
  });
}
