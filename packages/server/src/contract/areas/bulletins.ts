import { bulletin, bulletinSummary } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { id } from '../shapes.ts';

/** Routes: bulletins. */
export const api = {
  listBulletins: route({
    method: 'GET',
    path: '/bulletins',
    summary: 'bulletins, newest first',
    reply: z.object({ bulletins: z.array(bulletinSummary) }),
  }),
  draftBulletin: route({
    method: 'POST',
    path: '/bulletins',
    summary: 'draft the bulletin of a round',
    body: z.object({ roundId: z.string() }),
    reply: bulletin,
  }),
  getBulletin: route({
    method: 'GET',
    path: '/bulletins/:id',
    summary: 'a bulletin as a model',
    params: id,
    reply: bulletin,
  }),
  freezeBulletin: route({
    method: 'POST',
    path: '/bulletins/:id/freeze',
    summary: 'freeze a bulletin with its inputs',
    params: id,
    body: z.object({ hash: z.string() }),
    reply: bulletin,
  }),
  /** `format`: docx or html. The frozen file is served as it was frozen. */
  getBulletinFile: route({
    method: 'GET',
    path: '/bulletins/:id/file',
    summary: 'the official document',
    params: id,
    query: z.object({ format: z.enum(['docx', 'html']) }),
  }),
} as const;
