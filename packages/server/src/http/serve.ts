import { PlanwrightError } from '@planwright/engine';
import type { Actor, Post } from '@planwright/ledger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ServerContext } from '../context.ts';
import { type Api, api, type Route, type RouteName } from '../contract/index.ts';
import { findSessionPost } from './session.ts';

type Parsed<R, Key extends 'params' | 'query' | 'body'> = R extends { readonly [K in Key]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;
type ReplyOf<R> = R extends { readonly reply: infer S extends z.ZodType } ? z.output<S> : FastifyReply;

/** What a handler is given: the parsed parts of the request, and who acts. */
export interface HandlerInput<R> {
  readonly params: Parsed<R, 'params'>;
  readonly query: Parsed<R, 'query'>;
  readonly body: Parsed<R, 'body'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** @throws PlanwrightError `forbidden` when nobody acts in a post */
  readonly getActor: () => Promise<Actor>;
  /** The actor with the post. @throws PlanwrightError `forbidden` when nobody acts in a post */
  readonly getDrafter: () => Promise<{ readonly actor: Actor; readonly post: Post }>;
}

/** Registers the handler of a route of the contract. */
export type Serve = <N extends RouteName>(
  name: N,
  handler: (input: HandlerInput<Api[N]>) => Promise<ReplyOf<Api[N]>>,
) => void;

/** An area of the API; stands in `routes/<area>.ts` and is found by its file. */
export type RouteModule = (serve: Serve, context: ServerContext) => void;

/** A serve function for an app: requests are parsed by the contract's schemas before the handler sees them. */
export function createServe(
  app: FastifyInstance,
  context: ServerContext,
  checkReplies: boolean,
): { readonly serve: Serve; readonly served: ReadonlySet<string> } {
  const served = new Set<string>();
  const serve: Serve = (name, handler) => {
    const definition: Route = api[name];
    served.add(name);
    app.route({
      method: definition.method,
      url: `/api${definition.path}`,
      handler: async (request, reply) => {
        const input = {
          params: definition.params?.parse(request.params),
          query: definition.query?.parse(request.query ?? {}),
          body: definition.body?.parse(request.body ?? {}),
          request,
          reply,
          getActor: async () => (await requirePost(request, context)).actor,
          getDrafter: () => requirePost(request, context),
        };
        const result = await handler(input as HandlerInput<Api[typeof name]>);
        if (checkReplies && definition.reply !== undefined) checkReply(name, definition.reply, result);
        return result;
      },
    });
  };
  return { serve, served };
}

async function requirePost(
  request: FastifyRequest,
  context: ServerContext,
): Promise<{ readonly actor: Actor; readonly post: Post }> {
  const post = await findSessionPost(request, context);
  if (post !== undefined) return { post, actor: { postId: post.id, personName: post.holder ?? post.title } };
  throw new PlanwrightError({
    family: 'forbidden',
    code: 'no-post',
    message: 'nobody acts in a post, so nothing can be changed',
    hint: 'choose the post to act in, at the top of the page',
    messageZh: '尚未选择岗位，不能修改',
    hintZh: '请先在页面上方选择以哪个岗位操作',
  });
}

/** A reply off the contract is a fault of the program, not of the request. */
function checkReply(name: RouteName, schema: z.ZodType, result: unknown): void {
  const checked = schema.safeParse(result);
  if (!checked.success) throw new Error(`the reply of ${name} is off the contract`, { cause: checked.error });
}
