import type { Lifecycle, RecordValues, Refusal, Transition } from '../pack.ts';

export interface Move {
  readonly date: string | null;
  readonly reason: string | null;
  readonly evidence: string | null;
}

/** A move that stands open from a state; `refusal` says why it is not allowed now. */
export interface PossibleMove {
  readonly transition: Transition;
  readonly refusal: Refusal | null;
}

/** 可走的流转: the moves from a state, each with the reason if its guard refuses the record as it is (the move's own date aside). */
export function findMoves(lifecycle: Lifecycle, state: string, record: RecordValues): readonly PossibleMove[] {
  return lifecycle.transitions
    .filter((transition) => transition.from.includes(state))
    .map((transition) => ({ transition, refusal: transition.guard?.(record, { date: null }) ?? null }));
}

/** Why a move is refused: it does not start here, it lacks what it needs, or its guard says no. Null when it may go ahead. */
export function checkMove(
  lifecycle: Lifecycle,
  state: string,
  record: RecordValues,
  transitionName: string,
  move: Move,
): Refusal | null {
  const transition = lifecycle.transitions.find((candidate) => candidate.name === transitionName);
  if (transition === undefined) {
    const names = lifecycle.transitions.map((candidate) => candidate.name).join(', ');
    return refuse(
      'unknown-transition',
      `没有“${transitionName}”这一流转，可用：${names}`,
      `there is no transition “${transitionName}”; there are: ${names}`,
    );
  }
  const from = lifecycle.states.find((candidate) => candidate.name === state);
  if (!transition.from.includes(state)) {
    return refuse(
      'wrong-state',
      `“${from?.label['zh-CN'] ?? state}”状态不能${transition.label['zh-CN']}`,
      `“${transition.label.en}” does not start from “${from?.label.en ?? state}”`,
    );
  }
  for (const need of transition.needs) {
    const given = need === 'date' ? move.date : need === 'reason' ? move.reason : move.evidence;
    if (given === null || given === '') {
      const names = { date: ['日期', 'a date'], reason: ['理由', 'a reason'], evidence: ['佐证', 'evidence'] } as const;
      return refuse(
        `needs-${need}`,
        `${transition.label['zh-CN']}须填写${names[need][0]}`,
        `“${transition.label.en}” needs ${names[need][1]}`,
      );
    }
  }
  const after =
    transition.dateField === undefined || move.date === null
      ? record
      : { ...record, [transition.dateField]: move.date };
  return transition.guard?.(after, { date: move.date }) ?? null;
}

/** State and values after a move that `checkMove` allows. */
export function applyMove(
  transition: Transition,
  record: RecordValues,
  move: Move,
): { readonly state: string; readonly values: RecordValues } {
  const values =
    transition.dateField === undefined || move.date === null
      ? record
      : { ...record, [transition.dateField]: move.date };
  return { state: transition.to, values };
}

function refuse(code: string, zh: string, en: string): Refusal {
  return { code, message: { 'zh-CN': zh, en } };
}

/** 未到的日期: the dates of moves in a record that lie after the day on which one looks, where they were not there before. */
export function findDatesAhead(
  lifecycle: Lifecycle | null,
  before: RecordValues,
  after: RecordValues,
  today: string,
): readonly (Refusal & { readonly field: string })[] {
  const dated = new Map(
    (lifecycle?.transitions ?? []).flatMap(({ dateField, label }) =>
      dateField === undefined ? [] : [[dateField, label] as const],
    ),
  );
  return [...dated].flatMap(([field, label]) => {
    const date = after[field];
    if (typeof date !== 'string' || date <= today || before[field] === date) return [];
    const message = {
      'zh-CN': `${label['zh-CN']}日期${date}晚于今天（${today}），尚未发生`,
      en: `“${label.en}” on ${date} lies after today (${today})`,
    };
    return [{ field, code: 'date-ahead', message }];
  });
}

/**
 * 期初状态: why a record with these values cannot be taken over in a state, null when it can: there must be a way there from the first state whose
 * dates are given and whose guards agree. Reason and evidence are those of what brings the record.
 */
export function checkEntry(lifecycle: Lifecycle, state: string, record: RecordValues): Refusal | null {
  const none = refuse('unknown-state', `没有“${state}”状态`, `there is no state “${state}”`);
  if (!lifecycle.states.some(({ name }) => name === state)) return none;
  const reached = new Set([lifecycle.initial]);
  // Moves that need a reason leave the road, as a pause does: they may be the last one, but lead nowhere.
  const waits = () =>
    lifecycle.transitions.filter(
      ({ from, to, needs }) =>
        !reached.has(to) && from.some((each) => reached.has(each)) && (to === state || !needs.includes('reason')),
    );
  for (;;) {
    const next = waits().find((transition) => refuseEntry(transition, record) === null);
    if (next === undefined) break;
    reached.add(next.to);
  }
  if (reached.has(state)) return null;
  // Of the moves that are refused, the one that comes nearest to the state says what is missing.
  const steps = stepsTo(lifecycle, state);
  const far = (name: string): number => steps.get(name) ?? Number.POSITIVE_INFINITY;
  const [nearest] = [...waits()].sort((one, other) => far(one.to) - far(other.to));
  return nearest === undefined ? none : (refuseEntry(nearest, record) ?? none);
}

/** How many moves lead from each state to one. */
function stepsTo({ transitions }: Lifecycle, state: string): ReadonlyMap<string, number> {
  const steps = new Map([[state, 0]]);
  for (const [name, count] of steps)
    for (const { from, to } of transitions)
      if (to === name) for (const each of from) if (!steps.has(each)) steps.set(each, count + 1);
  return steps;
}

function refuseEntry(transition: Transition, record: RecordValues): Refusal | null {
  const date = transition.dateField === undefined ? undefined : record[transition.dateField];
  if (transition.needs.includes('date') && typeof date !== 'string')
    return refuse('needs-date', `${transition.label['zh-CN']}须填写日期`, `“${transition.label.en}” needs a date`);
  return transition.guard?.(record, { date: typeof date === 'string' ? date : null }) ?? null;
}

/**
 * 状态与日期相符: why a change of a record's values does not fit the state that it stands in: the date of a move that it has not made, or what its state
 * rests on taken away. Null when it fits, and for what did not fit before: that is older than the rule.
 */
export function checkStanding(
  lifecycle: Lifecycle | null,
  state: string | null,
  before: RecordValues,
  after: RecordValues,
): Refusal | null {
  if (lifecycle === null || state === null) return null;
  for (const { dateField, label, to } of lifecycle.transitions) {
    if (dateField === undefined || before[dateField] != null || after[dateField] == null) continue;
    if (leadsTo(lifecycle, to, state)) continue;
    return refuse(
      'move-not-made',
      `${label['zh-CN']}日期由“${label['zh-CN']}”流转填写，该记录还没有${label['zh-CN']}`,
      `the date is given by the move “${label.en}”, which the record has not made`,
    );
  }
  if (checkEntry(lifecycle, state, before) !== null) return null;
  const refusal = checkEntry(lifecycle, state, after);
  const words = lifecycle.states.find(({ name }) => name === state)?.label;
  return refusal === null
    ? null
    : refuse(
        refusal.code,
        `该记录已是“${words?.['zh-CN'] ?? state}”，不能缺：${refusal.message['zh-CN']}`,
        `the record is “${words?.en ?? state}” and cannot do without: ${refusal.message.en}`,
      );
}

/** Whether a record in one state may have been in another before. */
function leadsTo({ transitions }: Lifecycle, from: string, state: string): boolean {
  const reached = new Set([from]);
  for (const name of reached)
    for (const transition of transitions)
      if (transition.from.includes(name) && !transition.needs.includes('reason')) reached.add(transition.to);
  // What left the road for a reason may have come from anywhere on it.
  return (
    reached.has(state) || transitions.some(({ from, to }) => to === state && from.some((each) => reached.has(each)))
  );
}
