import { createCharacters, holds, holdsAny, holdsAt, uniteCharacters } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { deedOf, headAt, readOpening, type VerbHead } from './openings.ts';

/** 新城区建设要全面加快, 土地政策优先向园区倾斜: a short subject and a word of obligation stand before the verb. */
export const OBLIGATION_WORDS = '要 必须 应当 应 优先 逐步 将';
const OBLIGATION = createLexicon(OBLIGATION_WORDS);
const SUBJECT_AT_MOST = 16;

/** What makes 要 part of another word: 主要, 需要. */
const BEFORE_OTHER_WORDS = createCharacters('主重需点素即');

/** 优先向园区倾斜, 逐步向基层下沉: where something is moved. */
const TOWARDS = createCharacters('向');
const SHIFTS = createLexicon('倾斜 集中 摆布 流动 转移 延伸 下沉 聚集 集聚 布局');

const GOING = createCharacters('将');

/** The verb behind a subject and a word of obligation: 各区要编制…. */
export function headBehindSubject(text: string, start: number, end: number): VerbHead | undefined {
  for (let at = start + 2; at < Math.min(end, start + SUBJECT_AT_MOST); at += 1) {
    if (!holds(OBLIGATION.first, text.charCodeAt(at))) continue;
    const length = OBLIGATION.startingAt(text, at);
    if (length === 0 || holdsAt(BEFORE_OTHER_WORDS, text, at - 1)) continue;
    const behind = at + length;
    if (holdsAt(TOWARDS, text, behind) && SHIFTS.endingAt(text, end, behind) > 0) return deedOf(text, at, behind);
    const head = headAt(text, behind, end, readOpening(text, behind));
    if (head === undefined || head.verb.length < 2) continue;
    // 新线将大幅拉动投资: what is to come of it
    if (!holdsAt(GOING, text, at) || (head.drift === 'deed' && end - head.end >= OBJECT_AT_LEAST)) return head;
  }
  return undefined;
}

/** Who acts, at the end of a subject: 园区, 市级财政, 化工产业. */
const AGENTS = createLexicon(
  '产业 企业 园区 新区 开发区 示范区 试验区 高新区 经开区 先行区 功能区 城区 片区 部门 单位 财政 级政府 机构 银行 高校 学校 医院 公司 集团 国企 央企 市县 县区 县市 乡镇 各地 各市 各县 各区 省级 市级 县级 区级 招生 教育 主体 协会 分局',
);
/** Words of manner that part a subject from its verb; those behind which the subject may be anyone (甲、乙率先打造…). */
const ADVERBS = createLexicon(
  '率先 带头 加快 加速 持续 继续 全面 重点 积极 大力 进一步 稳步 主动 着力 全力 统一 不断 逐步 突出 全部 同步 足额',
);
const LEADING = createLexicon('率先 带头');
/** Verbs that are no nouns behind one (产业发展, 企业改革). */
const DOING = createLexicon(
  '探索 加大 拓展 打造 争创 引进 承接 整合 安排 扩大 推出 突出 落实 细化 完善 强化 建立 制定 出台 开展 设立 组建 做好 抓好 做强 做大 纳入 完成 推进 推动 加快 加速 引导 支持 建成 包联 压减 取消 增设',
);
/** What any word begins with that may stand behind a subject. */
const BEHIND_AGENT = uniteCharacters(ADVERBS.first, LEADING.first, DOING.first);
/** What is done has an object of this length at least: 产业持续优化 tells of a course. */
const OBJECT_AT_LEAST = 3;
/** 我国企业…, 国家…: what is told of. */
const TOLD_OF = createCharacters('我这那其从由');
/** 出台了, 已建成. */
const TOLD = createCharacters('了已');

/** The verb behind a subject that acts: 市级财政加大…投入, 甲、乙率先打造…. */
export function headBehindAgent(text: string, start: number, end: number): VerbHead | undefined {
  if (holdsAt(TOLD_OF, text, start)) return undefined;
  const limit = Math.min(end - OBJECT_AT_LEAST - 2, start + SUBJECT_AT_MOST);
  for (let at = start + 2; at <= limit; at += 1) {
    if (!holds(BEHIND_AGENT, text.charCodeAt(at))) continue;
    const agent = AGENTS.endingAt(text, at, start) > 0;
    if (!agent && !holds(LEADING.first, text.charCodeAt(at))) continue;
    const adverb = (agent ? ADVERBS : LEADING).startingAt(text, at);
    if (adverb === 0 && (!agent || DOING.startingAt(text, at) === 0)) continue;
    const head = headAt(text, at, end, readOpening(text, at));
    if (head === undefined || head.verb.length < 2) continue;
    if (head.drift !== 'deed' && DOING.startingAt(text, head.start) === 0) continue;
    if (end - head.end < OBJECT_AT_LEAST || isTold(text, head.end, end)) continue;
    return head;
  }
  return undefined;
}

/** The verb behind a subject that is to become something: 某中学创建为示范高中. */
export function headBehindBecoming(text: string, start: number, end: number): VerbHead | undefined {
  if (holdsAt(TOLD_OF, text, start) || isTold(text, start, end)) return undefined;
  const limit = Math.min(end - OBJECT_AT_LEAST - 2, start + SUBJECT_AT_MOST);
  for (let at = start + BECOMES_AT_LEAST; at <= limit; at += 1) {
    const length = BECOMING.startingAt(text, at);
    if (length > 0 && end - at - length >= OBJECT_AT_LEAST) return deedOf(text, at, at + length);
  }
  return undefined;
}

const BECOMING = createLexicon('创建为 创建成 升格为 升级为 更名为 晋升为 提升为 转设为 建设成为');
/** What becomes something is named in so many characters. */
const BECOMES_AT_LEAST = 3;

/** Whether words tell of what has been done. */
export function isTold(text: string, start: number, end: number): boolean {
  return holdsAny(TOLD, text, start, end);
}
