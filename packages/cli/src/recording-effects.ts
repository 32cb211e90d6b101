import type { Effects } from './command.ts';

/** Effects that write down what a command prints and serve files from memory. For tests. */
export interface RecordingEffects extends Effects {
  readonly printed: string[];
  readonly errors: string[];
}

export function recordEffects(files: Readonly<Record<string, string>>, standardInput = ''): RecordingEffects {
  const printed: string[] = [];
  const errors: string[] = [];
  const encoder = new TextEncoder();
  return {
    printed,
    errors,
    readFile: (path) => {
      const text = files[path];
      if (text !== undefined) return Promise.resolve(encoder.encode(text));
      return Promise.reject(Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' }));
    },
    readStandardInput: () => Promise.resolve(encoder.encode(standardInput)),
    print: (text) => {
      printed.push(text);
    },
    printError: (text) => {
      errors.push(text);
    },
    environment: {},
    workingDirectory: '/',
    today: () => '2021-05-31',
    untilAskedToStop: () => Promise.resolve(),
  };
}
