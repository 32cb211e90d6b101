import { PREDICATES } from '#facts/lexicon/predicates.ts';
import { LEADING_VERBS, NOUN_TAILS } from '#facts/lexicon/verbs.ts';
import { createCharacters, findWord, holdsAt, holdsWord } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { LIST_MARK, type OwnClause } from './clause.ts';
import { indicatorLength, verbEnd } from './head.ts';
import { readLead } from './lead.ts';
import { trimLeft } from './left.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import type { Quantity } from './quantity.ts';
import { SIGNS } from './signs.ts';

/* 本句: of an own clause that holds a statement and then another one, the last. */

/** 项目陆续投产、在城区|生产汽车30万辆: of an own clause that holds a statement and then another one, the last. */
export function pieceBehind(text: string, own: OwnClause, quantity: Quantity): OwnClause {
  if ((quantity.signs & SIGNS.list) === 0 || (own.joint !== 'start' && own.joint !== 'clause')) return own;
  const mark = lastMark(text, own.start + 5, quantity.start);
  if (mark < 0) return own;
  if (text.charAt(mark + 1) === '已' && !insideMarks(text, own.start, mark) && hasPredicate(text, own.start, mark))
    return { start: mark + 1, end: own.end, joint: own.joint };
  const behind = trimLeft(text, mark + 1, quantity.start);
  if (
    (PROGRESS.endingAt(text, mark, own.start + 4) > 0 || standsFirst(text, own.start, mark)) &&
    !insideMarks(text, own.start, mark)
  )
    return { start: mark + 1, end: own.end, joint: own.joint };
  if (playsPart(text, own.start, mark) && !insideMarks(text, own.start, mark))
    return { start: mark + 1, end: own.end, joint: own.joint };
  const summed = text.startsWith('累计', mark + 1);
  if (
    endsDeed(text, own.start, mark) &&
    (summed || measuresBehind(text, behind, quantity)) &&
    !insideMarks(text, own.start, mark)
  )
    return { start: mark + 1, end: own.end, joint: own.joint };
  if (
    summed &&
    LEADING_VERBS.startingAt(text, behind) > 1 &&
    mark - own.start > 7 &&
    !insideMarks(text, own.start, mark)
  ) {
    if (LEADING_VERBS.endingAt(text, mark, own.start) === 0) return { start: mark + 1, end: own.end, joint: own.joint };
  }
  if (doesMore(text, own.start, mark, behind, quantity.start) && !insideMarks(text, own.start, mark))
    return { start: mark + 1, end: own.end, joint: own.joint };
  const goesOn = text.charAt(mark + 1) === '在' || LEADING_VERBS.startingAt(text, behind) > 1;
  if (!goesOn || insideMarks(text, own.start, mark) || text.slice(mark, quantity.start).includes('分别')) return own;
  if (verbEnd(text, behind, quantity.start) > quantity.start - 2) return own;
  const first = trimLeft(text, own.start, mark);
  const subject = nounPhraseEnd(text, first + 2, mark);
  if (subject >= mark || LEADING_VERBS.startingAt(text, first) > 0 || text.slice(subject, mark).includes('的'))
    return own;
  if (PREDICATES.startingAt(text, subject) < 2) return own;
  return { start: mark + 1, end: own.end, joint: own.joint };
}

/** 花卉产量全球第一、|鲜切花占比60%: whether a stretch ends in where something stands, in words. */
function standsFirst(text: string, start: number, mark: number): boolean {
  return (
    holdsAt(RANK_ENDS, text, mark - 1) && STANDING.test(text.slice(Math.max(start + 4, mark - LONGEST_RANK), mark))
  );
}

const RANK_ENDS = createCharacters('一二三四五六七八九十位名列首');
const LONGEST_RANK = 8;
const STANDING =
  /(?:全[国省市区县州盟旗球]|世界|亚洲|国内|西部|中部|东部|行业)(?:第[一二三四五六七八九十]{1,2}[位名]?|首位|前列)$/u;

/** 发挥管家作用、|帮扶企业100家: whether a stretch tells that something plays its part, which has no amount. */
function playsPart(text: string, start: number, mark: number): boolean {
  return text.startsWith('作用', mark - 2) && holdsWord(text, start, mark, '发挥');
}

/** 完成园区供电改造、|用户电费成本降低10%: whether a stretch tells of a deed that has no amount. */
function endsDeed(text: string, start: number, mark: number): boolean {
  const first = trimLeft(text, start, mark);
  return (
    DEEDS_DONE.endingAt(text, mark, start) > 0 &&
    LEADING_VERBS.startingAt(text, first) > 1 &&
    lastMark(text, first, mark) < 0
  );
}

/** 打击经济犯罪、|挽回损失22亿元: whether two deeds stand side by side, each with an object of its own. */
function doesMore(text: string, start: number, mark: number, behind: number, end: number): boolean {
  const first = trimLeft(text, start, mark);
  const verb = LEADING_VERBS.startingAt(text, behind);
  if (verb < 2 || NOUN_TAILS.startingAt(text, behind + verb) > 0 || end - behind - verb < 3) return false;
  const at = LEADING_VERBS.startingAt(text, first) > 1 ? first : first + 2;
  const done = verbEnd(text, at, mark);
  // 出台|优化环境、促进发展措施20条: deeds that only tell of what something else is about
  if (done - at !== LEADING_VERBS.startingAt(text, at) || LEADING_VERBS.endingAt(text, mark, done) > 1) return false;
  return done > at + 1 && mark - done > 2 && lastMark(text, first, mark) < 0 && findWord(text, first, mark, '等') < 0;
}

/** Whether a stretch names a measure and its change by a share. */
function measuresBehind(text: string, start: number, quantity: Quantity): boolean {
  if (quantity.class !== 'share' && quantity.class !== 'point') return false;
  const { end, change } = readLead(text, start, quantity);
  return change !== null && indicatorLength(text, start, end) > 0 && LEADING_VERBS.startingAt(text, start) === 0;
}

const DEEDS_DONE = createLexicon('改造 改革 整治 建设 试点 攻坚 行动 任务');

/** Whether a stretch says something of its subject: 制度基本建立. */
function hasPredicate(text: string, start: number, end: number): boolean {
  const first = trimLeft(text, start, end);
  const subject = nounPhraseEnd(text, first + 2, end);
  return subject < end || STATES_REACHED.endingAt(text, end, first) > 0;
}

/** What a statement ends in that holds no number: 试点顺利推进、|综合率达到72%. */
const PROGRESS = createLexicon(
  '顺利推进 加快推进 扎实推进 稳步推进 有序推进 深入推进 持续推进 全面推进 全面启动 再次破亿 首次破亿 建成投用 建成投产 建成通车 竣工投产 开通运营 上线运行 投入运营 投入使用 满产达效 达产达效 投产达效 达产达标 竣工投用 并网发电 投产运营 建成运营 建成使用 建成开放 全线贯通 全线通车 主体封顶 主体完工 全覆盖 圆满收官 与去年持平 与上年持平 与上年同期持平 基本持平',
);

const STATES_REACHED = createLexicon('建立 形成 确立 健全 启动 铺开 推开');

/** The place of the last 、 of a stretch; -1 when it holds none. */
function lastMark(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (text.charCodeAt(at) === LIST_MARK) return at;
  return -1;
}

/** Whether a bracket or quote that opens behind `start` is still open at `end`. */
function insideMarks(text: string, start: number, end: number): boolean {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if ('“（(《'.includes(char)) depth++;
    else if ('”）)》'.includes(char)) depth--;
  }
  return depth > 0;
}
