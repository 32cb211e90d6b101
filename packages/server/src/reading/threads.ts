import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ErrorDetails, PlanwrightError } from '@planwright/engine';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { type Outcome, unwrap } from './outcome.ts';
import type { UploadReader } from './upload-reader.ts';

const MINUTE = 60_000;
/** A file within the limits takes seconds; what takes this long is made to. */
const LONGEST = 2 * MINUTE;
/** Several times what the largest file that is let in needs. */
const MOST_MEGABYTES = 2048;
/** Files read at the same time. */
const AT_ONCE = 2;
/** A thread that has compiled before is several times faster, so that it stays for the next file. */
const IDLE = 10 * MINUTE;

/** 读文件线程: an upload reader beside the thread that serves everybody, which goes on answering meanwhile. */
export interface ReadingThreads {
  readonly reader: UploadReader;
  close(): Promise<void>;
}

/**
 * Prepares threads, none of which starts before the first file comes. Two files are read at once, others wait. One that takes too long or
 * too much memory is given up; the server and the other files are unharmed by it.
 *
 * @param file the code of a thread: `thread.ts`, built
 * @throws PlanwrightError `environment` when it is not there: a thread that does not load would leave its files waiting
 */
export function openReadingThreads(file: URL, limits: { longest?: number; megabytes?: number } = {}): ReadingThreads {
  const { longest = LONGEST, megabytes = MOST_MEGABYTES } = limits;
  if (!existsSync(file)) throw createFault('reading-not-built', { fileName: fileURLToPath(file) });
  const pool = new Piscina({
    filename: file.href,
    minThreads: 0,
    maxThreads: AT_ONCE,
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // A thread that breaks is told by what it read; what else it says has nobody to hear it.
  pool.on('error', () => {});
  // Waiting is done before the pool, as the time that a file is given begins when it is its turn.
  const inTurn = pLimit(AT_ONCE);
  let open = true;
  const run = async <Given extends { readonly fileName: string }, Value>(
    name: keyof UploadReader,
    given: Given,
  ): Promise<Value> => {
    const { fileName } = given;
    try {
      const outcome = await inTurn(() => pool.run(given, { name, signal: AbortSignal.timeout(longest) }));
      return unwrap(outcome as Outcome<Value>);
    } catch (error) {
      if (!open) throw createFault('reading-stopped', { fileName, cause: error });
      if (isAbort(error)) throw createFault('reading-too-long', { fileName, longest, cause: error });
      if (isOutOfMemory(error)) throw createFault('reading-too-large', { fileName, cause: error });
      throw error;
    }
  };
  return {
    reader: {
      readPlan: (given) => run('readPlan', given),
      comparePlans: (given) => run('comparePlans', given),
      readRows: (given) => run('readRows', given),
    },
    close: async () => {
      open = false;
      await pool.destroy();
    },
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Faults of a reading by their permanent codes, without the file's name. */
const FAULTS = {
  'reading-not-built': {
    family: 'environment',
    message: 'this part of the program is missing',
    hint: 'run "npm run setup"',
    messageZh: '程序缺少这个文件',
    hintZh: '请运行 npm run setup',
  },
  'reading-stopped': {
    family: 'environment',
    message: 'the server was stopped before the file was read',
    hint: 'give it again',
    messageZh: '服务已停止，文件没有读完',
    hintZh: '请重新提供',
  },
  'reading-too-long': {
    family: 'input',
    message: 'the file was not read within {seconds} seconds and was given up',
    hint: 'this is no ordinary document; open it and save it anew, or give its text alone',
    messageZh: '{seconds} 秒内没有读完，已停止',
    hintZh: '这不是正常的文档；请用原程序打开后另存，或只把正文存为文本文件再提供',
  },
  'reading-too-large': {
    family: 'input',
    message: 'the file needs more memory than one is given',
    hint: 'take out pictures and annexes, or split the file',
    messageZh: '读取所需内存超过单个文件的上限',
    hintZh: '请去掉图片和附件，或拆分文件后再提供',
  },
} as const satisfies Readonly<Record<string, Omit<ErrorDetails, 'code'>>>;

function createFault(
  code: keyof typeof FAULTS,
  { fileName, longest = 0, cause }: { fileName: string; longest?: number; cause?: unknown },
): PlanwrightError {
  const fill = (words: string) => words.replace('{seconds}', String(longest / 1000));
  const { family, message, hint, messageZh, hintZh } = FAULTS[code];
  return new PlanwrightError({
    family,
    code,
    message: `${fileName}: ${fill(message)}`,
    hint,
    messageZh: `${fileName}：${fill(messageZh)}`,
    hintZh,
    cause,
  });
}
