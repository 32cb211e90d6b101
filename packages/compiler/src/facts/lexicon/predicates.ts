import { createLexicon } from '#text/lexicon.ts';

/** Words with which the predicate of a noun behind a number begins: 31个风电项目|建成并网. */
export const PREDICATES = createLexicon(`
  支持 基本完成 基本建成 基本完工 基本竣工 基本形成 基本实现 基本达到 基本通车 发放 签署 给予 提供
  补办 兑现 新增 配送 减免 完成 实现 全部 建成 开工 竣工 完工 投产 投用 投运 投入 入选 获 获得
  获批 获评 荣获 被 达到 达 分别 均 已 有 与 在全 纳入 列入 晋级 晋升 参加 由 取得 得到 加快
  落地 通车 并网 挂牌 上市 签约 入驻 投入使用 顺利 正式 启动 稳步 有序 扎实 全面 成功 相继 陆续
  先后 进展 扭亏 稳定 参与 进入 位居 居 位列 跻身 降级 进行 撑起 退出 脱贫 摘帽 清零 销号 建有 覆盖
  受益 直接 开通了 开展 推进 提速 突破 通过 完善 持续 共 总 累计 占 是 为 可 将 得以 运营 惠及
  都有 都已 都是 都实现 都达到 都不同 不同程度 予以 带动 涉及 享受 提前 建设完成 形成 成为 达产 开业 交付 入库 当年 年内 今年 年度 实施 转入 转为
  升级为 跃居 跃升 跃升至 升至 提高 增长 下降 增加 全年 成立 用于 跨过 迈过 站上 跃上
`);

/** Words with which a clause without a number goes over to what is said of its subject. */
export const TOPIC_ENDS = createLexicon(`
  再获 再创 再次 再 又 逐年 逆势 领跑 走在 表现 更 均 都 已 也 喜获丰收 发展速度 发展势头 成效 步伐 进程 势头 态势 明显 显著 不断 日益
  逐步 更加 日趋 初具 初步 呈现 保持 连续 深入 强劲 迅速 加速 壮大 工作取得 工作成效 工作有 有力
  继续 持续 力度 进度 快速 前所未有 空前 稳中 再上 迈出 跃上 凸显 彰显 喜获 喜人 圆满 任务 进一步 大幅 大力 积极
`);
