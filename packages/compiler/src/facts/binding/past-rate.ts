import type { Draft } from '#facts/clauses/draft.ts';
import { isFilled } from '#facts/clauses/phrase.ts';
import type { Reading } from '#facts/clauses/reading.ts';
import { type Binding, leanOn } from './binding.ts';

const SCALED = /^[十百千万亿]+/;

/** 5.2万人 and 3200人, 亿元 and 万元: whether two amounts are in one unit, whatever their scales. */
export function isSameUnit(first: string, second: string): boolean {
  return first === second || first.replace(SCALED, '') === second.replace(SCALED, '');
}

/** 优良天数320天，优良率87.7%，同比增加|12天|: a change of an amount in its own unit, behind a rate or a share, which changes by no such; null when it is none. */
export function bindPastRate({ own, head, lead, quantity }: Reading, drafts: readonly Draft[]): Binding | null {
  const last = drafts[drafts.length - 1];
  if (last === undefined || last.quantity.class !== 'share' || last.kind !== 'level' || last.base) return null;
  if (own.joint !== 'clause' || isFilled(head) || lead.change === null || lead.toLevel || isRelative(quantity.class))
    return null;
  for (let at = drafts.length - 2; at >= 0 && at >= drafts.length - LOOK; at--) {
    const draft = drafts[at]!;
    if (draft.kind !== 'level' || draft.base || !isSameUnit(draft.quantity.unit, quantity.unit)) continue;
    return draft.metric.some(isFilled) ? leanOn(draft.metric, draft.noun) : null;
  }
  return null;
}

/** Whether an amount tells how things stand to each other. */
function isRelative(kind: string): boolean {
  return kind === 'share' || kind === 'point' || kind === 'multiple' || kind === 'rank' || kind === 'bare';
}

/** How far back the amount is looked for. */
const LOOK = 4;
