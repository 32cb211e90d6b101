/** What a unit of measure measures; decides how a number with it is read. */
export type UnitClass =
  | 'share'
  | 'point'
  | 'multiple'
  | 'rank'
  | 'money'
  | 'count'
  | 'people'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'power'
  | 'time'
  | 'score'
  | 'specification'
  | 'bare';

/** 计量单位 by class, blank-separated. Scale words (万, 亿, …) stand in front and are not listed. */
export const UNITS: Readonly<Record<Exclude<UnitClass, 'bare'>, string>> = {
  share: '% ％ ‰ ﹪ ‱ ℅ 成 /10万 ／10万 /十万',
  point: '百分点 个百分点 个基点 基点 个千分点 千分点',
  multiple: '倍 番',
  rank: '位 名 位次 名次 个位次 个名次',
  money: '元 美元 欧元 日元 港元 港币 人民币 元人民币 英镑 卢布 角',
  count:
    '个 家 项 条 座 所 套 处 台 张 部 件 批 场 次 类 大类 小类 种 辆 艘 头 只 口 眼 村 镇 乡 县 乡镇 期 支 片 栋 幢 ' +
    '间 块 宗 起 例 桩 笔 单 门 款 轮 列 架 班 趟 枚 株 棵 盏 根 面 幅 篇 册 本 份 封 集 首 颗 匹 羽 尾 副 组 队 孔 道 层 ' +
    '台套 台（套） 台(套) 套（台） 套(台) 套次 台次 件次 项次 批次 场次 班次 架次 艘次 辆次 车次 列次 例次 航次 家次 篇次 部次 个次 ' +
    '泊位 个泊位 床 席 堂 基 袋 锭 重量箱 标台 标箱 标准箱 TEU 箱 桶 大项 小项 大 国 个大类 金 银 铜 粒 站 节 对 双 顶 把 ' +
    '只（头） 头（只） 头(只) 头只 只羊单位 羊单位 个（处） 处（个） 公里条 条（段） 条(段) 处（座） 座（处） 所（个） 剂次 剂 针 例数 P PF PFlops',
  people: '人 人公里 名 户 人次 户次 人（次） 人(次) 人户 户（人） 人口 人年',
  area: '平方公里 平方千米 平方米 平米 亩 公顷 平方 ㎡ 平方厘米 亩次 亩地 km² m²',
  length: '公里 千米 米 厘米 毫米 纳米 里 km KM 海里 延米 延长米 单公里 车道公里 皮长公里 芯公里 沿长米 对公里',
  mass: '吨 公斤 千克 斤 市斤 克 担 吨标准煤 吨标煤 公斤标准煤 千克标准煤 克标准煤 吨公里 吨油当量 毫克 微克 μg µg ug mg 吨二氧化碳 载重吨 综合吨 总吨',
  volume: '立方米 方 立方 升 毫升 标方 标立方米 立方米/日 立方千米 m³ m3 L 立方公里',
  power:
    '千瓦 兆瓦 瓦 吉瓦 千瓦时 千瓦小时 兆瓦时 度 度电 千伏安 兆伏安 千伏 伏 kW KW MW GW TW kWh KWh MWh GWh TWh kV KV MVA 万伏安 大卡 千卡 吉焦 马力 兆 G 比特 TB PB GB Gbps G比特 EB EFLOPS EFlops Eflops 标准机架 机架',
  time: '天 个月 小时 分钟 个小时 个工作日 工作日 个自然日 自然日 秒 个半月 个季度 周 年 载 日 月 时 学时 课时 个年头',
  score: '分 点',
  specification:
    '电子伏 兆电子伏 电子伏特 英寸 寸 岁 周岁 号 周年 强 级 号线 世纪 号泊位 摄氏度 ℃ 号机组 号楼 届 路 万吨级 吨级 时速 版 字 条例',
};

/** Behind these units these characters show that the unit was no unit (部门 is not 部). */
export const UNIT_TURNS_WORD: Readonly<Record<string, string>> = {
  亩地: '块',
  人年: '均底末初龄内度后前来纯收总增平薪',
  成: '为立功果员长品本绩型分渝都套片群批色熟交效就',
  部: '门队分署',
  大: '学型棚气约力数量众专关',
  分: '钟之公局管',
  台: '湾账商胞阶',
  家: '庭居属',
  条: '例件',
  场: '所馆地',
  本: '市省区县地级科级',
  名: '列单',
  期: '间末初',
  点: '位钟半多面',
  路: '网',
  道: '路',
  面: '积貌向',
  组: '织',
  队: '伍',
  班: '列',
  对: '接口外',
  站: '点',
  段: '时',
  口: '岸子',
  基: '础本金地站层建因准数于点坑',
  床: '位',
  类: '似',
  金: '额融',
  银: '行',
  版: '权',
  字: '号',
  周: '边期',
  层: '次级面',
  间: '接',
  单: '位',
  度: '假',
  方: '面案式',
  席: '位',
  集: '群聚中团',
  村: '级庄民',
  县: '级域',
  乡: '村',
  镇: '村区街',
  起: '步到',
  时: '期代间',
  国: '道集际家有',
  人: '均民才',
  位: '居列',
  节: '能',
};
