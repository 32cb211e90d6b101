import { ORGANISATION, openTestLedger, PLAN_TEXT, type TestLedger } from '@planwright/ledger/testing';
import { packs } from '@planwright/packs';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { type AppOptions, buildApp } from '../app.ts';
import type { PlanVersion } from '../contract/index.ts';

/** A visitor of the app, in a post or in none. */
export type Visitor = (request: InjectOptions) => Promise<LightMyRequestResponse>;

export interface TestApp extends Pick<TestLedger, 'ledger'> {
  readonly app: FastifyInstance;
  /** Faults of the program that the app told of. */
  readonly faults: unknown[];
  readonly as: (postId: string | null) => Visitor;
  close(): Promise<void>;
}

/** The whole app over a ledger of its own, asked in process; replies are held against the contract. */
export async function openTestApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  const { ledger, close } = await openTestLedger();
  await ledger.commands.setUpOrganisation(ORGANISATION);
  const faults: unknown[] = [];
  const app = await buildApp({
    ledger,
    packs,
    today: () => '2021-05-26',
    version: '0.0.0',
    publicUrl: null,
    webRoot: null,
    accessKey: null,
    checkReplies: true,
    onFault: (_, error) => faults.push(error),
    ...options,
  });
  return {
    app,
    ledger,
    faults,
    as: (postId) => (request) =>
      app.inject({ ...request, ...(postId === null ? {} : { cookies: { planwright_post: postId } }) }),
    close: async () => {
      await app.close();
      await close();
    },
  };
}

/** A form with a file, as a browser sends it. */
export function formWith(
  fileName: string,
  content: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
): Pick<InjectOptions, 'payload' | 'headers'> {
  const boundary = 'test-boundary-7f3a';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: text/plain\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([
      Buffer.from(parts.join('') + head),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

/** Imports a plan through the API; the small invented one when no text is given. */
export async function importPlan(
  officer: Visitor,
  text = PLAN_TEXT,
  fields: Readonly<Record<string, string>> = {},
): Promise<PlanVersion> {
  const reply = await officer({ method: 'POST', url: '/api/plans', ...formWith('plan.txt', text, fields) });
  if (reply.statusCode !== 200) throw new Error(`the plan was not imported: ${reply.body}`);
  return reply.json();
}
