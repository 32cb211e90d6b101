import { PlanwrightError } from '@planwright/engine';

/** What came of a task, in a form that can be sent between threads: an error that is thrown there arrives as a bare message. */
export type Outcome<Value> =
  | { readonly value: Value }
  | {
      readonly fault: Pick<PlanwrightError, 'family' | 'code' | 'message' | 'hint' | 'messageZh' | 'hintZh'>;
    };

/** Runs a task to its outcome. Errors of the program itself are thrown on. */
export async function settle<Value>(task: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await task() };
  } catch (error) {
    if (!(error instanceof PlanwrightError)) throw error;
    const { family, code, message, hint, messageZh, hintZh } = error;
    return { fault: { family, code, message, hint, messageZh, hintZh } };
  }
}

/** The value of an outcome. @throws PlanwrightError as the task did */
export function unwrap<Value>(outcome: Outcome<Value>): Value {
  if ('value' in outcome) return outcome.value;
  const { family, code, message, hint, messageZh, hintZh } = outcome.fault;
  throw new PlanwrightError({
    family,
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(messageZh === undefined ? {} : { messageZh }),
    ...(hintZh === undefined ? {} : { hintZh }),
  });
}
