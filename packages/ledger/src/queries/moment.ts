import type { Moment } from '#commitments/load-states.ts';

/** A day as `knownAt` means its end in the country's one time zone; an instant is taken as it is. */
export function momentOf(asOf: string, knownAt?: string | null): Moment {
  if (knownAt === undefined || knownAt === null) return { asOf, knownAt: null };
  return { asOf, knownAt: /^\d{4}-\d{2}-\d{2}$/.test(knownAt) ? `${knownAt}T23:59:59.999+08:00` : knownAt };
}
