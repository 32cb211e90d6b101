import type { CommitmentKind, Span } from '#model.ts';
import { createCharacters, holdsAny, holdsAt } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { findQualitative, findRelative, PLAIN_STATE } from '../bound.ts';
import { OPENS, SIGNS } from '../signs.ts';
import { PRINTED_UNITS } from './print.ts';
import { isTold } from './subjects.ts';

/*
 * A form is tried only on words that begin with a character it can begin with, or that hold a sign it needs: most clauses
 * have none of these forms, and to enter a pattern costs more than to turn it away.
 */

/** 年底前建成通车, 尽早开工: how and when what was just named is to be finished; no object of its own (力争开工乙水库). */
export const FOLLOW =
  /^(?:并|且|也|要|必须|务必|预计|计划|拟|争取|力争|确保|尽快|尽早|早日|按期|按时|如期|及时|年内|年底前?|[上下]半年|[一二三四]季度[末底]?前?|全部|顺利|正式|同步|陆续|确保其|于|在)*(?:\d{1,4}年)?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末|份)?(?:前|内)?(?:尽快|尽早|全部|正式|全面)?(?:建成|开工|投产|竣工|完工|投入使用|投入运营|通车|试运行|试运营|运营|落地|达产|投用|交付|完成|实施|启用|见效|到位|滚动实施|有序推进|主体封顶|封顶|主体完工|通水|通电|通气|通航|供水|供气|供热|供暖|开业|营业|试营业|开园|开馆|开诊|招生|交工|交房|移交|回迁)(?<!(?:开工|完成|实施|建成)(?=(?!建设(?![^，,。；;并及和、]{3})|并|主体|验收|年度|各项|全部|投|施工|任务|目标|工作|前期|通|运|使|后|启|交|到位|试|达产|见效|、|招|征|拆|搬|安装|调试|封|铺|收尾|整改|审|核|立项|组|布|挂|改造|项目|工程|计划|了|销)[^，,。；;]{2,8}$))(?:[^，,。；;]{0,8})$/u;

/** What {@link FOLLOW} begins with; many a verb begins as its first characters do. */
const FOLLOW_OPENS = createLexicon(
  '并 且 也 要 必须 务必 预计 计划 拟 争取 力争 确保 尽快 尽早 早日 按期 按时 如期 及时 年内 年底 上半年 下半年 一季度 二季度 三季度 四季度 全部 全面 顺利 正式 同步 陆续 于 在 0 1 2 3 4 5 6 7 8 9 底 末 份 日 前 内',
  '建成 开工 投产 竣工 完工 投入使用 投入运营 通车 试运行 试运营 运营 落地 达产 投用 交付 完成 实施 启用 见效 到位 滚动实施 有序推进 主体封顶 封顶 主体完工 通水 通电 通气 通航 供水 供气 供热 供暖 开业 营业 试营业 开园 开馆 开诊 招生 交工 交房 移交 回迁',
);

export function isFollow(words: string): boolean {
  return FOLLOW_OPENS.startingAt(words, 0) > 0 && FOLLOW.test(words);
}

/** 9月底前全部完成, 年内均完工: the end of all that was named before, be it built or not. */
const FINISHES_ALL = /全部|均|都|全面|各项|逐项/u;
/** 年底前完成: what may be said of any amount. */
const FINISHES_ANY = /完成$/u;
/** Ends of a clause that names nothing of its own which is to be finished (9月底前投用冷链基地). */
const FINISHED = createLexicon(
  '建成 投产 竣工 完工 投入使用 投入运营 通车 试运行 运行 运营 达产 投用 交付 交付使用 完成 启用 见效 到位 封顶 通水 通电 通气 通航 供水 供气 供热 供暖 开业 营业 开园 开馆 开诊 交工 交房 移交',
);
/** What is built bears one of these in its words. */
const BUILDING = createCharacters('建修改铺装扩整治硬绿疏浚固拆筑架');

/**
 * Whether a clause that says when the last deed is to be finished says it of one named before that deed too.
 *
 * @param words of a clause that {@link isFollow}
 * @param said the deed named before it, which is no target
 */
export function finishesToo(words: string, said: string, kind: CommitmentKind): boolean {
  if (FINISHED.endingAt(words, words.length, 0) === 0) return false;
  if (FINISHES_ALL.test(words)) return true;
  if (kind === 'action') return false;
  return kind === 'project' || FINISHES_ANY.test(words) || holdsAny(BUILDING, said, 0, said.length);
}

/** 投入使用|（责任单位：县教育局）: without the units that are printed behind the words. */
export function withoutPrint(words: string): string {
  if (!holdsAt(BRACKET_ENDS, words, words.length - 1)) return words;
  return words.replace(PRINTED_UNITS, '');
}

const BRACKET_ENDS = createCharacters('）)】');

/** 惠及群众2.24万户, 总投资30亿元: an effect or a size of what was just promised. */
export const SIZE =
  /^(?:该?(?:项目|工程))?(?:(?:共|可|将|预计|预计可|规划|年)?(?:惠及|受益|带动|覆盖|涉及|总投资|计划总投资|总面积|总里程|总长|全长|占地|概算|总?建筑面积)|(?:计划|预计)投资(?=[^，,]{1,10}元$)|(?:[路桥管坝渠堤]|红线|路基|路面|道路|隧道|主线|主桥)?(?:[长宽高]度?|全长|总长|里程)(?:约|为|达)?(?=\d))/u;

const SIZE_OPENS = createCharacters('共可将预年惠受带覆涉总计全占概该项工规建路桥管坝渠堤红道隧主长宽高里');

export function isSize(words: string): boolean {
  return holdsAt(SIZE_OPENS, words, 0) && SIZE.test(words);
}

/** 全长4公里, 占地40亩: how much of a thing there is. */
const EXTENT = /^(?:预计)?(?:总投资|总面积|总里程|总长|全长|占地|总?建筑面积)/u;

export function isExtent(words: string): boolean {
  return holdsAt(SIZE_OPENS, words, 0) && EXTENT.test(words);
}

/** 该项目位于某村, 由某公司投资, 目前正在流转土地: where a project that was just named lies, who builds it, how far it is. */
const TOLD_OF_PROJECT =
  /^(?:该?(?:项目|工程))?(?:位于|地处|坐落|选址|由[^，,。；;]{2,24}(?:投资|建设|实施|承建)|目前|现已|现正)|^该(?:项目|工程)(?![^，,。；;]{0,12}(?:开工|建成|竣工|投产|投用|通车|完工))/u;

const TOLD_OPENS = createCharacters('该项工位地坐选由目现');

export function tellsOfProject(words: string): boolean {
  return holdsAt(TOLD_OPENS, words, 0) && TOLD_OF_PROJECT.test(words);
}

/** 该项目|预计3月开工建设: without the project that is spoken of. */
export function behindProject(words: string): string {
  return words.startsWith('该') ? words.replace(/^该(?:项目|工程)/u, '') : words;
}

/** 投资1.6亿元，…: what the next clause is to be done with. */
export const INPUT =
  /^(?:年内|全年|今年|计划|安排|再|总)*(?:投资|投入|安排资金|筹措资金|筹集资金|引入(?:社会)?资金|争取资金)[^，,。；;]{0,4}[\d０-９.．]+[^，,。；;]{0,6}元(?:以上|左右)?$/u;

/** 依托5个园区，…: what the next clause rests on. */
export const GROUND =
  /^(?:紧紧)?(?:依托|围绕|聚焦|立足|针对|面向)|^(?:紧盯|瞄准)[^，,。；;]{2,24}(?:项目|企业|目标|园区|领域|环节|问题)$|^以.*为(?:指导|载体|抓手|重点|契机|依托|平台|突破口|龙头|支撑|引领)$/u;

const GROUND_OPENS = createCharacters('紧依围聚立针面以瞄');

/**
 * Whether a clause says what the next one is to be done with.
 *
 * @param signs which of {@link SIGNS} stand in the words
 */
export function isInput(words: string, signs: number): boolean {
  return (signs & SIGNS.money) !== 0 && INPUT.test(words);
}

/** Whether a clause says what the next one rests on. */
export function isGround(words: string): boolean {
  return holdsAt(GROUND_OPENS, words, 0) && GROUND.test(words);
}

/** What a caption's words are no more than: 抓项目, 稳就业, 促进消费. */
const CAPTION_AT_MOST = 4;
const MEMBERS = createCharacters('一二三四五六七八九十');
const MEMBER_VERBS = createCharacters('是要');

/** 一是|抓项目，新开工项目30个；二要|稳就业，…: whether a clause only says what a member of a list is about, in front of its deeds. */
export function isCaption(text: string, { start, end }: Span): boolean {
  if (end - start === TAKEN && text.charCodeAt(start) === TAKES) return true;
  return end - start <= CAPTION_AT_MOST && opensMember(text, start) && !opensMember(text, end + BEHIND_MARK);
}

/** 抓基地，建设菜园5个: a thing that is taken in hand, of two characters. */
const TAKES = '抓'.charCodeAt(0);
const TAKEN = 3;

/** The mark behind a clause, and 二是 of the next member. */
const BEHIND_MARK = 3;

function opensMember(text: string, at: number): boolean {
  return holdsAt(MEMBER_VERBS, text, at - 1) && holdsAt(MEMBERS, text, at - 2);
}

/** 力争年内，…; 用两年时间，…: time or strength alone, for what follows. */
export const LEAD_IN =
  /^(?:力争|确保|争取|努力)?(?:年内|年底前?|年末|今年|全年|今后[^，]{0,4}|通过[^，,]{0,14}努力|(?:20\d\d年)?\d{1,2}月(?:底|末|份|[上中下]旬|\d{1,2}日)?之?前|用[^，,]{1,8}时间|到[^，,]{1,8}[年底末月])?$/u;

/** A clause of time or strength alone is no longer than this. */
const LEAD_IN_AT_MOST = 20;

/** @param opens which of {@link OPENS} their first character is */
export function isLeadIn(words: string, opens: number): boolean {
  return (opens & OPENS.leadIn) !== 0 && words.length <= LEAD_IN_AT_MOST && LEAD_IN.test(words);
}

const TIME_AND_STRENGTH =
  /^(?:确保|力争|争取|务必|努力|到|在|于|年内|(?:20\d\d年|今年|年)?底?前?|\d{1,2}月(?:底|末|份|\d{1,2}日)?之?前?|上半年|全部|全面|基本)+/u;

/** What {@link TIME_AND_STRENGTH} begins with. */
const TIME_OPENS = createCharacters('确力争务努到在于年今底前全基上0123456789');

/** A state with a subject of its own (大班额动态清零) is at least this long. */
const SUBJECT_AND_STATE = 7;

/** 投资5500万元的污泥处置工程: the size of a thing, not what is promised about it. */
export const SIZED_THING = /(?:投资|耗资)[\d０-９.．]+[亿万]*元的/u;

export function isSizedThing(words: string, signs: number): boolean {
  return (signs & SIGNS.money) !== 0 && SIZED_THING.test(words);
}

/** 确保某博览会如期举行: an event or a thing with a name of its own that is ensured, apart from what stands before it. */
export const ENSURED_EVENT =
  /^(?:全力|务必)?确保[^，,。；;]{4,40}(?:如期|按期|按时|顺利|成功|圆满|年内|年底前|上半年)[^，,。；;]{0,6}(?:举行|举办|召开|建成|投产|开工|竣工|通车|完工|完成|投用|投入使用|投入运营|开放|运行|开园|开馆|开业|达产|供气|供水|供暖|入住)$/u;

/** 力争支线机场通过预可研评审, 争取某遗址列入国家名录: what others are to grant, of a thing with a name of its own. */
export const GRANTED =
  /^(?:全力|努力|积极)?(?:力争|争取|确保)[^，,。；;]{4,30}(?:通过[^，,。；;]{0,14}(?:评审|审查|评估|验收|核准|审批|认定)|获批|创成[^，,。；;]{2,16}|创建成[^，,。；;]{2,16}|(?:升级|晋升|评定|认定)为[^，,。；;]{2,16}|获得?(?:国家|省|自治区|市|上级)?(?:批复|批准|核准)|(?:列|纳|进)入(?:国家|省|自治区|市|上级|部|“|《)[^，,。；;]{2,20}|入[围选](?:全?国家?|省|自治区|市|“|《)[^，,。；;]{2,20}|(?:上市|挂牌|报会|过会|辅导备案))$/u;

export const PARALLEL_SUBJECTS =
  /^(?<subjects>[^，,。；;、]{2,14}?(?:、[^，,。；;、]{2,14}?)+)(?:等[^，,。；;、]{0,6}指标)?(?<state>稳中提质|稳中有进|稳中向好|(?:持续|稳步|进一步|同比持续|继续)(?:提升|提高|改善|优化|扩大|下降)|控制在[^，,。；;、]{2,16}|完成[^，,。；;、]{2,14}(?:目标|指标|任务)+)$/u;

/** 产业引导基金设立, 增量留抵税额足额退还: what is done, behind what it is done to. */
export const DONE = createLexicon(
  '免费开放 对外开放 开工建设 全面开工 加快建设 开工 投产 竣工 完工 建成 建成投产 建成投用 建成使用 建成投运 建成通车 投入使用 投入运营 投用 投运 通车 开通 启动 启动建设 全面启动 设立 成立 挂牌 上线 上线运行 封顶 开园 开馆 开业 全面推开 全面退还 互认 全面招生 正式招生 首次招生 开始招生 挂牌供地 挂牌出让 成功出让',
);
const DONE_SUBJECT_AT_LEAST = 4;
/** Whether a clause without a verb of action at its head says what is to be done to its subject. */
export function isSetUp(words: string): boolean {
  const { length } = words;
  const done = DONE.endingAt(words, length, 0);
  if (done === 0 || length - done < DONE_SUBJECT_AT_LEAST || isFollow(words)) return false;
  return !isTold(words, 0, length);
}

/**
 * Whether words say that a state is reached (全覆盖, 清零) or measure themselves against something else.
 *
 * @param signs which of {@link SIGNS} stand in the words
 */
export function isStated(words: string, signs: number): boolean {
  if ((signs & SIGNS.relative) !== 0 && findRelative(words, 0) !== undefined) return true;
  if ((signs & SIGNS.state) === 0 || !PLAIN_STATE.test(words)) return false;
  const bound = findQualitative(words, 0);
  return bound?.kind === 'qualitative' && PLAIN_STATE.test(bound.words);
}

/** 培育一批产值超5亿元、税收超1000万元的|龙头企业: of what size each of a kind is to be, not how much is promised. */
const GROWN =
  /^.{0,8}(?:培育|培植|形成|打造|引进|招引|引育|壮大|扶持|谋划|储备)(?:出|一批|若干|更多|[^\d，,]{0,6})[^\d，,。；;]{0,12}(?:超|过|达|突破|上|在)?[\d.]{1,8}[亿万]*元(?:以上|级)?[^，,。；;]{0,30}的[^\d，,。；;、]{2,16}(?:企业|集群|项目|产业|园区|基地|品牌|商圈|平台|主体|旗舰|龙头|产业园)$/u;

export function isGrown(words: string, signs: number): boolean {
  return (signs & SIGNS.money) !== 0 && GROWN.test(words);
}

/** Whether the state has a subject of its own (大班额动态清零), so that it can stand as a promise apart. */
export function hasOwnState(words: string, signs: number): boolean {
  if (!isStated(words, signs) || isFollow(words)) return false;
  const lead = holdsAt(TIME_OPENS, words, 0) ? TIME_AND_STRENGTH.exec(words) : null;
  return words.length - (lead === null ? 0 : lead[0].length) >= SUBJECT_AND_STATE;
}
