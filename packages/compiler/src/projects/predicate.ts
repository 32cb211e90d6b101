import { createCharacters, createSigns, holdsAt, signOf } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { ProjectStage } from '../model.ts';
import { bracketStep } from './clauses.ts';
import {
  DOING,
  DONE_BUILDING,
  ENTERED,
  ENTERED_WORKS,
  IN_USE,
  MAIN_DONE,
  PART_DONE,
  PASSED,
  READY,
  RUNS,
  STEP_DONE,
} from './patterns.ts';
import { NAME_TAILS, PREDICATE_LIST, PREDICATE_WORDS } from './predicates.ts';

/** What is said of a project behind its name. */
export interface Predicate {
  /** Where its first word starts. */
  readonly start: number;
  /** Null for words that show no stage (落户, 入选). */
  readonly stage: ProjectStage | null;
  /** 前期工作 and its like, which outweigh every other word. */
  readonly early: boolean;
  /** It is said of a part: 主体工程完工. */
  readonly part?: boolean;
  /** The plan of the project is drawn up: 详规编制. */
  readonly drafting?: boolean;
}

const ENTERING = createLexicon('纳入 列入 进入 被列 获得 获国家');
/** What a character may be, as bits: the first or the second one of a predicate, or a bracket. */
const PART = { first: 1, second: 2, bracket: 4 } as const;
const PARTS_OF_ALL = createSigns(PART, {
  first: PREDICATE_LIST.map((word) => word.charAt(0)).join(''),
  second: PREDICATE_LIST.map((word) => word.charAt(1)).join(''),
  bracket: '（(“《）)”》',
});
/** The letter of a grade behind its digit. */
const GRADES = createCharacters('AＡ');
const TITLES = createLexicon('创建 成为 为 列入 国家 世界 全国 国际 对外 省级 首批 省首批 自治区级');
const PARTS = createLexicon('主体 土建');
/** What a decree or a policy opens. */
const GATES = createLexicon('口岸 机场 港口 港 码头 平台 设施 资源 档案 数据 市场 水平 领域 空间 扩大 获批 批准');
/** What comes off the line of a work, or the work itself. */
const FIRST_GOODS = createLexicon('首片 首台 首件 首批 首车 首套 产品 项目 工程 一期 二期 三期 生产线');
/** 完成工程总量的80%, 完成方案设计: words that begin like the tail of a name and tell how much or what step is done. */
const SHARES = createLexicon('方案设计 方案编制 方案评审 方案批复 工程总量 工程量 工程进度 工程投资 总工程量 项目投资');

/** 谓语: the first predicate word of `[start, end)` outside brackets and the stage that all of them together show. */
export function findPredicate(text: string, start: number, end: number): Predicate | undefined {
  let first = -1;
  let early = false;
  let partly = false;
  let planned = false;
  let underWay = false;
  /** The one of 完成 and 开工 that was said first. */
  let decisive: ProjectStage | null = null;
  let depth = 0;
  let before = 0;
  for (let next = start; next < end; next++) {
    const code = text.charCodeAt(next);
    const here = signOf(PARTS_OF_ALL, code);
    // a first and a second character side by side, or a bracket; all else is passed over at one look
    const telling = here & ((before << 1) | PART.bracket) & (PART.second | PART.bracket);
    before = here;
    if (telling === 0) continue;
    if (telling === PART.bracket) depth = Math.max(0, depth + bracketStep(code));
    if (telling === PART.bracket || depth > 0) continue;
    const at = next - 1;
    const found = PREDICATE_WORDS.startingAt(text, at);
    if (found === undefined || at + found.length > end) continue;
    const { word, length } = found;
    if (at + length < end && isOfName(text, at, length)) continue;
    if (first < 0 && at + length < end && isMemberStep(text, word, at + length)) continue;
    const rest = text.slice(at, Math.min(end, at + REACH));
    if (!isSaid(text, at, word, rest)) continue;
    const stage = denied(text, at) ? undone(found.value) : stageOf(found.value, word, rest);
    if (first < 0) first = at;
    if (stage === 'planned') planned = true;
    else if (stage === 'under-way') {
      underWay = true;
      // the words behind 进入 may tell more
      if (ENTERING.has(word)) continue;
    }
    // 完成某工程的论证立项: the step is what is done
    early ||= word.startsWith('前期') || (found.value === 'planned' && text.charAt(at - 1) === '的');
    if (word === '完成' && MAIN_DONE.test(rest)) partly = true;
    if (stage === 'complete' || stage === 'start') decisive ??= stage;
    next = at + length - 1;
    before = 0;
  }
  if (first < 0) return undefined;
  const part = partly || PARTS.startingAt(text, first) > 0;
  return { start: first, early, part, stage: early ? 'planned' : (decisive ?? decide(planned, underWay)) };
}

/** Whether a word is the beginning of the tail of a name: 启动区, 建成区; 完成改造 is said of it. */
function isOfName(text: string, at: number, length: number): boolean {
  const tail = NAME_TAILS.startingAt(text, at + length);
  return tail > SHARES.startingAt(text, at + length) && !text.startsWith('完成改造', at);
}

/** 甲工程前期工作|和乙工程: a step of one member of a list. */
function isMemberStep(text: string, word: string, end: number): boolean {
  return word === '前期' || (word === '前期工作' && holdsAt(JOINERS, text, end));
}

const JOINERS = createCharacters('和及、');
const DENIALS = createLexicon('未 尚未 还未 仍未 未能 没有 尚未全面 未全面 未按期 未如期 未能按期 未能如期');

function denied(text: string, at: number): boolean {
  return DENIALS.endingAt(text, at, 0) > 0;
}

/** What is not complete is under way, and what has not begun is planned. */
function undone(stage: ProjectStage | 'none'): ProjectStage | 'none' {
  if (stage === 'complete') return 'under-way';
  return stage === 'start' ? 'planned' : stage;
}

/** So much behind a predicate tells what it means. */
const REACH = 24;

/** 盾构|掘进|机产业园, 大|桥通|道: words that names hold as well, and which are said of a work only at the end or in front of how it went. */
const MADE_OF = createLexicon('掘进 截流 桥通 洞通 电通 轨通 送电 点火 过半 始发 铺设 架设');
const SAID_BEHIND = createLexicon(
  '， 。 ； 、 （ 了 成功 完成 顺利 施工 并 后 ： 过半 和 至 到 近 超 约 里程 任务 工作 总 突破 达 已 正 全 0 1 2 3 4 5 6 7 8 9',
);

/** Whether a word that is a predicate elsewhere is one here; `rest` begins with it. */
function isSaid(text: string, at: number, word: string, rest: string): boolean {
  if (MADE_OF.has(word)) return rest.length === word.length || SAID_BEHIND.startingAt(rest, word.length) > 0;
  switch (word) {
    // 某高铁提速、某公路建设: what is done to one of a list
    case '提速':
      return rest.charAt(word.length) !== '、';
    // 某景区建成4A级景区: a grade
    case '建成':
      return !holdsAt(GRADES, rest, word.length + 1);
    // 某古城获批创建国家级示范区: a title
    case '获批':
      return TITLES.startingAt(rest, word.length) === 0;
    case '实现':
      return IN_USE.test(rest);
    case '完成':
      return DONE_BUILDING.test(rest);
    // 垃圾焚烧发电: only of units it is said that they give power
    case '发电':
      return text.endsWith('机组', at);
    // 口岸对外开放: a gate of the land is opened by decree; 对外开放合作 is no opening either
    case '对外开放':
      return rest.length <= word.length && GATES.endingAt(text, at, 0) === 0;
    // 开通国际航线: what runs is opened, not the site
    case '开通':
      return !RUNS.test(rest);
    // 首片下线: of machines and cars it is said too, which are goods
    case '下线':
      return FIRST_GOODS.endingAt(text, at, 0) > 0;
    // 轨道交|通线
    case '通线':
      return text.charAt(at - 1) !== '交';
    case '正在':
    case '开展':
      return DOING.test(rest);
    // 复工复产: what firms do; 修|复工|程
    case '复工':
      return !rest.startsWith('复工复产') && !rest.startsWith('复工程');
    // 电动工具
    case '动工':
      return rest.charAt(word.length) !== '具';
    // 某线运营: with no more said of it, and not 公司化运营
    case '运营':
      return rest.length === word.length && text.charAt(at - 1) !== '化';
    // 具备试飞条件: only of works it is said
    case '具备':
      return READY.test(rest);
    case '通过':
      return PASSED.test(rest);
    default:
      return !ENTERING.has(word) || ENTERED_WORKS.test(rest) || ENTERED.test(rest);
  }
}

function stageOf(value: ProjectStage | 'none', word: string, rest: string): ProjectStage | 'none' {
  if (word === '完成') return readDone(rest);
  if (word === '正在' || word === '开展') return DOING.exec(rest)?.groups?.early === undefined ? value : 'planned';
  if (word === '通过') return PASSED.exec(rest)?.groups?.built === undefined ? 'planned' : 'complete';
  return ENTERING.has(word) && ENTERED_WORKS.test(rest) ? 'under-way' : value;
}

function readDone(words: string): ProjectStage {
  if (STEP_DONE.test(words)) return 'planned';
  return PART_DONE.test(words) ? 'under-way' : 'complete';
}

function decide(planned: boolean, underWay: boolean): ProjectStage | null {
  if (planned) return 'planned';
  return underWay ? 'under-way' : null;
}
