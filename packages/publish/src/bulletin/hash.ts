import { createHash } from 'node:crypto';
import type { Bulletin } from '@planwright/ledger/model';

/** 通报校验值: SHA-256 over the canonical JSON (keys sorted, no white space) of what is printed and where it comes from. */
export function hashBulletin({ blocks, figures }: Pick<Bulletin, 'blocks' | 'figures'>): string {
  return createHash('sha256').update(formatCanonical({ blocks, figures })).digest('hex');
}

function formatCanonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(formatCanonical).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${formatCanonical(member)}`);
  return `{${members.join(',')}}`;
}
