import { attachment, eventSheet, recordObligation, withdrawAttachmentInput } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { id } from '../shapes.ts';

/** Routes: what is owed about records, monthly events, pictures and documents of records. */
export const api = {
  listRecordObligations: route({
    method: 'GET',
    path: '/rounds/:id/record-obligations',
    summary: 'the records a unit has to report on in a round; without a unit, those of the acting post',
    params: id,
    query: z.object({ unitId: z.string().optional() }),
    reply: z.object({ obligations: z.array(recordObligation) }),
  }),
  getEventSheet: route({
    method: 'GET',
    path: '/packs/:id/events/:event',
    summary: 'the records that come together for an event in a month',
    params: id.extend({ event: z.string() }),
    query: z.object({ month: z.string(), ofPlan: z.string().optional() }),
    reply: eventSheet,
  }),
  addAttachment: route({
    method: 'POST',
    path: '/registers/:register/records/:id/attachments',
    summary: 'keep a picture or a document with a record (multipart: file, caption, takenOn, evidenceLevel)',
    params: id.extend({ register: z.string() }),
    reply: attachment,
  }),
  getAttachment: route({
    method: 'GET',
    path: '/attachments/:id',
    summary: 'the bytes of a picture or document',
    params: id,
  }),
  withdrawAttachment: route({
    method: 'POST',
    path: '/attachments/:id/withdrawal',
    summary: 'show a picture or document no more, with the reason',
    params: id,
    body: withdrawAttachmentInput,
    reply: attachment,
  }),
} as const;
