/** Every regular expression of this folder. Each is linear: bounded quantifiers, none nested. */

/** A line of nothing but a number. */
export const NUMBER_LINE = /\n[\t \u3000]{0,40}[-−－]?\d[\d,.]{0,16}[%％]?[\t \u3000\r]{0,40}\n/uy;

/** 12.5, 1,234, -3.4%; a dash, dots or 持平 where no number is told. */
export const NUMBER_CELL = /^(?:[-−－+]?\d[\d,]{0,16}(?:\.\d{1,8})?[%％]?|[-−－—–…·.]{1,6}|\/|持平)$/u;

/** 指标名称, 项目, 产品名称: what stands over the names of rows. */
export const HEAD_OF_NAMES = /^(?:主要)?(?:指标|项目|产品|品种|名称|类别|行业|地区|县区|分组|分类)(?:名称)?$/u;
export const UNIT_HEAD = /^(?:计量)?单位$/u;

/** （万吨）, (%): the unit in brackets that closes a name or a head. */
export const BRACKETED_UNIT = /[（(](?<unit>[^（()）]{1,8})[）)]$/u;

/** 单位：亿元: the unit of a whole table; 责任单位：县教育局 names who is in charge. */
export const COMMON_UNIT =
  /(?<!责任|牵头|配合|协作|主管|主办|承办|参与|实施|建设|落实|编制|制表|填表|填报|报送|发布)单位[：:]\s{0,4}(?<unit>[^\s，、。；：:）)]{1,8})/u;

/** 同比增长（±%）, 比上年增幅: a column of growths. */
export const GROWTH_HEAD = /增长|增速|增幅|涨幅|±/u;
/** 比年初增加额: a column of changes in the unit of the table. */
export const CHANGE_HEAD = /(?:比|较)[^，。]{1,6}(?:增加|增减|减少|新增)|增减额|增加额/u;
/** 比重（%）: a column of shares. */
export const SHARE_HEAD = /比重|占比|构成/u;
/** Heads that say nothing of what is measured: 指标值, 年末数, 12月末, 2012年. */
export const PLAIN_HEAD =
  /^(?:指标值|数值|绝对数|绝对值|本年|全年|年末数|年末|期末|余额|合计|数量|(?:\d{4}年)?(?:\d{1,2}月)?[末底份]?(?:余额|数)?|\d{4}年(?:实绩|实际|预计|完成|目标|计划)?)$/u;
export const TARGET_HEAD = /目标|计划|预期/u;
export const DONE_HEAD = /实绩|实际|完成|执行|上年|去年|预计/u;
export const YEAR_HEAD = /(?<year>(?:19|20)\d{2})年?/u;
/** #, 其中：, ： in front of a row's name. */
export const ROW_MARK = /^(?:[#＃*]|其中[：:]?|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、．](?!\d))/u;

/** 主要指标名称（单位） without its unit: what stands over the names of indicators. */
export const HEAD_OF_INDICATORS =
  /^(?:主要|约束性|预期性|国民|社会|发展|经济|[和与及、]){0,8}指标(?:名称|体系)?(?:[（(](?:计量)?单位[）)])?$/u;
/** 项目, 名称: over the names of anything; of indicators where a column of units stands beside it. */
export const HEAD_OF_ANY = /^(?:项目|名称|内容|分项)$/u;
export const SERIAL_HEAD = /^(?:序号|编号|序|№|No\.?)$/iu;
export const CLASS_HEAD = /属性|指标性质|指标类型|^性质$|^类型$|^类别$/u;
/** 备注, 责任单位: columns that measure nothing. */
export const OTHER_HEAD = /备注|说明|责任|牵头|部门|来源|依据|时限|口径|解释/u;
/** 2030年, 2030年度: a head that says of which year those below it are. */
export const YEAR_ALONE = /^(?:[“"]?[一二三四五六七八九十]{1,3}五[”"]?(?:末|期末|时期)?|(?:19|20)\d{2}年?度?)$/u;
/** 与经济增长同步, 完成省下达任务, —: a cell of words where a number might stand. */
export const WORDS_CELL = /^(?:[-−－—–…·./]{1,6}|\p{Script=Han}[^。；！？\n]{0,23})$/u;
export const CLASS_CELL = /^(?:约束性?|预期性?|高质量(?:发展)?|导向性?|[-—－/]{1,3})(?:指标)?$/u;
/** |---|:--:|: the line under the heads of a table whose cells are parted by strokes. */
export const STROKES_ONLY = /^[|\s:：—–-]+$/u;
/** 增速, 增长率: the name of a growth itself. */
export const NAMES_GROWTH = /(?:增速|增幅|增长率|增长速度|涨幅|降幅|升幅)$/u;
/** 单位能耗降低, 生产总值增长: what the numbers of the row are a change of. */
export const ENDS_IN_CHANGE = /(?<change>增长|提高|上升|增加|下降|降低|减少)(?:幅度|比例|率)?$/u;
/** The parts of a cell that holds one value. */
export const VALUE_NUMBER = /\d[\d,]{0,16}(?:\.\d{1,8})?/uy;
export const VALUE_SIGN = /[-−－+＋]/u;
export const VALUE_DASHES = /[-−－—–~～至]{1,2}/uy;
/** 上年实绩, 本年目标: heads that mean a year without naming it. */
export const LAST_YEAR_HEAD = /上年|去年/u;
/** 比上年: what a change is against. */
export const COMPARED = /[比较](?:上年|去年)(?:同期)?/u;
export const THIS_YEAR_HEAD = /本年|今年|当年|目标|计划/u;
export const HOLDS_WORDS = /[\p{Script=Han}\d]{2}/u;
/** What parts the units of a cell, and what stands there where there is none. */
export const UNIT_JOINTS = /[、，,]/u;
export const NO_UNIT = /^[-—－/]{1,3}$/u;
/** 县区, 县（市、区）, 乡镇（街道）: over the names of places. */
export const HEAD_OF_PLACES =
  /^各?(?:县区|区县|县市区|市县|市县区|县[（(]市、?区[）)]|市州|市[（(]州[）)]|地区|乡镇|镇街|乡镇街道|乡镇[（(]街道[）)]|镇[（(]街道[）)]|街道)(?:名称)?$/u;
/** 全市, 合计: the row of the whole. */
export const WHOLE_ROW = /^(?:全[国省区市州盟县旗乡镇]|[合总共]计|合[ \u3000]+计)$/u;
/** 2031年生产总值目标, 工业投资增速: what stands around the name of what a head measures. */
export const BEFORE_MEASURE = /^(?:(?:19|20)\d{2}年度?)?(?:预期|计划|目标)?/u;
export const BEHIND_MEASURE =
  /(?:年度)?(?:同比增长|增长|增速|增幅|同比|控制)?(?:预期目标|目标|计划|任务|预期|完成|实绩|实际|预计)?(?<=目标|计划|任务|完成|实绩|预计|$)[数值额]?$/u;
/** 完成计划比例, 进度: how much of a plan was done. 一季度目标, 3月: parts of a year. 省下达目标: what others set. */
export const ASIDE_HEAD =
  /完成(?:年度|全年)?(?:计划|目标|任务)|完成(?:比例|进度|率)|进度|季度|[上下]半年|^\d{1,2}月份?$|下达|上级|省定/u;
/** 控制目标: a number that is not to be passed. */
export const CAPPED_HEAD = /控制/u;
/** 人口自然增长率: a rate of itself, and no growth of anything. */
export const NATURAL_GROWTH = /自然增长率$/u;
