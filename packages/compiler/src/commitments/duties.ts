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

function indexDuties(): ReadonlyMap<string, readonly Duty[]> {
  const index = new Map<string, Duty[]>();
  DEPARTMENTS.forEach(({ decisive, telling }, department) => {
    for (const [words, weight] of [
      [decisive, DECISIVE],
      [telling, TELLING],
    ] as const) {
      for (const word of words.split(/\s+/u)) {
        if (word === '') continue;
        const key = word.slice(0, 2);
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

/** A duty's words found in the text. */
export interface DutyHit extends Span {
  readonly department: number;
  readonly weight: number;
}

/** Finds every word of the duty table in a stretch, in text order; a word inside a longer one of the same department is left out. */
export function findDuties(text: string, within: Span): readonly DutyHit[] {
  const hits: DutyHit[] = [];
  const covered = new Map<number, number>();
  for (let index = within.start; index < within.end - 1; index += 1) {
    const duties = DUTIES.get(text[index]! + text[index + 1]!);
    if (duties === undefined) continue;
    for (const { word, department, weight } of duties) {
      const end = index + word.length;
      if (end > within.end || !text.startsWith(word, index)) continue;
      if ((covered.get(department) ?? -1) >= end) continue;
      covered.set(department, end);
      hits.push({ start: index, end, department, weight });
    }
  }
  return hits;
}

interface Tally {
  score: number;
  readonly hits: DutyHit[];
}

function tally(into: Map<number, Tally>, hits: readonly DutyHit[], share: number): void {
  for (const hit of hits) {
    const known = into.get(hit.department);
    const length = hit.end - hit.start;
    // a longer word says more: 高技能人才 outweighs 人才
    const gain = share * (hit.weight + Math.min(length, 8) / 8);
    if (known === undefined) into.set(hit.department, { score: gain, hits: [hit] });
    else {
      known.score += gain;
      known.hits.push(hit);
    }
  }
}

function suggestion(text: string, department: number, { score, hits }: Tally, total: number): LeadSuggestion {
  const share = score / total;
  const confidence = Math.round(100 * share * (score / (score + DECISIVE / 2))) / 100;
  return {
    department: DEPARTMENTS[department]!.name,
    from: 'duty',
    because: hits.map(({ start, end }) => ({ start, end, words: text.slice(start, end) })),
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
  text: string,
  own: readonly DutyHit[],
  headings: readonly DutyHit[],
): { leads: readonly LeadSuggestion[]; supporting: readonly LeadSuggestion[] } {
  const tallies = new Map<number, Tally>();
  tally(tallies, own, 1);
  const spoken = new Set(tallies.keys());
  tally(tallies, headings, HEADING_SHARE);
  const ranked = [...tallies]
    .filter(([department]) => spoken.size === 0 || spoken.has(department))
    .sort(([left, a], [right, b]) => b.score - a.score || left - right);
  if (ranked.length === 0) return { leads: [], supporting: [] };
  const total = ranked.reduce((sum, [, { score }]) => sum + score, 0);
  const [lead, ...others] = ranked;
  const supporting = others.filter(([, { score }]) => score >= 0.4 * lead![1].score).slice(0, SUPPORTING_AT_MOST);
  return {
    leads: [suggestion(text, lead![0], lead![1], total)],
    supporting: supporting.map(([department, found]) => suggestion(text, department, found, total)),
  };
}
