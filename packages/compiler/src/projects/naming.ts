import { GENERIC_WORDS } from './generic-words.ts';
import { NO_PROJECTS, SITE_HEADS, WORK_HEADS } from './heads.ts';
import { CLASS_WORDS, COUNT_ITEM, NAME_CUE, NO_NAME, OWN_PREFIX, PHASE_END } from './patterns.ts';

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
}

const LONGEST = 40;
const CORE_TAIL = /(?:项目|工程|（[^）]{1,12}）|\([^)]{1,12}\))$/u;

/** Reads a phrase as a name; undefined when it cannot be one. */
export function readName(words: string): NameSigns | undefined {
  if (words.length < 2 || words.length > LONGEST) return undefined;
  if (NO_NAME.test(words) || COUNT_ITEM.test(words) || CLASS_WORDS.test(words)) return undefined;
  if (NO_PROJECTS.endingAt(words, words.length, 0) > headLength(words)) return undefined;
  const core = words.replace(CORE_TAIL, '');
  const phase = PHASE_END.test(words);
  const site =
    SITE_HEADS.endingAt(words, words.length, 1) > 0 ||
    (core.length > 1 && SITE_HEADS.endingAt(core, core.length, 1) > 0);
  const work = phase || WORK_HEADS.endingAt(words, words.length, 1) > 0;
  const cue = phase || NAME_CUE.test(words) || (site && OWN_PREFIX.test(words));
  return { site, work, proper: hasProperName(words), cue };
}

function headLength(words: string): number {
  return Math.max(SITE_HEADS.endingAt(words, words.length, 0), WORK_HEADS.endingAt(words, words.length, 0));
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
