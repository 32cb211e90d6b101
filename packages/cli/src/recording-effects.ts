import type { Effects } from './command.ts';

/** Effects that write down what a command prints and serve files from memory. For tests. */
export interface RecordingEffects extends Effects {
  readonly printed: string[];
  readonly errors: string[];
  /** Files as the command left them. */
  readonly written: Map<string, Uint8Array>;
}

export function recordEffects(
  files: Readonly<Record<string, string | Uint8Array>>,
  standardInput = '',
): RecordingEffects {
  const printed: string[] = [];
  const errors: string[] = [];
  const written = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  return {
    printed,
    errors,
    written,
    writeFile: async (path, bytes) => {
      written.set(path, bytes);
    },
    readFile: (path) => {
      const content = files[path];
      if (content !== undefined)
        return Promise.resolve(typeof content === 'string' ? encoder.encode(content) : content);
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
