import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { connect } from './connect.ts';

const reach = (url: string) => connect({ url, host: null, port: null, user: null, database: null }, 1);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

describe('a database that cannot be used is named in one line with what to do', () => {
  test('something that is no address', async () => {
    await expect(reach('mysql://localhost/plan')).rejects.toMatchObject({
      family: 'environment',
      code: 'database-address',
      hint: expect.stringContaining('postgres://'),
    });
  });

  test('nobody listens there', async () => {
    const port = await freePort();
    await expect(reach(`postgres://somebody:secret@127.0.0.1:${port}/plan`)).rejects.toMatchObject({
      code: 'database-refused',
      message: expect.stringContaining(`somebody:***@127.0.0.1:${port}`),
    });
  });

  test('a database that is not there', async () => {
    const url = new URL(database.url);
    url.pathname = '/no_such_place';
    await expect(reach(url.href)).rejects.toMatchObject({ code: 'database-missing' });
  });

  test('a user that is not known', async () => {
    const url = new URL(database.url);
    url.username = 'no_such_user';
    await expect(reach(url.href)).rejects.toMatchObject({ code: 'database-password' });
  });
});

test('amounts stay exact text, days and instants keep one form', async () => {
  const { pool, close } = await reach(database.url);
  const { rows } = await pool.query(
    `select 0.1 + 0.2 as amount, date '2021-05-20' as day, timestamptz '2021-05-20 08:00:00+08' as instant,
       array[1.50, null]::numeric[] as months, count(*) as number`,
  );
  await close();
  expect(rows[0]).toEqual({
    amount: '0.3',
    day: '2021-05-20',
    instant: '2021-05-20T00:00:00.000Z',
    months: ['1.50', null],
    number: 1,
  });
});

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
