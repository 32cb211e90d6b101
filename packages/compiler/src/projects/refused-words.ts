import { listWords } from '#text/lexicon.ts';

/** What no name holds: marks and words of sentences, and words that make of things a class (农村危房, 老旧小区). */
export const NO_NAMES: readonly string[] = listWords(
  '把 ， 。 ！ ？ ； ： : ; ! ? 了 们 这个 那些 融入 上线运行 成为 实现 达到 参与 搞好 升级为 其他 其它 有关 相关 以及 进行 通过 按照 围绕 根据 坚持 我们 ' +
    '一批 首个 首座 首家 首批 两批 二批 三批 四批 五批 六批 若干 各级 各类 各县 全市 全省 全区 全县 全国 多个 重点项目 项目库 优质项目 镇村 老旧小区 中小学 交通干线 农村公路 小街小巷 旅游厕所 督察 创“ 逐步 建设世界 建设全国 建设国际 建设区域 有序 总书记 反馈问题 产业布局 村村通 户户通 危房 危桥 户厕 改厕 公厕 ' +
    '清洁取暖 高标准农田 配套设施 民生实事 招商引资 招商项目 技改项目 专项债 试点项目 试点城市 人才项目 科技计划项目 重大项目 类项目 精品工程 保交楼 特色产业 特色小镇 普惠 免费 体检 补助 培训 检查 背街 场所',
);
