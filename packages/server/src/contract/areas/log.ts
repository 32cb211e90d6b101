import { logEntry, logRow, page } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { rows } from '../shapes.ts';

/** Routes: the log. */
export const api = {
  listLog: route({
    method: 'GET',
    path: '/log',
    summary: 'who did what, when and why',
    query: page.extend({
      subject: z.string().optional(),
      action: z.string().optional(),
      /** In what a subject is called, in who acted and in the reason. */
      words: z.string().max(100).optional(),
    }),
    reply: rows(logRow),
  }),
  verifyLog: route({
    method: 'GET',
    path: '/log/verify',
    summary: 'recompute the hash chains',
    reply: z.object({ broken: z.array(logEntry) }),
  }),
} as const;
