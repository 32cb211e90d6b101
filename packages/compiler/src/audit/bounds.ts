import type { Fact } from '../model.ts';

const BEHIND = /^(?:以上|以下|以内|之内|左右|上下)/;
const BEFORE = /(?:不低于|不少于|不高于|不超过|不突破|至少|超过|突破|高于|低于)$/;

/** The bounding word of a figure as it is printed; empty where it has none. */
export function boundWordOf(text: string, { start, end }: Fact): string {
  const behind = BEHIND.exec(text.slice(end, end + 3))?.[0];
  return behind ?? BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
}

/** A figure with its bounding word on the side on which it is printed: 不低于6%, 6%左右. */
export function withBound(text: string, fact: Fact): string {
  const bound = boundWordOf(text, fact);
  const words = text.slice(fact.start, fact.end).replace(/\s+/g, '');
  return BEFORE.test(bound) ? bound + words : words + bound;
}
