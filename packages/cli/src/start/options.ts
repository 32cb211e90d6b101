import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isDate } from '@planwright/engine';
import type { OpenLedgerOptions } from '@planwright/ledger';
import { argumentFault } from '../arguments.ts';
import type { Effects } from '../command.ts';
import { LARGEST_FILE_LIMIT, MEBIBYTE, USUAL_FILE_LIMIT } from '../file-limit.ts';

/** The options of `planwright start`: flag, variable, default, what it takes. */
const OPTIONS = {
  plan: { variable: 'PLANWRIGHT_PLAN', fallback: null },
  organisation: { variable: 'PLANWRIGHT_ORGANISATION', fallback: null },
  port: { variable: 'PLANWRIGHT_PORT', fallback: '3000' },
  host: { variable: 'PLANWRIGHT_HOST', fallback: '127.0.0.1' },
  data: { variable: 'PLANWRIGHT_DATA', fallback: './data' },
  database: { variable: 'PLANWRIGHT_DATABASE', fallback: null },
  today: { variable: 'PLANWRIGHT_TODAY', fallback: null },
  seed: { variable: 'PLANWRIGHT_SEED', fallback: '2021' },
  'max-file': { variable: 'PLANWRIGHT_MAX_FILE', fallback: String(USUAL_FILE_LIMIT) },
} as const;

type Name = keyof typeof OPTIONS;

export interface StartOptions {
  /** Absolute path of a plan document; null: the bundled example. */
  readonly plan: string | null;
  readonly organisation: string | null;
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly data: string;
  /** `postgres://…`; null: the embedded database. */
  readonly database: string | null;
  /** The working day, ISO; null: the real day within the plan's year. */
  readonly today: string | null;
  readonly seed: number;
  /** Largest file that is read, in bytes. */
  readonly maxFileBytes: number;
  /** The address is one of the own machine's. */
  readonly loopback: boolean;
}

/** The database that the options name, as the ledger is opened with it. */
export function databaseOf({ database, data }: Pick<StartOptions, 'database' | 'data'>): OpenLedgerOptions['database'] {
  return database === null ? { kind: 'embedded', directory: data } : { kind: 'server', url: database };
}

/**
 * Reads flags and, where a flag is absent, variables.
 *
 * @throws PlanwrightError `input` that names the option, the value and what is allowed
 */
export function parseStartOptions(
  argv: readonly string[],
  { environment, workingDirectory }: Pick<Effects, 'environment' | 'workingDirectory'>,
): StartOptions {
  const flags = readFlags(argv);
  const text = (name: Name): string | null =>
    flags[name] ?? (environment[OPTIONS[name].variable] || null) ?? OPTIONS[name].fallback;
  const path = (given: string): string => (isAbsolute(given) ? given : resolve(workingDirectory, given));
  const optionalPath = (name: Name): string | null => {
    const given = text(name);
    return given === null ? null : path(given);
  };
  const host = text('host') ?? '127.0.0.1';
  return {
    plan: optionalPath('plan'),
    organisation: optionalPath('organisation'),
    port: wholeNumber('port', text('port'), 0, 65_535),
    host,
    data: path(text('data') ?? './data'),
    database: databaseUrl(text('database')),
    today: day(text('today')),
    seed: wholeNumber('seed', text('seed'), 0, 4_294_967_295),
    maxFileBytes: wholeNumber('max-file', text('max-file'), 1, LARGEST_FILE_LIMIT) * MEBIBYTE,
    loopback: host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host),
  };
}

function readFlags(argv: readonly string[]): Partial<Record<Name, string>> {
  const options = Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: false }).values as Partial<Record<Name, string>>;
  } catch (error) {
    const word =
      /'(?<word>[^']{1,80})/.exec(error instanceof Error ? error.message : '')?.groups?.word ?? argv.join(' ');
    const bare = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
    const flag = word.split(' ', 1)[0];
    // A negative number looks like an option to the parser; it was meant as a value.
    const at = argv.indexOf(flag ?? '');
    const meant = at < 0 ? undefined : argv[at + 1];
    if (bare && meant !== undefined && /^-\d/.test(meant))
      throw argumentFault(
        'unknown-value',
        [`${flag} was given “${meant}”`, `${flag} 不能是“${meant}”`],
        ['it takes no negative number', '不能是负数'],
      );
    const known = [...Object.keys(OPTIONS).map((name) => `--${name}`), '--help'];
    throw argumentFault(
      'unknown-option',
      bare
        ? [`the option “${flag}” needs a value`, `选项“${flag}”要给出值`]
        : [`start does not know “${word}”`, `start 没有选项“${word}”`],
      [`options: ${known.join(', ')}`, `可用的选项：${known.join('、')}`],
    );
  }
}

function wholeNumber(name: Name, given: string | null, min: number, max: number): number {
  const number = Number(given);
  if (given !== null && /^\d{1,10}$/.test(given) && number >= min && number <= max) return number;
  throw argumentFault(
    'unknown-value',
    [`--${name} was given “${given ?? ''}”`, `--${name} 不能是“${given ?? ''}”`],
    [`allowed: a whole number from ${min} to ${max}`, `可以是 ${min} 到 ${max} 的整数`],
  );
}

function day(given: string | null): string | null {
  if (given === null || isDate(given)) return given;
  throw argumentFault(
    'unknown-value',
    [`--today was given “${given}”`, `--today 不能是“${given}”`],
    ['allowed: a date such as 2021-05-31', '请写日期，如 2021-05-31'],
  );
}

function databaseUrl(given: string | null): string | null {
  if (given === null || /^postgres(?:ql)?:\/\/.+/.test(given)) return given;
  const shown = given.replace(/:[^:@/]*@/, ':…@');
  const example = 'postgres://user:password@host:5432/planwright';
  throw argumentFault(
    'unknown-value',
    [`--database was given “${shown}”`, `--database 不能是“${shown}”`],
    [`allowed: a PostgreSQL address such as ${example}`, `请写 PostgreSQL 的地址，如 ${example}`],
  );
}
