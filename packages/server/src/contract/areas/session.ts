import { isoDate, jurisdiction, post } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';

export const session = z.object({
  jurisdiction,
  /** The day that pages show by default: today, or the simulated day of a demo. */
  today: isoDate,
  post: post.nullable(),
  posts: z.array(post),
  version: z.string(),
});
export type Session = z.infer<typeof session>;

/** Routes: who acts. */
export const api = {
  getSession: route({ method: 'GET', path: '/session', summary: 'who acts, which day it is', reply: session }),
  /** Sign-in by post: the cookie holds the post. */
  takePost: route({
    method: 'POST',
    path: '/session',
    summary: 'act in a post',
    body: z.object({ postId: z.string() }),
    reply: session,
  }),
  leavePost: route({ method: 'DELETE', path: '/session', summary: 'act in no post', reply: session }),
} as const;
