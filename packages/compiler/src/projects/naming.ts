import { createCharacters, holds, holdsAt, uniteCharacters } from '#text/characters.ts';
import { createLexicon } from '#text/lexicon.ts';
import { countUncommon, PROPER, startsCommon } from './common-words.ts';
import { RENEWALS } from './endings.ts';
import { BUILT_WORKS, INSTITUTIONS, NAMED_SITES, NO_PROJECTS, SITE_HEADS, WORK_HEADS } from './heads.ts';
import {
  ABSTRACT_WORK,
  COUNT_ITEM,
  CROSSING,
  INNER_COUNT,
  MEASURED,
  NAME_CUE,
  OWN_PREFIX,
  PHASE_END,
  PROGRAMME_WORDS,
  QUOTED,
  ROAD_NUMBER,
  SHORT_PLACE,
  SOMEWHERE,
} from './patterns.ts';

/** What a phrase shows of being a project's name. */
export interface NameSigns {
  /** A head that means one thing at one site: 水库, 产业园. */
  readonly site: boolean;
  /** A head that needs a proper name beside it: 工程, 改造. */
  readonly work: boolean;
  /** A place, a firm or another word that is no common one. */
  readonly proper: boolean;
  /** A phase, a capacity, a number. */
  readonly cue: boolean;
  /** A head such as 大厦 or 大学, which only named things have. */
  readonly named: boolean;
  /** Two characters that begin with a deed: 减煤, 控车. */
  readonly deed: boolean;
  /** At least one character belongs to no common word. */
  readonly loose: boolean;
  /** A programme by its words (社区…, 农村…), which only the company of projects makes one. */
  readonly programme: boolean;
  /** A kind of lines that every town has, without a word of its own: 地下综合管廊, 燃气管网. */
  readonly network: boolean;
  /** A site and what is done to it: 某机场改扩建, 某水库除险加固. */
  readonly renewed: boolean;
  /** It ends in 项目, 工程 or a phase. */
  readonly finished: boolean;
  /** What a place has one of: 图书馆, 规划展厅. */
  readonly only: boolean;
  /** It begins as a class of things does: 县级…, 区域性…. */
  readonly classed: boolean;
  /**
   * What something is done to: a `place` (甲河整治), or what lies `nowhere` (企业数智化改造, 社保扩面提质, 甲乙一体化).
   * Undefined where the name ends in no such deed.
   */
  readonly done: 'place' | 'nowhere' | undefined;
}

/** Places of work that a list of projects may hold, though most of them are institutions. */
const SEATS = createLexicon('交易中心 创新中心 研究中心 实验室 研究院 家园');
const NETWORKS = createLexicon('管网 管廊 管道 路网 道路 公路 线路 设施');
const DEEDS = createCharacters('减控降治增扩改提促保防建强补稳去');
const LONGEST = 40;
const ADMINISTRATIVE = /[县市区州旗镇乡村]$/u;
const CAPACITY = /^\d[\d.]{0,6}(?:万吨|万千瓦|兆瓦).{3}/u;
const CORE_TAIL = /(?:项目|工程|（[^）]{1,12}）|\([^)]{1,12}\))$/u;
/** What {@link CORE_TAIL} ends in. */
const CORE_TAILS = createCharacters('目程）)');
/** The last characters of a phase: 二期, 三号机组, 一期工程. */
const PHASE_ENDS = createCharacters('期程目组线');
/** Verbs of making and helping, which take no project as their object, and other words that open no name. */
const NO_START = createLexicon(
  '历时 探索 构建 打造 形成 完善 优化 发展 引进 培育 引导 鼓励 拓展 提高 增强 创建 举办 开展 落实 深化 推广 加强 健全 建立 产业百 产业项目 与 对 从 以 在 由 把 使 让 为 至 到 按 不断 逐步 更多 一些 各 ' +
    '每个 用好 做好 做深 做实 做强 做大 做优 做精 做细 配合 推动 推进 完成 运行 服务 好 搞 设置 支持 加快 开工 启动 力争 确保 用于 重点 抓早 抓实 抓好 抓紧 抓细',
);

/** 向 and 投资 open no name either, but for 向阳, 向荣 and 投资促进, 投资大厦; 山水林田湖草沙 only that of a 工程. */
/** 和 and 将 in front of a word; 和某县, 将某山 may be names. */
function startsWithParticle(words: string): boolean {
  return holdsAt(PARTICLES, words, 0) && (words.length < 4 || startsCommon(words, 1)) && !startsCommon(words, 0);
}

const PARTICLES = createCharacters('和将');
const NO_START_UNLESS = /^(?:向(?![阳荣])|投资[^促大]|山水林田湖.{0,20}(?<!工程)$)/u;
const UNLESS_STARTS = createCharacters('向投山');

/** What no name holds: marks and words of sentences, and words that make of things a class (农村危房, 老旧小区). */
const NO_NAME = createLexicon(
  '把 ， 。 ！ ？ ； ： : ; ! ? 了 们 这个 那些 融入 上线运行 成为 实现 达到 参与 搞好 升级为 其他 其它 有关 相关 以及 进行 通过 按照 围绕 根据 坚持 我们',
  '一批 首个 首座 首家 首批 两批 二批 三批 四批 五批 六批 若干 各级 各类 各县 全市 全省 全区 全县 全国 多个 重点项目 项目库 优质项目 镇村 老旧小区 中小学 交通干线 农村公路 小街小巷 旅游厕所 督察 创“ 有序 总书记 反馈问题 产业布局 村村通 户户通 危房 危桥 户厕 改厕 公厕',
  '清洁取暖 高标准农田 配套设施 民生实事 招商引资 招商项目 技改项目 专项债 试点项目 人才项目 科技计划项目 重大项目 类项目 精品工程 保交楼 特色产业 特色小镇 普惠 免费 体检 补助 培训 检查 背街 场所',
);
/** Names of sites that hold such a word. */
const SITES_ALL_THE_SAME = createLexicon('培训中心 培训基地 培训学校 培训学院 全国重点实验室 监管场所');
/** What no name ends in. */
const NO_END = createLexicon('企业投资项目 等 上线 专项整治 专项治理 专项行动 专项斗争 集中整治');
/** What a phrase that begins with a count, or with marks, begins with. */
const COUNT_STARTS = createCharacters('新约超近.0123456789０１２３４５６７８９一二两三四五六七八九十百');
const QUOTE_STARTS = createCharacters('《“');
const ABSTRACT_ENDS = createLexicon('建设 工程');
const DIGITS = createCharacters('0123456789');
const REFUSING = uniteCharacters(NO_NAME.first, DIGITS, createCharacters('为获的'));
const [AS, GAINS, OF] = [...'为获的'].map((char) => char.charCodeAt(0)) as [number, number, number];

/** 甲—乙农村公路: a road of the class that has a name of its own. */
function isRouted(words: string, at: number): boolean {
  return words.startsWith('农村公路', at) && words.lastIndexOf('—', at) > 0;
}

/** Whether a phrase shows that it is no name. */
function isRefused(words: string): boolean {
  const { length } = words;
  if (NO_START.startingAt(words, 0) > 0 || startsWithParticle(words) || NO_END.endingAt(words, length, 0) > 0)
    return true;
  let digits = false;
  for (let at = 0; at < length; at++) {
    const code = words.charCodeAt(at);
    if (!holds(REFUSING, code)) continue;
    if (holds(DIGITS, code)) digits = true;
    else if (NO_NAME.startingAt(words, at) > SITES_ALL_THE_SAME.startingAt(words, at) && !isRouted(words, at))
      return true;
    else if (code === OF && words.charAt(at - 1) !== '美') return true;
    else if (code === AS && words.charAt(at - 1) !== '华') return true;
    else if (code === GAINS && words.charAt(at + 1) !== '批') return true;
  }
  if (holdsAt(UNLESS_STARTS, words, 0) && NO_START_UNLESS.test(words)) return true;
  if (digits && (MEASURED.test(words) || INNER_COUNT.test(words))) return true;
  if (holdsAt(COUNT_STARTS, words, 0) && COUNT_ITEM.test(words)) return true;
  if (holdsAt(QUOTE_STARTS, words, 0) && QUOTED.test(words)) return true;
  return ABSTRACT_ENDS.endingAt(words, length, 0) > 0 && ABSTRACT_WORK.test(words);
}

/**
 * 名称: reads a phrase as a name; undefined when it cannot be one.
 *
 * @param summed the list that holds the phrase is summed up by a noun such as 项目
 * @param seated a place of work counts as a site: the list is summed up, or its members are said to be built
 */
export function readName(words: string, summed = false, seated = summed): NameSigns | undefined {
  const { length } = words;
  if (length < 2 || length > LONGEST) return undefined;
  const siteHead = SITE_HEADS.endingAt(words, length, 0);
  const workHead = WORK_HEADS.endingAt(words, length, 0);
  const seat = seated && SEATS.endingAt(words, length, 2) > 0;
  const abstract = !seat && NO_PROJECTS.endingAt(words, length, 0) > Math.max(siteHead, workHead);
  // 某市至某县 can name a road and 某县 a station when a collective noun says so; 80万吨某某示范 is a plant.
  if (abstract && !(summed && (ADMINISTRATIVE.test(words) || CAPACITY.test(words)))) return undefined;
  if (isRefused(words)) return undefined;
  const head = Math.max(siteHead, workHead);
  const uncommon =
    head > 1 && length - head > 1
      ? Math.max(countUncommon(words), countUncommon(words.slice(0, -head)))
      : countUncommon(words);
  const proper = uncommon >= PROPER;
  if ((abstract || words.endsWith('产业项目')) && !proper && !CAPACITY.test(words)) return undefined;
  const tailed = holdsAt(CORE_TAILS, words, length - 1);
  const phase = holdsAt(PHASE_ENDS, words, length - 1) && PHASE_END.test(words.slice(-9));
  const core = tailed ? words.replace(CORE_TAIL, '') : words;
  const road = holdsAt(DIGITS, words, length - 1) && ROAD_NUMBER.test(words);
  const site =
    road ||
    (length > 2 ? siteHead : SITE_HEADS.endingAt(words, length, 1)) > 0 ||
    (core.length > 1 && core.length < length && SITE_HEADS.endingAt(core, core.length, 1) > 0);
  const work =
    phase ||
    seat ||
    (core.length > 1 && core.length < length && WORK_HEADS.endingAt(core, core.length, 1) > 0) ||
    (WORK_HEADS.endingAt(words, length, 1) > 0 && !(length < 4 && SHORT_PLACE.test(words)));
  const cue = phase || NAME_CUE.test(words) || ((site || work) && OWN_PREFIX.test(words));
  const only = INSTITUTIONS.endingAt(words, length, 0) === length;
  if (!site && !work && !cue && uncommon === 0 && !only) return undefined;
  const programme = !proper && !phase && PROGRAMME_WORDS.test(words);
  if (programme && !(summed && site && length > 5)) return undefined;
  if (words.endsWith('工程') && !phase && !isBuilt(words.slice(0, -2), proper)) return undefined;
  const named = length > 3 && NAMED_SITES.endingAt(words, length, 2) > 0;
  const finished = phase || core.length < length || words.endsWith('段');
  return {
    site,
    work,
    proper,
    cue,
    named,
    loose: uncommon > 0,
    deed: length < 3 && holdsAt(DEEDS, words, 0),
    programme,
    renewed: proper && isRenewed(words),
    network: !proper && !cue && NETWORKS.endingAt(words, length, 0) > 0,
    finished,
    only,
    classed: CLASSES.startingAt(words, 0) > 0,
    done: phase || CAPACITY.test(words) ? undefined : findDone(words),
  };
}

const CLASSES = createLexicon('省级 市级 县级 区级 镇级 乡级 村级 县乡 区域性 国家和省级 省市');

/** What is done to places and to things of no place alike. */
const PLACED_DEEDS = createLexicon(
  '改造 整治 治理 绿化 亮化 美化 提质 扩面 提标 提升 升级 优化 修复 保护 建设 延伸 联网 融合',
);
/** Towns grow together; nobody builds that. */
const UNITING = createLexicon('一体化 同城化');
/** The last characters of names of places and sites. */
const PLACE_NOUNS = createCharacters(
  '河江湖海渠堤坝库闸沟溪泉湾港岛滩洲路街巷道桥线段区城镇村乡县市旗州园馆院校站厂场矿店楼塔寺窟庙陵址山岭峡谷口圈网轨期',
);
/** Common words that hold a character of {@link PLACE_NOUNS} and tell of no one place. */
const NOWHERE = createLexicon(
  '城市 城乡 城镇 城区 中心城区 建成区 市区 城中村 农村 乡村 社区 开发区 园区 市场 场所 场景 赛道 渠道 山水 山上 山下 院士 校企 全市 全区 全县 全省 区域 地区 人口 进口 口径 入河 入海 排污口 河湖 海洋 县域 市县 市政 市民 县乡 乡镇 镇村 路径 路灯 ' +
    '线上 线下 阶段 网络 互联网 物联网 海外 校园 街道 道路 道德 海绵 长期 周期 市属 县级 市级 区级 乡级 村级 区块链',
);
const OPEN_QUOTE = '“'.charCodeAt(0);

/** What the deed at the end of a name is done to; what stands in quotes is a slogan and no place. */
function findDone(words: string): NameSigns['done'] {
  const { length } = words;
  if (UNITING.endingAt(words, length, 1) > 0) return 'nowhere';
  const deed = PLACED_DEEDS.endingAt(words, length, 1);
  if (deed === 0) return undefined;
  for (let at = 0; at < length - deed; at++) {
    if (words.charCodeAt(at) === OPEN_QUOTE) at = Math.max(at, words.indexOf('”', at));
    const nowhere = NOWHERE.startingAt(words, at);
    if (nowhere > 0) at += nowhere - 1;
    else if (at > 0 && holdsAt(PLACE_NOUNS, words, at)) return 'place';
  }
  return 'nowhere';
}

function isRenewed(words: string): boolean {
  const end = words.length - RENEWALS.endingAt(words, words.length, 2);
  return end < words.length && SITE_HEADS.endingAt(words, end, 1) > 0;
}

function isBuilt(work: string, proper: boolean): boolean {
  return BUILT_WORKS.endingAt(work, work.length, 1) > 0 || (proper && (SOMEWHERE.test(work) || CROSSING.test(work)));
}

/** A bracket, a Latin letter, a digit, 组 or 期 can end a name too. */
const NAME_ENDS = createCharacters('）)组期0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

/** Whether the words of `[start, end)` end as names of projects do. */
export function hasHead(text: string, start: number, end: number): boolean {
  if (end > start && holdsAt(NAME_ENDS, text, end - 1)) return true;
  return SITE_HEADS.endingAt(text, end, start) > 0 || WORK_HEADS.endingAt(text, end, start) > 0;
}
