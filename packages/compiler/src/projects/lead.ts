import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { MARKER_LEAD } from './patterns.ts';
import { ADVERBS, NO_VERBS, VERB_WORDS, type VerbForce } from './vocabulary.ts';

/** The verbs that open a clause. */
export interface Lead {
  /** The force of the decisive verb; undefined when no verb opens the clause. */
  readonly force: Exclude<VerbForce, 'seek' | 'modal' | 'none'> | undefined;
  /** 争取 stands among them. */
  readonly seek: boolean;
  /** 力争, 确保, 推动 or the like stands among them. */
  readonly modal: boolean;
  /** Where the object starts. */
  readonly end: number;
}

const BITS: Readonly<Record<VerbForce, number>> = {
  none: 1,
  seek: 2,
  modal: 4,
  planned: 8,
  complete: 16,
  start: 32,
  new: 64,
  renew: 128,
  'under-way': 256,
};
const STRONGEST = ['planned', 'complete', 'start', 'new', 'renew', 'under-way'] as const;
function strongestOf(forces: number): Lead['force'] {
  if (forces <= BITS.modal) return undefined;
  for (const force of STRONGEST) if ((forces & BITS[force]) > 0) return force;
  return undefined;
}

/** 了, and 好 as in 谋划好. */
const VERB_ENDS = createCharacters('了好');
const NO_OBJECTS = createLexicon('好事 好转 好评 好人 好用 好家 好书 了解');
const OBJECT_WORDS = new Set(['重点', '一批', '系统']);
const MOST_WORDS = 10;

const MARKER_STARTS = createCharacters('。（(一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩—');

/** Length of an item's marker at the start of a clause. */
function markerLength(text: string, start: number): number {
  if (!holdsAt(MARKER_STARTS, text, start)) return 0;
  return MARKER_LEAD.exec(text.slice(start, start + 6))?.[0].length ?? 0;
}

/** 动词短语: reads adverbs and verbs from the start of a clause until something else comes. */
export function readLead(text: string, start: number, end: number): Lead {
  let at = start + markerLength(text, start);
  let forces = 0;
  let back = 0;
  for (let words = 0; words < MOST_WORDS && at < end; words++) {
    const adverb = ADVERBS.startingAt(text, at);
    const found = VERB_WORDS.startingAt(text, at);
    const verb = found === undefined || NO_VERBS.startingAt(text, at) > 0 ? 0 : found.length;
    if (verb === 0 && adverb === 0) break;
    if (found && verb >= adverb) forces |= BITS[found.value];
    // 重点 and 一批 belong to the object when no verb follows: 推进重点流域整治.
    back = verb === 0 && forces > 0 && OBJECT_WORDS.has(text.slice(at, at + adverb)) ? adverb : 0;
    at += Math.max(verb, adverb);
    if (holdsAt(VERB_ENDS, text, at) && NO_OBJECTS.startingAt(text, at) === 0) at++;
  }
  return {
    force: strongestOf(forces),
    seek: (forces & BITS.seek) > 0,
    modal: (forces & BITS.modal) > 0,
    end: Math.min(at - back, end),
  };
}
