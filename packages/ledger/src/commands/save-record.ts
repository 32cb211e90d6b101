import {
  checkStanding,
  findDatesAhead,
  type Label,
  type Pack,
  PlanwrightError,
  type RecordValues,
  type Refusal,
  type Register,
} from '@planwright/engine';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, SaveRecordInput } from '#model/index.ts';
import { requireOwnRecord } from '#policies/records.ts';
import { requireRight } from '#policies/rights.ts';
import { getRegister } from '#registers/columns.ts';
import { prepareChangeQuestions, unusualAmounts } from '#registers/questions.ts';
import { requireReferences } from '#registers/references.ts';
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
  options: { readonly simulated?: boolean; readonly today?: string },
): Promise<string> {
  const post = await requireRight(context, actor, 'save-record');
  const { pack, register } = getRegister(context.packs, registerName);
  const change = {
    action: (input.id ?? null) === null ? 'create' : 'update',
    reason: input.reason,
    evidence: null,
    validOn: null,
    recordedAt: context.now(),
  };
  const ask = (before: RecordValues | null, after: RecordValues) =>
    options.simulated === true
      ? Promise.resolve(NOT_ASKED)
      : askAboutAmounts(context, pack, register, { before, after, confirmation: input.confirmation ?? null });
  if (input.id == null) {
    const values = requireValues(pack, register, register.fields, input.values);
    await requireOwnRecord(context, post, register, values);
    await requireReferences(context, register, {}, values);
    refuseDatesAhead(register, {}, values, options.today);
    const state = register.lifecycle?.initial ?? null;
    const record = { id: newId('k'), state, version: 1, simulated: options.simulated ?? false, values, source: null };
    const asked = await ask(null, values);
    await insertRecord(context, actor, register, record, { ...change, ...asked });
    await appendLog(context, actor, {
      action: 'create-record',
      subject: `${register.name}:${record.id}`,
      reason: input.reason,
      details: { values, ...told(asked) },
    });
    return record.id;
  }
  if (input.expectedVersion == null) throw versionMissing(input.id);
  const before = await lockRecord(context, register, input.id, input.expectedVersion);
  await requireOwnRecord(context, post, register, before.values);
  const values = requireValues(pack, register, register.fields, { ...before.values, ...input.values });
  await requireReferences(context, register, before.values, values);
  refuseDatesAhead(register, before.values, values, options.today);
  refuseUnfit(checkStanding(register.lifecycle, before.state, before.values, values));
  const asked = await ask(before.values, values);
  const after = { state: before.state, values, simulated: options.simulated ?? false };
  await updateRecord(context, actor, register, before, after, { ...change, ...asked });
  await appendLog(context, actor, {
    action: 'update-record',
    subject: `${register.name}:${before.id}`,
    reason: input.reason,
    details: { version: before.version + 1, changes: changesOf(before.values, values), ...told(asked) },
  });
  return before.id;
}

/** @throws PlanwrightError `input` for the date of a move that has not come yet */
function refuseDatesAhead(
  register: Register,
  before: RecordValues,
  after: RecordValues,
  today: string | undefined,
): void {
  if (today === undefined) return;
  const ahead = findDatesAhead(register.lifecycle, before, after, today);
  if (ahead.length === 0) return;
  throw new PlanwrightError({
    family: 'input',
    code: 'date-ahead',
    message: ahead.map(({ message }) => message.en).join('; '),
    hint: 'give the day on which it happened; what is meant to happen has a planned date',
    messageZh: ahead.map(({ message }) => message['zh-CN']).join('；'),
    hintZh: '请填写实际发生的日期；预计的日期填在计划日期中',
  });
}

/** @throws PlanwrightError `input` for values that do not fit the record's state */
function refuseUnfit(refusal: Refusal | null): void {
  if (refusal === null) return;
  throw new PlanwrightError({
    family: 'input',
    code: refusal.code,
    message: refusal.message.en,
    hint: 'moves and their dates are given on the record’s page',
    messageZh: refusal.message['zh-CN'],
    hintZh: '流转及其日期请在记录页办理',
  });
}

/** What was asked about a change, and the answer that came with it. */
interface Asked {
  readonly questions: readonly Label[];
  readonly confirmation: string | null;
}
const NOT_ASKED: Asked = { questions: [], confirmation: null };
const told = (asked: Asked): Partial<Asked> => (asked.questions.length === 0 ? {} : asked);

/** @throws PlanwrightError `conflict` when there is something to ask and no answer */
async function askAboutAmounts(
  context: LedgerContext,
  pack: Pack,
  register: Register,
  {
    before,
    after,
    confirmation,
  }: { readonly before: RecordValues | null; readonly after: RecordValues; readonly confirmation: string | null },
): Promise<Asked> {
  const ask = await prepareChangeQuestions(context, pack, register, { made: before === null });
  const questions = ask(before, after).map((question) => question.message);
  if (questions.length === 0) return NOT_ASKED;
  if (confirmation === null) throw unusualAmounts(questions);
  return { questions, confirmation };
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
