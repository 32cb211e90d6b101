/** The key under `coverage.why` of a reason that the compiler gives in its own short English. */
export function reasonKeyOf(why: string): string {
  return why.replaceAll(/[^a-z]+/g, '-');
}
