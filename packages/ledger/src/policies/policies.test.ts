import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '../context.ts';
import type { Actor } from '../model/index.ts';
import { MAYOR, OFFICER, openFilledLedger, planInput, SCIENCE_REPORTER, type TestLedger } from '../testing/index.ts';

let opened: TestLedger;
let commitmentId: string;
beforeAll(async () => {
  opened = await openFilledLedger();
  const { rows } = await opened.ledger.queries.listCommitments(
    { offset: 0, limit: 1, sort: 'text', order: 'ascending' },
    '2021-05-20',
  );
  commitmentId = rows[0]?.id ?? '';
});
afterAll(() => opened.close());

const AUDITOR: Actor = { postId: 'auditor', personName: '' };
const acts: Readonly<Record<string, (actor: Actor) => Promise<unknown>>> = {
  'import a plan': (actor) =>
    opened.ledger.commands.importPlan(actor, planInput(`${actor.postId}的计划`, { reason: '存档' })),
  assign: (actor) =>
    opened.ledger.commands.assign(actor, commitmentId, { leadUnitId: 'plan', supportingUnitIds: [], reason: '分派' }),
  'set a target': (actor) => opened.ledger.commands.setTarget(actor, commitmentId, { value: '6', reason: '核定' }),
  'plan rounds': (actor) => opened.ledger.commands.planRounds(actor, 2021),
};

test.each(Object.keys(acts))('an officer may %s', async (name) => {
  await expect(acts[name]?.(OFFICER)).resolves.toBeDefined();
});

test.each(
  Object.keys(acts).flatMap((name) =>
    [SCIENCE_REPORTER, MAYOR, AUDITOR].map((actor) => [actor.postId, name, actor] as const),
  ),
)('the post %s may not %s and is told who may', async (_, name, actor) => {
  await expect(acts[name]?.(actor)).rejects.toMatchObject({
    family: 'forbidden',
    code: 'not-allowed',
    hint: 'this is for: officer',
    hintZh: '有此权限的是：计划管理岗',
  });
});

test('a post that is not of this organisation may nothing', async () => {
  await expect(acts.assign?.({ postId: 'stranger', personName: '某某' })).rejects.toMatchObject({
    code: 'unknown-post',
  });
});

test('the program itself may set up and assign', async () => {
  await expect(acts.assign?.(SYSTEM_ACTOR)).resolves.toBeDefined();
});
