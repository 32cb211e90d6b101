/** The five families of faults of a run; HTTP statuses and exit codes are looked up by family. */
export type ErrorFamily = 'input' | 'conflict' | 'forbidden' | 'not-found' | 'environment';

export interface ErrorDetails {
  readonly family: ErrorFamily;
  /** Permanent, kebab-case. */
  readonly code: string;
  /** What happened and why, with the offending value; lower case, no full stop. */
  readonly message: string;
  /** What to do, with what is allowed. */
  readonly hint?: string;
  /** The same for Chinese readers, shown first in the app. */
  readonly messageZh?: string;
  readonly hintZh?: string;
  readonly cause?: unknown;
}

/** The one thrown error of the product. Faults in a plan or in somebody's data are values (diagnostics), never this. */
export class PlanwrightError extends Error {
  readonly family: ErrorFamily;
  readonly code: string;
  readonly hint: string | undefined;
  readonly messageZh: string | undefined;
  readonly hintZh: string | undefined;

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'PlanwrightError';
    this.family = details.family;
    this.code = details.code;
    this.hint = details.hint;
    this.messageZh = details.messageZh;
    this.hintZh = details.hintZh;
  }
}

/** Closes an exhaustive `switch`. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value ${JSON.stringify(value)}`);
}
