import { logEntry, page } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { rows } from '../shapes.ts';

/** Routes: the log. */
export const api = {
  listLog: route({
    method: 'GET',
    path: '/log',
    summary: 'who did what, when and why',
    query: page.extend({ subject: z.string().optional() }),
    reply: rows(logEntry),
  }),
  verifyLog: route({
    method: 'GET',
    path: '/log/verify',
    summary: 'recompute the hash chains',
    reply: z.object({ broken: z.array(logEntry) }),
  }),
} as const;
