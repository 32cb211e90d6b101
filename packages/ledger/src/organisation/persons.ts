import { sha256 } from '#database/canonical.ts';

/** Files and hand-overs know persons by name only; two of one name are taken for one. */
export function personId(name: string): string {
  return `p${sha256(name).slice(0, 16)}`;
}
