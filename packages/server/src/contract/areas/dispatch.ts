import { board, commitmentDetail, obligation, reason, reportInput, reportView, round } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { asOf, id } from '../shapes.ts';

/** Routes: rounds, obligations, reports. */
export const api = {
  listRounds: route({
    method: 'GET',
    path: '/rounds',
    summary: 'the rounds of a year',
    query: z.object({ year: z.coerce.number().int().optional() }),
    reply: z.object({ rounds: z.array(round), openRoundId: z.string().nullable() }),
  }),
  lockRound: route({
    method: 'POST',
    path: '/rounds/:id/lock',
    summary: 'lock a round',
    params: id,
    body: z.object({ reason }),
    reply: round,
  }),
  unlockRound: route({
    method: 'POST',
    path: '/rounds/:id/unlock',
    summary: 'unlock a round',
    params: id,
    body: z.object({ reason }),
    reply: round,
  }),
  getBoard: route({
    method: 'GET',
    path: '/rounds/:id/board',
    summary: 'the week at a glance',
    params: id,
    query: asOf,
    reply: board,
  }),
  listObligations: route({
    method: 'GET',
    path: '/rounds/:id/obligations',
    summary: 'what a unit owes in a round; without a unit, what the acting post owes',
    params: id,
    query: z.object({ unitId: z.string().optional() }),
    reply: z.object({ obligations: z.array(obligation) }),
  }),
  submitReport: route({
    method: 'POST',
    path: '/reports',
    summary: 'report on a commitment',
    body: reportInput,
    reply: z.object({ report: reportView, commitment: commitmentDetail }),
  }),
  getReport: route({ method: 'GET', path: '/reports/:id', summary: 'one report', params: id, reply: reportView }),
} as const;
