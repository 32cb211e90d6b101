import { createCharacters, holdsAt, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Fact } from '../model.ts';
import { type Draft, type Measure, metricKey, promisedOf, type ReadClause } from './draft.ts';
import { titleInContext } from './parts.ts';
import {
  clearInputs,
  deadlineIn,
  deadlineOfRow,
  newDraft,
  type Reading,
  strengthOf,
  takeInputs,
} from './sentence-state.ts';
import { titleOfFacts } from './titles/figures.ts';

interface Group {
  readonly measure: Measure;
  readonly facts: Fact[];
}

/** Facts in brackets break down what stands before them. */
function isBracketed(text: string, start: number, fact: Fact): boolean {
  let depth = 0;
  for (let index = start; index < fact.start; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x28 || code === 0xff08) depth += 1;
    else if (code === 0x29 || code === 0xff09) depth -= 1;
  }
  return depth > 0;
}

function isRate(fact: Fact): boolean {
  return (
    fact.kind === 'growth' ||
    fact.kind === 'rank' ||
    fact.unit === '%' ||
    fact.unit === '‰' ||
    fact.unit === '％' ||
    fact.unit.endsWith('百分点')
  );
}

function measureOf({ metric, place, period }: Fact): Measure {
  return { metric: metricKey(metric), place: place ?? '', period: period ?? '' };
}

function isSameMeasure(left: Measure, right: Measure): boolean {
  return left.metric === right.metric && left.place === right.place && left.period === right.period;
}

function findGroup(groups: readonly Group[], measure: Measure): Group | undefined {
  for (const group of groups) if (isSameMeasure(group.measure, measure)) return group;
  return undefined;
}

/** 5个产业|年产值均达到|100亿元, 30艘渔船|每艘增配|1只救生筏: what is said of each of those counted. */
const OF_EACH = /(?:均|都|分别|各自)[^，,；;、]{0,8}$|每[个家户艘所村镇乡座处台辆校人名][^，,；;、]{0,6}$/u;
const COUNTERS = createCharacters('个家项条种类户所艘村镇乡座处台辆校名');
const EACH_WITHIN = 24;

/** Whether a count says how many there are of which the next figure is said. */
function countsSubjects(text: string, count: Fact, next: Fact | undefined): boolean {
  if (next === undefined || next.start - count.end > EACH_WITHIN || count.unit.length !== 1) return false;
  return (
    holdsAt(COUNTERS, count.unit, 0) && next.unit !== count.unit && OF_EACH.test(text.slice(count.end, next.start))
  );
}

/** 5个小组|680人吃水难题, 12个村|3000户: whether a count says in how many places the next one is counted. */
function countsPlaces(text: string, count: Fact, next: Fact | undefined): boolean {
  if (next === undefined || next.unit === count.unit || next.start - count.end > PLACE_AT_MOST) return false;
  return PLACES.has(text.slice(count.end, next.start)) && count.status === next.status;
}

/** 460个居村活动室提供|2300场文化活动: whether a count that opens a clause says how many there are that do what is counted next. */
function countsDoers(text: string, { end, unit, status }: Fact, next: Fact | undefined): boolean {
  if (next === undefined || next.status !== status || next.start - end > EACH_WITHIN) return false;
  return unit.length === 1 && holdsAt(COUNTERS, unit, 0) && DOING.test(text.slice(end, next.start));
}

const DOING =
  /^[^，,；;、和及与的达约超]{2,14}?(?:提供|开展|开办|举办|新增|增设|配备|配置|安装|建成|完成|组织)[^，,；;、]{0,10}$/u;

/** 改造小区18个|、惠及居民|3200户: whether an amount behind another says whom that serves. */
function isEffect(text: string, before: Fact, { start }: Fact): boolean {
  return start - before.end <= EFFECT_WITHIN && EFFECT.test(text.slice(before.end, start));
}

const EFFECT = /^[，、](?:共|可|将|预计|直接){0,2}(?:惠及|受益|受惠)[^，、；;]{0,8}$/u;
const EFFECT_WITHIN = 14;

/** 总投资2000亿元|的|300个项目: whether an amount only says how great what is counted behind it is. */
function sizesCounted(text: string, { start, end, unit, kind }: Fact, next: Fact | undefined): boolean {
  if (next?.start !== end + 1 || text.charAt(end) !== '的' || kind !== 'level' || !unit.endsWith('元')) return false;
  return SIZED_BY.test(text.slice(Math.max(0, start - 8), start));
}

const SIZED_BY = /(?:总投资|投资|产值|营收|收入)(?:额|规模)?(?:约|近|超过?|达到?|共|合计)?$/u;

const PLACES = createLexicon(
  '村 组 小组 小区 老旧小区 村组 村民小组 行政村 自然村 建制村 村屯 屯 社区 乡镇 镇 乡 街道 县 县区 县市区 市县 嘎查 嘎查村 苏木 团场 连队 林场 农场',
);
const PLACE_AT_MOST = 4;

const AT = '在'.charCodeAt(0);
/** 在|17个, 在全县|17个 */
const PLACES_WITHIN = 4;

function groupFacts(text: string, { start, facts }: ReadClause): readonly Group[] {
  if (facts.length === 1) return [{ measure: measureOf(facts[0]!), facts: [facts[0]!] }];
  const groups: Group[] = [];
  let counts: Fact[] = [];
  for (let index = 0; index < facts.length; index += 1) {
    const fact = facts[index]!;
    const next = facts[index + 1];
    if (
      next?.start === fact.end ||
      countsSubjects(text, fact, next) ||
      countsPlaces(text, fact, next) ||
      sizesCounted(text, fact, next)
    ) {
      // 5大类80个项目, 5个产业产值均达到100亿元: the first number only sorts what the second counts
      counts.push(fact);
      continue;
    }
    if (index === 0 && fact.start === start && countsDoers(text, fact, next)) {
      counts.push(fact);
      continue;
    }
    if (index === 0 && text.charCodeAt(start) === AT && fact.start - start <= PLACES_WITHIN) {
      // 在17个乡镇硬化道路8万平方米: the first number says where
      counts.push(fact);
      continue;
    }
    if (groups.length > 0 && (isBracketed(text, start, fact) || isEffect(text, facts[index - 1]!, fact))) {
      groups[groups.length - 1]!.facts.push(fact);
      continue;
    }
    const measure = measureOf(fact);
    const same = fact.status === 'target' ? findGroup(groups, measure) : groups[0];
    if (same === undefined) groups.push({ measure, facts: [fact, ...counts] });
    else same.facts.push(fact, ...counts);
    counts = [];
  }
  return groups;
}

/** 甲、乙均增长8%: words behind the subjects that say the amount of each. */
const EACH = /^(?:均|都|各)/u;
/** Subjects of one amount each name their measure in full: they end alike, or each in a word that measures, and are at least this long. */
const SUBJECT_AT_LEAST = 4;
const SAME_END = 2;
const MEASURES = createLexicon(
  '收入 支出 投资 产值 增加值 生产总值 总额 总量 产量 销量 销售额 交易额 税收 利润 进出口 出口 进口 余额 贷款 存款 就业 消费 接待量 吞吐量 货运量 客运量 用电量',
);

/** The measures that one promised amount is said of (甲收入、乙收入均增长8%), one each; undefined when it is said of one. */
function splitMeasures(text: string, groups: readonly Group[]): readonly Group[] | undefined {
  const [group] = groups;
  const main = groups.length === 1 ? promisedOf(group!.facts) : undefined;
  if (main === undefined || !holdsWord(main.metric, 0, main.metric.length, '、')) return undefined;
  const subject = main.metricSpans.at(-1);
  if (subject === undefined || !EACH.test(text.slice(subject.end, main.start))) return undefined;
  const parts = main.metric.split(/[、和及]/u);
  const end = parts[0]!.slice(-SAME_END);
  const inFull = (part: string) => part.endsWith(end) || MEASURES.endingAt(part, part.length, 1) > 0;
  if (!parts.every((part) => part.length >= SUBJECT_AT_LEAST && inFull(part))) return undefined;
  return parts.map((metric) => {
    const facts = [{ ...main, metric, metricSpans: [] }];
    return { measure: measureOf(facts[0]!), facts };
  });
}

/** 旅游总收入, 基础养老金标准, 接待游客: what is measured of how things stand, whatever is done for it. */
const STANDING = createLexicon(
  '标准 养老金 工资 成本 资金 面积 价值 规模 游客 旅客 额 外资 内资 时间 时限 天数 营收 浓度',
);
/** Verbs of one who does it himself: what is given, built or handled is counted as done. */
const GIVING = createLexicon(
  '发放 安排 投入 拨付 争取 向上争取 对上争取 筹集 筹措 新增 减免 兑付 兑现 盘活 处置 改造 新建 建设 建成 改建 建立 实施 引进 培育 落实 清理 清偿 化解 治理 整治 修复 征收 供应 收储 出让 收购',
);
const HOLDING = createLexicon('稳定在 保持在 维持在 不低于 不少于');

const PLANNED = '计划';

/** Whether an amount tells how things are to stand (an indicator) rather than how much is to be done. */
function isStanding(text: string, { head }: ReadClause, { metric, start, unit }: Fact): boolean {
  if (RATIOS.test(metric)) return true;
  if (head !== undefined && head.end <= start && GIVING.has(head.verb)) return false;
  // 固定资产投资计划|完成11亿元
  const length = metric.endsWith(PLANNED) ? metric.length - PLANNED.length : metric.length;
  if (MEASURES.endingAt(metric, length, 1) > 0 || STANDING.endingAt(metric, length, 1) > 0) return true;
  if (unit.endsWith('工作日')) return true;
  if ((head === undefined || head.result) && REACHING.endingAt(text, start, start - HOLDING_AT_MOST) > 0) return true;
  if (!HEAVY.has(unit.charAt(unit.length - 1))) return false;
  return HOLDING.endingAt(text, start, start - HOLDING_AT_MOST) > 0;
}

/** 每千人口执业医师, 户均: what is counted for each of many. */
const RATIOS = /每[千万百人户亩]|[人户亩]均/u;
/** 高新技术企业突破430家: how many there are to be, without a deed that makes them. */
const REACHING = createLexicon('达到 突破 超过 增加到 发展到 扩大到');
const HOLDING_AT_MOST = 3;
/** What land and yields are measured in. */
const HEAVY = createLexicon('亩 吨 斤 顷');

function draftOf(reading: Reading, clause: ReadClause, { measure, facts }: Group, main: Fact): Draft {
  const ordered = facts[0] === main ? facts : [main, ...facts.filter((fact) => fact !== main)];
  const metric = facts[0] === main ? measure.metric : metricKey(main.metric);
  const kind =
    reading.sentence.part === 'targets' || isRate(main) || isStanding(reading.text, clause, main)
      ? 'target'
      : 'deliverable';
  const draft = newDraft(reading, kind, clause, strengthOf(reading, clause));
  draft.title = titleOfFacts(reading.text, clause, ordered);
  if (kind === 'deliverable' && clause.head === undefined && reading.joined && isBare(clause, main))
    draft.title = withVerb(reading.carried, draft.title);
  draft.title = titleInContext(reading, clause, main, draft.title);
  draft.identity = metric;
  draft.squeezed = false;
  draft.deadline ??= deadlineOfRow(reading);
  draft.measure = measure;
  draft.metric = metric;
  draft.facts = ordered;
  takeInputs(reading, draft);
  return draft;
}

/** The verb that goes on over an amount in front of its title, unless that holds it or names a deed itself. */
function withVerb(verb: string, title: string): string {
  return title.includes(verb) || NAMES_DEED.test(title) ? title : verb + title;
}

const NAMES_DEED =
  /(?:更新|放映|改造|搬迁|培训|建设|整治|维修|修复|绿化|硬化|治理|安置|救助|检查|筛查|服务|清运|种植|养殖|新增|改建|扩建|竣工|完工|开工|建成|投产|投用)[\d.万亿]/u;

/** 农村公路4条, 3座旅游公厕: whether a clause is a thing and its number, and nothing else. */
function isBare({ words, start, facts }: ReadClause, { start: at, end, unit }: Fact): boolean {
  if (facts.length > 1 || unit === '%' || VERBAL.test(words)) return false;
  return at === start || end === start + words.length;
}

const VERBAL = /[达到超过于不少低在增降完实率]|[建改造设]成/u;

function findMeasured(drafts: readonly Draft[], measure: Measure): Draft | undefined {
  for (const draft of drafts) if (draft.measure !== null && isSameMeasure(draft.measure, measure)) return draft;
  return undefined;
}

/** 新增学位8000个；…，新增学位2万个: whether an amount of the same measure stands behind a semicolon with a number of its own. */
function isAnother(text: string, { facts, end }: Draft, main: Fact | undefined): boolean {
  const first = facts[0];
  if (main === undefined || first === undefined || first.kind !== main.kind) return false;
  return (
    first.unit.slice(-1) === main.unit.slice(-1) &&
    first.value !== main.value &&
    SEMICOLON.test(text.slice(end, main.start))
  );
}

const SEMICOLON = /[；;]/u;

/** 3月底前建成2家，年底前再建成3家: whether an amount of a measure is due at another date than the one before. */
function isDueApart(
  { text, planYear }: Reading,
  { deadline, facts }: Draft,
  clause: ReadClause,
  main: Fact | undefined,
): boolean {
  if (deadline === null || main?.kind !== 'level' || facts[0]?.kind !== 'level') return false;
  const own = deadlineIn(text, clause, planYear);
  return own !== null && own.date !== deadline.date;
}

/** Makes a draft of each measure that a clause promises an amount of; a second amount of a measure joins the first. */
export function readFacts(reading: Reading, clause: ReadClause): void {
  const { text, drafts } = reading;
  const before = drafts.length === 0 ? undefined : drafts[drafts.length - 1];
  const groups = groupFacts(text, clause);
  for (const group of splitMeasures(text, groups) ?? groups) {
    const main = promisedOf(group.facts);
    const measured = findMeasured(drafts, group.measure);
    const apart =
      measured !== undefined && (isAnother(text, measured, main) || isDueApart(reading, measured, clause, main));
    const known = apart ? undefined : measured;
    if (known !== undefined) {
      known.facts.push(...group.facts);
      known.end = Math.max(known.end, clause.end);
      known.title = `${known.title}，${text.slice(clause.start, clause.end)}`.slice(0, 60);
    } else if (main === undefined) before?.facts.push(...group.facts);
    else drafts.push(draftOf(reading, clause, group, main));
  }
  clearInputs(reading);
}

/** 投资N元 with nothing behind it is a promise of its own. */
export function settleInputs(reading: Reading): void {
  const clause = reading.sentence.clauses.find((other) => other.facts.some((fact) => reading.inputs.includes(fact)))!;
  clearInputs(reading);
  readFacts(reading, clause);
}
