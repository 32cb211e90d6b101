import { compile, type Plan } from '@planwright/compiler';
import { PlanwrightError } from '@planwright/engine';
import { readDocument } from '@planwright/readers';
import type { Effects } from './command.ts';
import { findFileLimit } from './file-limit.ts';

const FAULTS: Readonly<Record<string, { family: 'not-found' | 'forbidden' | 'input'; message: string; hint: string }>> =
  {
    ENOENT: { family: 'not-found', message: 'there is no file', hint: 'check the path; - reads standard input' },
    ENOTDIR: { family: 'not-found', message: 'there is no file', hint: 'a part of the path is not a folder' },
    EISDIR: { family: 'input', message: 'this is a folder, not a file:', hint: 'name one document in it' },
    EACCES: {
      family: 'forbidden',
      message: 'may not read',
      hint: 'ask for read access or copy the file to a folder of yours',
    },
    EPERM: {
      family: 'forbidden',
      message: 'may not read',
      hint: 'ask for read access or copy the file to a folder of yours',
    },
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
    throw new PlanwrightError({
      family: fault?.family ?? 'environment',
      code: 'unreadable-file',
      message:
        fault === undefined
          ? `cannot read “${file}”: ${error instanceof Error ? error.message : String(error)}`
          : `${fault.message} “${file}”`,
      hint: fault?.hint ?? 'try a copy of the file',
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
  for (const { message } of warnings) effects.printError(`planwright: ${message.en}`);
  return { text, plan: compile(text, [], headings) };
}
