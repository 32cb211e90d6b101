import { PAIRED_MODIFIERS } from '#facts/lexicon/measures.ts';
import { type CharacterSet, createCharacters, findWord, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Phrase } from './phrase.ts';

/** Whether a phrase is a modifier without its noun: 省级, 农村. */
export function isModifier(text: string, start: number, end: number): boolean {
  if (PAIRED_MODIFIERS.isAt(text, start, end)) return true;
  const last = text.charCodeAt(end - 1);
  // 省|本级: the level itself, of which something is told
  if (last === LEVEL) return end - start <= 5 && end > start && text.charAt(end - 2) !== '本';
  return last === ABOVE && end - start >= ABOVE_LEVEL.length && text.startsWith(ABOVE_LEVEL, end - ABOVE_LEVEL.length);
}

const LEVEL = '级'.charCodeAt(0);
const ABOVE = '上'.charCodeAt(0);
const ABOVE_LEVEL = '级以上';

/** 市场, 村民: behind these a level of government is the beginning of a word. */
const WORD_GOES_ON: Readonly<Record<string, string>> = {
  市: '场民政容区域内外直委辖',
  县: '域城级乡市',
  村: '民庄',
  区: '域位间块',
  镇: '区',
  乡: '村镇',
  省: '份内外',
};

/** Length of the modifier that begins a phrase (市级以上…, 农村…); 0 when there is none or nothing behind it. */
export function modifierLength(phrase: string): number {
  const level = phrase.indexOf('级');
  if (level >= 1 && level <= 4) return phrase.startsWith('以上', level + 1) ? level + 3 : level + 1;
  const length = PAIRED_MODIFIERS.startingAt(phrase, 0);
  if (length === 1 && WORD_GOES_ON[phrase.charAt(0)]?.includes(phrase.charAt(1))) return 0;
  return length < phrase.length ? length : 0;
}

/** The noun behind its leading modifier. */
export function withoutModifier(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const [first, ...rest] = noun;
  if (!first || first.as !== undefined) return noun;
  // 城镇 and the measure it was put before
  if (rest.length > 0 && isModifier(text, first.start, first.end)) return rest;
  const length = modifierLength(text.slice(first.start, first.end));
  return length > 0 ? [{ start: first.start + length, end: first.end }, ...rest] : noun;
}

/** What a noun may end in that is taken off it, with the last characters of all that fits. */
interface Ending {
  readonly pattern: RegExp;
  readonly last: CharacterSet;
}

const ATTRIBUTE_END: Ending = {
  pattern:
    /(?:投资)?(?:占比|比重|完成率)$|(?:开工|竣工|投产)率$|(?:签约|合同)(?:总?金额|总?额)$|(?:资产总额|总资产|人口|数量|规模|效益|总数|(?:播种|种植|销售|施工|竣工|待售)?面积|播面|增速|增幅|饲养量|存栏|出栏|存栏量|总产量|产量|出栏量|总产|单产|增产|减产)$|(?<=项目|企业|户)数$|(?<=.{2})(?:概算|估算|计划)?总投资$/,
  last: createCharacters('比重率额产口量模益数积速幅栏资面'),
};
/** 增加值|占规上工业的比重|: the thing without the share that it has of a whole; the phrases themselves where they end in none, or where nothing stands before it. */
export function withoutShare(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const last = noun[noun.length - 1];
  if (last === undefined || last.as !== undefined || !SHARES.has(text.slice(last.end - 2, last.end))) return noun;
  const of = findWord(text, last.start + 2, last.end - 2, '占');
  return of < 0 ? noun : [...noun.slice(0, -1), { start: last.start, end: of }];
}

/** 区本级产值|全区占比|: the same, and without the words that alone say it is a share. */
export function withoutOwnShare(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  const rest = withoutShare(text, noun);
  const last = noun[noun.length - 1];
  if (rest !== noun || last === undefined || last.as !== undefined || !text.startsWith('占比', last.end - 2))
    return rest;
  const whole = last.end - 4 > last.start + 2 && WHOLE.isAt(text, last.end - 4, last.end - 2) ? 4 : 2;
  return last.end - whole - last.start >= 2
    ? [...noun.slice(0, -1), { start: last.start, end: last.end - whole }]
    : noun;
}

const WHOLE = createLexicon('全国 全省 全市 全区 全县 全州 全盟');
const SHARES: ReadonlySet<string> = new Set(['占比', '比重', '比例']);

/** 经营主体|总量|712万户，净增53万户: the thing without the word for all there is of it. */
export function withoutSum(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  return cutEnd(text, noun, SUM_END);
}

const SUM_END: Ending = {
  pattern: /(?:总量|总数|存量|总户数)$/,
  last: createCharacters('量数'),
};
const BARE_END: Ending = {
  pattern: /已?(?:基本建成|基本完工|新开工|新建成|存栏|出栏|建成|竣工|开工|开复工|完工|投产|在建|新签约)$/,
  last: createCharacters('成工栏产建约'),
};

/** The thing without the attribute that was measured of it last: “四新”经济投资占比 → “四新”经济. */
export function withoutAttribute(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  return cutEnd(text, noun, ATTRIBUTE_END);
}

/** The thing without the state it was counted in: 生猪存栏 → 生猪. */
export function withoutState(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  return cutEnd(text, noun, BARE_END);
}

/** The thing without the word that some were added: 企业新增 → 企业. */
export function withoutAddition(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  return cutEnd(text, noun, ADDED_END);
}

const ADDED_END: Ending = {
  pattern: /(?:新增|净增|新获批|新认定|新入选|新培育|新引进|新签约)$/,
  last: createCharacters('增批定选育进约'),
};

/** The thing without the word that it grew: 企业净增 → 企业. */
export function withoutGain(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  return cutEnd(text, noun, GAIN_END);
}

const GAIN_END: Ending = {
  pattern: /净增$/,
  last: createCharacters('增'),
};

/** The measure of which it was told how much of the plan it makes up: 基金收入|仅完成年初预算 → 基金收入. */
export function withoutPlanDone(text: string, noun: readonly Phrase[]): readonly Phrase[] {
  return cutEnd(text, noun, PLAN_DONE);
}

const PLAN_DONE: Ending = {
  pattern:
    /(?:仅|只|已|约|累计)?(?:完成|占|达到?|为)(?:[年全调][初度年整内]|变动)?(?:预算|计划|目标|任务|预期)[数值的]?$/,
  last: createCharacters('算划标务期数值的'),
};

/** 牛|存栏: what is counted alive and is called by one character. */
const LIVESTOCK = createCharacters('猪牛羊马驴骡兔鸡鸭鹅禽');

function cutEnd(text: string, noun: readonly Phrase[], { pattern, last: ends }: Ending): readonly Phrase[] {
  if (noun.length === 0) return noun;
  const last = noun[noun.length - 1]!;
  if (last.as !== undefined || !holdsAt(ends, text, last.end - 1)) return noun;
  const cut = pattern.exec(text.slice(last.start, last.end));
  if (!cut) return noun;
  if (cut.index === 0) return noun.length > 1 ? noun.slice(0, -1) : noun;
  return cut.index > 1 || holdsAt(LIVESTOCK, text, last.start)
    ? [...noun.slice(0, -1), { start: last.start, end: last.start + cut.index }]
    : noun;
}
