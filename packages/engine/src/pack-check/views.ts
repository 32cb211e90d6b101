import { assertNever } from '../errors.ts';
import type { EventList, Pack, Register, View } from '../pack.ts';
import { fault, type PackFault } from './fault.ts';
import { checkFieldKind, checkFieldNames, checkMeasureNames } from './names.ts';

const GROUPS = ['state', 'batch'] as const;

/** 视图检查: what a view names is there and of the kind that the view needs. */
export function checkView(view: View, register: Register, pack: Pack): readonly PackFault[] {
  const where = `views/${view.name}`;
  return [...checkFieldNames(view.filters, register, where, GROUPS), ...checkKind(view, register, pack, where)];
}

function checkKind(view: View, register: Register, pack: Pack, where: string): readonly PackFault[] {
  switch (view.kind) {
    case 'table':
      return checkFieldNames(view.columns, register, where, GROUPS);
    case 'board':
      return checkFieldNames([...view.columns, ...view.groupBy], register, where, GROUPS);
    case 'gantt':
      return [
        ...[...view.planned, ...view.actual].flatMap((name) => checkFieldKind(name, ['date'], register, where)),
        ...(view.milestones === undefined ? [] : checkMilestones(view.milestones, register, where)),
      ];
    case 'map':
      return [
        ...[view.longitude, view.latitude].flatMap((name) => checkFieldKind(name, ['decimal'], register, where)),
        ...checkFieldNames([view.groupBy, ...view.columns], register, where, GROUPS),
      ];
    case 'tiles':
      return [
        ...checkFieldKind(view.by, ['orgUnit'], register, where),
        ...checkMeasureNames(view.measures, pack, where),
      ];
    case 'rates':
      return [
        ...checkFieldNames(view.by, register, where, GROUPS),
        ...checkMeasureNames([...view.measures, view.rank.measure], pack, where),
      ];
    case 'events':
      return view.events
        .filter((name) => !(pack.events ?? []).some((event) => event.name === name))
        .map((name) => fault('unknown-event', where, `没有活动“${name}”`, `there is no event “${name}”`));
    default:
      return assertNever(view);
  }
}

type Milestones = NonNullable<Extract<View, { kind: 'gantt' }>['milestones']>;

function checkMilestones(
  { field: name, title, planned, done }: Milestones,
  register: Register,
  where: string,
): readonly PackFault[] {
  const field = register.fields.find((candidate) => candidate.name === name);
  if (field?.type.kind !== 'list') return checkFieldKind(name, ['list'], register, where);
  const items: Register = { ...register, name: `${register.name}/${name}`, fields: field.type.fields };
  return [
    ...checkFieldKind(title, ['text'], items, where),
    ...[planned, done].flatMap((day) => checkFieldKind(day, ['date'], items, where)),
  ];
}

/** 集中活动检查: its days are dates, its amount is one, its states are the lifecycle's. */
export function checkEvent(event: EventList, register: Register): readonly PackFault[] {
  const where = `events/${event.name}`;
  const states = register.lifecycle?.states.map((state) => state.name) ?? [];
  return [
    ...[event.planned, event.actual].flatMap((name) => checkFieldKind(name, ['date'], register, where)),
    ...checkFieldKind(event.amount, ['decimal', 'series'], register, where),
    ...checkFieldNames(event.columns, register, where),
    ...event.from
      .filter((state) => !states.includes(state))
      .map((state) =>
        fault(
          'unknown-state',
          where,
          `没有状态“${state}”`,
          `there is no state “${state}”; there are: ${states.join(', ')}`,
        ),
      ),
  ];
}
