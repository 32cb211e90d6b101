import type { Post } from '@planwright/ledger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerContext } from '../context.ts';

const COOKIE = 'planwright_post';
const YEAR_SECONDS = 365 * 24 * 3600;

/** The post that the visitor acts in; undefined when none was chosen or it exists no longer. */
export async function findSessionPost(request: FastifyRequest, context: ServerContext): Promise<Post | undefined> {
  const id = request.cookies[COOKIE];
  return id === undefined || id === '' ? undefined : context.ledger.queries.findActingPost(id, context.today());
}

export function setSessionPost(reply: FastifyReply, postId: string): void {
  reply.setCookie(COOKIE, postId, { path: '/', httpOnly: true, sameSite: 'strict', maxAge: YEAR_SECONDS });
}

export function clearSessionPost(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, { path: '/' });
}
