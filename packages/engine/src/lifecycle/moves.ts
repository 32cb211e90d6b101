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
