import { type ErrorFamily, PlanwrightError } from '@planwright/engine';

/** What was examined has faults of its own: findings of an audit, cells of a sheet. The run itself went well. */
export const FOUND_FAULTS = 1;

/** Exit codes by family, after sysexits.h. */
const EXIT_CODES: Readonly<Record<ErrorFamily, number>> = {
  input: 65,
  'not-found': 66,
  environment: 69,
  conflict: 75,
  forbidden: 77,
};

/** 70 (internal software error) for anything that is not one of ours. */
export function exitCodeOf(error: unknown): number {
  return error instanceof PlanwrightError ? EXIT_CODES[error.family] : 70;
}

/** What happened, and on a second line what to do. */
export function explainError(error: unknown, chinese = false): string {
  if (!(error instanceof PlanwrightError)) {
    const told = chinese ? '程序出现意外错误' : 'unexpected fault of the program';
    return `planwright: ${told}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const message = (chinese ? error.messageZh : undefined) ?? error.message;
  const hint = (chinese ? error.hintZh : undefined) ?? error.hint;
  return hint === undefined ? `planwright: ${message}` : `planwright: ${message}\n  ${hint}`;
}
