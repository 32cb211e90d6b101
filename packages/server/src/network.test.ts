import { createServer } from 'node:net';
import { PlanwrightError } from '@planwright/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatIssuer } from './bulletins/collect-input.ts';
import { checkAddress } from './listen.ts';
import { openTestApp, type TestApp } from './testing/test-app.ts';

let opened: TestApp;
beforeAll(async () => {
  opened = await openTestApp({ accessKey: 'three words long' });
});
afterAll(() => opened.close());

describe('a server that is open to the network', () => {
  test.each(['/', '/api/session', '/api/openapi.json', '/api/nothing'])('%s needs the access key', async (url) => {
    const reply = await opened.app.inject({ method: 'GET', url, headers: { host: 'plan.example' } });
    expect(reply.statusCode).toBe(401);
  });

  test('the right key opens, and then stands in a cookie and no longer in the address', async () => {
    const first = await opened.app.inject({ method: 'GET', url: '/board?key=three%20words%20long&asOf=2021-05-01' });
    expect([first.statusCode, first.headers.location]).toEqual([303, '/board?asOf=2021-05-01']);
    const [cookie] = first.cookies;
    expect([cookie?.httpOnly, cookie?.sameSite]).toEqual([true, 'Strict']);
    const next = await opened.app.inject({
      method: 'GET',
      url: '/api/session',
      cookies: { [cookie?.name ?? '']: cookie?.value ?? '' },
    });
    expect(next.statusCode).toBe(200);
  });

  test.each(['wrong', '', 'three words lon'])('the key “%s” does not open', async (key) => {
    const reply = await opened.app.inject({ method: 'GET', url: `/api/session?key=${encodeURIComponent(key)}` });
    expect([reply.statusCode, reply.json().code]).toEqual([401, 'no-access-key']);
  });

  test('a visitor is told how many requests are left, so that a program can pace itself', async () => {
    const reply = await opened.app.inject({ method: 'GET', url: '/api/session?key=three%20words%20long' });
    expect(Number(reply.headers['x-ratelimit-limit'])).toBe(1200);
    expect(Number(reply.headers['x-ratelimit-remaining'])).toBeLessThan(1200);
  });

  test('the address that a key leaves never names another host', async () => {
    const reply = await opened.app.inject({ method: 'GET', url: '//evil.example/?key=three%20words%20long' });
    expect(reply.headers.location ?? '/').toMatch(/^\/(?!\/)/u);
  });
});

test('a taken port is told in one line with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const fault = await checkAddress('127.0.0.1', port).catch((error: unknown) => error);
  await new Promise((resolve) => {
    other.close(resolve);
  });
  expect(fault).toBeInstanceOf(PlanwrightError);
  expect(fault).toMatchObject({
    family: 'environment',
    message: `port ${port} is in use by another program`,
    hint: 'stop that program, or choose another port with --port',
  });
});

test.each([
  ['云泽市', '云泽市发展和改革委员会', '云泽市发展和改革委员会'],
  ['云泽市', '市发展和改革委员会', '云泽市发展和改革委员会'],
  ['云泽县', '发展和改革局', '云泽县发展和改革局'],
])('the issuer in %s of the unit %s is %s', (place, unit, issuer) => {
  expect(formatIssuer(place, unit)).toBe(issuer);
});
