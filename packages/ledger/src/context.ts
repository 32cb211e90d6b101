import type { Pack, WorkingCalendar } from '@planwright/engine';
import type { LedgerDatabase } from '#database/connect.ts';
import type { Actor } from '#model/index.ts';

/** What every command and query works with. In a command `db` is the command's transaction. */
export interface LedgerContext {
  readonly db: LedgerDatabase;
  readonly jurisdictionId: string;
  readonly packs: readonly Pack[];
  readonly calendar: WorkingCalendar;
  /** The instant that `recordedAt` takes; never used to judge. */
  readonly now: () => string;
}

/** The program itself: first set-up, the bundled example. No session can take this post. */
export const SYSTEM_ACTOR: Actor = { postId: 'system', personName: '系统' };
