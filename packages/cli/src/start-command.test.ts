import { readFile } from 'node:fs/promises';
import { PlanwrightError } from '@planwright/engine';
import { createTestDatabase, ORGANISATION, PLAN_TEXT, type TestDatabase } from '@planwright/ledger/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Effects } from './command.ts';
import { run } from './commands/start.ts';
import { recordEffects } from './recording-effects.ts';

const FILES = {
  '/plans/plan.txt': PLAN_TEXT,
  '/plans/phones.csv': '姓名,单位,手机\n甲一,财政局,13900000000\n',
  '/plans/organisation.json': JSON.stringify(ORGANISATION),
};

/** Starts, asks the running server, stops; what was printed and what was answered. */
async function start<Answer>(
  argv: readonly string[],
  ask: (address: string) => Promise<Answer>,
  effects: Partial<Effects> = {},
) {
  const recording = recordEffects(FILES);
  let answer: Answer | undefined;
  const code = await run(['--port', '0', ...argv], {
    ...recording,
    ...effects,
    untilAskedToStop: async () => {
      const ready = recording.printed.find((line) => line.includes('is ready at')) ?? '';
      answer = await ask(/http:\S+/u.exec(ready)?.[0] ?? '');
    },
  });
  return { code, answer, printed: recording.printed };
}

const read = async (address: string, path: string) => (await fetch(new URL(path, address))).json();

describe('a start with a plan of one’s own', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ empty: true });
  });
  afterAll(() => database.drop());

  test('imports it with the organisation beside it and serves; nothing is simulated', async () => {
    const { code, answer } = await start(
      ['--database', database.url, '--plan', '/plans/plan.txt'],
      async (address) => ({
        session: await read(address, '/api/session'),
        overview: await read(address, '/api/overview'),
      }),
    );
    expect(code).toBe(0);
    expect(answer?.session).toMatchObject({
      jurisdiction: { name: '甲州市', planYear: 2021, simulated: false },
      today: '2021-05-31',
    });
    expect(answer?.overview).toMatchObject({ planTitle: '甲州市2021年国民经济和社会发展计划', submitted: 0 });
  });

  test('a second start keeps what is there, with or without naming the plan again', async () => {
    for (const argv of [['--plan', '/plans/plan.txt'], []]) {
      const { answer, printed } = await start(['--database', database.url, ...argv], (address) =>
        read(address, '/api/plans'),
      );
      expect(answer.versions).toHaveLength(1);
      expect(printed.some((line) => line.startsWith('Compiled'))).toBe(false);
    }
  });

  test('an address beyond the own machine asks for the key that is printed', async () => {
    const { answer } = await start(['--database', database.url, '--host', '0.0.0.0'], async (address) => {
      const open = await fetch(new URL('/api/session', address));
      const key = new URL(address).searchParams.get('key') ?? '';
      const withKey = await fetch(new URL(`/api/session?key=${key}`, address));
      return { length: key.length, statuses: [open.status, withKey.status] };
    });
    expect(answer).toEqual({ length: 32, statuses: [401, 200] });
  });
});

test('a first visitor of the bundled example finds a year of simulated reports, marked as such', async () => {
  const database = await createTestDatabase({ empty: true });
  try {
    const { answer } = await start(
      ['--database', database.url],
      async (address) => ({
        session: await read(address, '/api/session'),
        overview: await read(address, '/api/overview'),
        measures: await read(address, '/api/packs/key-projects/measures'),
      }),
      { readFile: (path) => readFile(path) },
    );
    expect(answer?.session).toMatchObject({ today: '2021-12-24', jurisdiction: { name: '德州市', simulated: true } });
    const lights = answer?.overview.lights as { green: number; yellow: number; red: number; done: number }[];
    for (const light of ['green', 'yellow', 'red', 'done'] as const)
      expect(lights.reduce((sum, row) => sum + row[light], 0)).toBeGreaterThan(0);
    const done = answer?.measures.values.find((value: { measure: string }) => value.measure === 'doneInvestment');
    expect(Number(done.value)).toBeGreaterThan(0);
  } finally {
    await database.drop();
  }
}, 60_000);

test.each([
  [['--plan', '/plans/phones.csv'], 'input', '/plans/phones.csv holds no target and no task'],
  [['--plan', '/plans/none.txt'], 'not-found', 'there is no file “/plans/none.txt”'],
  [['--plan', '/plans/plan.txt', '--organisation', '/plans/plan.txt'], 'input', '“/plans/plan.txt” is no JSON file'],
])('%o ends with one line that says why', async (argv, family, message) => {
  const database = await createTestDatabase({ empty: true });
  try {
    const fault = await start(['--database', database.url, ...argv], () => Promise.resolve()).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(PlanwrightError);
    expect(fault).toMatchObject({ family, message: expect.stringContaining(message) });
  } finally {
    await database.drop();
  }
});

test('a database that nobody serves is named without its password', async () => {
  const fault = await start(['--database', 'postgres://me:secret@127.0.0.1:1/plan'], () => Promise.resolve()).catch(
    (error: unknown) => error,
  );
  expect(fault).toMatchObject({ family: 'environment' });
  expect(String(fault)).not.toContain('secret');
});
