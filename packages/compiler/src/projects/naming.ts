import { GENERIC_WORDS } from './generic-words.ts';
import { BUILT_WORKS, NAMED_SITES, NO_PROJECTS, SITE_HEADS, WORK_HEADS } from './heads.ts';
import {
  CLASS_WORDS,
  COUNT_ITEM,
  MEASURED,
  NAME_CUE,
  NO_NAME,
  NO_START,
  OWN_PREFIX,
  PHASE_END,
  PROGRAMME_WORDS,
  SOMEWHERE,
} from './patterns.ts';

/** What a phrase shows of being a project's name. */
export interface NameSigns {
  /** A head that means one thing at one site: 水库, 产业园. */
  readonly site: boolean;
  /** A head that needs a proper name beside it: 工程, 改造. */
  readonly work: boolean;
  /** A place, a firm or another word that is no common one. */
  readonly proper: boolean;
  /** A phase, a capacity, a number. */
  readonly cue: boolean;
  /** A head such as 大厦 or 大学, which only named things have. */
  readonly named: boolean;
}

const LONGEST = 40;
const ADMINISTRATIVE = /[县市区州旗镇乡村]$/u;
const CORE_TAIL = /(?:项目|工程|（[^）]{1,12}）|\([^)]{1,12}\))$/u;

/** Reads a phrase as a name; undefined when it cannot be one. */
export function readName(words: string, summed = false): NameSigns | undefined {
  if (words.length < 2 || words.length > LONGEST) return undefined;
  if (
    NO_START.test(words) ||
    NO_NAME.test(words) ||
    COUNT_ITEM.test(words) ||
    CLASS_WORDS.test(words) ||
    MEASURED.test(words)
  )
    return undefined;
  const end = NO_PROJECTS.endingAt(words, words.length, 0);
  // 某市至某县 can name a road and 某县 a station when a collective noun says so.
  if (end > headLength(words) && !(summed && ADMINISTRATIVE.test(words) && hasProperName(words))) return undefined;
  const core = words.replace(CORE_TAIL, '');
  const phase = PHASE_END.test(words);
  const site =
    SITE_HEADS.endingAt(words, words.length, words.length > 3 ? 0 : 1) > 0 ||
    (core.length > 1 && SITE_HEADS.endingAt(core, core.length, 1) > 0);
  const work = phase || WORK_HEADS.endingAt(words, words.length, 1) > 0;
  const proper = hasProperName(words);
  const cue = phase || NAME_CUE.test(words) || ((site || work) && OWN_PREFIX.test(words));
  if (!proper && !phase && PROGRAMME_WORDS.test(words)) return undefined;
  if (words.endsWith('工程') && !phase && !isBuilt(words.slice(0, -2), proper)) return undefined;
  return { site, work, proper, cue, named: words.length > 3 && NAMED_SITES.endingAt(words, words.length, 2) > 0 };
}

function headLength(words: string): number {
  return Math.max(SITE_HEADS.endingAt(words, words.length, 0), WORK_HEADS.endingAt(words, words.length, 0));
}

function isBuilt(work: string, proper: boolean): boolean {
  return BUILT_WORKS.endingAt(work, work.length, 1) > 0 || (proper && SOMEWHERE.test(work));
}

/** 专名: whether two neighbouring characters belong to no common word. */
export function hasProperName(words: string): boolean {
  let run = 0;
  for (let at = 0; at < words.length; ) {
    const length = GENERIC_WORDS.startingAt(words, at);
    if (length > 0) {
      run = 0;
      at += length;
      continue;
    }
    if (/[\p{Script=Han}]/u.test(words.charAt(at))) run++;
    else run = 0;
    if (run >= 2) return true;
    at++;
  }
  return false;
}
