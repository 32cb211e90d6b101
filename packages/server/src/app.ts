import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { PlanwrightError } from '@planwright/engine';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { ServerContext } from './context.ts';
import { problemOf } from './errors/problem.ts';
import { guardHost, guardKey, guardOrigin } from './http/guards.ts';
import { createServe } from './http/serve.ts';
import { serveWebApp } from './http/web-app.ts';
import { describeApi } from './openapi.ts';
import { routeModules } from './routes.generated.ts';

const MEBIBYTE = 1024 * 1024;

export interface AppOptions extends ServerContext {
  /** Folder of the built app; null: the API alone. */
  readonly webRoot: string | null;
  /** Asked of every request; null: only requests to a loopback host are served. */
  readonly accessKey: string | null;
  /** Faults of the program are told to this, with the id that the visitor was given. */
  readonly onFault?: (id: string, error: unknown) => void;
  /** Holds every reply against the contract; for tests. */
  readonly checkReplies?: boolean;
}

/** 应用: the whole server, ready to listen or to be asked in process. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: MEBIBYTE, routerOptions: { maxParamLength: 200 }, trustProxy: false });

  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) options.onFault?.(problem.detail, error);
    const page = !request.url.startsWith('/api') && (problem.status === 401 || problem.status === 403);
    if (page)
      return reply
        .status(problem.status)
        .type('text/plain; charset=utf-8')
        .send([problem.detailZh, problem.hintZh, problem.detail, problem.hint].filter(Boolean).join('\n'));
    return reply.status(problem.status).type('application/problem+json').send(problem);
  });

  app.setNotFoundHandler((request) => {
    throw unknownRoute(request);
  });
  // Plain text is what a form on another site can send without asking.
  app.removeContentTypeParser('text/plain');
  app.addHook('onSend', async (request, reply) => {
    // A route that knows better has said so.
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });

  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      // The component library writes its styles into the page; nothing else may be inline, and nothing comes from elsewhere.
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    // Served without TLS on the own machine; a proxy that adds TLS adds this too.
    strictTransportSecurity: false,
  });
  // On the own machine the only visitor is its owner, whose programs may ask as fast as they like.
  if (options.accessKey !== null) await app.register(rateLimit, { max: 1200, timeWindow: '1 minute' });
  await app.register(multipart, {
    limits: { fileSize: options.uploadLimit ?? 50 * MEBIBYTE, files: 1, fields: 8, parts: 10 },
  });

  if (options.accessKey === null) guardHost(app);
  else guardKey(app, options.accessKey);
  guardOrigin(app);

  const { serve } = createServe(app, options, options.checkReplies ?? false);
  for (const module of routeModules) module(serve, options);
  app.get('/api/openapi.json', () => describeApi(options.version));
  app.all('/api/*', (request) => {
    throw unknownRoute(request);
  });

  await serveWebApp(app, options.webRoot);
  return app;
}

function unknownRoute({ method, url }: FastifyRequest): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-route',
    message: `there is no ${method} ${url.split('?', 1)[0]}`,
    hint: 'GET /api/openapi.json lists the routes',
    messageZh: '没有这个地址',
    hintZh: '请从首页进入；接口清单见 /api/openapi.json',
  });
}
