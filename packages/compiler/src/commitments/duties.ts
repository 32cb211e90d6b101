import type { LeadSuggestion, Span } from '../model.ts';
import { DEPARTMENTS } from './departments.ts';

const DECISIVE = 3;
const TELLING = 1;
/** Words of the section's headings count less than the promise's own. */
const HEADING_SHARE = 0.4;
const SUPPORTING_AT_MOST = 3;

interface Duty {
  readonly word: string;
  readonly department: number;
  readonly weight: number;
}

/** Two UTF-16 units as one 32-bit integer. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

function sieveOf(first: number, second: number): number {
  return ((first * 31) ^ second) & 0xffff;
}

function indexDuties(): ReadonlyMap<number, readonly Duty[]> {
  const index = new Map<number, Duty[]>();
  DEPARTMENTS.forEach(({ decisive, telling }, department) => {
    for (const [words, weight] of [
      [decisive, DECISIVE],
      [telling, TELLING],
    ] as const) {
      for (const word of words.split(/\s+/u)) {
        if (word === '') continue;
        const key = pairOf(word.charCodeAt(0), word.charCodeAt(1));
        const list = index.get(key);
        const duty = { word, department, weight };
        if (list === undefined) index.set(key, [duty]);
        else list.push(duty);
      }
    }
  });
  for (const list of index.values()) list.sort((left, right) => right.word.length - left.word.length);
  return index;
}

const DUTIES = indexDuties();
/** Which pairs may begin a duty's words, by a hash of the pair: most places are passed over by one look. */
const SIEVE = new Uint8Array(0x10000);
for (const pair of DUTIES.keys()) SIEVE[sieveOf(pair >>> 16, pair & 0xffff)] = 1;

/** A duty's words found in the text. */
export interface DutyHit {
  readonly department: number;
  readonly weight: number;
  readonly place: Span & { readonly words: string };
}

/** 占生产总值比重, 每亿元生产总值: what a measure is divided by says nothing of who answers for it. */
function isDenominator(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (
    before === '占' ||
    (before === '元' && text.charAt(at - 2) === '亿') ||
    (before === '元' && text.charAt(at - 2) === '万')
  );
}

/** Finds every word of the duty table in a stretch, in text order; a word inside a longer one of the same department is left out. */
export function findDuties(text: string, within: Span): readonly DutyHit[] {
  const hits: DutyHit[] = [];
  const covered = new Int32Array(DEPARTMENTS.length).fill(-1);
  for (let index = within.start; index < within.end - 1; index += 1) {
    const code = text.charCodeAt(index);
    const next = text.charCodeAt(index + 1);
    if (SIEVE[sieveOf(code, next)] === 0) continue;
    const duties = DUTIES.get(pairOf(code, next));
    if (duties === undefined) continue;
    for (const { word, department, weight } of duties) {
      const end = index + word.length;
      if (end > within.end || !text.startsWith(word, index)) continue;
      if (covered[department]! >= end || isDenominator(text, index)) continue;
      covered[department] = end;
      hits.push({ department, weight, place: { start: index, end, words: word } });
    }
  }
  return hits;
}

interface Tally {
  readonly department: number;
  score: number;
  readonly hits: DutyHit[];
}

function tally(into: Tally[], hits: readonly DutyHit[], share: number): void {
  for (const hit of hits) {
    // a longer word says more: 高技能人才 outweighs 人才
    const gain = share * (hit.weight + Math.min(hit.place.words.length, 8) / 8);
    const known = into.find(({ department }) => department === hit.department);
    if (known === undefined) into.push({ department: hit.department, score: gain, hits: [hit] });
    else {
      known.score += gain;
      known.hits.push(hit);
    }
  }
}

function suggestion({ department, score, hits }: Tally, total: number): LeadSuggestion {
  const share = score / total;
  const confidence = Math.round(100 * share * (score / (score + DECISIVE / 2))) / 100;
  return {
    department: DEPARTMENTS[department]!.name,
    from: 'duty',
    because: hits.map(({ place }) => place),
    confidence,
  };
}

/**
 * 牵头单位建议: departments whose statutory duties speak of what is promised, the likeliest first, then those that may
 * support it. Confidence is the share of the telling words that speak for the department, damped when they are few.
 *
 * @param own hits in the promise's own words
 * @param headings hits in the headings above it
 */
export function suggestLeads(
  own: readonly DutyHit[],
  headings: readonly DutyHit[],
): { leads: readonly LeadSuggestion[]; supporting: readonly LeadSuggestion[] } {
  const tallies: Tally[] = [];
  tally(tallies, own, 1);
  const spoken = tallies.length;
  tally(tallies, headings, HEADING_SHARE);
  const ranked = (spoken === 0 ? tallies : tallies.slice(0, spoken)).sort(
    (left, right) => right.score - left.score || left.department - right.department,
  );
  const lead = ranked[0];
  if (lead === undefined) return { leads: [], supporting: [] };
  let total = 0;
  for (const { score } of ranked) total += score;
  const supporting = ranked.filter((other) => other !== lead && other.score >= 0.4 * lead.score);
  return {
    leads: [suggestion(lead, total)],
    supporting: supporting.slice(0, SUPPORTING_AT_MOST).map((other) => suggestion(other, total)),
  };
}
