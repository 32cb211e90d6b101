import { assertNever } from '@planwright/engine';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, NewUnit, UnitChangeInput } from '#model/index.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import {
  checkShares,
  refuse,
  refuseBelow,
  refuseMixedTrees,
  refuseSelf,
  refuseTakenName,
  refuseUpsideDown,
  requireCode,
  requireParent,
} from './change-checks.ts';
import { refuseLostDuties } from './lost-duties.ts';
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
  if (unit.parentId === parent.id)
    throw refuse(
      'same-parent',
      [`${unit.name} stands under ${parent.name} already`, 'choose the unit that it goes to'],
      [`${unit.name}已在${parent.name}之下`, '请选择新的上级机构'],
    );
  refuseBelow(standing, parent, unit);
  refuseUpsideDown(unit.tree, unit.name, parent);
  await endVersion(context, unit, on);
  await beginVersion(context, { ...unit, parentId: parent.id }, on);
  return stays(unit.id);
}

async function dissolve(work: Work, input: Change<'dissolve'>): Promise<Outcome> {
  const { context, standing, on } = work;
  const unit = await requireStanding(context, standing, input.unitId, on);
  const successor = input.dutiesTo === null ? null : await requireStanding(context, standing, input.dutiesTo, on);
  if (successor?.id === unit.id) throw refuseSelf(unit);
  if (successor !== null) refuseBelow(standing, successor, unit);
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
  const into = input.unit === null ? await requireStanding(context, standing, input.intoUnitId ?? '', on) : null;
  refuseMixedTrees(units, into ?? { name: input.unit?.name ?? '', tree: input.unit?.tree ?? 'line' });
  for (const unit of units) if (into !== null) refuseBelow(standing, into, unit);
  for (const unit of units) await endVersion(context, unit, on);
  const intoId = into?.id ?? (await addUnit(work, input.unit as NewUnit, ids));
  return { fromUnitIds: ids, toUnitIds: [intoId], shares: null, ended: units, successorId: intoId };
}

async function split(work: Work, input: Change<'split'>): Promise<Outcome> {
  const { context, standing, on } = work;
  const unit = await requireStanding(context, standing, input.unitId, on);
  checkShares(unit, input);
  for (const [index, part] of input.into.entries())
    if (input.into.some((other, at) => at < index && other.unit.name === part.unit.name))
      throw refuse(
        'name-taken',
        [`two of the new units are called ${part.unit.name}`, 'give each its own name'],
        [`新机构中有两个都叫${part.unit.name}`, '请分别命名'],
      );
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

const stays = (id: string): Outcome => ({
  fromUnitIds: [id],
  toUnitIds: [id],
  shares: null,
  ended: [],
  successorId: null,
});

async function addUnit(work: Work, unit: NewUnit, ending: readonly string[] = []): Promise<string> {
  if (unit.parentId !== null) refuseUpsideDown(unit.tree, unit.name, requireParent(work.standing, unit.parentId));
  refuseTakenName(work.standing, unit.name, unit.tree, ending);
  await requireCode(work.context, work.on, unit, ending);
  return createUnit(work.context, unit, work.on);
}
