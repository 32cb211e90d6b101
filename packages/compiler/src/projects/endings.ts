import { createCharacters, holdsAt, isDigit, uniteCharacters } from '#text/characters.ts';
import { dateTailLength } from '#text/date-lead.ts';
import { combineWords, createLexicon, listWords } from '#text/lexicon.ts';

/** 项目建设任务, 加快建设: 建设 and what may follow it at the end of a clause. */
export const BUILDING = createLexicon(...combineWords(['建设'], ['', '任务', '进度', '步伐', '工作']));

/** 主体工程 at the end of a name: what is finished is a part. */
export const MAIN_PARTS = createLexicon('主体 主体工程 土建工程 主体结构 路基 路基工程 土建');

/** What no name ends in, so that 建设 behind it belongs to the name. */
export const QUALITIES = createLexicon('安全 文明 配套 综合 基础设施 生态 能力 智慧');

/** What is done to the things of a collective noun: 等8所学校新建、改扩建工程. */
export const RENEWALS = createLexicon(
  '新建 整治 综合整治 整治改造 改造整治 改扩建 扩建 改建 改造 续建 迁建 改造提升 提升改造 现代化改造 扩容 扩能 扩能改造 升级改造 除险加固 提质改造 大修 大中修 整修 维修 翻修',
);

/** 合作项目, 签约项目: things agreed or counted, not built. */
const COUNTED_PROJECTS = createLexicon(
  ...combineWords(listWords('合作 签约 招商 试点 服务 惠民 培训 活动 考核 补助 检查 收费 审批 保障 攻关 科研 研发'), [
    '项目',
  ]),
  '航线',
);

/** Whether a noun that ends at `end` sums up things agreed or counted; 公共服务项目 are built. */
export function isCounted(text: string, start: number, end: number): boolean {
  return COUNTED_PROJECTS.endingAt(text, end, start) > 0 && !text.endsWith('公共服务项目', end);
}

/** 建设任务, 前期工作, 进度: the noun that a verb of doing takes after the name. */
const OBJECTS = createLexicon('收尾 收尾工作 扫尾 任务 进度 步伐 力度 工作 速度 建设 进程 招商 招商进度 招商工作');

/** Length of the noun of doing that ends at `end`, 的 before it included; 0 when there is none. */
export function objectLength(text: string, start: number, end: number): number {
  const length = OBJECTS.endingAt(text, end, start);
  return length > 0 && end - length > start && text.charAt(end - length - 1) === '的' ? length + 1 : length;
}

const NOTE_ENDS = createCharacters('］〕]】');
const NOTE = /[［〔[【][\d０-９]{1,3}[］〕\]】]$/u;
const LONGEST_NOTE = 5;

/** Length of a note's number (［22］) that ends at `end`; 0 when none does. */
export function noteLength(text: string, start: number, end: number): number {
  if (end <= start || !holdsAt(NOTE_ENDS, text, end - 1)) return 0;
  return NOTE.exec(text.slice(Math.max(start, end - LONGEST_NOTE), end))?.[0].length ?? 0;
}

/** What may stand between a name and its predicate; stripped from the end of the name. */
const YEAR = '年'.charCodeAt(0);
const NAME_ENDS = createLexicon(
  '获国家 获国务院 获省 获自治区 已经 已 均 都 也 全部 正式 全面 全线 基本 顺利 成功 相继 陆续 先后 实现 如期 按时 准时 提前 年底 年底前 年内 今年 当年 全年 累计 力争 争取 确保 尽快 尽早 早日 按期 加快 ' +
    '首期 设备安装 可研报告 项目建议书 初步设计 环评 坝体 秋季学期前 春季学期前 开学前 汛期前 秋季学期 仅 仅仅 实质性 实质性的 扎实 有序 稳步 全力 深入 积极 快速 强力 抓紧 共 新 开始 即将 正在 正 建设 总体 获得 获 完成 上半年 下半年 的 总 高质量 高水平 高标准 月底 月底前 一季度 二季度 三季度 四季度 季度 单幅 双幅 半幅 路基 穹顶',
);

/** The last characters of years, months and dates. */
const TIMES = '年月份前';
const TIME_ENDS = createCharacters(TIMES);

/** What it ends in. */
export const NAME_CLOSERS = uniteCharacters(NAME_ENDS.last, TIME_ENDS);

/** Length of what closes a name without being of it, a year or a month (2021年, 10月份) included; 0 when nothing does. */
export function nameEndLength(text: string, start: number, end: number): number {
  const length = NAME_ENDS.endingAt(text, end, start);
  if (!holdsAt(TIME_ENDS, text, end - 1)) return length;
  if (length < 5 && endsInYear(text, start, end)) return 5;
  return dateTailLength(text, start, end) || length || monthLength(text, start, end);
}

const [MONTH, OF_MONTH] = [...'月份'].map((char) => char.charCodeAt(0)) as [number, number];

/** Length of the month (10月, 10月份) that ends at `end`; 0 when none does. */
function monthLength(text: string, start: number, end: number): number {
  let at = text.charCodeAt(end - 1) === OF_MONTH ? end - 2 : end - 1;
  if (at <= start || text.charCodeAt(at) !== MONTH) return 0;
  const digits = at;
  while (at > start && at > digits - 2 && isDigit(text.charCodeAt(at - 1))) at--;
  return at < digits ? end - at : 0;
}

function endsInYear(text: string, start: number, end: number): boolean {
  if (end - start < 5 || text.charCodeAt(end - 1) !== YEAR) return false;
  for (let at = end - 5; at < end - 1; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x39 || !isDigit(code)) return false;
  }
  return true;
}

/** 大唐某园详规编制工作: planning that is part of building. */
const DRAFTINGS = createLexicon(
  ...combineWords(['总体规划', '详规', '规划', '设计', '方案'], ['编制', '设计'], ['', '工作']),
);

/** 的规划和项目争取工作, 详规编制工作, 筹建. */
const PLANNINGS = createLexicon(
  ...combineWords(
    listWords(
      '用地 环评 初步设计 勘察设计 审批 项目审批 手续办理 审批手续 前期手续 规划建设 规划和项目 规划和项目争取 项目谋划争取 谋划争取 谋划 策划 项目策划 争取 筹建 筹备 论证立项 论证 申报 立项 可研 前期 建设前期 征地拆迁 征拆 征迁 报批 前期研究',
    ),
    ['', '和论证', '报批', '编制', '批复', '预审'],
    ['', '工作', '准备', '手续', '任务'],
  ),
);
/** The last characters of both: most lists end in none of them. */
const STEP_ENDS = createCharacters('制计作目取划建备证项报研期迁批准续设理拆务究审复');

/** A step before building, or the drawing up of plans, that closes a list. */
export interface Step {
  readonly length: number;
  readonly drafting: boolean;
}

/** 前期工作, 详规编制: the step that ends at `end`; undefined when the words end in none. */
export function findStep(text: string, start: number, end: number): Step | undefined {
  if (end <= start || !holdsAt(STEP_ENDS, text, end - 1)) return undefined;
  const drafting = DRAFTINGS.endingAt(text, end, start);
  if (drafting > 0) return { length: drafting, drafting: true };
  const length = PLANNINGS.endingAt(text, end, start);
  if (length === 0) return undefined;
  const led = end - length > start && text.charAt(end - length - 1) === '的';
  return { length: led ? length + 1 : length, drafting: false };
}

/**
 * The last characters of notes, of steps, of objects, of joiners, of counted projects and of what closes a name, a year, a
 * month or a date included; behind any other character nothing is taken from a list.
 */
export const CLOSING_ENDS = uniteCharacters(
  NOTE_ENDS,
  STEP_ENDS,
  OBJECTS.last,
  NAME_ENDS.last,
  createCharacters(`${TIMES}和及、目`),
);

/** What closes a member that says what became of it: 某电厂投产、某大桥通车. */
export const SAID_ENDS = createLexicon(
  '洞通 轨通 合龙 截流 升顶 联调联试 投产 达产 试产 试生产 点火 送电 通气 供热 达产达效 投产达效 中交 并网 并网发电 动工 奠基 开园 开馆 开业 试运行 试运营 通水 通航 封关运行 竣工验收 交工验收 产能爬坡 获批 立项 投用 投运 建成 竣工 完工 开工 通车 贯通 启用 开通 开通运营 通车运营 建成投产 建成投用 建成通车 开工建设 投入使用 投入运营 投入运行 核准 主体完工 封顶 顺利推进 加快推进 进展顺利',
);

/** What a clause ends in that goes on with the list of the one before. */
export const CARRIED = createLexicon('项目 工程 建设');

/** What the reason of a delay ends in: 受征迁影响, 因用地报批滞后. */
export const HINDRANCES = createLexicon(
  '影响 制约 限制 约束 滞后 缓慢 较慢 不足 困难 短缺 缺口 未到位 不到位 调整 变更 原因 问题 纠纷 因素 延迟 延误 难度大 未落实 未批复 未完成 受阻',
);
