import { PlanwrightError } from '@planwright/engine';
import type { Post } from '@planwright/ledger';
import type { ServerContext } from '../context.ts';
import type { Session } from '../contract/index.ts';
import type { RouteModule } from '../http/serve.ts';
import { clearSessionPost, findSessionPost, setSessionPost } from '../http/session.ts';

export const routes: RouteModule = (serve, context) => {
  serve('getSession', async ({ request }) => describeSession(context, await findSessionPost(request, context)));

  serve('takePost', async ({ body, reply }) => {
    const post = await context.ledger.queries.findActingPost(body.postId, context.today());
    if (post === undefined) {
      throw new PlanwrightError({
        family: 'not-found',
        code: 'unknown-post',
        message: `there is no post “${body.postId}”`,
        hint: 'choose one of the posts of the session',
        messageZh: `没有“${body.postId}”这个岗位`,
      });
    }
    setSessionPost(reply, post.id);
    return describeSession(context, post);
  });

  serve('leavePost', async ({ reply }) => {
    clearSessionPost(reply);
    return describeSession(context, undefined);
  });
};

async function describeSession(context: ServerContext, post: Post | undefined): Promise<Session> {
  const posts = await context.ledger.queries.listActingPosts(context.today());
  return {
    jurisdiction: context.ledger.jurisdiction,
    today: context.today(),
    post: post ?? null,
    posts: [...posts],
    version: context.version,
  };
}
