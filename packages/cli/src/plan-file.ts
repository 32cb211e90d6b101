import { compile, type Plan } from '@planwright/compiler';
import { PlanwrightError } from '@planwright/engine';
import { readDocument } from '@planwright/readers';
import type { Effects } from './command.ts';
import { findFileLimit } from './file-limit.ts';
import { inLanguageOf } from './terminal-language.ts';

interface FileFault {
  readonly family: 'not-found' | 'forbidden' | 'input';
  /** What is wrong and what to do, English and Chinese. */
  readonly message: readonly [en: string, zh: string];
  readonly hint: readonly [en: string, zh: string];
}

const NO_ACCESS: FileFault = {
  family: 'forbidden',
  message: ['may not read', '无权读取'],
  hint: ['ask for read access or copy the file to a folder of yours', '请取得读取权限，或把文件复制到自己的文件夹'],
};

const FAULTS: Readonly<Record<string, FileFault>> = {
  ENOENT: { family: 'not-found', message: ['there is no file', '没有文件'], hint: ['check the path', '请核对路径'] },
  ENOTDIR: {
    family: 'not-found',
    message: ['there is no file', '没有文件'],
    hint: ['a part of the path is not a folder', '路径中有一段不是文件夹'],
  },
  EISDIR: {
    family: 'input',
    message: ['this is a folder, not a file:', '这是文件夹，不是文件：'],
    hint: ['name one document in it', '请指明其中的一份文件'],
  },
  EACCES: NO_ACCESS,
  EPERM: NO_ACCESS,
};

/**
 * Reads a file named on the command line; `-` is standard input.
 *
 * @throws PlanwrightError that names the file, the cause and what to do
 */
export async function readPlanBytes(file: string, effects: Effects): Promise<Uint8Array> {
  try {
    return file === '-' ? await effects.readStandardInput() : await effects.readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fault = FAULTS[code];
    const said = error instanceof Error ? error.message : String(error);
    throw new PlanwrightError({
      family: fault?.family ?? 'environment',
      code: 'unreadable-file',
      message: fault === undefined ? `cannot read “${file}”: ${said}` : `${fault.message[0]} “${file}”`,
      hint: fault?.hint[0] ?? 'try a copy of the file',
      messageZh: fault === undefined ? `读不出“${file}”：${said}` : `${fault.message[1]}“${file}”`,
      hintZh: fault?.hint[1] ?? '请换一份副本再试',
      cause: error,
    });
  }
}

/** A document's text with the plan that is read from it. */
export interface ReadPlan {
  readonly text: string;
  readonly plan: Plan;
}

/** Reads and compiles a document named on the command line; what the reader noticed goes to standard error. */
export async function readPlanFile(file: string, effects: Effects): Promise<ReadPlan> {
  const maxBytes = findFileLimit(effects.environment);
  const { text, headings, warnings } = await readDocument(await readPlanBytes(file, effects), file, { maxBytes });
  for (const { message } of warnings)
    effects.printError(`planwright: ${inLanguageOf(effects.environment, message.en, message['zh-CN'])}`);
  return { text, plan: compile(text, [], headings) };
}
