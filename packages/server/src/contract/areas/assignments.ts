import { assignmentFilter, assignmentsView, assignSeveralInput } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';

/** Routes: who answers for what, many at once. */
export const api = {
  listAssignments: route({
    method: 'GET',
    path: '/assignments',
    summary: 'commitments by the units that answer for them or that their text points to',
    query: assignmentFilter,
    reply: assignmentsView,
  }),
  assignSeveral: route({
    method: 'POST',
    path: '/assignments',
    summary: 'assign several commitments for one reason, all or none',
    body: assignSeveralInput,
    reply: z.object({ assigned: z.number().int() }),
  }),
} as const;
