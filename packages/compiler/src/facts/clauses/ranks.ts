import { rankLead } from './lead.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';

/* 居全市9个县区第4位: a rank with the count of those among whom it is held, which stands inside its words. */

const STANDS = /(?:位居|居|位列|列|排名|排|排在|处于)(?:在?全[国省市区州盟旗])?$/;
const REACH = 8;

/** Whether a rank is one among those that are counted right in front of it, behind the words of the rank. */
export function ranksAmong(text: string, { quantity, noun, own }: Reading, rank: Quantity): boolean {
  if (noun === null || quantity.class !== 'count' || noun.end !== rank.start - 1) return false;
  return STANDS.test(text.slice(Math.max(own.start, quantity.start - REACH), quantity.start));
}

/** The reading of how many there are, to whom none of the words in front belong. */
export function withoutHead({ quantity, own, lead, noun, sub, prelude }: Reading): Reading {
  const { start } = quantity;
  const alone = { start, end: own.end, joint: own.joint };
  return plainReading({ quantity, own: alone, lead, head: { start, end: start }, noun, sub, prelude });
}

/** The reading of the rank, with the words in front of the count. */
export function rankBehind(text: string, counted: Reading, rank: Quantity): Reading {
  const { own, head, sub, prelude } = counted;
  const lead = rankLead(text, own.start, counted.quantity.start);
  return plainReading({
    quantity: withSigns(rank, rank.signs | counted.quantity.signs),
    own: { start: own.start, end: rank.start, joint: own.joint },
    lead,
    head: { start: Math.min(head.start, lead.end), end: lead.end },
    noun: null,
    sub,
    prelude,
  });
}

/** A reading with nothing said behind the number and nothing planned; its traits are still to be read. */
function plainReading({
  quantity,
  own,
  lead,
  head,
  noun,
  sub,
  prelude,
}: Pick<Reading, 'quantity' | 'own' | 'lead' | 'head' | 'noun' | 'sub' | 'prelude'>): Reading {
  const { start } = head;
  return {
    quantity,
    own,
    lead,
    head,
    noun,
    of: false,
    predicate: null,
    sub,
    planned: false,
    prelude,
    traits: 0,
    occasions: 0,
    deedEnd: start,
    thing: start,
  };
}

function withSigns({ number, start, end, class: kind, unit, tail, opBehind }: Quantity, signs: number): Quantity {
  return { number, start, end, class: kind, unit, tail, opBehind, signs };
}
