import { createCharacters, holdsAny, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { countUncommon, PROPER } from './common-words.ts';
import { type Done, findDone, isRenewed } from './deeds.ts';
import { BUILT_WORKS, INSTITUTIONS, NAMED_SITES, NO_PROJECTS, SITE_HEADS, WORK_HEADS } from './heads.ts';
import {
  CROSSING,
  NAME_CUE,
  OWN_PREFIX,
  PHASE_END,
  PROGRAMME_WORDS,
  ROAD_NUMBER,
  SHORT_PLACE,
  SOMEWHERE,
  TRANSFER,
} from './patterns.ts';
import { isRefused } from './refusals.ts';

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
  /** Two characters that begin with a deed: 减煤, 控车. */
  readonly deed: boolean;
  /** At least one character belongs to no common word. */
  readonly loose: boolean;
  /** A programme by its words (社区…, 农村…), which only the company of projects makes one. */
  readonly programme: boolean;
  /** A kind of lines that every town has, without a word of its own: 地下综合管廊, 燃气管网. */
  readonly network: boolean;
  /** A site and what is done to it: 某机场改扩建, 某水库除险加固. */
  readonly renewed: boolean;
  /** It ends in 项目, 工程 or a phase. */
  readonly finished: boolean;
  /** What a place has one of: 图书馆, 规划展厅. */
  readonly only: boolean;
  /** It begins as a class of things does: 县级…, 区域性…. */
  readonly classed: boolean;
  /** What a deed at its end is done to. */
  readonly done: Done;
}

/** Places of work that a list of projects may hold, though most of them are institutions. */
const SEATS = createLexicon('交易中心 创新中心 研究中心 实验室 研究院 家园');
/** 某县水产品、某集团健康: what a project in a list may be in, though by itself it is no work. */
const FIELDS = createLexicon('产业 健康 产品 养老 文化 旅游');
const NETWORKS = createLexicon('管网 管廊 管道 路网 道路 公路 线路 设施');
const DEEDS = createCharacters('减控降治增扩改提促保防建强补稳去');
const LONGEST = 40;
const ADMINISTRATIVE = /[县市区州旗镇乡村]$/u;
const CAPACITY = /^\d[\d.]{0,6}(?:万吨|万千瓦|兆瓦).{3}/u;
const CORE_TAIL = /(?:项目|工程|（[^）]{1,12}）|\([^)]{1,12}\))$/u;
/** What {@link CORE_TAIL} ends in. */
const CORE_TAILS = createCharacters('目程）)');
/** The last characters of a phase: 二期, 三号机组, 一期工程. */
const PHASE_ENDS = createCharacters('期程目组线');
/**
 * 名称: reads a phrase as a name; undefined when it cannot be one.
 *
 * @param summed the list that holds the phrase is summed up by a noun such as 项目
 * @param seated a place of work counts as a site: the list is summed up, or its members are said to be built
 */
export function readName(words: string, summed = false, seated = summed): NameSigns | undefined {
  const { length } = words;
  if (length < 2 || length > LONGEST) return undefined;
  const siteHead = SITE_HEADS.endingAt(words, length, 0);
  const workHead = WORK_HEADS.endingAt(words, length, 0);
  const seat = seated && SEATS.endingAt(words, length, 2) > 0;
  const abstract = !seat && NO_PROJECTS.endingAt(words, length, 0) > Math.max(siteHead, workHead);
  // 某市至某县 can name a road and 某县 a station when a collective noun says so; 80万吨某某示范 is a plant.
  const fielded = summed && FIELDS.endingAt(words, length, 3) > 0;
  if (abstract && !fielded && !(summed && (ADMINISTRATIVE.test(words) || CAPACITY.test(words)))) return undefined;
  if (isRefused(words)) return undefined;
  const head = Math.max(siteHead, workHead);
  const uncommon =
    head > 0 && length - head > 1
      ? Math.max(countUncommon(words), countUncommon(words.slice(0, -head)))
      : countUncommon(words);
  const transfer = length < 9 && holdsAny(TRANSFERRED, words, 1, length - 2) && TRANSFER.test(words);
  const proper = uncommon >= PROPER || transfer;
  if ((abstract || words.endsWith('产业项目')) && !proper && !CAPACITY.test(words)) return undefined;
  const tailed = holdsAt(CORE_TAILS, words, length - 1);
  const phase = holdsAt(PHASE_ENDS, words, length - 1) && PHASE_END.test(words.slice(-9));
  const core = tailed ? words.replace(CORE_TAIL, '') : words;
  const road = holdsAt(DIGITS, words, length - 1) && ROAD_NUMBER.test(words);
  const site =
    road ||
    transfer ||
    (length > 2 ? siteHead : SITE_HEADS.endingAt(words, length, 1)) > 0 ||
    (core.length > 1 && core.length < length && SITE_HEADS.endingAt(core, core.length, 1) > 0);
  const work =
    phase ||
    seat ||
    (core.length > 1 && core.length < length && WORK_HEADS.endingAt(core, core.length, 1) > 0) ||
    (WORK_HEADS.endingAt(words, length, 1) > 0 && !(length < 4 && SHORT_PLACE.test(words)));
  const cue = phase || NAME_CUE.test(words) || ((site || work) && OWN_PREFIX.test(words));
  const only = INSTITUTIONS.endingAt(words, length, 0) === length;
  if (!site && !work && !cue && uncommon === 0 && !only) return undefined;
  const programme = !proper && !phase && PROGRAMME_WORDS.test(words);
  if (programme && !(summed && site && length > 5)) return undefined;
  if (words.endsWith('工程') && !phase && !isBuilt(words.slice(0, -2), proper)) return undefined;
  const named = length > 3 && NAMED_SITES.endingAt(words, length, 2) > 0;
  const finished = phase || core.length < length || words.endsWith('段');
  return {
    site,
    work,
    proper,
    cue,
    named,
    loose: uncommon > 0,
    deed: length < 3 && holdsAt(DEEDS, words, 0),
    programme,
    renewed: proper && isRenewed(words),
    network: !proper && !cue && NETWORKS.endingAt(words, length, 0) > 0,
    finished,
    only,
    classed: CLASSES.startingAt(words, 0) > 0,
    done: phase || CAPACITY.test(words) ? undefined : findDone(words),
  };
}

const DIGITS = createCharacters('0123456789');
const TRANSFERRED = createCharacters('电水气煤');
/** What a class of things begins with that places have alike. */
const CLASSES = createLexicon('省级 市级 县级 区级 镇级 乡级 村级 县乡 区域性 国家和省级 省市');

function isBuilt(work: string, proper: boolean): boolean {
  return BUILT_WORKS.endingAt(work, work.length, 1) > 0 || (proper && (SOMEWHERE.test(work) || CROSSING.test(work)));
}

/** A bracket, a Latin letter, a digit, 组 or 期 can end a name too. */
const NAME_ENDS = createCharacters('）)组期0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

/** Whether the words of `[start, end)` end as names of projects do. */
export function hasHead(text: string, start: number, end: number): boolean {
  if (end > start && holdsAt(NAME_ENDS, text, end - 1)) return true;
  return SITE_HEADS.endingAt(text, end, start) > 0 || WORK_HEADS.endingAt(text, end, start) > 0;
}
