import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Span } from '../model.ts';
import { CLOSING_ENDS, findStep, nameEndLength, noteLength, objectLength, QUALITIES } from './endings.ts';
import { SITE_HEADS } from './heads.ts';
import type { Predicate } from './predicate.ts';

/** Endings are looked for in so many last characters. */
const TAIL = 16;
const WORKS = createLexicon('项目 工程');

/** Takes from the end of a list what is no longer a name. */
export function closeList(text: string, list: Span): { list: Span; stage: Predicate | undefined; counted: boolean } {
  if (!holdsAt(CLOSING_ENDS, text, list.end - 1)) return { list, stage: undefined, counted: false };
  const from = Math.max(list.start, list.end - TAIL);
  let end = list.end - noteLength(text, from, list.end);
  if (end > from + 2 && holdsAt(JOINERS, text, end - 1)) end--;
  let stage: Predicate | undefined;
  // 可研编制|和|用地预审
  for (let step = findStep(text, from, end); step; step = findStep(text, from, end)) {
    if (end - step.length <= list.start + 1) break;
    end -= step.length;
    if (end > from + 2 && holdsAt(JOINERS, text, end - 1) && findStep(text, from, end - 1)) end--;
    const { drafting } = step;
    stage = { start: end, stage: drafting ? 'under-way' : 'planned', early: !drafting, drafting };
  }
  // 甲、乙中都等: what looks like an adverb ends a name in front of 等
  end = text.charCodeAt(end) === AND_SO_ON && holdsAt(ADVERBS, text, end - 1) ? end : stripNameEnds(text, from, end);
  const site =
    holdsAt(PROJECTS.last, text, end - 1) && PROJECTS.endingAt(text, end, 0) > 0 ? beforeCount(text, from, end) : end;
  if (site < end) return { list: { start: list.start, end: site }, stage, counted: true };
  for (let i = 0; i < 3; i++) {
    const shorter = end - objectLength(text, from, end);
    if (shorter === end || shorter - from < 2 || QUALITIES.endingAt(text, shorter, from) > 0) break;
    end = shorter;
  }
  return { list: { start: list.start, end: end - noteLength(text, from, end) }, stage, counted: false };
}

const AND_SO_ON = '等'.charCodeAt(0);
const ADVERBS = createCharacters('都也均共总新正');
const JOINERS = createCharacters('和及、');
const PROJECTS = createLexicon('项目');
const COUNTED_INSIDE = /\d{1,3}个(?:重点|重大|子|在建)?项目$/u;

/** 某科技园|17个项目: where the site ends whose projects are counted; `end` when none is. */
function beforeCount(text: string, from: number, end: number): number {
  const counted = COUNTED_INSIDE.exec(text.slice(from, end))?.[0].length ?? 0;
  return counted > 0 && SITE_HEADS.endingAt(text, end - counted, from) > 0 ? end - counted : end;
}

const MOST_STRIPS = 6;

function stripNameEnds(text: string, start: number, end: number): number {
  let at = end;
  for (let i = 0; i < MOST_STRIPS && at - start > 2; i++) {
    const shorter = at - nameEndLength(text, start, at);
    if (shorter === at || shorter - start < 2 || QUALITIES.endingAt(text, shorter, start) > 0) return at;
    // 某大道项目|建设: what is a site by its own name
    const work = text.startsWith('建设', shorter) ? shorter - WORKS.endingAt(text, shorter, start) : shorter;
    at = work < shorter && SITE_HEADS.endingAt(text, work, start + 1) > 0 ? work : shorter;
  }
  return at;
}
