import { isBlank } from '#text/characters.ts';
import type { Comparison, Span } from '../model.ts';
import {
  BOUND_BEFORE_WORDS,
  BOUNDS_BEFORE,
  CHANGE_NOUNS,
  CHANGE_WORDS,
  CHANGES,
  LINKS,
  SHORT_CHANGES,
  TIME_COMPARISONS,
} from './words.ts';

/** What stands between the words of the metric and the number: links, changes, bounds, comparisons. */
export interface Lead {
  /** Where the head's own words end. */
  readonly end: number;
  readonly op: Comparison | null;
  readonly change: { readonly sign: 1 | -1; readonly word: string } | null;
  /** The change leads to the amount (提高到52%) instead of being it. */
  readonly toLevel: boolean;
  /** A noun of change ends the head: 增速, 涨幅. */
  readonly changeNoun: string | null;
  readonly respectively: boolean;
  /** 比2010年, 较上年. */
  readonly comparison: Span | null;
  /** 由 / 从 in front: the number is where a change began. */
  readonly from: boolean;
  /** 控制在. */
  readonly capped: boolean;
}

const COMPARED_WITH =
  /^(?:比|较|与)(?:上|去|前|年|同|全|原|“|‘|《|规|计|目|预|省|国|期|\d|去|19|20|十|历|正常|“|疫|本|一|二|三|四|五|六|七|八|九|东|西|部|市|平|该|往|当)/;
const FROM_WORDS = /(?:由|从)(?:[^，。；、由从]{0,14})$/;
const FROM_BETWEEN =
  /^(?:由|从)(?:原来的?|过去的?|最初的?|上年末?的?|去年末?的?|前年的?|年初的?|上届的?|“[^”]{1,5}”(?:末|期末|初|初期)?的?|(?:20|19)?\d{2,4}年(?:底|末|初)?的?|[一二三四五]年前的?|目前的?|现在的?|现行的?|全国第?|全省第?|全市第?|[\u4e00-\u9fff]{0,4}(?:每人|人均|每月|每年|年均|每户|每亩|每生|平均)[\u4e00-\u9fff]{0,4}|约|近|不足|不到|第|的)*$/;

/** Reads back from the number at `end`, not before `min`. */
export function readLead(text: string, min: number, end: number): Lead {
  let at = end;
  let op: Comparison | null = null;
  let change: Lead['change'] = null;
  let toLevel = false;
  let changeNoun: string | null = null;
  let respectively = false;
  let comparison: Span | null = null;
  let linked = false;
  let capped = false;
  const from = readsFrom(text, min, end);
  if (from !== null) at = from;
  for (let steps = 0; steps < 12 && at > min; steps++) {
    if (isBlank(text.charCodeAt(at - 1))) {
      at--;
      continue;
    }
    const noun = CHANGE_NOUNS.endingAt(text, at, min);
    if (noun > 0 && !change) {
      changeNoun = text.slice(at - noun, at);
      break;
    }
    const bound = BOUND_BEFORE_WORDS.endingAt(text, at, min);
    if (bound > 0 && !change) {
      op ??= BOUNDS_BEFORE[text.slice(at - bound, at)] ?? null;
      at -= bound;
      continue;
    }
    const changeLength = change ? 0 : CHANGE_WORDS.endingAt(text, at, min);
    const link = change ? 0 : LINKS.endingAt(text, at, min);
    if (changeLength > 0 && changeLength >= link) {
      const word = text.slice(at - changeLength, at);
      change = { sign: CHANGES[word] ?? 1, word };
      toLevel = linked;
      at -= changeLength;
      continue;
    }
    if (link > 0) {
      const word = text.slice(at - link, at);
      if (word.includes('分别')) respectively = true;
      if (word.startsWith('控制')) capped = true;
      if (/[到至为]$/.test(word)) linked = true;
      at -= link;
      continue;
    }
    const compared: number = comparison ? 0 : comparisonLength(text, min, at);
    if (compared > 0) {
      comparison = { start: at - compared, end: at };
      at -= compared;
      continue;
    }
    if (comparison === null && change === null) {
      const short = SHORT_CHANGES.endingAt(text, at, min);
      if (short > 0 && comparisonLength(text, min, at - short) > 0) {
        const word = text.slice(at - short, at);
        change = { sign: /[少低慢]/.test(word) ? -1 : 1, word };
        at -= short;
        continue;
      }
    }
    const time = TIME_COMPARISONS.endingAt(text, at, min);
    if (time > 0 && (change !== null || time > 1)) {
      if (text.slice(at - time, at).includes('分别')) respectively = true;
      if (/^(?:较|比|同比|环比)/.test(text.slice(at - time, at))) comparison ??= { start: at - time, end: at };
      at -= time;
      continue;
    }
    break;
  }
  return { end: at, op, change, toLevel, changeNoun, respectively, comparison, from: from !== null, capped };
}

/** Length of a comparison (比2010年, 较上年同期) that ends at `end`; 0 when there is none. */
function comparisonLength(text: string, min: number, end: number): number {
  const floor = Math.max(min, end - 16);
  for (let at = end - 2; at >= floor; at--) {
    const char = text.charAt(at);
    if (char !== '比' && char !== '较') continue;
    const phrase = text.slice(at, end);
    return COMPARED_WITH.test(phrase) && !/[，。；]/.test(phrase) ? end - at : 0;
  }
  return 0;
}

/** Where 由 / 从 stands when only a time or per-word lies between it and the number; else null. */
function readsFrom(text: string, min: number, end: number): number | null {
  const floor = Math.max(min, end - 16);
  const stretch = text.slice(floor, end);
  const place = Math.max(stretch.lastIndexOf('由'), stretch.lastIndexOf('从'));
  if (place < 0 || !FROM_WORDS.test(stretch)) return null;
  return FROM_BETWEEN.test(stretch.slice(place)) ? floor + place : null;
}
