import { createLexicon } from '#text/lexicon.ts';
import type { Comparison } from '../model.ts';

/** Words of bound and estimate in front of a number. */
export const BOUNDS_BEFORE: Readonly<Record<string, Comparison>> = {
  约: 'approx',
  大约: 'approx',
  大概: 'approx',
  近: 'approx',
  将近: 'approx',
  接近: 'approx',
  约为: 'approx',
  约占: 'approx',
  超: 'gt',
  超过: 'gt',
  均超过: 'gt',
  突破: 'gt',
  首次突破: 'gt',
  跨过: 'gt',
  迈过: 'gt',
  逾: 'gt',
  过: 'gt',
  大于: 'gt',
  多于: 'gt',
  高于: 'gt',
  高出: 'gt',
  不低于: 'ge',
  不少于: 'ge',
  不小于: 'ge',
  不得低于: 'ge',
  不得少于: 'ge',
  不短于: 'ge',
  至少: 'ge',
  最少: 'ge',
  不超过: 'le',
  不得超过: 'le',
  不高于: 'le',
  不多于: 'le',
  不大于: 'le',
  不突破: 'le',
  最多: 'le',
  低于: 'lt',
  少于: 'lt',
  小于: 'lt',
  不足: 'lt',
  不到: 'lt',
  不满: 'lt',
  未达: 'lt',
};

/** Words of bound and estimate behind a unit. */
export const BOUNDS_AFTER: Readonly<Record<string, Comparison>> = {
  以上: 'ge',
  及以上: 'ge',
  或以上: 'ge',
  以内: 'le',
  之内: 'le',
  以下: 'le',
  及以下: 'le',
  之下: 'le',
  左右: 'approx',
  上下: 'approx',
  多: 'gt',
  余: 'gt',
  有余: 'gt',
};

/** Change verbs and the sign of the change. Longer forms are listed so that they win. */
export const CHANGES: Readonly<Record<string, 1 | -1>> = Object.fromEntries([
  ...'增收 增支 增产 增资'.split(' ').map((word) => [word, 1] as const),
  ...'减收 减支 减产'.split(' ').map((word) => [word, -1] as const),
  ...(
    '增长 增加 提高 提升 上升 上涨 扩大 递增 攀升 增多 增 涨 升 回升 抬升 上浮 上调 调增 延长 增速 增幅 涨幅 增长率 增长速度 平均增速 递增率 拉高  增加了 增长了 提高了 ' +
    '提升了 上升了 上涨了 扩大了 月增 月增资 年增 日增 人均增 人均月增 月均增    净增长 净提高      净增加 分别提高 正增长   增长约 攀升了 多增'
  )
    .trim()
    .split(/\s+/)
    .map((word) => [word, 1] as const),
  ...(
    '下降 降低 减少 回落 收窄 压减 削减 缩短 缩小 下调 下滑 降 减 压缩 精简 改善 降幅 跌幅 下降率 收缩 下跌 递减 负增长 回落了 下降了 降低了 减少了 压减了 削减了 收窄了 ' +
    '缩短了 缩小了 少 低 慢 压降 减降 调减 少增 同比减 缩减 下浮 减幅 减 核减 压缩了 精简了 改善了 净减少  减轻'
  )
    .trim()
    .split(/\s+/)
    .map((word) => [word, -1] as const),
]);

/** Nouns of change that belong to the metric itself: 增速, 涨幅. */
export const CHANGE_NOUNS = createLexicon(
  '增速 增幅 涨幅 降幅 跌幅 增长率 增长速度 平均增速 递增率 减幅 年均增速 年均增幅 下降率 增长幅度 降低率 减少率 上涨幅度 下降幅度 提高幅度',
);
/** One-character changes, only after a comparison (比上年多3个). */
export const SHORT_CHANGES = createLexicon('高 快 多 少 低 慢 高出 提前');

export const BOUND_BEFORE_WORDS = createLexicon(Object.keys(BOUNDS_BEFORE).join(' '));
export const BOUND_AFTER_WORDS = createLexicon(Object.keys(BOUNDS_AFTER).join(' '));
export const CHANGE_WORDS = createLexicon(Object.keys(CHANGES).join(' '));

/** Linking words between a subject and its amount. */
export const LINKS = createLexicon(
  '每人每月 每人每年 人均每月 人均每年 每月 每年 每人 每户 每户每年 每亩 每生每年 每人次 每人每天 始终 一直 长期 始终保持在 始终控制在 达到 达 为 是 有 共 计 在 到 至 共有 共计 合计 总计 总共 完成 实现 稳定在 保持在 控制在 维持在 控制到 稳定 保持 控制 维持 锁定在 达到了 完成了 实现了 已 已达 已经 了 仍 将达 将达到 可达 可达到 ' +
    '累计 累计达 累计达到 突破性达到 首次达到 首次达 发展到 扩大到 扩展到 增加到 提高到 提升到 上升到 增长到 下降到 降低到 减少到 缩短到 压缩到 调整到 调整为 增至 升至 提高至 增加至 提升至 降至 减至 ' +
    '下降至 降低至 缩短至 压缩至 减少至 压减至 压减到 增到 降到 减到 升到 扩大至 扩至 上调至 上调到 下调至 由原来的 跃升至 跃升到 攀升至 攀升到 上涨到 上涨至 降低为 减少为 增加为 提高为 缩短为 压缩为 缩减到 缩减至 精简到 精简至 精简为 ' +
    '落实 达成 安排 收官 跃上 迈上 站上 跨上 登上 占到 总数达 实现了 处于 运行在 落在 居 位居 列 位列 排 排名 排在 进入 跻身 升至全省 争取达到 力争达到 力争达 力争 确保达到 确保 预计达到 预计达 预计可达 预计实现 预计完成 预计 预期 预期达到 目标为 ' +
    '均 均为 均达 均达到 全部达到 各 各为 分别为 分别达 分别达到 分别是 分别完成 分别实现 分别 平均 平均为 平均达到 平均达 即 仅 只有 仅有 仅为 只 按 按照 即达 就达 高达 多达 定为 确定为 标准为 又 再 再次 约 ： :',
);

/** Comparisons with an earlier time, standing before a change. */
export const TIME_COMPARISONS = createLexicon(
  '同比 环比 同比分别 较上年 比上年 较去年 比去年 较上年同期 比上年同期 较去年同期 比去年同期 比年初 较年初 比上年末 较上年末 比上年底 较上年底 比前年 较前年 比上月 较上月 年均 年平均 年均分别 月均 日均 平均每年 每年 逐年 分别 均 又 再 再次 再度 ' +
    '同口径 同口径比 按可比口径 按可比价 按可比价格 按可比价计算 按可比价格计算 可比口径 可比 可比价 扣除价格因素实际 扣除物价因素实际 实际 名义 累计 累计同比 平均 全年 当年 共 已 将 预计 预期 力争 都 同步 比上届 较上届 比五年前 较五年前 五年 五年累计 五年年均 三年 ' +
    '三年累计 比上一年 较上一年 与上年相比 与去年相比 与年初相比 相比 一年 净 人均 户均 大幅 大幅度 明显 显著 仅 分别比上年 分别较上年 比计划 较计划 逆势 强劲 稳步 持续 首次 由负转正 连续',
);

/** Comparisons with somebody else in points. */
export const LEADS = createLexicon(
  '高于 快于 低于 慢于 好于 优于 领先于 领先 超过 高出 超出 高过 落后于 落后 大于 小于 快 高',
);
export const LEAD_SIGN = (word: string): 1 | -1 =>
  word.startsWith('低') || word.startsWith('慢') || word.startsWith('落后') || word.startsWith('小于') ? -1 : 1;

/** Words that set a time and say nothing about what is measured; at the left of a head. */
export const TIME_WORDS = createLexicon(
  '两年 四年 三年来 两年间 相继 陆续 全年 今年 去年 明年 当年 本年 本年度 年内 年度内 上年 前年 年底 年末 到年底 年底前 截至目前 截止目前 目前 近年来 近年 一年来 过去一年 五年来 过去五年 四年来 三年来 几年来 十年来 六年来 两年来 今后五年 未来五年 五年间 五年共 五年累计 五年 三年累计 ' +
    '上半年 下半年 前三季度 一季度 二季度 三季度 四季度 期末 届时 本届政府以来 近五年 近三年 近两年 今年以来 截至年底 截止年底 年末全市 期间 时期 以来 先后 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 我们 一年 “十一五”期间 “十二五”期间 “十三五”期间 “十四五”期间 五年 截至 截止 到期末 同期 首年',
);
/** Modal and connecting words at the left of a head. */
export const MODALS = createLexicon(
  '坚持 每年 其中 其中： 其中: 同时 此外 另外 并且 并 且 已经 已 将 确保 力争 努力实现 努力 计划 拟 预计将 预计 总计 共计 合计 一共 累计 累计共 共 分别 继续 进一步 全力 着力 大力 积极 切实 认真 扎实 稳步 有序 统筹 按照 围绕 通过 对 使 让 把 在 到 即 而 以及 特别是 尤其是 ' +
    '全市 全省 全区 全县 全州 全盟 全旗 全国 我市 我省 我区 我县 我州 我盟 我旗 我国 全市共 全省共 全区共 全县共 本市 本省 首次 率先 成功 顺利 圆满 如期 初步 主要是 包括 有 是 了 的 争取实现 确保实现 力争实现 确保完成 力争完成 确保争取 仅 当前 预期目标 主要预期目标是 预期目标是 再 又 均 和 与 及 提前 今年安排 超额',
);
/** Characters that turn a one-character modal into the start of a word: 对外, 在建, 到位. */
export const MODAL_TURNS: Readonly<Record<string, string>> = {
  对: '外口接',
  在: '建校园岗册用线编库孵职读',
  到: '位账期户达',
  共: '享同有建产青',
  再: '就生次度贷保',
  均: '衡等',
  和: '谐',
  有: '效机色限线关',
  并: '网购轨联',
  即: '时征开',
  让: '利',
  将: '军',
  使: '用馆命',
  把: '关',
  已: '',
  拟: '',
  与: '会',
  及: '时格',
  的: '',
  了: '',
  是: '',
  而: '',
  且: '',
  仅: '',
  又: '',
};

/** Verbs that lead a quantity's noun: 新增…, 建成…, 发放…. */
export const LEADING_VERBS = createLexicon(
  '实际利用 实际使用 利用 提速 新增 新建 新开工 新开 新签约 新签 新培育 新认定 新引进 新入选 新登记 新争取 新打造 新改建 新扩建 新改扩建 新栽 新修 新投放 新发展 新发放 新注册 新获批 新获 新获得 新设 新设立 新布局 新启动 新推出 新创建 新创 新开通 新开辟 新投产 新落地 新投用 新纳入 新晋 新晋升 新列入 ' +
    '新实施 新谋划 新安排 新组建 新编 新改造 新转移 新建成 新通车 新购 新购置 新招 新招引 净增 建成 建设 建立 建好 建 修建 改建 扩建 改扩建 改造 改造提升 新建改造 新改造 续建 重建 加固 修复 修缮 维修 维修改造 铺设 敷设 架设 安装 购置 购买 购入 更新 更换 打造 创建 创成 培育 培育壮大 培植 ' +
    '认定 引进 引育 招引 招聘 引入 吸引 集聚 吸纳 聚集 签约 签订 签署 完成 实施 开展 启动 推进 推动 推出 出台 制定 修订 制修订 发布 组织 举办 承办 召开 承接 发放 拨付 兑现 落实 下达 安排 投入 投放 投资 提供 争取 争取到 申请 获得 获批 获 获评 荣获 取得 赢得 斩获 夺得 入选 列入 纳入 ' +
    '办理 办结 受理 调处 化解 处置 处理 清理 清退 清收 盘活 收储 收回 整治 治理 修订完善 淘汰 关停 关闭 取缔 拆除 搬迁 退出 压减 压缩 削减 减少 减免 减征 免征 免除 退还 缓缴 缓征 降低 取消 下放 精简 撤销 合并 查处 查办 侦破 破获 打掉 抓获 立案 审结 审计 节约 节省 累计节省 解决 解决了 ' +
    '帮助 帮扶 救助 资助 补助 补贴 安置 保障 覆盖 惠及 带动 拉动 撬动 支持 扶持 受益 培训 培养 选派 选聘 选拔 派出 选树 表彰 转移 转化 转移转化 输出 输送 接待 接收 接纳 开发 开通 开行 开辟 开设 设立 设置 组建 成立 配备 配套 配置 调整 提升 提高 优化 完善 推广 普及 推广应用 探获 ' +
    '查明 发现 栽植 栽种 种植 播种      治理修复 收购 储备 谋划 谋划储备 申报 上报 包装 策划 对接 洽谈 达成 引导 促成 促进 实现 形成 投产 竣工 开工 开工建设 竣工投产 投用 并网 通车 贯通 打通 建成通车 建成投用 建成投产 建成并网 复工 复产 续发 ' +
    '发行 发行了 募集 融通 筹集 筹措 整合 归集 征收 征缴 追回 挽回 追缴 上缴 返还 清偿 偿还 置换 化债 划转 流转 划定 调出 供应 供给 出让 置办 抓好 做好 办好 建强 办成 遴选 评选 评定 命名 授予 授权 创办 兴办 领办 参加 参与 参保 扩面 扩增 扩充 补充 增加 增设 增补 增派 增配 ' +
    '滚动实施 继续实施 重点实施 重点推进 重点建设 重点培育 重点打造 加快推进 加快建设 加快 集中 集中培育 整合建立 集中开工 集中签约 开建 全面完成 全面建成 再推出 推行 启用 投运 启动实施 启动建设 完成了 建成了 实施了 开展了 出台了 解决好 处置了 签署了 清零 清缴 销号 摘帽 脱贫 减贫 巩固 恢复 核准 获准 批准 备案',
);

/** Heads that need the thing they belong to: 完成投资, 增速, 总数. */
export const DEPENDENT_HEADS = createLexicon(
  '签约资金 合同资金 协议资金 创收 总金额 金额 总产量 出栏量 存栏量 出栏 存栏 投资总额 合同总额 签约金额 签约总额 合同投资额 计划总投资额 投资 总投资 完成投资 完成总投资 当年完成投资 年度完成投资 年度计划投资 计划投资 计划总投资 累计完成投资 累计投资 已完成投资 到位资金 实际到位资金 到账资金 引进资金 资金 总额 总量 总数 数量 规模 总规模 面积 总面积 长度 总长 全长 总里程 里程 占比 比重 比例 占 份额 增速 增幅 涨幅 降幅 增量 余额 产量 总产 ' +
    '产值 总产值 年产值 收入 销售收入 营业收入 年销售收入 利润 税收 新增产值 新增税收 融资规模 融资 价值 交易额 成交额 贷款余额 存款余额 人数 总人数 户数 家数 件数 用户 容量 装机 装机容量 总装机 装机规模 覆盖率 达标率 完成率 办结率 办复率 满意率 满意度 见面率 答复率 参保率 合格率 ' +
    '入库率 达产率 开工率 竣工率 投资完成率 成功率 化解率 结案率 破案率 创建率 普及率 受益率 普惠率 开通率 入住率 贡献率 位次 排名 排位 规模 质量 平均 人均 户均 建筑面积 总建筑面积 占地面积 占地 用地 合同金额 协议资金 合同资金 协议投资 合同投资 合同额 协议引资 资金总额 投资额 投资总额 总造价 造价 ' +
    '实现产值 实现增加值 增加值 实现收入 销售额 零售额 实现销售 实现销售额 实现营业收入 实现税收 实现利润 利税 实现利税 主营业务收入 计划完成投资 全年完成投资 全年计划完成投资 累计投入 共完成投资 完成产值 年产量 单产 亩产 平均亩产 年产 年均 补助标准 标准 保障标准 税收收入 额 补偿资金 年度补偿资金 预算',
);

/** Verbs after which a thing named before is still the subject. */
export const DEPENDENT_VERBS = createLexicon('覆盖 惠及 支持 带动 受益 涉及 拉动 撬动 吸纳 辐射 受惠 ');
/** Verbs that can end a head with no noun of its own: the thing counted was named before. */
export const BARE_VERBS = createLexicon(
  '建成 竣工 开工 新开工 已开工 完工 投产 开通 投用 并网 改造 出栏 存栏 销号 已销号 建成投产 建成投用 建成通车 建成并网 基本建成 基本完工 通车 落地 签约 交付 分配 分配入住 入住 复工 验收 通过验收 启动 启动建设 开工建设 新建 续建 扩建 改建 改扩建 新增 净增 增加 办结 办理 化解 处置 整改 关闭 关停 淘汰 ' +
    '完成 实现 达标 摘帽 脱贫 出列 退出 安置 搬迁 入库 上市 挂牌 获批 认定 发放 培训 储备 实施 推进 投入 到位 拆除 清理 取消 下放 转化 结转 连同往年结转 年内 新 已 全部 全面 正式 其中 总数 升级 更新 修复 治理 治愈 出院 评为 入选 国家级 使用 投入使用 投入运营 运营 生产 下线 成交 售出 销售 供应',
);

/** Words with which the predicate of a noun behind a number begins: 23个风电项目|建成并网. */
export const PREDICATES = createLexicon(
  '支持 基本完成 基本建成 基本完工 基本竣工 基本形成 基本实现 基本达到 基本通车 发放 签署 给予 提供 补办 兑现 新增 配送 减免 完成 实现 全部 建成 开工 竣工 完工 投产 投用 投运 投入 入选 获 获得 获批 获评 荣获 被 达到 达 分别 均 已 有 与 在全 纳入 列入 晋级 晋升 参加 由 取得 得到 加快 落地 通车 并网 挂牌 上市 签约 入驻 投入使用 顺利 正式 启动 稳步 有序 扎实 全面 成功 相继 陆续 先后 进展 稳定 ' +
    '参与 进入 位居 居 位列 跻身 降级 进行 撑起 退出 脱贫 摘帽 清零 销号 建有 覆盖 受益 直接 开通了 开展 推进 提速 突破 通过 完善 持续 共 总 累计 占 是 为 可 将 得以 运营 惠及 带动 涉及 享受 提前 建设完成 形成 成为 达产 开业 交付 入库 当年 年内 今年 年度 实施 转入 转为 转型 升级为 升至 提高 增长 下降 增加 全年 成立',
);

/** Nouns that name a measure; a shared tail of a list is cut in front of one. */
export const INDICATORS = createLexicon(
  '资产 消费 人口 保费 增加值 总产值 产值 收入 纯收入 可支配收入 产量 总产 总产量 零售额 零售总额 销售额 销售收入 营业收入 主营业务收入 交易额 成交额 排放量 排放总量 消费量 用水量 能耗 投资 完成投资 投资额 固定资产投资 贷款 贷款余额 存款余额 余额 面积 播种面积 人数 户数 数量 总数 浓度 平均浓度 比例 占比 比重 增速 增幅 规模 总量 总额 额 ' +
    '出口额 进口额 进出口额 进出口总额 进出口 出口 进口 支出 预算支出 税收 利润 利润总额 利税 吞吐量 周转量 客运量 货运量 用电量 发电量 装机 装机容量 覆盖率 普及率 合格率 达标率 就业率 入学率 毛入学率 参保率 城镇化率 率 指数 价格 标准 保障标准 低保标准 补助标准 养老金 保费收入 成本 产能 使用量 存栏 出栏 出栏量 存栏量 ' +
    '水平 天数 里程 人次 接待人数 次数 起数 死亡人数 案件 发案率 强度 用地 资金 销量 订单量 完工量 授权量 拥有量 申请量 交易量 业务量 业务总量 业务收入 单产 总收入',
);
/** Modifiers that pair up in a list: 城镇、农村…, 国家级、省级…. */
export const PAIRED_MODIFIERS = createLexicon(
  '城镇 农村 城市 乡村 城乡 国家级 省级 市级 县级 区级 镇级 乡级 村级 街道 国家 省 市 县 区 镇 乡 村 中央 自治区级 自治区 地方 大型 中型 小型 一级 二级 三级 公办 民办 国有 民营 外资 男性 女性 新建 续建 重点 一般 高等 中等 初中 高中 小学 上半年 下半年 公路 铁路 水路 民航 常住人口 户籍人口 境内 境外 国内 国际 省内 省外 本币 外币 内资 全市 全省 全国 市区 县域 市直 区县 城区 中心城区 主城区 县(市) 县（市） 农业 工业 服务业 ' +
    '第一产业 第二产业 第三产业 一产 二产 三产 政府 企业 居民 职工 城镇居民 农村居民 农牧民 农民 城镇常住居民 农村常住居民 职工医保 居民医保',
);

/** Words with which a clause without a number goes over to what is said of its subject. */
export const TOPIC_ENDS = createLexicon(
  '再获 再创 再次 再 又 更 均 都 已 也 喜获丰收 成效 步伐 进程 势头 态势 明显 显著 不断 日益 逐步 更加 日趋 初具 初步 呈现 保持 连续 深入 强劲 迅速 加速 壮大 工作取得 工作成效 工作有 有力 稳中 再上 再创 迈出 跃上 凸显 彰显 喜获 喜人 圆满 任务 进一步 大幅 大力 积极',
);
/** What shows that a verb in front of it is part of a noun: 服务业, 种植面积, 参保率. */
export const NOUN_TAILS = createLexicon(
  '率 额 量 业 性 费 金 款 区 房 站 面积 人数 标准 基金 用地 支付 收入 成本 总值 人口 水平 能力 增加值',
);

/** Changes that are as often part of the metric (带动群众增收8.5亿元): a change only at the start of a clause or behind these characters. */
export const BOUND_CHANGES = createLexicon('增收 增支 增产 增资 减收 减支 减产');
export const BOUND_CHANGE_LEADS = '均月年别比共又再，、；';
