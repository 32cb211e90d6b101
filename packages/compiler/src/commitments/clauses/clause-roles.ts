import { createLexicon } from '#text/lexicon.ts';
import type { ReadClause, ReadSentence } from '../draft.ts';
import { OPENS } from '../signs.ts';
import { isFollow, isSetUp } from './forms.ts';
import type { VerbHead } from './openings.ts';
import { AIM_WORDS } from './verb-words.ts';

/*
 * A promise of action is a deed: something of which one can ask at the year's end whether it is done, with an object of its own. What only says
 * what the deed before it is for belongs to that deed.
 */

const AIMS = createLexicon(AIM_WORDS);
/**
 * What stands behind the verb of an aim is no longer than this; more is an object of its own (提高企业退休人员基本养老金水平). What closes a
 * sentence is an aim more often than not, so that it may say more (…，提高工业资源综合利用效率。).
 */
const AIM_AT_MOST = 10;
/** A quality in so many words (提升乡村医疗卫生服务能力和水平) says what for wherever it stands. */
const QUALITY_AT_MOST = 16;
const QUALITIES = createLexicon(
  '能力和水平 质量和水平 质量和效益 层次和水平 能力水平 服务水平 保障水平 治理水平 管理水平 综合能力',
);
const RAISING = createLexicon('提高 提升 增强');
/** 促进…融合发展 closes a sentence with what comes of it. */
const COURSES = createLexicon('融合发展 协调发展 共同发展 联动发展 良性循环 良性互动 提质增效');
const COURSE_AT_MOST = 16;
const CLOSING_AIM_AT_MOST = 20;
/** 促进全民阅读。 closes a sentence with what comes of it, whatever it ends in. */
const CLOSING_RESULT_AT_MOST = 7;
/** Except a field of work: 促进毕业生就业. */
const FIELD = /(?:就业|创业|消费)$/u;
/** Verbs whose long objects are things of their own even there: 保障…合法权益, 推动…转型. */
const WITH_OBJECT = createLexicon('保障 维护 促进 推动 扩大 解决 改善 缩小 增加');
/** 提高…补助水平: what is paid is a thing of its own. */
const PAID = /补助|补贴|待遇|工资|薪酬|养老金|低保|报销/u;
/** 推动海洋科技创新发展, 促进平台经济健康发展: a field of work that is pushed, named at the head of the object. */
const PUSHING = createLexicon('推动 促进');
const FIELDS = createLexicon(
  '产业链 贸易 体育 科技 旅游 文旅 养老 教育 医药 医疗 民营经济 平台经济 数字经济 集体经济 县域经济 海洋经济 林下经济 低空经济 服务业 制造业 建筑业 物流业 畜牧业 农业 种业 渔业 金融业 房地产 企业 戏曲 影视 园区 集群 行业',
);
const FIELD_OBJECT_AT_LEAST = 7;
const FIELD_WITHIN = 5;

/** Whether the object from `at` on names a field of work near its head. */
function namesField(words: string, at: number): boolean {
  if (words.length - at < FIELD_OBJECT_AT_LEAST) return false;
  for (let place = at; place < at + FIELD_WITHIN; place += 1) if (FIELDS.startingAt(words, place) > 0) return true;
  return false;
}

/** 保持…增速高于全国, 保持…高压态势, 保持…不变: a state of its own that is to be held, which can be asked for. */
const HELD = /高于|快于|低于|同步|合理区间|(?:不变|态势|基本稳定|总体稳定|动态平衡)$/u;

const BEGUN = createLexicon('实现 推动 确保 力争');

/** An object is at least this long (发展乡村游), or one less where the clause says more than verb and object (清理整治欠薪). */
const OBJECT_AT_LEAST = 3;
const DEED_AT_LEAST = 6;
/** A verb this long holds its object (简政放权). */
const WHOLE_VERB = 4;

/** 真正让群众得实惠 */
const TRULY = '真正让';

/** 目的: whether a clause only says what the deed before it is for: 确保质量安全, 提高办事效率, 让群众得实惠. */
export function isAim(clause: ReadClause): boolean {
  const { head, opens, words } = clause;
  if (words.startsWith(TRULY)) return true;
  if (head === undefined) return (opens & OPENS.caused) !== 0;
  if (head.drift === 'deed' && head.verb.length > 1) return (opens & OPENS.caused) !== 0 || isVision(clause, head);
  return isAimOf(clause, head);
}

/** 打造全国重要增长极。: what closes a sentence of deeds with what its place is to become. */
function isVision({ words, stop, facts, projects, end, start }: ReadClause, { verb, end: from }: VerbHead): boolean {
  if ((stop !== '.' && stop !== ';') || facts.length + projects.length > 0 || !FORMING.has(verb)) return false;
  return end - from <= VISION_AT_MOST && VISIONS.endingAt(words, words.length, from - start) > 0;
}

const FORMING = createLexicon('打造 建设 构建 塑造 创建');
const VISIONS = createLexicon(
  '增长极 引擎 高地 样板 标杆 典范 名片 目的地 城市 社会 家园 格局 新局面 粮仓 粮仓” 之都 之城 升级版 强省 强市 强县 强区 乐园 新城市 后花园 新篇章 新图景',
);
const VISION_AT_MOST = 20;

function isAimOf({ words, opens, start, end, stop, strength }: ReadClause, head: VerbHead): boolean {
  // 确保办事便捷: a verb of one character behind 确保 is part of another word
  if (strength === 'ensure' && head.verb.length === 1) return true;
  if (head.drift === 'deed') return (opens & OPENS.caused) !== 0;
  if (head.drift === 'outcome') {
    // 实现数字中心开工建设: a thing of its own that is begun or finished
    if (BEGUN.has(head.verb) && isSetUp(words.slice(head.end - start))) return false;
    return head.verb !== '保持' || !HELD.test(words);
  }
  const object = end - head.end;
  const closes = stop === '.' || stop === ';';
  if (closes && object <= CLOSING_RESULT_AT_MOST && head.verb === '促进') return !FIELD.test(words);
  const from = head.end - start;
  if (object <= QUALITY_AT_MOST && QUALITIES.endingAt(words, words.length, from) > 0 && RAISING.has(head.verb))
    return !PAID.test(words);
  if (closes && object <= COURSE_AT_MOST && COURSES.endingAt(words, words.length, from) > 0 && PUSHING.has(head.verb))
    return true;
  if (object > (closes ? CLOSING_AIM_AT_MOST : AIM_AT_MOST)) return false;
  if (object > AIM_AT_MOST && WITH_OBJECT.has(head.verb)) return false;
  if (AIMS.endingAt(words, words.length, from) === 0 || PAID.test(words)) return false;
  return !(PUSHING.has(head.verb) && namesField(words, from));
}

/** 举措: whether a clause says a deed of its own, be it as broad as 加强…监管. */
export function isOwnDeed({ words, end, head }: ReadClause): boolean {
  if (head === undefined) return false;
  const object = end - head.end;
  const whole =
    object >= OBJECT_AT_LEAST ||
    (object === OBJECT_AT_LEAST - 1 && words.length >= DEED_AT_LEAST) ||
    head.verb.length >= WHOLE_VERB;
  return whole && !isFollow(words);
}

/** Whether the first clause of a sentence that is no mere ground says a deed rather than an amount or a result. */
export function opensWithDeed({ clauses }: ReadSentence): boolean {
  for (const { head, preamble, counted } of clauses) {
    if (preamble) continue;
    return head !== undefined && !counted && !head.result && head.drift === 'deed';
  }
  return false;
}
