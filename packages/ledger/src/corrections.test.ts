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

  test('adds a figure that was missed, keeps it in the next version, and takes it back', async () => {
    const { text } = await opened.ledger.queries.getPlanVersion(opened.version.id);
    const place = text.indexOf('重点');
    const figure = {
      metric: '重点任务',
      value: '3',
      unit: '项',
      kind: 'level',
      op: 'eq',
      status: 'target',
      period: '2021',
      place: null,
    } as const;
    const add = (start: number, end: number) =>
      opened.ledger.commands.correctFact(OFFICER, opened.version.id, {
        start,
        end,
        change: { kind: 'add', fact: figure },
        reason: '漏读',
      });
    const added = async (id: string) =>
      (await opened.ledger.queries.getPlanVersion(id)).plan.facts.filter(({ metric }) => metric === '重点任务');
    const fact = await firstFact(opened.version.id);
    await expect(add(fact.start - 1, fact.end)).rejects.toMatchObject({ code: 'fact-there' });
    await expect(add(text.length, text.length + 2)).rejects.toMatchObject({ code: 'no-words-there' });
    await expect(add(text.indexOf('\n'), text.indexOf('\n') + 1)).rejects.toMatchObject({ code: 'no-words-there' });

    await add(place, place + 2);
    expect(await added(opened.version.id)).toMatchObject([{ start: place, end: place + 2, value: '3' }]);
    await expect(add(place, place + 2)).rejects.toMatchObject({ code: 'fact-there' });

    const amended = `甲\n${text}`;
    const corrections = await opened.ledger.queries.listCorrections(opened.version.planId);
    const plan = { ...compile(amended, corrections), facts: compile(amended).facts, corrections: [] };
    const next = await opened.ledger.commands.importPlan(
      OFFICER,
      planInput(amended, { plan, planId: opened.version.planId, reason: '修改' }),
    );
    expect(await added(next.id)).toMatchObject([{ start: place + 2, end: place + 4 }]);
    const kept = (await opened.ledger.queries.getPlanVersion(next.id)).corrections.find(
      ({ reason }) => reason === '漏读',
    );
    await opened.ledger.commands.withdrawCorrection(OFFICER, next.id, kept?.id ?? '', '原文并无此数');
    expect(await added(next.id)).toEqual([]);
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

  test('lapses with its reason where its figure is amended, stays to be seen, and holds again where the old words return', async () => {
    const { text, plan } = await opened.ledger.queries.getPlanVersion(opened.version.id);
    const fact = plan.facts.find(({ start, end }) => text.slice(start, end) === '70家');
    if (fact === undefined) throw new Error('the fixture promises no 70家');
    const { start, end } = fact;
    const change = { kind: 'reading', reading: { place: '丙县' } } as const;
    await opened.ledger.commands.correctFact(OFFICER, opened.version.id, { start, end, change, reason: '丙县承担' });
    const importText = async (amended: string) => {
      const corrections = await opened.ledger.queries.listCorrections(opened.version.planId);
      const compiled = { ...compile(amended, corrections), facts: compile(amended).facts, corrections: [] };
      const input = planInput(amended, { plan: compiled, planId: opened.version.planId, reason: '修改' });
      return opened.ledger.queries.getPlanVersion((await opened.ledger.commands.importPlan(OFFICER, input)).id);
    };
    const raised = await importText(text.replace('70家', '80家'));
    const [lapsed] = raised.corrections.filter(({ reason }) => reason === '丙县承担');
    expect(lapsed).toMatchObject({ quote: '70家', place: null, lapse: 'changed' });
    expect(raised.plan.facts.filter(({ place }) => place === '丙县')).toEqual([]);

    const again = await importText(`${text}\n附：恢复原数。\n`);
    const [holds] = again.corrections.filter(({ reason }) => reason === '丙县承担');
    expect(holds).toMatchObject({ place: { start, end }, lapse: null });
    await opened.ledger.commands.withdrawCorrection(OFFICER, again.version.id, holds?.id ?? '', '复原');
  });

  describe('moves the commitment that the figure binds', () => {
    const DAY = '2021-06-30';
    const find = async (title: string) => {
      const versions = await opened.ledger.queries.listPlanVersions();
      const version = versions.find(({ planId }) => planId === opened.version.planId);
      const { rows } = await opened.ledger.queries.listCommitments(
        { planVersionId: version?.id ?? '', sort: 'text', order: 'ascending', offset: 0, limit: 50 },
        DAY,
      );
      const row = rows.find((candidate) => candidate.title.includes(title));
      if (row === undefined) throw new Error(`the fixture has no commitment ${title}`);
      return { row, detail: await opened.ledger.queries.getCommitment(row.id, DAY) };
    };
    const correct = async (quote: string, op: 'ge' | 'gt') => {
      const { row } = await find(quote);
      const { text, corrections } = await opened.ledger.queries.getPlanVersion(row.planVersionId);
      const start = text.indexOf(quote);
      await opened.ledger.commands.correctFact(OFFICER, row.planVersionId, {
        start,
        end: start + quote.length,
        change: { kind: 'reading', reading: { op } },
        reason: '应为下限',
      });
      const after = (await opened.ledger.queries.getPlanVersion(row.planVersionId)).corrections;
      const made = after.find(({ id }) => !corrections.some((other) => other.id === id));
      return { versionId: row.planVersionId, id: made?.id ?? '' };
    };

    test('at once, in its row and in its target, and back when it is taken back', async () => {
      expect((await find('70家')).row.boundText).toBe('70 家');
      const made = await correct('70家', 'ge');
      const { row, detail } = await find('70家');
      expect(row.boundText).toBe('≥ 70 家');
      expect(detail.target).toMatchObject({ op: 'ge', reason: '按更正调整：应为下限' });
      await opened.ledger.commands.withdrawCorrection(OFFICER, made.versionId, made.id, '核对后仍为原文');
      expect((await find('70家')).row.boundText).toBe('70 家');
      expect((await find('70家')).detail.target.op).toBe('eq');
    });

    test('so does an amount that was misread, with its unit', async () => {
      const { row } = await find('120个');
      const { text } = await opened.ledger.queries.getPlanVersion(row.planVersionId);
      const start = text.indexOf('120个');
      await opened.ledger.commands.correctFact(OFFICER, row.planVersionId, {
        start,
        end: start + '120个'.length,
        change: { kind: 'reading', reading: { value: '102', unit: '处' } },
        reason: '原件印为102处',
      });
      const after = await find('120个');
      expect(after.row.boundText).toBe('102 处');
      expect(after.detail.target).toMatchObject({ value: '102', unit: '处', reason: '按更正调整：原件印为102处' });
      const { plan } = await opened.ledger.queries.getPlanVersion(row.planVersionId);
      expect(plan.facts.find((fact) => fact.start === start)).toMatchObject({
        value: '102',
        unit: '处',
        confidence: 1,
      });
    });

    test('and so does the indicator’s target, as its next revision, while one that people have set stays', async () => {
      const ask = async (id: string) => {
        const { targetHistory } = await opened.ledger.indicators.get(id, { asOf: DAY });
        return targetHistory.map((target) => [target.text, target.reason]);
      };
      const { row } = await find('失业率');
      const { text } = await opened.ledger.queries.getPlanVersion(row.planVersionId);
      const start = text.indexOf('4%');
      const first = await ask('registered-unemployment');
      expect(first).toEqual([['≤ 4%', '由计划原文生成']]);
      await opened.ledger.commands.correctFact(OFFICER, row.planVersionId, {
        start,
        end: start + 2,
        change: { kind: 'reading', reading: { op: 'lt' } },
        reason: '原件为低于',
      });
      expect(await ask('registered-unemployment')).toEqual([['< 4%', '按更正调整：原件为低于'], ...first]);
      const made = (await opened.ledger.queries.getPlanVersion(row.planVersionId)).corrections.find(
        (correction) => correction.reason === '原件为低于',
      );
      await opened.ledger.commands.withdrawCorrection(OFFICER, row.planVersionId, made?.id ?? '', '原件看错');
      expect((await ask('registered-unemployment'))[0]).toEqual(['≤ 4%', '按更正调整：原件看错']);

      await opened.ledger.indicators.setTarget(OFFICER, 'registered-unemployment', {
        unitId: 'city',
        year: 2021,
        form: { kind: 'number', op: 'le', value: '3.5' },
        reason: '市长办公会确定',
      });
      await opened.ledger.commands.correctFact(OFFICER, row.planVersionId, {
        start,
        end: start + 2,
        change: { kind: 'reading', reading: { op: 'approx' } },
        reason: '再核',
      });
      expect((await ask('registered-unemployment'))[0]).toEqual(['≤ 3.5%', '市长办公会确定']);
    });

    test('but leaves a target that people have set', async () => {
      const { row } = await find('900个');
      await opened.ledger.commands.setTarget(OFFICER, row.id, { value: '1000', reason: '加压' });
      await correct('900个', 'gt');
      const after = await find('900个');
      expect(after.row.boundText).toBe('> 900 个');
      expect(after.detail.target).toMatchObject({ op: 'eq', value: '1000' });
    });
  });
});
