import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
let last = 0;

/** A new id that sorts by the time it was made: prefix, nine letters of time, eight random ones. */
export function newId(prefix: string): string {
  last = Math.max(Date.now(), last + 1);
  let time = '';
  for (let rest = last, index = 0; index < 9; index += 1) {
    time = LETTERS[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  let tail = '';
  for (const byte of randomBytes(8)) tail += LETTERS[byte % 32];
  return `${prefix}${time}${tail}`;
}
