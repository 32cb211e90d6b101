import { PlanwrightError } from '@planwright/engine';
import { describe, expect, test } from 'vitest';
import { parseStartOptions } from './options.ts';

const here = { environment: {}, workingDirectory: '/srv/plan' };

function refusal(argv: readonly string[]): { readonly message: string; readonly hint: string | undefined } {
  try {
    parseStartOptions(argv, here);
  } catch (error) {
    if (error instanceof PlanwrightError) return { message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error(`${argv.join(' ')} was accepted`);
}

describe('the options of start', () => {
  test('default to the own machine, port 3000 and ./data', () => {
    expect(parseStartOptions([], here)).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      data: '/srv/plan/data',
      plan: null,
      database: null,
      loopback: true,
    });
  });

  test('the largest file is told in MB', () => {
    expect(parseStartOptions([], here).maxFileBytes).toBe(52_428_800);
    expect(parseStartOptions(['--max-file', '120'], here).maxFileBytes).toBe(125_829_120);
    expect(refusal(['--max-file', '0']).hint).toContain('from 1 to 1024');
  });

  test('a flag wins over its variable', () => {
    const options = parseStartOptions(['--port', '4000'], {
      ...here,
      environment: { PLANWRIGHT_PORT: '5000', PLANWRIGHT_HOST: '0.0.0.0' },
    });
    expect(options).toMatchObject({ port: 4000, host: '0.0.0.0', loopback: false });
  });

  test('paths are taken from the working directory', () => {
    expect(parseStartOptions(['--plan', '../plan.txt'], here).plan).toBe('/srv/plan.txt');
  });

  test.each([
    [['--port', '99999'], '--port was given “99999”', 'allowed: a whole number from 0 to 65535'],
    [['--port', 'abc'], '--port was given “abc”', 'allowed: a whole number from 0 to 65535'],
    [['--max-file', '-3'], '--max-file was given “-3”', 'it takes no negative number'],
    [['--today', '2021-02-30'], '--today was given “2021-02-30”', 'allowed: a date such as 2021-05-31'],
  ])('%s is refused with what is allowed', (argv, message, hint) => {
    expect(refusal(argv)).toEqual({ message, hint });
  });

  test('an unknown option is named with the known ones', () => {
    expect(refusal(['--prot', '3000']).message).toContain('--prot');
    expect(refusal(['--prot', '3000']).hint).toContain('--port');
  });

  test('a database address that is none is refused without showing its password', () => {
    expect(refusal(['--database', 'mysql://root:secret@host/db']).message).toBe(
      '--database was given “mysql://root:…@host/db”',
    );
  });
});
