import { compile } from '@planwright/compiler';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAYOR, OFFICER, openFilledLedger, PLAN_TEXT, planInput, type TestLedger } from './testing/index.ts';

let opened: TestLedger & { readonly version: { readonly id: string; readonly planId: string } };

beforeAll(async () => {
  opened = await openFilledLedger();
});
afterAll(() => opened.close());

const firstFact = async (versionId: string) => {
  const { plan } = await opened.ledger.queries.getPlanVersion(versionId);
  const [fact] = plan.facts;
  if (fact === undefined) throw new Error('the fixture has no figure');
  return fact;
};

describe('a person’s correction of a figure', () => {
  test('is for officers, and says so', async () => {
    const { start, end } = await firstFact(opened.version.id);
    await expect(
      opened.ledger.commands.correctFact(MAYOR, opened.version.id, {
        start,
        end,
        change: { kind: 'reject' },
        reason: '试',
      }),
    ).rejects.toMatchObject({ family: 'forbidden' });
  });

  test('is refused where no figure was read', async () => {
    await expect(
      opened.ledger.commands.correctFact(OFFICER, opened.version.id, {
        start: 0,
        end: 2,
        change: { kind: 'reject' },
        reason: '试',
      }),
    ).rejects.toMatchObject({ code: 'no-fact-there' });
  });

  test('outranks the grammar, is carried into an amended version, and can be taken back', async () => {
    const { start, end } = await firstFact(opened.version.id);
    await opened.ledger.commands.correctFact(OFFICER, opened.version.id, {
      start,
      end,
      change: { kind: 'reading', reading: { place: '乙县' } },
      reason: '说的是乙县',
    });
    expect((await firstFact(opened.version.id)).place).toBe('乙县');

    const amended = `${PLAN_TEXT}\n附：本计划经审议修改。\n`;
    const corrections = await opened.ledger.queries.listCorrections(opened.version.planId);
    const plan = { ...compile(amended, corrections), facts: compile(amended).facts, corrections: [] };
    const next = await opened.ledger.commands.importPlan(
      OFFICER,
      planInput(amended, { plan, planId: opened.version.planId, reason: '修改' }),
    );
    expect((await firstFact(next.id)).place).toBe('乙县');

    const [kept] = (await opened.ledger.queries.getPlanVersion(next.id)).corrections;
    expect(kept).toMatchObject({ place: { start, end }, reason: '说的是乙县' });
    await opened.ledger.commands.withdrawCorrection(OFFICER, next.id, kept?.id ?? '', '核对后仍为全市');
    expect((await firstFact(next.id)).place).toBeNull();
    await expect(
      opened.ledger.commands.withdrawCorrection(OFFICER, next.id, kept?.id ?? '', '再撤'),
    ).rejects.toMatchObject({ code: 'unknown-correction' });
  });
});
