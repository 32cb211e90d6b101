import { PLAN_TEXT } from '@planwright/ledger/testing';
import { afterAll, describe, expect, test } from 'vitest';

import { openReadingThreads } from './threads.ts';
import { type PlanFile, readHere } from './upload-reader.ts';

const THREAD = new URL('../testing/reading-thread.mjs', import.meta.url);
const fileOf = (text: string, fileName = 'plan.txt'): PlanFile => ({
  bytes: new TextEncoder().encode(text),
  fileName,
  limits: {},
  corrections: [],
  before: null,
});

describe('files are read beside the thread that serves', () => {
  const threads = openReadingThreads(THREAD);
  afterAll(() => threads.close());

  test('what comes back is what is read here: document, plan and rows', async () => {
    const file = fileOf(PLAN_TEXT);
    expect(await threads.reader.readPlan(file)).toEqual(await readHere.readPlan(file));
    const rows = { bytes: new TextEncoder().encode('项目,投资\n甲路,3.50\n'), fileName: 'rows.csv' };
    expect(await threads.reader.readRows(rows)).toEqual(await readHere.readRows(rows));
  });

  test('a next version keeps the ids of the one before', async () => {
    const { plan } = await readHere.readPlan(fileOf(PLAN_TEXT));
    const next = await threads.reader.readPlan({ ...fileOf(`${PLAN_TEXT}\n完`), before: plan });
    expect(next.plan.commitments.map(({ id }) => id)).toEqual(plan.commitments.map(({ id }) => id));
  });

  test('a file that cannot be read is refused with the same words', async () => {
    const file = fileOf('PK\u0003\u0004 cut off', '甲州.docx');
    const here = await readHere.readPlan(file).catch((error: unknown) => error);
    const there = await threads.reader.readPlan(file).catch((error: unknown) => error);
    const told = ({ name, family, code, message, messageZh, hint, hintZh }: Record<string, unknown>) => ({
      name,
      family,
      code,
      message,
      messageZh,
      hint,
      hintZh,
    });
    expect(told(there as Record<string, unknown>)).toEqual(told(here as Record<string, unknown>));
    expect(there).toMatchObject({ family: 'input', messageZh: expect.stringContaining('甲州.docx：') });
  });
});

describe('a file that would keep the others waiting', () => {
  test('is given up when its time is over, and the next one is read', async () => {
    const threads = openReadingThreads(THREAD, { longest: 1 });
    const patient = openReadingThreads(THREAD);
    await expect(threads.reader.readPlan(fileOf(PLAN_TEXT, '甲州.txt'))).rejects.toMatchObject({
      family: 'input',
      code: 'reading-too-long',
      messageZh: '甲州.txt：0.001 秒内没有读完，已停止',
    });
    await expect(patient.reader.readPlan(fileOf(PLAN_TEXT))).resolves.toHaveProperty('plan');
    await Promise.all([threads.close(), patient.close()]);
  });

  test('is given up when it needs more memory than a file is given', async () => {
    const threads = openReadingThreads(THREAD, { megabytes: 48 });
    const long = fileOf('完成投资100亿元，增长5%。\n'.repeat(60_000), '甲州.txt');
    await expect(threads.reader.readPlan(long)).rejects.toMatchObject({ family: 'input', code: 'reading-too-large' });
    await threads.close();
  });

  test('is told of when the server stops before it is read', async () => {
    const threads = openReadingThreads(THREAD);
    const reading = expect(threads.reader.readPlan(fileOf(PLAN_TEXT))).rejects.toMatchObject({
      code: 'reading-stopped',
    });
    await threads.close();
    await reading;
  });
});

test('threads whose code is missing are refused at once', () => {
  const missing = new URL('./no-such-thread.js', import.meta.url);
  expect(() => openReadingThreads(missing)).toThrow(expect.objectContaining({ code: 'reading-not-built' }));
});
