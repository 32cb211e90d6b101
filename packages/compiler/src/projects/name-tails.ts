import { createCharacters, holdsAt, uniteCharacters } from '#text/characters.ts';
import { combineWords, createLexicon, listWords } from '#text/lexicon.ts';
import { createTails, findTails, type TailLengths, tailMask } from '#text/tails.ts';
import type { Span } from '../model.ts';
import { NO_PROJECTS, NO_WORK_ENDS, SEATS, SITE_HEADS, WORK_HEADS } from './heads.ts';

/** What no name ends in. */
const NO_END = createLexicon(
  '蝶变 巨变 嬗变 蜕变 转变 改变 质变 裂变 聚变 突变 应变 频道 航线 公交专线 A级景区 A级旅游景区 互联互通 适用房 国内市场 国际市场 统一大市场 消费市场 资本市场 要素市场 首店 旗舰店 一所 两所 三所 一座 两座 一处 两处 一条 两条 公共基础设施 企业投资项目 等 上线 专项整治 专项治理 专项行动 专项斗争 集中整治',
);
/** What a thing that is built only in a manner of speaking may end in. */
const ABSTRACT_ENDS = createLexicon(
  ...combineWords(listWords('能力 体系 制度 队伍 机制 作风 文明 法治 信用 环境 平台'), ['建设']),
  ...combineWords(listWords('利用 开发 创新 创作 传承 提升 普及'), ['工程']),
);

/** What names and lists end in: the places of the lists among {@link TailLengths}. */
export const TAIL = { site: 0, work: 1, noProject: 2, seat: 3, noEnd: 4, abstract: 5, noWork: 6 } as const;
const TAILS = createTails(SITE_HEADS, WORK_HEADS, NO_PROJECTS, SEATS, NO_END, ABSTRACT_ENDS, NO_WORK_ENDS);

/** What the words of `[start, end)` end in, to be asked with {@link TAIL}. */
export function tailsOf(text: string, start: number, end: number): TailLengths {
  return findTails(TAILS, text, end, start);
}

/** A bracket, a Latin letter, a digit, 组 or 期 can end a name too. */
const OTHER_ENDS = createCharacters('）)组期0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const HEADS = tailMask(TAIL.site) | tailMask(TAIL.work);
/** The last characters of all that ends a name. */
export const HEAD_ENDS = uniteCharacters(OTHER_ENDS, SITE_HEADS.last, WORK_HEADS.last);

/** Whether the words of `[start, end)` end as names of projects do. */
export function hasHead(text: string, start: number, end: number): boolean {
  return endsInHead(text, { start, end }, tailsOf(text, start, end));
}

/** The same where it is known what they end in. */
export function endsInHead(text: string, { start, end }: Span, tails: TailLengths): boolean {
  return (tails & HEADS) !== 0 || (end > start && holdsAt(OTHER_ENDS, text, end - 1));
}
