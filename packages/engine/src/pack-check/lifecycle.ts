import type { Lifecycle, Register } from '../pack.ts';
import { fault, findDuplicates, type PackFault } from './fault.ts';

/** 生命周期检查: states that are named exist and can be reached; a move's date goes to a date field. */
export function checkLifecycle(register: Register, lifecycle: Lifecycle): readonly PackFault[] {
  const where = `registers/${register.name}/lifecycle`;
  const states = lifecycle.states.map((state) => state.name);
  const named = [lifecycle.initial, ...lifecycle.transitions.flatMap(({ from, to }) => [...from, to])];
  const unknown = [...new Set(named.filter((name) => !states.includes(name)))];
  const reached = reachable(lifecycle);
  return [
    ...findDuplicates(states, where),
    ...findDuplicates(
      lifecycle.transitions.map((transition) => transition.name),
      where,
    ),
    ...lifecycle.states
      .filter(({ batch }) => batch !== undefined && !(lifecycle.batches ?? []).some(({ name }) => name === batch))
      .map(({ name, batch }) =>
        fault(
          'unknown-batch',
          where,
          `状态“${name}”归入的批次“${batch}”不存在`,
          `the state “${name}” belongs to the batch “${batch}”, which is not there`,
        ),
      ),
    ...unknown.map((name) =>
      fault(
        'unknown-state',
        where,
        `没有状态“${name}”`,
        `there is no state “${name}”; there are: ${states.join(', ')}`,
      ),
    ),
    ...states
      .filter((name) => !reached.has(name))
      .map((name) =>
        fault(
          'unreachable-state',
          where,
          `从“${lifecycle.initial}”走不到“${name}”`,
          `no moves lead from “${lifecycle.initial}” to “${name}”`,
        ),
      ),
    ...lifecycle.transitions.flatMap(({ name, dateField, needs }) => {
      if (dateField === undefined) return [];
      const field = register.fields.find((candidate) => candidate.name === dateField);
      const at = `${where}/${name}`;
      if (field === undefined)
        return [fault('unknown-field', at, `没有字段“${dateField}”`, `there is no field “${dateField}”`)];
      return field.type.kind === 'date' && needs.includes('date')
        ? []
        : [
            fault(
              'wrong-type',
              at,
              `“${dateField}”须为日期字段，且流转须填日期`,
              `“${dateField}” must be a date field and the move must need a date`,
            ),
          ];
    }),
  ];
}

function reachable({ initial, transitions }: Lifecycle): ReadonlySet<string> {
  const reached = new Set([initial]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  return reached;
}
