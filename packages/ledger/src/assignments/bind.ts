import { momentOf } from '#queries/moment.ts';
import type { AreaBinding } from '../area-binding.ts';
import type { AssignmentsArea } from './area.ts';
import { assignSeveral } from './assign-several.ts';
import { listAssignments } from './list.ts';

export function bindAssignments({ run, ask }: AreaBinding): AssignmentsArea {
  return {
    list: (filter, asOf) => ask((context) => listAssignments(context, filter, momentOf(asOf))),
    assignSeveral: (actor, input, options) => run((tx) => assignSeveral(tx, actor, input, options?.today)),
  };
}
