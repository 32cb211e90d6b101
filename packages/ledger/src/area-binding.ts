import type { LedgerContext } from './context.ts';

/** How an area reaches the database: `run` in one transaction, `ask` without. */
export interface AreaBinding {
  readonly run: <T>(work: (context: LedgerContext) => Promise<T>) => Promise<T>;
  readonly ask: <T>(query: (context: LedgerContext) => Promise<T>) => Promise<T>;
  /** Later questions and commands work with the changed context. */
  readonly change: (change: Partial<Pick<LedgerContext, 'calendar'>>) => void;
}
