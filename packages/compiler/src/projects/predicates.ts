import { createDictionary, createLexicon, listWords } from '#text/lexicon.ts';
import type { ProjectStage } from '../model.ts';

/** 谓语: what is said of a project, by the stage it shows; `none` shows no stage. */
const BY_STAGE: Readonly<Record<ProjectStage | 'none', readonly string[]>> = {
  // it is built, or at work
  complete: listWords(
    '建成 竣工 投产 达产 投用 投运 通车 完工 完成 投入使用 投入运营 投入运行 启动运行 点亮运行 投入生产 ' +
      '交付使用 交工验收 投料试车 联动试车 正式运营 尽快运营 转场运营 开放运营 开业 营业 启用 并网 贯通 开通 ' +
      '开园 开馆 通航 通水 落成 下闸蓄水 封孔蓄水 首期采气 试验通车 验收运行 开诊 顺利搬迁 实现 试运行 ' +
      '投入试运营 投入试运行 试营业 开城运行 具备通车条件 具备投产条件 封关验收 封关运行 封关运营 通过交工验收 ' +
      '通过竣工验收 试生产 达到入住条件 通过验收 试产 试投产 投料 带料试车 点火试车 试车成功 通线 中交 ' +
      '打通全流程 打通工艺流程 回迁交付 竣工交付 点火试产 点火投产 拉通 闭合 运营 具备 投入商业运行 投入商业运营 投入商运 开街 开港 开门迎客 正式开放 正式对外开放 先期运行 正式运行 成功运行 ' +
      '通气 具备通气条件 具备通水条件 具备使用条件 具备投用条件 具备开园条件 具备运营条件 具备交付条件 ' +
      '具备开业条件 发电 开学 试飞成功 交工 送电 热试 热试成功 下线 点火 点火供热 正式供热 正式供水 正式供气 ' +
      '挂牌运营 挂牌运行 揭牌运营 揭牌运行 全面运营 全面运行 开始运营 率先运营 满产 满产达产 对外开放 ' +
      '向市民开放 向公众开放 向社会开放 分配入住 交付入住 回迁入住 搬迁入住',
  ),
  // building begins
  start: listWords('要尽快开工 要开工建设 要尽快开工建设 进场施工 开工 动工 启动 奠基 破土 开始施工 开始建设'),
  // it is being built, or a part of it stands
  'under-way': listWords(
    '加快进度 要加快进度 倒排工期 要倒排工期 要加快建设 要加快推进 要抓紧建设 要抓紧施工 全面加快 加快内装 加快布展 入园建设 复工 复工建设 累计完成投资 准备下闸蓄水 开工在建 空载试运行 建设加快 全线施工 全面施工 正在施工 加紧施工 施工阶段 结顶 ' +
      '吊装 进展顺利 进展良好 进展迅速 建设顺利 加速推进 顺利进行 推进 加快建设 加速建设 抓紧建设 正在建设 ' +
      '全面建设 顺利建设 完成投资 完成总投资 投资完成 主体完工 主体工程完工 主体封顶 主体工程封顶 封顶 主体竣工 ' +
      '土建工程完工 土建工程全面完工 初具规模 加快推进 加快实施 加快施工 步伐加快 进度加快 提速 实施 落地建设 ' +
      '洞通 电通 桥通 升顶 始发 联调联试 动态检测 外立面施工 设备安装 设备调试 安装调试 正在 开展 轨通 加快装修 加快内部装修 加紧建设 加力建设 提速建设 有序建设 ' +
      '稳步建设 扎实建设 紧张建设 同步建设 主体施工 施工完成 主体结构封顶 主体结构完工 主体建成 摊铺 摊铺完成 ' +
      '掘进 过半 截流 大坝截流 大江截流 浇筑 填筑 合龙 铺轨 铺轨完成 浇筑完成 填筑完成 吊装完成 开挖完成 ' +
      '掘进完成 架设完成 搬入 开挖 架设 铺设 顶推 形象进度 主体验收 全面展开 全面铺开 产能爬坡',
  ),
  // steps before building
  planned: listWords(
    '评审通过 审查通过 评估通过 初审通过 尚未开工 未开工 未能如期开工 未如期开工 通过环评 通过项目评审 通过评审 通过立项 通过国家立项 通过审批 通过核准 通过论证 前期工作 ' +
      '前期顺利推进 前期加快推进 前期有序推进 前期扎实推进 前期稳步推进 前期积极推进 前期全面推进 前期准备 前期 获批 获得 获国家 批复 核准 完成项目核准 完成核准 完成可研 完成立项 立项 可行性研究 签约 ' +
      '落地 纳入 进入 列入 谋划 筹建 筹备 论证 规划论证 争取 具备开工条件 被列',
  ),
  // words that show no stage
  none: listWords(
    '未达到序时进度 未达序时进度 处于停滞 陷入停滞 处于停工 通过 暂缓开工 推迟开工 延期开工 延后开工 暂缓建设 推迟竣工 延期竣工 延期完工 暂缓 暂停 停工 停建 缓建 进展缓慢 推进缓慢 推进较慢 进展较慢 进度滞后 建设滞后 推进滞后 暂缓实施 ' +
      '暂停实施 暂缓推进 暂停推进 未能按期开工 未按期开工 落户',
  ),
};

/** The stage that each of them shows. */
export const PREDICATES: Readonly<Record<string, ProjectStage | 'none'>> = Object.fromEntries(
  (Object.keys(BY_STAGE) as (ProjectStage | 'none')[]).flatMap((stage) => BY_STAGE[stage].map((word) => [word, stage])),
);

export const PREDICATE_WORDS = createDictionary(PREDICATES);
/** All of them. */
export const PREDICATE_LIST: readonly string[] = Object.keys(PREDICATES);

/** What may follow a word of {@link PREDICATES} only when it is part of a name: 贯通工程, 启动区, 建成区. */
export const NAME_TAILS = createLexicon(
  '工程 项目 区 线 段 中心 改造 服务 车 场 资金 方案 证 签证 平台 公司 企业 产业 规模 领域 能力 水平 机制 试点 率 量 城市 面积 里程 装机 收入 道路 设施 加工',
);
