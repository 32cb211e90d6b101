import { type Enclosure, findEnclosures } from '#text/brackets.ts';
import {
  createCharacters,
  holds,
  holdsAt,
  isBlank,
  isDigit,
  isHan,
  isLatin,
  uniteCharacters,
} from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { findMarks } from '#text/marks.ts';
import type { NumberRole, OutlineNode, PlanDocument } from '../model.ts';
import { isAttributive } from './attributive.ts';
import { beforeLink, isBareIndex, isSetToOne } from './bare-index.ts';
import { type NumberToken, scanNumbers } from './scan.ts';
import type { LexedUnit } from './unit-lexer.ts';

/** A number of the text, what it turned out to be, and why. */
export interface ReadNumber {
  readonly token: NumberToken;
  readonly role: NumberRole;
  /** A short reason in English: `year`, `inside quotation marks`. */
  readonly why: string;
  /** 第N位, 前N名. */
  readonly rank: boolean;
}

type Verdict = readonly [NumberRole, string];

const DURATION_VERBS = createLexicon(
  '由 从 到 至 达 压缩 缩短 减 降 压减 达到 为 不超过 不低于 平均 缩短至 减少 提速 约 近 超 超过 提前 延长 用时 共 压缩了 缩短了 用 仅用 节约 节省',
);
const TRANSFORM_MARKS = createCharacters('×xX*＊:：∶+＋/#');
const FORMULA_MARKS = createCharacters('×xX*＊∶+＋');
const YEAR_JOINTS = createCharacters('—－-~～、和至.．/');
const STOPS_BEHIND_TIME = createCharacters('，。；、）,;)');
const STOPS_BEHIND_SCALE = createCharacters('，。；、（(“');
const ITEM_POINTS = createCharacters('.．、');
const BEHIND_ITEM = createCharacters('.．、)）');
const DATE_ENDS = createCharacters('年月日号时.．');
const NAME_JOINTS = createCharacters('.-－');
const RATIO_SIGNS = createCharacters('/：:');
const COLONS = createCharacters('：:');
const LATIN = createCharacters(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
);
const BEFORE_ORDINAL = createCharacters('第前');
const SLOGAN_REACH = 26;

/** 19, 20 or 21 and two digits more, but not beyond 2100. */
const YEAR = /^(?:19\d\d|20\d\d|2100)$/;

function isYear({ low }: NumberToken): boolean {
  return low.length === 4 && YEAR.test(low);
}

function dateVerdict(text: string, token: NumberToken): Verdict | null {
  const { digitsEnd } = token;
  const year = isYear(token);
  if (!year && !holdsAt(DATE_ENDS, text, digitsEnd)) return null;
  const next = text.charAt(digitsEnd);
  if (year) {
    if (next === '年' || next === '' || holdsAt(YEAR_JOINTS, text, digitsEnd)) return ['date', 'year'];
    if ((next === ' ' || next === '　') && text.charAt(digitsEnd + 1) === '年') return ['date', 'year'];
    if (!token.unit || token.unit.base === '年') return ['date', 'year'];
  }
  switch (next) {
    case '年':
    case '月':
    case '日':
    case '号':
    case '时':
      return calendarVerdict(text, token, next);
    case '.':
    case '．':
      return isDigit(text.charCodeAt(digitsEnd + 1)) ? ['identifier', 'dotted numbering'] : null;
    default:
      return null;
  }
}

/** What a whole number in front of 年, 月, 日, 号 or 时 dates. */
function calendarVerdict(text: string, token: NumberToken, unit: string): Verdict | null {
  if (token.low.includes('.')) return null;
  const value = Number(token.low);
  if (unit === '年') return value >= 1900 && value <= 2100 ? ['date', 'year'] : null;
  if (unit === '月') return value >= 1 && value <= 12 ? ['date', 'month'] : null;
  if (unit === '时') return value <= 24 ? ['date', 'time of day'] : null;
  return value <= 31 && (unit === '日' || text.charAt(token.start - 1) === '月') ? ['date', 'day'] : null;
}

/** 完成GDP|28.3亿元, CPI|102.1%: whether the letters in front of a sum or a share are the name of a measure. */
function isMeasured(text: string, { start, unit }: NumberToken): boolean {
  if (unit === null || (unit.class !== 'money' && unit.class !== 'share')) return false;
  const name = MEASURES_IN_LETTERS.endingAt(text, start, 0);
  return name > 0 && !isLatin(text.charCodeAt(start - name - 1));
}

const MEASURES_IN_LETTERS = createLexicon('GDP CPI PPI FDI GNP');

/** 同比|+5.2%, 增长|+1.3个百分点, 12亿元，|+3%: whether a plus is the sign of a share and joins nothing. */
function isGain(text: string, { start, unit }: NumberToken): boolean {
  if (unit === null || (unit.class !== 'share' && unit.class !== 'point') || !holdsAt(PLUS, text, start - 1))
    return false;
  return (
    isHan(text.charCodeAt(start - 2)) || (holdsAt(BEFORE_SIGN, text, start - 2) && isHan(text.charCodeAt(start - 3)))
  );
}

const PLUS = createCharacters('+＋');
const BEFORE_SIGN = createCharacters('（(，,、');

function neighbourVerdict(text: string, token: NumberToken): Verdict | null {
  const before = text.charCodeAt(token.start - 1);
  if (isLatin(before)) return isMeasured(text, token) ? null : ['identifier', 'letters in front'];
  if (holdsAt(NAME_JOINTS, text, token.start - 1) && isLatin(text.charCodeAt(token.start - 2)))
    return ['identifier', 'letters in front'];
  if (holdsAt(TRANSFORM_MARKS, text, token.start - 1) && !isGain(text, token)) {
    if (holds(RATIO_SIGNS, before)) {
      if (isDigit(text.charCodeAt(token.start - 2))) return ['specification', 'part of a ratio'];
    } else return ['specification', 'part of a formula'];
  }
  if (holdsAt(FORMULA_MARKS, text, token.digitsEnd)) return ['specification', 'part of a formula'];
  if (holdsAt(COLONS, text, token.digitsEnd) && isDigit(text.charCodeAt(token.digitsEnd + 1)))
    return ['specification', 'part of a ratio'];
  if (!token.unit && isLatin(text.charCodeAt(token.digitsEnd))) return ['identifier', 'letters behind'];
  if (token.unit && isLatin(text.charCodeAt(token.end)) && isLatin(text.charCodeAt(token.end - 1))) {
    return ['identifier', 'letters behind'];
  }
  return null;
}

const RANKED_AMONG = createLexicon(
  '全国 全省 全市 全区 全球 世界 亚洲 西部 中部 东部 位居 位列 居 列 中部地区 西部地区 东部地区 东北地区 中西部 中西部地区 产省 主产省 直辖市 副省级城市 排名 排 排位 位次 名次 名列 省内 国内 全州 全盟 东北 西北',
);

function ordinal(text: string, token: NumberToken): 'rank' | 'name' | null {
  if (!holdsAt(BEFORE_ORDINAL, text, token.start - 1)) return null;
  const before = text.charAt(token.start - 1);
  const first = text.charAt(token.start - 2);
  const rankUnit = token.unit?.class === 'rank' || token.unit?.text === '名';
  if (before === '第') {
    const bare = token.unit === null && !isHan(text.charCodeAt(token.end));
    return rankUnit || (bare && isRanked(text, token.start - 1)) ? 'rank' : 'name';
  }
  if (before === '前' && rankUnit && choosesThose(text, token.end)) return 'name';
  if (before === '前' && rankUnit) return first === '目' || first === '年' || first === '之' ? null : 'rank';
  if (before === '前' && token.unit === null) return 'name';
  // 进入全国排名前|1%: the best of all, which tells what kind of thing is counted
  if (before === '前' && token.unit?.class === 'share')
    return BEST_OF_ALL.test(text.slice(Math.max(0, token.start - BEST_REACH), token.start)) ? 'name' : null;
  return null;
}

/** 居全国|第2, 增速排名|主城六区|第4: whether a number without a unit is a rank among those named in front of it. */
function isRanked(text: string, end: number): boolean {
  if (RANKED_AMONG.endingAt(text, end, 0) > 0) return true;
  return holdsAt(RANKED_PLACES, text, end - 1) && RANKED_IN.test(text.slice(Math.max(0, end - RANK_REACH), end));
}

const RANKED_PLACES = createCharacters('省市县区州盟旗园域圈群');
const RANKED_IN = /(?:排名|位居|位列|稳居|名列|分列|排在|[居列排])[\u4e00-\u9fff（）、]{1,9}$/;
const RANK_REACH = 14;

/** 产值前50位|企业, 前三批: whether those up to a place in an order are chosen for something, which says which are meant. */
function choosesThose(text: string, end: number): boolean {
  const at = text.charAt(end) === '的' ? end + 1 : end;
  return CHOSEN.startingAt(text, at) > 0;
}

const CHOSEN = createLexicon(
  '企业 重点企业 工业企业 骨干企业 龙头企业 行业 产业 项目 重点项目 县 县区 县市 城市 国家 高校 学校 村 乡镇 单位 部门 品牌 园区 开发区 用户 商户 客户 大户 贸易伙伴',
);

const BEST_OF_ALL = /(?:排名|排行|排行榜|进入|进至|跻身|迈入|全球|世界|全国|全省)的?前$/;
const BEST_REACH = 6;

/** 50米内|换乘, 沿江1公里范围内|企业. */
const REACHES = createLexicon('内 范围内 半径内 半径');

/** 12条配套规定: a set of rules by its number. */
const RULES = /^[\u4e00-\u9fff]{0,4}(?:规定|准则|禁令)/;
/** 国家33条、省50条和我市“暖企28条”: a set of rules by its number, in front of one that is named so. */
function beforeNamedRules(text: string, at: number): boolean {
  return holdsAt(RULE_JOINTS, text, at) && NAMED_RULES.test(text.slice(at, at + 30));
}

const RULE_JOINTS = createCharacters('、和及');
const NAMED_RULES = /^[、和及][^，。；”]{0,16}“[^”，。]{0,10}\d{1,3}条(?:意见|措施|政策)?”/;

const DURATION_NOUNS = ['年限', '寿命', '期望寿命'];
const SPEEDS = createLexicon('时速 限速 设计时速 车速 最高时速 时速达 时速为');

function endsWithAny(text: string, end: number, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word, end - word.length));
}

/** Whether time was spent or saved: 压缩到3个月, 去化周期12个月. */
function spentOn(text: string, token: NumberToken): boolean {
  if (text.startsWith('去化周期', token.start - 4)) return true;
  if (DURATION_VERBS.endingAt(text, token.start, Math.max(0, token.start - 6)) > 0) return true;
  return holdsAt(DURATION_CHANGES, text, token.end) && DURATION_CHANGED.test(text.slice(token.end, token.end + 5));
}

/** 由14.5个月|延长到22个月. */
const DURATION_CHANGES = createCharacters('延缩压减增');
const DURATION_CHANGED = /^(?:延长|缩短|压缩|压减|减少|增加)[到至为]\d/;

/** 在4天内|突破…: a time within which something else was done. */
function tellsWhen(text: string, { start, end }: NumberToken): boolean {
  if (text.charAt(end) !== '内' || !isHan(text.charCodeAt(end + 1))) return false;
  const before = text.charAt(start - 1);
  return before === '在' || (before === '到' && '，,'.includes(text.charAt(start - 2)));
}

/** 20天|时间完成征收: a time that a deed took; 缩短20天时间 tells what was saved. */
function isTakenBy(text: string, token: NumberToken): boolean {
  if (!text.startsWith('时间', token.end) || !isHan(text.charCodeAt(token.end + 2))) return false;
  return text.startsWith('就', token.end + 2) || !spentOn(text, token);
}

/** 1类|创新药: what is known by the number of its class. */
const GRADED = createLexicon('创新药 新药 医疗器械 水质 水体');

const EACH = '每'.charCodeAt(0);

/** 每50公斤, 每10万人: how many of something an amount is for. */
function isDenominator(text: string, { start, unit, high }: NumberToken): boolean {
  if (text.charCodeAt(start - 1) !== EACH || high !== null || unit === null) return false;
  return unit.class !== 'time' && unit.class !== 'money' && unit.class !== 'share';
}

function unitVerdict(text: string, token: NumberToken, index: NumberToken | null): Verdict | null {
  const unit = token.unit;
  if (unit === null) return isBareIndex(text, token, index) ? null : ['identifier', 'no unit of measure'];
  if (isDenominator(text, token)) return ['specification', 'what the amount is for each of'];
  const last = token.end >= text.length;
  switch (unit.class) {
    case 'specification':
      if (unit.base === '岁' || unit.base === '周岁') {
        const before = text.slice(Math.max(0, token.start - 12), token.start);
        if (before.includes('寿命') || before.includes('平均年龄')) return null;
      }
      if (unit.base === '万吨级' && unit.scale === '') return ['specification', 'size class'];
      return ['specification', `tells which one: ${unit.text}`];
    case 'time':
      if (tellsWhen(text, token) || isTakenBy(text, token)) return ['specification', 'a length of time'];
      if (
        unit.base === '年' &&
        (/^\d{1,2}\.\d{1,2}$/.test(token.low) ||
          endsWithAny(text, beforeLink(text, token.start), DURATION_NOUNS) ||
          /年(?:提高|延长|增加|提升)[到至]$/.test(text.slice(Math.max(0, token.start - 4), token.start)))
      )
        return null;
      if (unit.base === '个季度') return ['specification', 'a length of time'];
      if (unit.base === '年' || unit.base === '载' || unit.base === '个年头' || unit.base === '周')
        return ['specification', 'a length of time'];
      if (unit.base === '月' || unit.base === '日' || unit.base === '时') return ['date', 'part of a date'];
      if (unit.base === '个月' && !spentOn(text, token)) return ['specification', 'a length of time'];
      if (
        unit.base === '天' ||
        unit.base === '个月' ||
        unit.base === '个工作日' ||
        unit.base === '工作日' ||
        unit.base === '个自然日' ||
        unit.base === '自然日'
      )
        return null;
      if (last || holdsAt(STOPS_BEHIND_TIME, text, token.end)) return null;
      return spentOn(text, token) ? null : ['specification', 'a length of time'];
    case 'length':
      if (unit.base === '纳米') return ['specification', 'size of a thing'];
      // 公交与轨道50米内|换乘: how near
      if (REACHES.startingAt(text, token.end) > 0 && isHan(text.charCodeAt(token.end + 1)))
        return ['specification', 'a reach'];
      return SPEEDS.endingAt(text, token.start, 0) > 0 ? ['specification', 'a speed'] : null;
    case 'power':
      if (unit.base === '千伏' || unit.base === 'kV' || unit.base === 'KV' || unit.base === '伏')
        return ['specification', 'voltage class'];
      if (unit.base === 'G' && unit.scale === '') return ['identifier', 'generation of a technology'];
      return null;
    case 'count':
      if (isTelephone(token)) return ['identifier', 'a telephone number'];
      if (text.startsWith('连续', token.start - 2) && isHan(text.charCodeAt(token.end)))
        return ['specification', 'how long a run lasts'];
      if (unit.base === '类' && GRADED.startingAt(text, token.end) > 0) return ['specification', 'class of a thing'];
      if (unit.base === '条' && text.charAt(token.start - 1) === '新' && '，。；、'.includes(text.charAt(token.end)))
        return ['identifier', 'names a set of rules'];
      return unit.base === '条' &&
        (RULES.test(text.slice(token.end, token.end + 8)) || beforeNamedRules(text, token.end))
        ? ['identifier', 'names a set of rules']
        : null;
    case 'bare':
      if (isRatio(unit)) return isBareIndex(text, token, index) ? null : ['specification', 'part of a ratio'];
      return last ||
        isHan(text.charCodeAt(token.end)) ||
        holdsAt(STOPS_BEHIND_SCALE, text, token.end) ||
        opensAge(text, token.end)
        ? null
        : ['identifier', 'no unit of measure'];
    default:
      return null;
  }
}

/** Mobile numbers have eleven digits from 13 on (电信网编号计划, 2017); nothing is counted in such numbers. */
function isTelephone({ low, high }: NumberToken): boolean {
  return low.length === 11 && high === null && MOBILE.test(low);
}

const MOBILE = /^1[3-9]\d{9}$/;

/** Whether a number is the first part of a ratio to one: 2.17:1. */
function isRatio({ base }: LexedUnit): boolean {
  return base !== '' && holdsAt(COLONS_OF_RATIOS, base, 0);
}

const COLONS_OF_RATIOS = createCharacters(':：∶');

/** 40万|3岁以下婴幼儿: whether an age tells who is counted. */
function opensAge(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) && /^\d{1,3}(?:[—–-]\d{1,3})?周?岁/.test(text.slice(at, at + 9));
}

function enclosureVerdict(text: string, token: NumberToken, enclosure: Enclosure | undefined): Verdict | null {
  if (!enclosure || token.start < enclosure.start) return null;
  const length = enclosure.end - enclosure.start;
  if (enclosure.open === '《') return ['identifier', 'inside a title'];
  if (enclosure.open === '【' || enclosure.open === '〔') return ['identifier', 'inside a document number'];
  if (QUOTES.includes(enclosure.open) && length <= SLOGAN_REACH) {
    // a,"1200",b: a cell
    if (enclosure.open === '"' && !IN_SENTENCE.test(text.slice(Math.max(0, enclosure.start - 2), enclosure.start)))
      return null;
    return ['identifier', 'inside quotation marks'];
  }
  return null;
}

const QUOTES = '“‘「"';
const IN_SENTENCE = /[\u4e00-\u9fff、][\s　]?$/;

function isLineMarker(text: string, token: NumberToken): boolean {
  if (!holdsAt(BEHIND_ITEM, text, token.digitsEnd)) return false;
  const before = text.charAt(token.start - 1);
  const after = text.charAt(token.digitsEnd);
  if ((before === '(' || before === '（') && (after === ')' || after === '）')) return token.low.length <= 2;
  if (token.low.length > 2 || !holdsAt(ITEM_POINTS, text, token.digitsEnd)) return false;
  let place = token.start;
  while (place > 0 && isBlank(text.charCodeAt(place - 1)) && text.charAt(place - 1) !== '\n') place--;
  const lead = text.charAt(place - 1);
  return (
    (place === 0 || lead === '\n' || lead === '。' || lead === '；') && !isDigit(text.charCodeAt(token.digitsEnd + 1))
  );
}

/** 附件2, 附表3: the number of what is attached. */
function isAttached(text: string, { start }: NumberToken): boolean {
  return text.charAt(start - 2) === '附' && '件表图'.includes(text.charAt(start - 1));
}

/** What an item number, an ordinal, a date or a part of a name has in front of it, … */
const TELLING_BEFORE = uniteCharacters(
  LATIN,
  BEFORE_ORDINAL,
  NAME_JOINTS,
  TRANSFORM_MARKS,
  createCharacters('（(件表图'),
);
/** … and behind its digits. */
const TELLING_BEHIND = uniteCharacters(LATIN, BEHIND_ITEM, DATE_ENDS, FORMULA_MARKS, COLONS);

/** Whether the characters beside a number may tell what it is; most have none that do. */
function hasTellingNeighbour(text: string, { start, digitsEnd, end }: NumberToken): boolean {
  return (
    holdsAt(TELLING_BEHIND, text, digitsEnd) ||
    holdsAt(TELLING_BEFORE, text, start - 1) ||
    holds(LATIN, text.charCodeAt(end - 1))
  );
}

function judge(text: string, token: NumberToken, enclosure: Enclosure | undefined, index: NumberToken | null): Verdict {
  if (!hasTellingNeighbour(text, token))
    return (
      enclosureVerdict(text, token, enclosure) ??
      (isYear(token) ? dateVerdict(text, token) : null) ??
      measure(text, token, index)
    );
  if (isLineMarker(text, token)) return ['marker', 'number of an item'];
  if (isAttached(text, token)) return ['identifier', 'number of an attachment'];
  const enclosed = enclosureVerdict(text, token, enclosure);
  if (enclosed) return enclosed;
  const order = ordinal(text, token);
  if (order === 'rank') return RANKED;
  if (order === 'name') return ['identifier', 'an ordinal'];
  return dateVerdict(text, token) ?? neighbourVerdict(text, token) ?? measure(text, token, index);
}

/** What the unit of a number, and the words around both, make of it. `index` is the number before it, where that measures without a unit. */
function measure(text: string, token: NumberToken, index: NumberToken | null): Verdict {
  const verdict = unitVerdict(text, token, index);
  if (verdict) return verdict;
  return token.unit && isAttributive(text, token, token.unit)
    ? ['specification', 'tells which thing is meant']
    : ['fact', 'a quantity'];
}

const RANKED: Verdict = ['fact', 'a rank'];

/** 辨数: every number of the text with what it is (指标值, 日期, 编号, 规格, …), in text order. Linear in the text. */
export function readNumbers(
  text: string,
  document: PlanDocument,
  outline: readonly OutlineNode[],
  marks = findMarks(text),
): readonly ReadNumber[] {
  const tokens = scanNumbers(text, 0, text.length, marks);
  const enclosures = findEnclosures(text, 0, text.length, marks);
  const result: ReadNumber[] = [];
  let enclosureAt = 0;
  let nodeAt = 0;
  let index: NumberToken | null = null;
  for (const token of tokens) {
    while (enclosureAt < enclosures.length && enclosures[enclosureAt]!.end <= token.start) enclosureAt++;
    while (nodeAt < outline.length && outline[nodeAt]!.start + outline[nodeAt]!.marker.length <= token.start) nodeAt++;
    const node = outline[nodeAt];
    let verdict: Verdict;
    if (token.start < document.body.start || token.start >= document.body.end)
      verdict = ['furniture', 'outside the document'];
    else if (node && token.start >= node.start && token.start < node.start + node.marker.length)
      verdict = ['marker', 'number of an item'];
    else verdict = judge(text, token, enclosures[enclosureAt], index);
    const bare = token.unit === null || isRatio(token.unit);
    if (!bare || !isSetToOne(text, token)) index = bare && verdict[0] === 'fact' && verdict !== RANKED ? token : null;
    result.push({ token, role: verdict[0], why: verdict[1], rank: verdict === RANKED });
  }
  return result;
}
