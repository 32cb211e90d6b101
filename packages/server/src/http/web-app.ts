import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Serves the built app: its hashed assets for good, its page afresh, and the page for every address of the app. */
export async function serveWebApp(app: FastifyInstance, webRoot: string | null): Promise<void> {
  if (webRoot === null) return;
  const page = await readFile(join(webRoot, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) =>
      response.setHeader(
        'cache-control',
        path.includes('/assets/') || path.includes('\\assets\\') ? IMMUTABLE : 'no-cache',
      ),
  });
  app.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    // A missing asset is missing; only addresses of pages fall back to the page.
    if (/\.[a-z0-9]{2,5}$/i.test(path)) return reply.status(404).type('text/plain; charset=utf-8').send('not found');
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
