import { assertNever, compareDecimals, PlanwrightError, sumDecimals } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, NewUnit, UnitChangeInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import { endPosts, ensureReporter } from './move-posts.ts';
import { passDuties } from './pass-duties.ts';
import { rebuildClosure } from './rebuild-closure.ts';
import {
  beginVersion,
  createUnit,
  endVersion,
  loadStanding,
  requireStanding,
  type StandingUnit,
} from './unit-versions.ts';

/** What a change did to units, for the event and for handing duties on. */
interface Outcome {
  readonly fromUnitIds: readonly string[];
  readonly toUnitIds: readonly string[];
  readonly shares: Readonly<Record<string, string>> | null;
  /** Units that are no more. */
  readonly ended: readonly StandingUnit[];
  /** Who goes on with the duties of `fromUnitIds`; null where they stay or there is nobody. */
  readonly successorId: string | null;
}

/** 机构变更: see the area's interface. */
export async function changeUnits(
  context: LedgerContext,
  actor: Actor,
  input: UnitChangeInput,
): Promise<{ readonly eventId: string; readonly duties: number }> {
  await requireRight(context, actor, 'change-units');
  const standing = await loadStanding(context, input.on);
  const outcome = await carryOut({ context, standing, on: input.on }, input);
  const duties = await handOn(context, actor, outcome, standing, input);
  await rebuildClosure(context.db, context.jurisdictionId);
  const eventId = newId('e');
  await context.db
    .insertInto('org_unit_event')
    .values({
      jurisdiction_id: context.jurisdictionId,
      org_unit_event_id: eventId,
      kind: input.kind,
      happened_on: input.on,
      from_unit_ids: [...outcome.fromUnitIds],
      to_unit_ids: [...outcome.toUnitIds],
      shares: outcome.shares === null ? null : JSON.stringify(outcome.shares),
      document: input.document,
      recorded_at: context.now(),
      by_post: actor.postId,
      by_name: actor.personName,
      reason: input.reason,
    })
    .execute();
  await appendLog(context, actor, {
    action: 'change-units',
    subject: `org-unit:${outcome.toUnitIds[0] ?? outcome.fromUnitIds[0] ?? ''}`,
    reason: input.reason,
    details: { ...input, eventId, duties },
  });
  return { eventId, duties };
}

interface Work {
  readonly context: LedgerContext;
  readonly standing: ReadonlyMap<string, StandingUnit>;
  readonly on: string;
}

async function carryOut(work: Work, input: UnitChangeInput): Promise<Outcome> {
  switch (input.kind) {
    case 'rename':
      return rename(work, input);
    case 'move':
      return move(work, input);
    case 'create': {
      const id = await addUnit(work, input.unit);
      return { fromUnitIds: [], toUnitIds: [id], shares: null, ended: [], successorId: null };
    }
    case 'dissolve':
      return dissolve(work, input);
    case 'merge':
      return merge(work, input);
    case 'split':
      return split(work, input);
    default:
      return assertNever(input);
  }
}

type Change<Kind extends UnitChangeInput['kind']> = Extract<UnitChangeInput, { kind: Kind }>;

async function rename({ context, standing, on }: Work, input: Change<'rename'>): Promise<Outcome> {
  const unit = await requireStanding(context, standing, input.unitId, on);
  if (unit.name === input.name && unit.shortName === input.shortName && unit.nameEn === input.nameEn)
    throw refuse(
      'same-name',
      [`${unit.name} bears this name already`, 'give the new name'],
      [`${unit.name}已是此名称`, '请填写新名称'],
    );
  refuseTakenName(standing, input.name, unit.tree, [unit.id]);
  await endVersion(context, unit, on);
  await beginVersion(context, { ...unit, name: input.name, nameEn: input.nameEn, shortName: input.shortName }, on);
  return stays(unit.id);
}

async function move({ context, standing, on }: Work, input: Change<'move'>): Promise<Outcome> {
  const unit = await requireStanding(context, standing, input.unitId, on);
  const parent = requireParent(standing, input.parentId);
  for (let above: StandingUnit | undefined = parent; above !== undefined; above = standing.get(above.parentId ?? ''))
    if (above.id === unit.id)
      throw refuse(
        'circle',
        [`${parent.name} stands below ${unit.name} itself`, 'choose a unit that is not below it'],
        [`${parent.name}在${unit.name}之下`, '请选择其他上级机构'],
      );
  await endVersion(context, unit, on);
  await beginVersion(context, { ...unit, parentId: parent.id }, on);
  return stays(unit.id);
}

async function dissolve(work: Work, input: Change<'dissolve'>): Promise<Outcome> {
  const { context, standing, on } = work;
  const unit = await requireStanding(context, standing, input.unitId, on);
  const successor = input.dutiesTo === null ? null : await requireStanding(context, standing, input.dutiesTo, on);
  if (successor?.id === unit.id) throw refuseSelf(unit);
  await endVersion(context, unit, on);
  return {
    fromUnitIds: [unit.id],
    toUnitIds: successor === null ? [] : [successor.id],
    shares: null,
    ended: [unit],
    successorId: successor?.id ?? null,
  };
}

async function merge(work: Work, input: Change<'merge'>): Promise<Outcome> {
  const { context, standing, on } = work;
  const ids = [...new Set(input.unitIds)].filter((id) => id !== input.intoUnitId);
  const units: StandingUnit[] = [];
  for (const id of ids) units.push(await requireStanding(context, standing, id, on));
  if ((input.intoUnitId === null) === (input.unit === null) || units.length < (input.intoUnitId === null ? 2 : 1))
    throw refuse(
      'merge-parts',
      ['a merger needs two units or more, and either one that goes on or a new one', 'choose them'],
      ['合并需要至少两个机构，并指定并入的机构或新设机构', '请选择参与合并的机构'],
    );
  for (const unit of units) await endVersion(context, unit, on);
  const intoId =
    input.unit === null
      ? (await requireStanding(context, standing, input.intoUnitId ?? '', on)).id
      : await addUnit(work, input.unit, ids);
  return { fromUnitIds: ids, toUnitIds: [intoId], shares: null, ended: units, successorId: intoId };
}

async function split(work: Work, input: Change<'split'>): Promise<Outcome> {
  const { context, standing, on } = work;
  const unit = await requireStanding(context, standing, input.unitId, on);
  checkShares(unit, input);
  if (input.ends) await endVersion(context, unit, on);
  const ids: string[] = [];
  for (const part of input.into) ids.push(await addUnit(work, part.unit, input.ends ? [unit.id] : []));
  const shares = Object.fromEntries([
    ...(input.ends ? [] : [[unit.id, input.ownShare] as const]),
    ...input.into.map((part, index) => [ids[index] ?? '', part.share] as const),
  ]);
  const said = Object.values(shares).every((share) => share !== null);
  const successorId = input.dutiesTo === null ? null : (ids[input.dutiesTo] ?? null);
  if (successorId === null && input.ends)
    throw refuse(
      'successor-needed',
      [`${unit.name} ends, and nobody is named who goes on with its duties`, 'name one of the new units'],
      [`${unit.name}不再保留，但未指定由谁承接其职责`, '请指定承接职责的新机构'],
    );
  return {
    fromUnitIds: [unit.id],
    toUnitIds: [...(input.ends ? [] : [unit.id]), ...ids],
    shares: said ? (shares as Record<string, string>) : null,
    ended: input.ends ? [unit] : [],
    successorId,
  };
}

function checkShares(unit: StandingUnit, input: Change<'split'>): void {
  if (input.ends && input.into.length < 2)
    throw refuse(
      'split-parts',
      [
        `${unit.name} ends and only one new unit is named`,
        'a split needs two parts; otherwise it is a rename or a merger',
      ],
      [`${unit.name}不再保留，却只有一个新机构`, '拆分至少要有两部分；否则请用更名或合并'],
    );
  const given = [...input.into.map((part) => part.share), ...(input.ends ? [] : [input.ownShare])];
  if (given.every((share) => share === null)) return;
  const known = given.filter((share) => share !== null);
  const total = sumDecimals(known);
  if (
    known.length === given.length &&
    compareDecimals(total, '1') === 0 &&
    known.every((share) => !share.startsWith('-'))
  )
    return;
  throw refuse(
    'shares',
    [
      `the shares are ${given.map((share) => share ?? '–').join(' + ')} and give ${total}`,
      'give a share for every part, together 1, or none at all',
    ],
    [
      `拆分比例为 ${given.map((share) => share ?? '未填').join(' + ')}，合计 ${total}`,
      '请为每一部分填写比例且合计为 1，或全部不填',
    ],
  );
}

/** Duties, posts and the units below go on with the successor. */
async function handOn(
  context: LedgerContext,
  actor: Actor,
  outcome: Outcome,
  standing: ReadonlyMap<string, StandingUnit>,
  { on, reason }: UnitChangeInput,
): Promise<number> {
  const { ended, successorId, fromUnitIds } = outcome;
  const endedIds = ended.map((unit) => unit.id);
  for (const below of standing.values()) {
    if (below.parentId === null || !endedIds.includes(below.parentId) || endedIds.includes(below.id)) continue;
    if (below.id === successorId) continue;
    if (successorId === null)
      throw refuse(
        'successor-needed',
        [`${below.name} stands below it, and nobody is named to take it over`, 'name the unit that goes on'],
        [`其下还有${below.name}，未指定由谁承接`, '请指定承接的机构'],
      );
    const unit = await requireStanding(context, standing, below.id, on);
    await endVersion(context, unit, on);
    await beginVersion(context, { ...unit, parentId: successorId }, on);
  }
  const duties =
    successorId === null
      ? await refuseLostDuties(context, ended, on)
      : await passDuties(context, actor, new Map(fromUnitIds.map((id) => [id, successorId])), { on, reason });
  if (endedIds.length > 0) await endPosts(context, endedIds, successorId, on);
  else for (const id of outcome.toUnitIds) await ensureReporter(context, id);
  return duties;
}

async function refuseLostDuties(context: LedgerContext, ended: readonly StandingUnit[], on: string): Promise<0> {
  if (ended.length === 0) return 0;
  const held = await countDuties(
    context,
    ended.map((unit) => unit.id),
    on,
  );
  if (held === 0) return 0;
  throw refuse(
    'successor-needed',
    [
      `${ended.map((unit) => unit.name).join(', ')} answers for ${held} commitments`,
      'name the unit that goes on with them',
    ],
    [`${ended.map((unit) => unit.name).join('、')}还承担${held}项任务`, '请指定承接职责的机构'],
  );
}

async function countDuties(
  { db, jurisdictionId }: LedgerContext,
  unitIds: readonly string[],
  on: string,
): Promise<number> {
  const row = await db
    .selectFrom('assignment')
    .select((select) => select.fn.count<string>('commitment_id').distinct().as('count'))
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', 'in', [...unitIds])
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('assignment as later')
            .select('later.assignment_id')
            .whereRef('later.jurisdiction_id', '=', 'assignment.jurisdiction_id')
            .whereRef('later.commitment_id', '=', 'assignment.commitment_id')
            .whereRef('later.recorded_at', '>', 'assignment.recorded_at')
            .where('later.valid_from', '<=', on),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const stays = (id: string): Outcome => ({
  fromUnitIds: [id],
  toUnitIds: [id],
  shares: null,
  ended: [],
  successorId: null,
});

async function addUnit(work: Work, unit: NewUnit, ending: readonly string[] = []): Promise<string> {
  if (unit.parentId !== null) requireParent(work.standing, unit.parentId);
  refuseTakenName(work.standing, unit.name, unit.tree, ending);
  return createUnit(work.context, unit, work.on);
}

function requireParent(standing: ReadonlyMap<string, StandingUnit>, id: string): StandingUnit {
  const parent = standing.get(id);
  if (parent !== undefined) return parent;
  throw refuse(
    'unknown-unit',
    [`there is no unit "${id}" to stand under on that day`, 'choose one of the units of that day'],
    [`当日没有上级机构“${id}”`, '请选择当日存在的机构'],
  );
}

function refuseTakenName(
  standing: ReadonlyMap<string, StandingUnit>,
  name: string,
  tree: StandingUnit['tree'],
  except: readonly string[],
): void {
  const taken = [...standing.values()].find(
    (unit) => unit.name === name && unit.tree === tree && !except.includes(unit.id),
  );
  if (taken === undefined) return;
  throw refuse(
    'name-taken',
    [`a unit is called ${name} already (${taken.id})`, 'choose another name, or merge with it'],
    [`已有名为${name}的机构`, '请换一个名称，或办理合并'],
  );
}

const refuseSelf = (unit: StandingUnit): PlanwrightError =>
  refuse(
    'successor-needed',
    [`${unit.name} cannot take over from itself`, 'name another unit'],
    [`${unit.name}不能承接自己的职责`, '请指定其他机构'],
  );

function refuse(
  code: string,
  [message, hint]: readonly [string, string],
  [messageZh, hintZh]: readonly [string, string],
): PlanwrightError {
  return new PlanwrightError({ family: 'input', code, message, hint, messageZh, hintZh });
}
