import { createHash, timingSafeEqual } from 'node:crypto';
import { PlanwrightError } from '@planwright/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const KEY_COOKIE = 'planwright_key';
const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?$/;

/**
 * On a loopback address only requests that name a loopback host are served: a page elsewhere that makes its own name resolve to
 * this machine (DNS rebinding) is refused.
 */
export function guardHost(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (!LOOPBACK.test(request.headers.host ?? '')) {
      throw new PlanwrightError({
        family: 'forbidden',
        code: 'foreign-host',
        message: `this server answers on the loopback address only, not to “${request.headers.host ?? ''}”`,
        hint: 'open http://127.0.0.1 with the port printed at the start',
        messageZh: '本服务只在本机地址上应答',
        hintZh: '请打开启动时显示的 http://127.0.0.1 地址',
      });
    }
  });
}

/** Beyond the own machine every request needs the access key: once as `?key=`, then by cookie. */
export function guardKey(app: FastifyInstance, accessKey: string): void {
  const expected = digest(accessKey);
  app.addHook('onRequest', async (request, reply) => {
    const given = keyIn(request);
    if (given !== undefined && timingSafeEqual(digest(given), expected)) {
      if (request.cookies[KEY_COOKIE] !== given)
        reply.setCookie(KEY_COOKIE, given, { path: '/', httpOnly: true, sameSite: 'strict' });
      // The key leaves the address, so that it is neither bookmarked nor seen over a shoulder.
      if ('key' in (request.query as object) && request.method === 'GET' && !request.url.startsWith('/api'))
        return reply.redirect(withoutKey(request.url), 303);
      return;
    }
    throw new PlanwrightError({
      family: 'forbidden',
      code: 'no-access-key',
      message: 'this server is open to the network and needs its access key',
      hint: 'open the address with ?key=… as printed at the start of the server',
      messageZh: '本服务对网络开放，须凭访问密钥进入',
      hintZh: '请使用服务启动时显示的带 ?key=… 的地址打开',
    });
  });
}

function keyIn(request: FastifyRequest): string | undefined {
  const query = request.query as { readonly key?: unknown };
  return typeof query.key === 'string' ? query.key : request.cookies[KEY_COOKIE];
}

function withoutKey(address: string): string {
  const url = new URL(address, 'http://own.invalid');
  url.searchParams.delete('key');
  // One slash: two would name another host.
  return `/${url.pathname.replace(/^\/+/, '')}${url.search}`;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * A change must come from our own page: a form on another site can send neither JSON nor our header, and what names another origin is refused.
 * The session cookie is `SameSite=Strict` besides.
 */
export function guardOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const foreign = typeof origin === 'string' && (!URL.canParse(origin) || new URL(origin).host !== host);
    if (foreign || site === 'cross-site' || site === 'same-site')
      throw new PlanwrightError({
        family: 'forbidden',
        code: 'foreign-origin',
        message: `a change was asked for by another site (${String(origin)})`,
        hint: 'make changes from the app itself',
        messageZh: '这项修改由其他网站发起，已拒绝',
        hintZh: '请在本应用内操作',
      });
  });
}
