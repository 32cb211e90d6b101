import { assignInput, commitmentDetail, commitmentFilter, commitmentRow, targetInput } from '@planwright/ledger/model';
import { route } from '../route.ts';
import { asOf, id, rows } from '../shapes.ts';

/** Routes: the ledger of commitments. */
export const api = {
  listCommitments: route({
    method: 'GET',
    path: '/commitments',
    summary: 'the ledger table',
    query: commitmentFilter,
    reply: rows(commitmentRow),
  }),
  getCommitment: route({
    method: 'GET',
    path: '/commitments/:id',
    summary: 'a commitment with its sentence, units, target, reports and light',
    params: id,
    query: asOf,
    reply: commitmentDetail,
  }),
  assign: route({
    method: 'POST',
    path: '/commitments/:id/assignments',
    summary: 'assign lead and supporting units',
    params: id,
    body: assignInput,
    reply: commitmentDetail,
  }),
  setTarget: route({
    method: 'POST',
    path: '/commitments/:id/targets',
    summary: 'change how progress is judged',
    params: id,
    body: targetInput,
    reply: commitmentDetail,
  }),
} as const;
