import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit } from '../src/audit/audit.ts';
import { compile } from '../src/compile.ts';

/** What a careful reader finds in a real plan, read by hand; the plan lies beside the repository. */
const PLAN = new URL('../../../../shared/mission/dezhou-2021-plan.txt', import.meta.url);

test.skipIf(!existsSync(PLAN))(
  'a real plan: what a careful reader finds, and the sums that hold (skipped without ../shared)',
  () => {
    const text = readFileSync(PLAN, 'utf8').replace(/^\uFEFF/, '');
    const { findings, checks, tallies } = audit(text, compile(text));
    const quotesOf = (code: string) =>
      findings.filter((one) => one.code === `audit/${code}`).map(({ span }) => text.slice(span.start, span.end));

    // Four headings without their opening bracket, and a stray stop in front of an item.
    expect(quotesOf('numbering')).toEqual(['四)', '五)', '七)', '。', '九)']);
    // 60 against 55 亿千瓦时 of green power.
    const [conflict] = findings.filter(({ code }) => code === 'audit/conflicting-targets');
    expect(conflict?.sum).toMatchObject({ result: { value: '60' }, printed: { value: '55' }, difference: '5' });
    // 4.5%以内 in one place, 4.5%以下 in another.
    expect(findings.find(({ code }) => code === 'audit/said-twice')?.params).toMatchObject({
      first: '4.5%以内',
      second: '4.5%以下',
    });
    expect(quotesOf('pending-target')).toEqual([expect.stringContaining('待省里明确')]);
    expect(quotesOf('typographic-damage')).toEqual(['达在']);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);

    const sums = checks.map(({ reckoning }) => reckoning['zh-CN']);
    expect(sums).toContain('20 + 13 + 10 + 12 = 55个，文中55个，相符');
    expect(sums.filter((sum) => sum.includes('- 5.5% ='))).toHaveLength(3);
    expect(tallies.find(({ code }) => code === 'audit/parts-and-total')).toMatchObject({ judged: 1, held: 1 });
  },
);
