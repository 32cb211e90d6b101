import { headAt, mannerLength, readOpening } from '#commitments/clauses/openings.ts';
import type { Fact } from '#model.ts';
import { withoutBlanks } from '#text/blanks.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { ReadClause } from '../draft.ts';
import { bare, shorten, TITLE_AT_MOST, WRAPPING, withoutDuty } from './words.ts';

const CUES = createLexicon(
  '控制在 稳定在 保持在 维持在 稳定达到 提高到 提升到 增加到 扩大到 发展到 压减到 降低到 下降到 降到 降至 提高至 提升至 增至 达到 达 突破 超过 不低于 不超过 不高于 不少于 高于 低于 增长 下降 提高 提升 降低 减少 增加 达在 完成 实现 压降 压减 新增 增幅 再提高 提高了',
);
const TAILS = createLexicon('以上 左右 以内 以下 上下 之内 之间 内');
/** 1个|和0.5个百分点: a number whose unit stands with the next one, in whole or in part. */
function wholeNumber({ unit }: Fact, number: string): string {
  if (unit === '' || number.includes(unit)) return number;
  const digits = /^.*\d/u.exec(number)?.[0] ?? '';
  const rest = number.slice(digits.length);
  return digits !== '' && unit.startsWith(rest) ? digits + unit : number;
}

/** 分别|控制在|4.5%、2.8%以内: the words that bind each amount of a list, in front of the first of them; the empty string where none do. */
function bindingEach(text: string, { words, start }: ReadClause, fact: Fact): string {
  const each = holdsAt(LIST_MARKS, text, fact.start - 1) ? words.lastIndexOf(EACH, fact.start - start) : -1;
  if (each < 0) return '';
  const from = start + each + EACH.length;
  const length = CUES.startingAt(text, from);
  return length > 0 && holdsAt(BOUND_ENDS, text, from + length - 1) ? text.slice(from, from + length) : '';
}

const EACH = '分别';
/** 100%, which nothing is above. */
const WHOLE = '100';
/** 分别不低于: words that bound the amounts by themselves. */
const BARRING = /不[低少高超大小]/u;
const LIST_MARKS = createCharacters('、和与及');
/** 控制在, 达到 */
const BOUND_ENDS = createCharacters('在到至达');

/** 4.5%、2.8%|以内: the word behind the last amount of a list that bounds all of them. */
const SHARED_TAILS: Readonly<Partial<Record<Fact['op'], string>>> = { le: '以内', ge: '以上', approx: '左右' };

/** 分别增长6.5%: the number with the words that bind it, without its subject. */
function valuePhrase(text: string, clause: ReadClause, fact: Fact): string {
  const cue = CUES.endingAt(text, fact.start, Math.max(0, fact.start - 4));
  const tail = TAILS.startingAt(text, fact.end);
  const written = wholeNumber(fact, withoutBlanks(text.slice(fact.start, fact.end + tail)));
  const listed = tail === 0 && holdsAt(LIST_MARKS, text, fact.end) && clause.words.includes(EACH);
  const shared = listed && fact.value !== WHOLE && !BARRING.test(clause.words);
  const number = shared ? written + (SHARED_TAILS[fact.op] ?? '') : written;
  const before = cue > 0 ? text.slice(fact.start - cue, fact.start) : bindingEach(text, clause, fact);
  if (before !== '' && !fact.metric.endsWith(before)) return before + number;
  const falls = typeof fact.value === 'string' ? fact.value.startsWith('-') : fact.value[0].startsWith('-');
  if (fact.kind === 'growth' && !/(?:增长|增速|增幅|涨幅|降幅)$/u.test(fact.metric))
    return (falls ? '下降' : '增长') + number;
  if (fact.kind === 'delta' && !/(?:提高|增加|降低|减少|提升|下降)$/u.test(fact.metric))
    return (falls ? '降低' : '提高') + number;
  return number;
}

function holdsSubject({ start, end }: ReadClause, { metricSpans }: Fact): boolean {
  for (const span of metricSpans) if (span.start < start || span.end > end) return false;
  return metricSpans.length > 0;
}

const OBJECT_AT_LEAST = 3;

/** 新增100所…中心, 惠及残疾学生超7万名: a verb with its object, though the figure takes the clause before for its subject. */
function saysObject({ words, start, end, head }: ReadClause, fact: Fact): boolean {
  if (head === undefined || head.end > fact.start || fact.metric.indexOf(head.verb) < 2) return false;
  const between = fact.start - head.end;
  if (between >= OBJECT_AT_LEAST && CUES.endingAt(words, fact.start - start, head.end - start) === 0) return true;
  return between < OBJECT_AT_LEAST && end - fact.end > OBJECT_AT_LEAST;
}

/** 在120所中小学开展…, 为15万名老人发放…: where and for whom, in front of the verb. */
function saysForWhom({ words, head }: ReadClause, main: Fact): boolean {
  return head !== undefined && head.start > main.start && holdsAt(TURNS, words, 0);
}

const TURNS = createCharacters('在为对给向');

function speaksOnlyOf(clause: ReadClause, facts: readonly Fact[]): boolean {
  for (const fact of clause.facts) if (!facts.includes(fact)) return false;
  return true;
}

/** 完成仓储库|完成2万平方米: a verb that the words before say already. */
function withoutCue(words: string, value: string): string {
  const cue = CUES.startingAt(value, 0);
  return cue > 1 && words.startsWith(value.slice(0, cue)) ? value.slice(cue) : value;
}

/** 启动建设标准厂房建成, 开工产业项目完成年度投资: the verb of the clause before, which the figure's own verb takes the place of. */
function withoutOuterVerb(words: string): string {
  if (innerVerb(words, INNER_FROM) < 0) return words;
  const outer = headAt(words, 0, words.length, readOpening(words, 0));
  if (outer?.deed !== true || innerVerb(words, outer.end + 2) < 0) return words;
  return words.length - outer.end >= REST_AT_LEAST ? words.slice(outer.end) : words;
}

/** Where a figure's own verb stands in words that open with another. */
function innerVerb(words: string, from: number): number {
  for (let at = from; at < words.length - 1; at += 1) if (INNER.startingAt(words, at) > 0) return at;
  return -1;
}

const INNER = createLexicon('建成 完成年度 新开工');
const INNER_FROM = 4;
const REST_AT_LEAST = 4;

/** 建设某市场和|2处停车场: the verb and what stands behind the projects that a clause names before its amount; undefined where it names none. */
function behindProjects(
  text: string,
  { projects, head, start, end, signs }: ReadClause,
  main: Fact,
): string | undefined {
  const last = projects[projects.length - 1];
  if (last === undefined || head === undefined || last.end > main.start) return undefined;
  const rest = JOINED.exec(text.slice(last.end, end));
  if (rest === null) return undefined;
  if (opensWithDeed(rest.groups!.rest!)) return bare(rest.groups!.rest!, signs);
  const verb = projects[0]!.start >= head.end ? text.slice(start, head.end) : head.verb;
  return bare(`${verb}${rest.groups!.rest}`, signs);
}

const JOINED = /^(?:以及|[、和及与])(?<rest>[^、，和及与等]{3,24}?)(?:等(?:重点|重大|一批)?(?:工程|项目|设施))?$/u;

/** 打造甲课堂100个、|推出活动5000场: whether a member names its own deed. */
function namesDeed(text: string, metric: string, { metricSpans }: Fact): boolean {
  const first = metricSpans[0];
  if (first === undefined) return false;
  // 、|全面|完成村庄改造12个
  const mark = text.lastIndexOf('、', first.start - 1);
  if (mark < 0 || first.start - mark - 1 > MANNER_AT_MOST) return false;
  if (mark < first.start - 1 && mannerLength(readOpening(text, mark + 1)) !== first.start - mark - 1) return false;
  const head = headAt(metric, 0, metric.length, readOpening(metric, 0));
  return head !== undefined && head.verb.length > 1;
}

const MANNER_AT_MOST = 2;

/** 其中新开工40个、|竣工|20个: whether a member names its own deed right before its number, and takes what it is done to from before. */
function endsInDeed({ metricSpans, start }: Fact, clause: ReadClause): boolean {
  const last = metricSpans.at(-1);
  if (last === undefined || last.end !== start || last.start <= clause.start) return false;
  return OWN_DEEDS.has(clause.words.slice(last.start - clause.start, last.end - clause.start));
}

const OWN_DEEDS = createLexicon('开工 新开工 续建 竣工 投产 建成 完工 投用 投运 签约 新签约 落地 入库 达产');

/** 开工建设甲水库、加快推进乙闸、|整治病险水库: what is counted of a long list is its last member. */
function ownMember(metric: string): string {
  if (!metric.includes('、')) return metric;
  const last = metric.slice(metric.lastIndexOf('、') + 1);
  return opensWithDeed(last) ? last : metric;
}

function opensWithDeed(words: string): boolean {
  return headAt(words, 0, words.length, readOpening(words, 0))?.deed === true;
}

/** Title of a quantified promise: the clause itself when it speaks of nothing else, else metric and value put together. */
export function titleOfFacts(text: string, clause: ReadClause, facts: readonly Fact[]): string {
  const main = facts[0]!;
  const joined = facts.length === 1 ? behindProjects(text, clause, main) : undefined;
  if (joined !== undefined) return shorten(joined);
  const whole = holdsSubject(clause, main) || saysObject(clause, main) || saysForWhom(clause, main);
  if (clause.words.length <= TITLE_AT_MOST && whole && speaksOnlyOf(clause, facts))
    return bare(withoutDuty(clause, main.start - clause.start), clause.signs);
  const metric = clause.projects.length === 0 ? withoutBlanks(main.metric) : ownMember(withoutBlanks(main.metric));
  const place = main.place !== null && !metric.includes(main.place) ? main.place : '';
  const head = clause.head !== undefined && clause.head.end <= main.start ? clause.head : undefined;
  const verb =
    head !== undefined &&
    main.kind === 'level' &&
    head.verb.length > 1 &&
    !metric.includes(head.verb) &&
    !namesDeed(text, metric, main) &&
    !endsInDeed(main, clause) &&
    !CUES.has(head.verb)
      ? head.verb
      : '';
  const others = facts.slice(1).filter((fact) => fact.status === 'target' && fact.start >= main.end);
  const more = others.length === 1 ? `，${valuePhrase(text, clause, others[0]!)}` : '';
  const value = valuePhrase(text, clause, main);
  const own = verb !== '' && value.startsWith(verb) ? '' : verb;
  const said = withoutOuterVerb(`${own}${place}${metric}`);
  return shorten(bare(`${said}${withoutCue(said, value)}${more}`, WRAPPING));
}
