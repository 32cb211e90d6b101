import { createHash } from 'node:crypto';

/**
 * Canonical JSON: keys sorted, no white space, undefined left out. The same value always gives the same text, also after a
 * stay in a jsonb column.
 */
export function formatCanonical(value: unknown): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(formatCanonical).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${formatCanonical(member)}`);
  return `{${members.join(',')}}`;
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
