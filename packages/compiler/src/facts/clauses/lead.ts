import { BOUNDS_BEFORE } from '#facts/lexicon/bounds.ts';
import { CHANGE_NOUNS, CHANGES, SHORT_CHANGES } from '#facts/lexicon/changes.ts';
import { LINKS, TIME_COMPARISONS } from '#facts/lexicon/links.ts';
import type { Comparison, Span } from '#model.ts';
import { BLANKS, createCharacters, holds, holdsAt, isBlank, isHan, uniteCharacters } from '#text/characters.ts';
import { createLexicon, type Entry } from '#text/lexicon.ts';
import {
  comparisonLength,
  EACH_ENDS,
  eachLength,
  FROM_REACH,
  isPerHead,
  linkLength,
  MONTH_ENDS,
  monthsLength,
  RUN_ENDS,
  runLength,
  spelledBase,
  turnLength,
  unshielded,
  YEAR_ENDS,
  yearOfLength,
} from './lead-words.ts';
import { moreDone, stockAdded, yearOnYear } from './more-than-before.ts';
import { isCounted, type Quantity } from './quantity.ts';
import { SIGNS } from './signs.ts';

/** 增长, 减少: a word that says which way an amount changes. */
export interface Change {
  readonly sign: 1 | -1;
  readonly word: string;
}

/** What stands between the words of the metric and the number: links, changes, bounds, comparisons. */
export interface Lead {
  /** Where the head's own words end. */
  readonly end: number;
  readonly op: Comparison | null;
  readonly change: Change | null;
  /** The change leads to the amount (提高到52%) instead of being it. */
  readonly toLevel: boolean;
  /** A noun of change ends the head: 增速, 涨幅. */
  readonly changeNoun: string | null;
  /** 比2010年, 较上年. */
  readonly comparison: Span | null;
  /** 由 / 从 in front: the number is where a change began. */
  readonly from: boolean;
  /** 控制在. */
  readonly capped: boolean;
}
const FROM_BETWEEN =
  /^(?:由|从)(?:原来的?|过去的?|最初的?|(?:上年|去年)(?:同期|末|底|初)?的?|前年的?|[一二三四]季度末?的?|上半年的?|年初的?|上届的?|“[^”]{1,5}”(?:末|期末|初|初期)?的?|(?:20|19)?\d{2,4}年(?:底|末|初)?的?|[一二三四五]年前的?|目前的?|现在的?|现行的?|[\u4e00-\u9fff]{0,3}(?:每人|人均|每月|每年|年均|每户|每亩|每生|平均)[\u4e00-\u9fff]{0,4}|约|近|不足|不到|第|的){0,4}$/;
const SAME_AS = /(?<word>是|为|达|相当于|达到|不低于|不超过|超过)[^，。；、是为]{1,14}的$/;
const SAME_BOUNDS: Readonly<Record<string, Comparison>> = { 不低于: 'ge', 不超过: 'le', 超过: 'gt' };
const RANK_WORDS =
  /(?:在|全国|全省|全市|全区|全州|全盟|全旗)[^，。；、的\d]{0,10}?(?:县|市|区|城市|旗|乡镇|单位|省份|地区)[）)]?(?:之中|中|里)(?=[位居名排列第分]|$)|稳居|位居|分列|分居|居(?!民)|上升至|上升到|提升至|提升到|前移至|前移到|跃升至|跃升到|下降至|下降到|下滑至|下滑到|滑落至|后移至|位列|名列|列|排名|排位|排(?!放)|进入|跻身|跃居|跃升|升至|升到|降至|降到|(?:连续)?(?<!\d)[一二三四五六七八九十\d]{1,2}(?:年|届|个月|个季度)|全国|全省|全市|全区|世界|全球|亚洲|国内|省内|保持|继续|中西部|西部|东部|中部|西北|东北|均/g;
/** 位居全国|同类城市|第…: how much may stand between the rank words and 第. */
const RANK_GAP = 8;
const MAX_STEPS = 12;

/** Reads back from a quantity, not before `min`. */
export function readLead(text: string, min: number, quantity: Quantity): Lead {
  if (quantity.number.rank) return rankLead(text, min, quantity.start - 1);
  const end =
    quantity.number.token.negative || holdsAt(PLUS, text, quantity.start - 1) ? quantity.start - 1 : quantity.start;
  if (quantity.class === 'multiple') {
    const floor = Math.max(min, end - FROM_REACH);
    const same = SAME_AS.exec(text.slice(floor, end));
    if (same) return bareLead(floor + same.index, { op: SAME_BOUNDS[same.groups?.word ?? ''] ?? null });
  }
  if (turnsOver(text, quantity.tail)) {
    const begun = findFrom(text, min, end);
    if (begun !== null) {
      const lead = copyLead(readLeadAt(text, begun, end, quantity.signs));
      lead.end = begun;
      // 由上半年|-5.5%|转为增长1.1%
      if (quantity.number.token.negative) lead.from = true;
      return lead;
    }
  }
  const from =
    movesOn(text, quantity.tail) || movesAway(text, quantity.tail)
      ? findFrom(text, min, end)
      : arrivesBehind(text, quantity.tail)
        ? fromAfar(text, min, end)
        : null;
  if (from === null) {
    const lead = readLeadAt(text, min, end, quantity.signs);
    if (lead.change === null && quantity.class === 'share' && isSignedChange(text, min, quantity))
      return changedBy(lead);
    const adds = lead.change !== null && lead.change.word === NET_GAIN && (isCounted(quantity.class) || lead.end > min);
    return adds && !growsOver(text, lead, min, quantity) ? countedGain(text, lead, end) : lead;
  }
  // 从不到|70万亿元增加到…
  return bareLead(withoutToo(text, min, from), {
    from: true,
    op: BOUNDS_BEFORE.endingAt(text, end, from)?.value ?? null,
  });
}

/** 同比|-6.2%, 环比分别为|+1.3%: whether a sign alone tells that a measure has changed by a share. */
function isSignedChange(text: string, min: number, { start }: Quantity): boolean {
  return (
    start - 1 > min &&
    holdsAt(CHANGE_SIGNS, text, start - 1) &&
    OVER_TIME.test(text.slice(Math.max(min, start - 9), start - 1))
  );
}

/** ＋ and + */
const PLUS = createCharacters('+＋');
/** What tells by itself that a share is of a change. */
export const CHANGE_SIGNS = createCharacters('-－−+＋');
const OVER_TIME = /(?:同比|环比|[比较](?:上年|去年)(?:同期)?)(?:分别)?为?$/;

/** What such a sign says of how a measure has changed. */
function changedBy(lead: Lead): Lead {
  const changed = copyLead(lead);
  changed.change = { sign: 1, word: '增长' };
  return changed;
}

const NET_GAIN = '净增';

/** 企业净增|16万户: how many were added, as 新增 tells; of a sum without a subject of its own (收入达到50亿元、净增9亿元) it says by how much that grew. */
function countedGain(text: string, lead: Lead, end: number): Lead {
  const counted = copyLead(lead);
  counted.change = null;
  // 企业|比年初|净增16户: with what it is compared is no part of it
  if (lead.comparison === null) counted.end = text.lastIndexOf(NET_GAIN, end) + NET_GAIN.length;
  return counted;
}

/** ，比上年末|净增2幢, 企业存量较年初|净增31家: whether a gain is that of what stands in front, as nothing beside it names what was added or a stock grew. */
function growsOver(text: string, { end, comparison }: Lead, min: number, { tail }: Quantity): boolean {
  if (comparison === null) return false;
  return (end === min && !isHan(text.charCodeAt(tail))) || STOCKS.endingAt(text, end, min) > 0;
}

const STOCKS = createLexicon('存量 总量 总数 数量 总户数 户数 家数 保有量 规模');

const ARRIVALS = createCharacters('到至为成');

const TURN_STARTS = createCharacters('转变扭');

/** 下降2.3%|转为增长8.5%: whether a change in the other direction follows. */
export function turnsOver(text: string, at: number): boolean {
  return holdsAt(TURN_STARTS, text, at) && /^(?:转为|转|变为|扭转为)[增下上回负正]/.test(text.slice(at, at + 4));
}

/** 由一季度的2.1%|逐季回升: whether an amount is where a change began that has no end told. */
export function movesAway(text: string, at: number): boolean {
  return holdsAt(AWAY_STARTS, text, at) && AWAY.test(text.slice(at, at + 8));
}

const AWAY_STARTS = createCharacters('逐稳持');
const AWAY = /^(?:逐季|逐月|逐年|逐步|稳步|持续)(?:回升|提升|上升|回落|收窄|下降|扩大|提高|攀升)(?![到至为])/;

/** Verbs that lead from one amount to another, though they are no change of it by themselves. */
const MOVES = createLexicon(
  '跃升 下滑 滑落 后移 前移 攀升 扩容 优化重组 优化整合 整合重组 整合 重组 归并 撤并 合并 精简优化 拓展 发展 扩展 延伸 调整 快速回升',
);

const MOVE_STARTS = uniteCharacters(createCharacters('大逐'), CHANGES.first, MOVES.first);

/** Whether a change to another amount follows: …提高到. */
function movesOn(text: string, at: number): boolean {
  if (!holdsAt(MOVE_STARTS, text, at)) return false;
  let place = at;
  if (text.startsWith('大幅', place) || text.startsWith('逐步', place)) place += 2;
  const length = CHANGES.startingAt(text, place)?.length ?? MOVES.startingAt(text, place);
  return length > 0 && holdsAt(ARRIVALS, text, place + length);
}

/** 从疫情之初的15万只|，到两周内突破千万只: whether the clause behind an amount leads on to another one. */
export function arrivesBehind(text: string, at: number): boolean {
  return holdsAt(ARRIVING, text, at + 1) && holdsAt(COMMAS, text, at);
}

/** 比2010年的|1吨标准煤|降低17%: whether an amount is what there was in a year that another one is compared with. */
export function isOfEarlierYear(text: string, start: number, at: number): boolean {
  return holdsAt(COMPARED_BY, text, start) && at - start < LONGEST_YEAR && EARLIER_YEAR.test(text.slice(start, at));
}

const COMPARED_BY = createCharacters('比较');
const LONGEST_YEAR = 16;
const EARLIER_YEAR = /^[比较](?:(?:19|20)\d{2}年|上年|去年|“[^”]{2,4}”期?末)(?:末|底|同期)?的$/u;

const COMMAS = createCharacters('，,');
const ARRIVING = createCharacters('到至');

/** Where 从…的 stands in front of an amount; 由 is as often the one who does something. */
function fromAfar(text: string, min: number, end: number): number | null {
  const from = findFrom(text, min, end);
  return from !== null && text.charAt(from) === '从' && text.charAt(end - 1) === '的' ? from : null;
}

/** 由 and 从, and the characters beside them that make them part of another word: 自由, 从业. */
const FROM_WORDS = createCharacters('由从');
const BEFORE_OTHER_BY = createCharacters('自理缘');
const BEHIND_OTHER_FROM = createCharacters('业事严');

/** Where 由 / 从 stands in front of an amount that a change starts from. */
function findFrom(text: string, min: number, end: number): number | null {
  for (let at = end - 1; at >= min && at > end - 30; at--) {
    if (!holds(FROM_WORDS, text.charCodeAt(at))) continue;
    if (text.charAt(at) === '由' ? !holdsAt(BEFORE_OTHER_BY, text, at - 1) : !holdsAt(BEHIND_OTHER_FROM, text, at + 1))
      return at;
  }
  return null;
}

/** A copy whose fields can still be set; written out as {@link copyDraft} is. */
export function copyLead(lead: Lead): { -readonly [Field in keyof Lead]: Lead[Field] } {
  return {
    end: lead.end,
    op: lead.op,
    change: lead.change,
    toLevel: lead.toLevel,
    changeNoun: lead.changeNoun,
    comparison: lead.comparison,
    from: lead.from,
    capped: lead.capped,
  };
}

/** A lead that says nothing beside what is given. */
function bareLead(
  end: number,
  { op = null, from = false, toLevel = false }: { op?: Comparison | null; from?: boolean; toLevel?: boolean },
): Lead {
  return { end, op, change: null, toLevel, changeNoun: null, comparison: null, from, capped: false };
}

/** 全国排名|上升到第13位: the standing itself, which belongs to what is measured. */
const STANDING =
  /^(?:在?(?:全国|全省|全市|全区|世界|全球|国内)的?)?(?:排名|排位|位次)(?=上升|提升|前移|跃升|升|下降|由|从|稳居|位居|居)/;

/** Reads back from the 第 of a rank, or from the 分别 of several, not before `min`. */
export function rankLead(text: string, min: number, end: number): Lead {
  const floor = Math.max(min, end - FROM_REACH);
  const begun = readsFrom(text, floor, end);
  if (begun !== null) return bareLead(begun, { from: true, toLevel: false });
  const stretch = text.slice(floor, end);
  let start = stretch.length;
  for (const match of [...stretch.matchAll(RANK_WORDS)].reverse()) {
    const gap = start - match.index - match[0].length;
    if (gap > (start === stretch.length ? RANK_GAP : 0)) break;
    start = match.index;
  }
  const moved = /[升移降][至到]$/.test(stretch);
  start += STANDING.exec(stretch.slice(start))?.[0].length ?? 0;
  // 考核|在全市排名第2位
  if (start < stretch.length && stretch.charAt(start - 1) === '在' && !BEFORE_OTHER_IN.test(stretch.charAt(start - 2)))
    start--;
  const from = '由从'.includes(stretch.charAt(start - 1)) && start > 0;
  return bareLead(floor + start - (from ? 1 : 0), { from, toLevel: moved });
}

/** 存在, 所在. */
const BEFORE_OTHER_IN = /[存所潜现正内外实]/;

const LEVEL_ENDS = createCharacters('到至为');

/** Reads back from `end`, not before `min`; `signs` are those of the words between them, or of more. */
export function readLeadAt(text: string, min: number, end: number, signs: number): Lead {
  let at = end;
  let op: Comparison | null = null;
  let change: Lead['change'] = null;
  let toLevel = false;
  let changeNoun: string | null = null;
  let comparison: Span | null = null;
  let linked = false;
  let equated = false;
  let capped = false;
  const compares = (signs & SIGNS.than) !== 0;
  const from = (signs & SIGNS.from) !== 0 ? readsFrom(text, min, end) : null;
  if (from !== null) {
    at = withoutToo(text, min, from);
    op = BOUNDS_BEFORE.endingAt(text, end, from)?.value ?? null;
  }
  for (let steps = 0; steps < MAX_STEPS && at > min; steps++) {
    const last = text.charCodeAt(at - 1);
    // only a comparison ends in any character
    if (!compares && !holds(LEAD_ENDS, last)) break;
    if (isBlank(last)) {
      at--;
      continue;
    }
    const aside = asideLength(text, at, min);
    if (aside > 0) {
      at -= aside;
      continue;
    }
    const run = runLength(text, at, min) || eachLength(text, at, min);
    if (run > 0) {
      at -= run;
      continue;
    }
    const ofYear = change ? 0 : yearOfLength(text, at, min);
    if (ofYear > 0) {
      at -= ofYear;
      continue;
    }
    const noun = change || !holds(CHANGE_NOUNS.last, last) ? 0 : CHANGE_NOUNS.endingAt(text, at, min);
    if (noun > 0) {
      changeNoun = text.slice(at - noun, at);
      break;
    }
    const bounding = change || !holds(BOUNDS_BEFORE.last, last) ? undefined : BOUNDS_BEFORE.endingAt(text, at, min);
    const bound = bounding ? unshielded(text, at, min, bounding.length) : 0;
    if (bounding && bound > 0) {
      op ??= bounding.value;
      at -= bound;
      continue;
    }
    const changed: Entry<Change['sign']> | undefined =
      change || !holds(CHANGES.last, last) ? undefined : CHANGES.endingAt(text, at, min);
    const changing = changed ? unshielded(text, at, min, changed.length) : 0;
    const link: number = change || !holds(LINKS.last, last) ? 0 : linkLength(text, at, min);
    if (changed && changing > 0 && changing >= link) {
      change = { sign: changed.value, word: changed.word };
      // 预期增长均为12% says how fast, 增长到 how much.
      toLevel = linked && !(changed.word === '增长' && equated);
      at -= changing;
      continue;
    }
    if (link > 0) {
      const word = text.slice(at - link, at);
      at -= link;
      if (word.startsWith('控制在')) capped = true;
      if (holdsAt(LEVEL_ENDS, text, at + link - 1)) {
        linked = true;
        equated = word.endsWith('为');
        const turn = CHANGES.endingAt(text, at + link - 1, at);
        if (turn?.length === link - 1) {
          change = { sign: turn.value, word };
          toLevel = true;
        }
      }
      continue;
    }
    const short =
      !compares || change || comparison ? 0 : SHORT_CHANGES.endingAt(text, at, min) || moreDone(text, min, at);
    if (short > 0 && (comparisonLength(text, min, at - short) > 0 || yearOnYear(text, min, at - short))) {
      const word = text.slice(at - short, at);
      change = { sign: /[少低慢]/.test(word) ? -1 : 1, word };
      at -= short;
      continue;
    }
    const compared: number = !compares || comparison ? 0 : comparisonLength(text, min, at);
    if (compared > 0) {
      comparison = { start: at - compared, end: at };
      at -= compared;
      continue;
    }
    const months = monthsLength(text, at, min);
    if (months > 0) {
      at -= months;
      continue;
    }
    const added = change || op !== null ? 0 : stockAdded(text, min, at, end);
    if (added > 0) {
      change = { sign: 1, word: '新增' };
      at -= added;
      break;
    }
    // 产值12亿元，|比增7%
    if (change !== null && at - 1 === min && text.charAt(min) === '比') {
      at = min;
      break;
    }
    const time = holds(TIME_COMPARISONS.last, last)
      ? unshielded(text, at, min, TIME_COMPARISONS.endingAt(text, at, min))
      : 0;
    if (time > 0 && (change !== null || (time > 1 && (at === end || !isPerHead(text, at))))) {
      if (/^(?:较|比|同比|环比)/.test(text.slice(at - time, at))) comparison ??= { start: at - time, end: at };
      at -= time;
      continue;
    }
    break;
  }
  if (change && !toLevel) at -= turnLength(text, min, at);
  if (change && toLevel && (signs & SIGNS.from) !== 0) at -= spelledBase(text, min, at);
  return { end: at, op, change, toLevel, changeNoun, comparison, from: from !== null, capped };
}

const CLOSING = createCharacters('）)');
const BASIS = /[（(](?:[^（）()，。；\d]{0,6}(?:口径|可比价格?)[^（）()，。；\d]{0,4}|[^（）()。；\d]{0,6}下同)[）)]$/;

/** 下降|（同口径）|19.6%, 比上年|（下同）|增长: length of what a bracket says on the prices or the scope of a change, or of all that follow. */
function asideLength(text: string, at: number, min: number): number {
  if (!holdsAt(CLOSING, text, at - 1)) return 0;
  return BASIS.exec(text.slice(Math.max(min, at - LONGEST_BASIS), at))?.[0].length ?? 0;
}

const LONGEST_BASIS = 16;

/** What a lead may end in, but for a comparison. */
const LEAD_ENDS = uniteCharacters(
  BLANKS,
  CLOSING,
  EACH_ENDS,
  RUN_ENDS,
  YEAR_ENDS,
  MONTH_ENDS,
  CHANGE_NOUNS.last,
  BOUNDS_BEFORE.last,
  CHANGES.last,
  LINKS.last,
  TIME_COMPARISONS.last,
);

/** 贫困发生率|也从12%下降到3%: where 也 stands in front of 从. */
function withoutToo(text: string, min: number, from: number): number {
  return from > min && text.charAt(from - 1) === '也' ? from - 1 : from;
}

/** Where 由 / 从 stands when only a time or per-word lies between it and the number; else null. */
function readsFrom(text: string, min: number, end: number): number | null {
  const floor = Math.max(min, end - FROM_REACH);
  for (let at = end - 1; at >= floor; at--) {
    if (holds(FROM_WORDS, text.charCodeAt(at))) return FROM_BETWEEN.test(text.slice(at, end)) ? at : null;
  }
  return null;
}
