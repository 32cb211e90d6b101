import { PlanwrightError } from '@planwright/engine';
import { describe, expect, it } from 'vitest';
import { exitCodeOf, explainError } from './exit-codes.ts';
import { main } from './main.ts';
import { recordEffects } from './recording-effects.ts';

const PLAN = `某市2031年国民经济和社会发展计划

二、2031年主要预期目标
（一）预期性指标
——地区生产总值增长6%左右。

三、2031年重点任务
（一）扩大内需。新建幼儿园12所，年底前完成老城区供水管网改造。
`;

async function faultOf(run: Promise<number>): Promise<PlanwrightError> {
  const fault = await run.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(PlanwrightError);
  return fault as PlanwrightError;
}

describe('planwright compile', () => {
  it('prints the plan as JSON with numbers for values and spans that slice to their quotes', async () => {
    const effects = recordEffects({ 'plan.txt': PLAN });
    expect(await main(['compile', 'plan.txt'], effects)).toBe(0);
    const plan = JSON.parse(effects.printed.join(''));
    expect(Object.keys(plan)).toEqual(
      expect.arrayContaining(['document', 'outline', 'facts', 'projects', 'commitments', 'diagnostics', 'coverage']),
    );
    const growth = plan.facts.find((fact: { unit: string }) => fact.unit === '%');
    expect(growth.value).toBe(6);
    for (const { start, end, quote } of plan.commitments) expect(PLAN.slice(start, end)).toBe(quote);
  });

  it('reads standard input for -', async () => {
    const effects = recordEffects({}, PLAN);
    expect(await main(['compile', '-', '--format=json'], effects)).toBe(0);
    expect(JSON.parse(effects.printed.join('')).document.planYear).toBe('2031');
  });

  it('prints a table with targets before figures and coverage at the end', async () => {
    const effects = recordEffects({ 'plan.txt': PLAN });
    expect(await main(['compile', 'plan.txt', '--format', 'table'], effects)).toBe(0);
    const table = effects.printed.join('');
    const places = ['指标目标', '指标值', '覆盖率'].map((words) => table.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(table).toContain('新建幼儿园12所');
  });

  it.each([
    { argv: ['compile'], code: 'missing-argument', exit: 65, says: ['FILE', 'usage: planwright compile'] },
    { argv: ['compile', 'absent.txt'], code: 'unreadable-file', exit: 66, says: ['absent.txt', 'check the path'] },
    { argv: ['compile', 'plan.txt', '--format', 'xml'], code: 'unknown-value', exit: 65, says: ['xml', 'json, table'] },
    { argv: ['compile', 'plan.txt', '--format'], code: 'unknown-value', exit: 65, says: ['nothing', 'json, table'] },
    {
      argv: ['compile', 'plan.txt', '--fromat=json'],
      code: 'unknown-option',
      exit: 65,
      says: ['--fromat', '--format'],
    },
    { argv: ['compile', 'plan.txt', 'b.txt'], code: 'surplus-argument', exit: 65, says: ['b.txt', 'usage'] },
    { argv: ['comple'], code: 'unknown-command', exit: 65, says: ['comple', 'compile'] },
  ])('explains $argv as $code with exit code $exit', async ({ argv, code, exit, says }) => {
    const fault = await faultOf(main(argv, recordEffects({ 'plan.txt': PLAN })));
    expect(fault.code).toBe(code);
    expect(exitCodeOf(fault)).toBe(exit);
    for (const words of says) expect(explainError(fault)).toContain(words);
  });

  it('tells a file that may not be read from one that is not there', async () => {
    const effects = recordEffects({ 'plan.txt': PLAN });
    const locked = {
      ...effects,
      readFile: () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })),
    };
    expect(exitCodeOf(await faultOf(main(['compile', 'plan.txt'], locked)))).toBe(77);
  });
});
