import { createCharacters, holdsAt, uniteCharacters } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import type { Stretch } from './draft.ts';
import { SIGNS } from './signs.ts';

/*
 * 表态: what a sentence avows without saying what is done. At the year's end nobody can ask whether it is done.
 */

/** What such a clause ends in: 开创…新局面, 彰显新担当, 保持高度一致. */
const ENDS = createLexicon(
  '高度一致 集中统一领导 政治本色 政治执行力 新局面 新篇章 新华章 新作为 新担当 新贡献 更大贡献 新辉煌 新业绩 新台阶 新气象 新面貌 新风采 发展新空间 开放新空间 合作新空间 的新空间 新优势 新跨越 新成就 理念 方针 思想 总基调 总要求 会议精神 讲话精神 指示精神 总体方略 基本方略 国家安全观 科学发展观 问题导向 目标导向 结果导向 有所作为 行动上 细节上 到实处 在实处 万无一失 武装头脑 更加出彩 引向深入 中国特色社会主义 历史机遇 自身优势 自身优势和特色 攻坚克难 砥砺奋进 砥砺前行 奋勇争先 奋勇前进 开拓进取 锐意进取 勇毅前行 齐心协力 同心同德 众志成城 不懈奋斗 不懈努力 接续奋斗 “牛鼻子”',
);
/** What a short one ends in: 推动改革取得新突破; a longer one says what is pushed. */
const SHORT_ENDS = createLexicon('新成效 新突破 新进展');
const SHORT_AT_MOST = 14;
/** Names of attitudes, in quotes. */
const NAMED = /“(?:四个意识|四个自信|两个维护|两个确立|四个服从|三个务必|两个务必)”/u;
/** 完成全年目标任务: all that is promised together. */
const ALL =
  /^(?:努力|确保|奋力|全面|圆满|坚决|高质量|全力)*完成(?:全年|今年|年度|各项|既定|预期|经济社会发展)+[^，,。；;]{0,10}(?:目标|任务)$/u;
const ALL_LAST = createCharacters('标务');
/** What any of these may end in; most clauses are turned away at one look. */
const LAST = uniteCharacters(ENDS.last, SHORT_ENDS.last, ALL_LAST);
/** 把甲作为首要任务, 始终把乙摆在第一位: the rank that a thing is given. */
const PLACED =
  /^[^，,把]{0,4}把[^，,]{2,40}?(?:作为|当作|摆在|摆上|放在|放到|挺在|贯穿|转化为|转化成|变为|变成|化作|化为|结合起来|统一起来|抓在)/u;
const PLACE = '把'.charCodeAt(0);
const PLACING_WITHIN = 5;

/** 扩投资、促消费、稳外贸: two or more pairs of a verb and its object, three characters each. */
const PAIR = 3;
const COMMA = 0x3001;

function isChant(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 * PAIR + 1 || (length + 1) % (PAIR + 1) !== 0) return false;
  for (let at = start + PAIR; at < end; at += PAIR + 1) if (text.charCodeAt(at) !== COMMA) return false;
  return true;
}

/** Whether a clause that promises neither an amount nor a project only avows. */
export function isAttitude(text: string, { start, end, signs }: Stretch): boolean {
  if (holdsAt(LAST, text, end - 1)) {
    if (ENDS.endingAt(text, end, start) > 0) return true;
    if (end - start <= SHORT_AT_MOST && SHORT_ENDS.endingAt(text, end, start) > 0) return true;
    if (holdsAt(ALL_LAST, text, end - 1) && ALL.test(text.slice(start, end))) return true;
  }
  if ((signs & SIGNS.quote) !== 0 && NAMED.test(text.slice(start, end))) return true;
  for (let at = start; at < start + PLACING_WITHIN && at < end; at += 1)
    if (text.charCodeAt(at) === PLACE) return PLACED.test(text.slice(start, end));
  return text.charCodeAt(start + PAIR) === COMMA && isChant(text, start, end);
}

/** Whether a sentence without a promise closes in a clause that only avows. */
export function endsInAttitude(text: string, clauses: readonly Stretch[]): boolean {
  const last = clauses[clauses.length - 1];
  return last !== undefined && isAttitude(text, last);
}
