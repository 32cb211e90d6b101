import { type NameRelation, relateIndicators } from '#indicator-names/look-up.ts';
import { createLexicon } from '#text/lexicon.ts';
import { compareAmounts } from './amounts.ts';
import type { Candidate } from './candidate.ts';
import { isPartOf, measureOf, sameHead } from './measured.ts';
import { diceOf, overlapOf, pairAt } from './similarity.ts';
import { areOpposed, behindWords, differ, endsInVerb, withoutClosing } from './subject.ts';

/** Less alike than this, two promises are different ones. */
export const ALIKE_AT_LEAST = 0.55;
/** Names of measures must be so much alike to be the same. */
const MEASURE_AT_LEAST = 0.62;
/** A measure named so much alike without a figure is the same. */
const MEASURE_ALONE = 0.85;
/** As alike as this, words or names decide without the other. */
const ALIKE_ALONE = 0.75;
/** Statements decide alone only where the titles have so much in common: two may share a long clause beside what each promises. */
const TITLES_AT_LEAST = 0.3;
/** Titles so much alike decide alone. */
const TITLE_ALONE = 0.8;
/** An object of so many characters, of which so much stands in the other, is the same with more or less said of it. */
const HELD_AT_LEAST = 5;
const HELD_SHARE = 0.8;
/** What a promise of which the other lists more is alike. */
const LISTED = 0.76;
/** What is shared of two lists, when they are one with other members. */
const LISTS_AT_LEAST = 0.6;
/** A shorter member of a list says too little alone. */
const ITEM_AT_LEAST = 3;
/** What stands in the place of a target under another definition: such a pair yields to every pair of one indicator. */
const PARTED = 0.8;
/** What another verb with another noun at the end of the object takes off. */
const ALIEN = 0.12;
/** A list of which one member alone is the other promise must be mostly that. */
const MEMBER_SHARE = 0.4;
/** A project of so short a name is called after its kind. */
const KIND_AT_MOST = 4;
/** What a project read as plain work in the other text falls behind one that is a project in both. */
const OTHER_KIND = 0.05;

const MODIFIER_AT_LEAST = 2;
const NUMBERED = /[一二三四五六七八九十\d]/u;
/** What may stand before an object without making it another: a list that it closes, or whose, how large and how good it is. */
const NEUTRAL =
  /(?:[、和与及等或]|以及|全[国省市区县]|我[国省市区县]|[市区县省]?本级|各类|各项|各级|相关|有关|重点|重大|主要|现代|新型|国家级?|[省市区县]级|精准|高质量|高水平|高标准|多元化?|鼓励|积极|依法|中国特色|公共|城乡|城乡居民)$|^以.+为/u;

/** Whether one object is a part of the other: 旅游市场秩序 narrows 市场秩序. */
function narrows(shorter: string, longer: string): boolean {
  if (!longer.endsWith(shorter)) return false;
  const before = longer.slice(0, longer.length - shorter.length);
  return before.length >= MODIFIER_AT_LEAST && !NEUTRAL.test(before) && !endsInVerb(before);
}

/**
 * Whether two objects are different things of one kind: the words before the noun in which they end have nothing in common
 * (农村综合改革 and 教育综合改革), or only one has such words.
 */
function areCounterparts(left: string, right: string): boolean {
  let shared = 0;
  const most = Math.min(left.length, right.length);
  while (shared < most && left[left.length - 1 - shared] === right[right.length - 1 - shared]) shared += 1;
  // 六五普法, 七五普法: the same thing a number further
  if (shared === 0 || most - shared < MODIFIER_AT_LEAST || NUMBERED.test(left)) return false;
  const others = new Set(right.slice(0, right.length - shared));
  return ![...left.slice(0, left.length - shared)].some((character) => others.has(character));
}

/** 政府工作, 政府活动: words that tell nothing apart. */
const LIGHT = /^(?:工作|活动|行动|任务|工程|项目|事业|产业|建设)/u;

/** 融资渠道, 投资渠道: another word before what they share, though it ends in the same character. */
function openOtherwise(left: string, right: string): boolean {
  return left[0] !== right[0] && left.slice(1) === right.slice(1) && left.length > 2 && !NUMBERED.test(left);
}

/** Whether what one promise is about is a part of what the other is. */
function isNarrower(left: Candidate, right: Candidate): boolean {
  const [shorter, longer] = left.object.length < right.object.length ? [left, right] : [right, left];
  return narrows(shorter.listed, longer.listed);
}

/** The same for what is done: behind the same verb, or else by what it is done to. */
function areOfOneKind(left: Candidate, right: Candidate): boolean {
  if (openOtherwise(left.object, right.object)) return true;
  const [a, b] = [left.commitment.title, right.commitment.title];
  let opening = 0;
  while (opening < a.length && a[opening] === b[opening]) opening += 1;
  // only where the common words reach up to what it is done to
  const reaches = a.length - opening <= left.object.length || b.length - opening <= right.object.length;
  if (opening >= MODIFIER_AT_LEAST && reaches) {
    const [rest, other] = [a.slice(opening), b.slice(opening)];
    return !(LIGHT.test(rest) && LIGHT.test(other)) && areCounterparts(rest, other);
  }
  return areCounterparts(left.object, right.object);
}

/** 管理模式, 管理制度: what says only in which form a thing is had, at its end. */
const FORM = createLexicon(
  '管理模式 管理制度 管理体系 管理体制 管理办法 模式 制度 机制 体系 体制 办法 方案 规划 计划 政策 措施 服务 能力 事业 产业 精神 标准 工程 项目 行动 工作 建设 活动 发展 格局 平台 网络 基地 任务 十年规划',
);

/** Whether words say only in which form a thing is had, or nothing. */
function isForm(words: string): boolean {
  return behindWords(FORM, words) === words.length;
}

/**
 * Whether two objects that begin alike end in other nouns (学前教育保障机制, 学前教育资源), the form in which a thing is had apart
 * (金融监管, 金融监管体制).
 */
function endOtherwise(left: string, right: string): boolean {
  if (left.slice(-2) === right.slice(-2)) return false;
  let opening = 0;
  while (opening < left.length && left[opening] === right[opening]) opening += 1;
  return !(isForm(left.slice(opening)) && isForm(right.slice(opening)));
}

/** How the standard indicators of two promises are related; undefined where they are not, or one has none. */
export function relate(left: Candidate, right: Candidate): NameRelation | undefined {
  if (left.named === undefined || right.named === undefined) return undefined;
  const figure = ({ named, year, fact }: Candidate) => {
    return { indicator: named!.indicator, year, isLevel: fact?.kind === 'level' };
  };
  return relateIndicators(figure(left), figure(right));
}

/** Of 达到240亿元，同比增长21% and 增长20%，达到282亿元: whether the second figure of one is of the first one's kind. */
function shareKind(left: Candidate, right: Candidate): boolean {
  if (left.fact!.kind === right.fact!.kind) return true;
  const holds = ({ others }: Candidate, { fact, metric }: Candidate) =>
    others.some((other) => other.kind === fact!.kind && measureOf(other.metric) === metric);
  return holds(left, right) || holds(right, left);
}

function likenessOfFigures(left: Candidate, right: Candidate): number {
  if (left.commitment.place !== right.commitment.place || !shareKind(left, right)) return 0;
  // a figure for the plan's year and one for the end of a five-year plan are different promises
  if (left.ahead !== null && right.ahead !== null && left.ahead !== right.ahead) return 0;
  if (left.named !== undefined && right.named !== undefined) {
    const relation = relate(left, right);
    // two standard indicators that are not the same one are two promises, however alike their names
    return relation === undefined ? 0 : relation.kind === 'same' ? 1 : PARTED;
  }
  if (withoutClosing(left.metric) === withoutClosing(right.metric) || left.heading === right.heading) return 1;
  if (isPartOf(left.metric, right.metric)) return 0;
  const name = diceOf(left.name, right.name);
  return name >= MEASURE_AT_LEAST && sameHead(left.metric, right.metric) ? name : 0;
}

/** 依法惩治违法犯罪行为 and 依法惩治暴恐、走私等违法犯罪行为: one says all that the other is about, and more. */
function holdsOther(left: Candidate, right: Candidate): boolean {
  const [shorter, longer] = left.object.length <= right.object.length ? [left, right] : [right, left];
  if (shorter.object.length < HELD_AT_LEAST || overlapOf(left.name, right.name) < HELD_SHARE) return false;
  // 商业模式创新, 服务业模式创新: the words that narrow a noun stand at its head
  return longer.name.includes(pairAt(shorter.object, 0));
}

/** 审计监督 and 审计监督、统计监督: how much of two lists is the same; 0 where neither is a list. */
function likenessOfLists(left: readonly string[], right: readonly string[], sameVerb: boolean): number {
  if (left.length + right.length < 3) return 0;
  const others = new Set(right);
  const sameStart = sameVerb && left[0] === right[0];
  const shared = left.filter((item) => others.has(item));
  const size = shared.join('').length;
  const [shorter, longer] = [left.join('').length, right.join('').length].sort((a, b) => a - b) as [number, number];
  const single = left.length === 1 || right.length === 1;
  if (single) return size >= ITEM_AT_LEAST && (sameStart || size / longer >= MEMBER_SHARE) ? LISTED : 0;
  const share = Math.max((2 * size) / (shorter + longer), (2 * shared.length) / (left.length + right.length));
  return share >= LISTS_AT_LEAST ? share : 0;
}

function likenessOfActions(left: Candidate, right: Candidate, inPlace: boolean): number {
  if (areOpposed(left.verb, right.verb)) return 0;
  const words = diceOf(left.words, right.words);
  const title = diceOf(left.title, right.title);
  const otherwise = endOtherwise(left.object, right.object);
  const shared = likenessOfLists(left.items, right.items, left.verb === right.verb);
  // 健康、养老等科技研发 and 健康、养老、托幼等服务供给 list the same for different things
  const lists = otherwise && shared < ALIKE_ALONE ? 0 : shared;
  if (lists === 0 && words < ALIKE_ALONE && areOfOneKind(left, right)) return 0;
  if (lists === 0 && !inPlace && isNarrower(left, right)) return 0;
  const alien = otherwise && differ(left.verb, right.verb);
  const name = diceOf(left.name, right.name) - (alien ? ALIEN : 0);
  const sure = Math.max(name, lists, title >= TITLES_AT_LEAST ? words : 0, title >= TITLE_ALONE ? title : 0);
  if (sure >= ALIKE_ALONE) return sure;
  if (alien) return lists;
  const alike = Math.max((Math.max(words, title) + name) / 2, lists);
  return alike < ALIKE_AT_LEAST && !otherwise && holdsOther(left, right) ? ALIKE_AT_LEAST : alike;
}

/**
 * How alike two promises are, from 0 for different ones to 1 for the same.
 *
 * @param inPlace whether they stand between the same neighbours, where narrower words amend what stood there
 */
export function likenessOf(left: Candidate, right: Candidate, inPlace: boolean): number {
  // the same thing may be read as a project in one text and as plain work in the other
  if ((left.commitment.kind === 'project') !== (right.commitment.kind === 'project')) {
    const name = diceOf(left.name, right.name);
    return left.fact === undefined && right.fact === undefined && name >= ALIKE_ALONE ? name - OTHER_KIND : 0;
  }
  if (left.fact !== undefined && right.fact !== undefined) return likenessOfFigures(left, right);
  if (left.commitment.kind === 'project') {
    const [shorter, longer] = left.object.length < right.object.length ? [left, right] : [right, left];
    if (shorter.object.length <= KIND_AT_MOST && narrows(shorter.object, longer.object)) return 0;
    const name = diceOf(left.name, right.name);
    return name < ALIKE_ALONE && areCounterparts(left.object, right.object) ? 0 : name;
  }
  if (left.fact === undefined && right.fact === undefined) return likenessOfActions(left, right, inPlace);
  // 增加基本养老金 and 基本养老金提高10%: only one of them says how much
  const name = diceOf(left.name, right.name);
  return Math.max(diceOf(left.words, right.words), name >= MEASURE_ALONE ? name : 0);
}

/** Whether two figures cannot be of one promise: they measure in other ways, elsewhere or for another year. */
function figuresPart(left: Candidate, right: Candidate): boolean {
  const [a, b] = [left.fact!, right.fact!];
  if (left.commitment.place !== right.commitment.place || a.kind !== b.kind) return true;
  if (left.ahead !== null && right.ahead !== null && left.ahead !== right.ahead) return true;
  const zero = { value: '0' };
  if (compareAmounts({ ...zero, unit: a.unit }, { ...zero, unit: b.unit }) === undefined) return true;
  return left.named !== undefined && right.named !== undefined && relate(left, right) === undefined;
}

/**
 * Whether two promises are different ones whatever words they share: opposite deeds, two things of one kind, a thing and a
 * part of it, figures of two measures.
 */
export function areApart(left: Candidate, right: Candidate): boolean {
  if (areOpposed(left.verb, right.verb) || areOfOneKind(left, right)) return true;
  // a text that has told whose measure it is (居民医保财政补助标准) goes on without
  return left.fact !== undefined && right.fact !== undefined ? figuresPart(left, right) : isNarrower(left, right);
}
