import type { Session } from '@planwright/server/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { queries } from './queries.ts';

/** Who acts and which day it is; the frame has loaded it before any page renders. */
export function useSession(): Session {
  return useSuspenseQuery(queries.session()).data;
}

/** The day chosen in the header, as the address has it; undefined means today. */
export function useAsOf(): { readonly asOf: string | undefined } {
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  return { asOf };
}

/** The year whose rounds are worked on. */
export function yearOf(session: Session): number {
  return session.jurisdiction.planYear ?? Number(session.today.slice(0, 4));
}

/** Which forms to offer; the server decides what is allowed and says why not. */
export function offersOf(session: Session): { readonly run: boolean; readonly report: boolean } {
  const role = session.post?.role;
  return { run: role === 'officer', report: role === 'reporter' };
}
