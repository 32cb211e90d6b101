import { overview } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { asOf } from '../shapes.ts';

/** Routes: the cockpit and the search. */
export const api = {
  getOverview: route({ method: 'GET', path: '/overview', summary: 'the cockpit', query: asOf, reply: overview }),
  search: route({
    method: 'GET',
    path: '/search',
    summary: 'units, indicators, commitments, records, plans, dropped promises, sentences',
    query: z.object({ words: z.string().trim().min(1).max(100) }),
    reply: z.object({
      hits: z.array(
        z.object({
          kind: z.enum(['commitment', 'dropped', 'unit', 'indicator', 'sentence', 'record', 'plan']),
          id: z.string(),
          title: z.string(),
          excerpt: z.string(),
          start: z.number().nullable(),
          planVersionId: z.string().nullable(),
        }),
      ),
    }),
  }),
} as const;
