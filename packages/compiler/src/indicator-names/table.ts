/** 指标名称: one statistical indicator with the names that plans and yearbooks give it. */
export interface IndicatorName {
  /** The id of the library's standard indicator, where it has one. */
  readonly id: string;
  /** The standard name first; every other one means the same figure. Without words of place and time around it. */
  readonly names: readonly [string, ...string[]];
  /** The name as part of a longer one (人均GDP), and how the audit writes it then. */
  readonly within?: readonly [pattern: RegExp, folded: string];
  /** The publication that uses the standard name. */
  readonly source: string;
}

const BULLETIN = '国家统计局《国民经济和社会发展统计公报》';
const ACCOUNTS = '国家统计局《中国国民经济核算体系（2016）》';
const HOUSEHOLDS = '国家统计局《住户收支与生活状况调查方案》';
const BUDGET_LAW = '《中华人民共和国预算法》（2014年修正）第五条、第六条';
const OLD_BUDGET = '财政部《政府收支分类科目》（2012年前称一般预算，2012—2014年称公共财政预算）';
const ENERGY = '国家统计局《能源统计报表制度》';

/**
 * 指标名称表: names that mean the same figure stand in one entry. Where the figure itself is another one, or was counted in another way,
 * the entries are apart and `changes.ts` says what parts them.
 */
export const INDICATOR_NAMES: readonly IndicatorName[] = [
  {
    id: 'gdp',
    names: ['地区生产总值', '国内生产总值', '生产总值', 'GDP', '经济总量', '经济'],
    within: [/(?:地区|国内)?生产总值|GDP/, '生产总值'],
    source: ACCOUNTS,
  },
  {
    id: 'gdp-per-head',
    names: ['人均地区生产总值', '人均国内生产总值', '人均生产总值', '人均GDP'],
    source: ACCOUNTS,
  },
  {
    id: 'industrial-output-growth',
    names: ['规模以上工业增加值', '规上工业增加值', '规模以上工业企业增加值', '规模工业增加值', '限额以上工业增加值'],
    within: [/规上/, '规模以上'],
    source: BULLETIN,
  },
  {
    id: 'tertiary-output',
    names: ['第三产业增加值', '服务业增加值', '三产增加值'],
    source: '国家统计局《三次产业划分规定》',
  },
  {
    id: 'urban-jobs-new',
    names: [
      '城镇新增就业',
      '新增城镇就业',
      '城镇新增就业人数',
      '城镇新增就业人员',
      '新增城镇就业人数',
      '城镇新增就业岗位',
    ],
    within: [/(?:新增城镇就业|城镇新增就业|新增就业)(?:人数|人口|岗位)?/, '城镇新增就业'],
    source: BULLETIN,
  },
  {
    id: 'registered-unemployment',
    names: ['城镇登记失业率', '登记失业率'],
    within: [/城镇登记失业率|登记失业率/, '登记失业率'],
    source: BULLETIN,
  },
  {
    id: 'surveyed-unemployment',
    names: ['城镇调查失业率', '调查失业率'],
    within: [/城镇调查失业率|调查失业率/, '调查失业率'],
    source: BULLETIN,
  },
  {
    id: 'consumer-prices',
    names: [
      '居民消费价格',
      '居民消费价格涨幅',
      '居民消费价格总水平',
      '居民消费价格总水平涨幅',
      '居民消费价格指数',
      '居民消费价格指数涨幅',
      '居民消费物价',
      'CPI',
      'CPI涨幅',
      '物价涨幅',
    ],
    within: [
      /居民消费价格(?:总水平|指数)?(?:（?\(?CPI\)?）?)?(?:累计|同比)*(?:上涨|涨幅)?|CPI(?:涨幅)?/,
      '居民消费价格',
    ],
    source: BULLETIN,
  },
  {
    id: 'investment-growth',
    names: [
      '固定资产投资',
      '固定资产投资额',
      '固投',
      '规模以上固定资产投资',
      '500万元以上固定资产投资',
      '限额以上固定资产投资',
    ],
    within: [/(?:固定资产)投资额?/, '固定资产投资'],
    source: BULLETIN,
  },
  { id: 'whole-investment', names: ['全社会固定资产投资', '全社会固定资产投资额', '全社会投资'], source: BULLETIN },
  { id: 'urban-investment', names: ['城镇固定资产投资', '城镇以上固定资产投资', '城镇投资'], source: BULLETIN },
  { id: 'private-investment-growth', names: ['民间投资', '民间固定资产投资'], source: BULLETIN },
  {
    id: 'foreign-trade',
    names: [
      '货物进出口总额',
      '货物进出口',
      '货物进出口总值',
      '进出口',
      '进出口总额',
      '进出口总值',
      '外贸进出口',
      '外贸进出口总额',
      '外贸进出口总值',
      '对外贸易进出口总额',
    ],
    within: [/(?:外贸|货物)?(?:外贸)?进出口总?[额值]?/, '进出口'],
    source: BULLETIN,
  },
  {
    id: 'retail',
    names: ['社会消费品零售总额', '社会消费品零售额', '消费品零售总额', '社零', '社零额', '社零总额'],
    within: [/社会消费品零售[总]?额?|社零/, '社会消费品零售'],
    source: BULLETIN,
  },
  {
    id: 'grain',
    names: ['粮食产量', '粮食总产量', '粮食总产'],
    within: [/粮食总?产量?/, '粮食产量'],
    source: BULLETIN,
  },
  {
    id: 'foreign-investment',
    names: ['实际使用外资', '实际利用外资', '实际使用外资金额', '实际到账外资', '实际利用外商直接投资'],
    within: [/实际(?:利用|使用)外资(?:金额)?/, '实际利用外资'],
    source: '商务部《外商投资统计调查制度》',
  },
  {
    id: 'budget-revenue',
    names: ['一般公共预算收入', '地方一般公共预算收入', '一般公共财政预算收入', '财政一般公共预算收入'],
    within: [/(?:地方)?一般公共(?:财政)?预算收入/, '一般公共预算收入'],
    source: BUDGET_LAW,
  },
  {
    id: 'public-revenue',
    names: [
      '公共财政预算收入',
      '公共财政收入',
      '地方公共财政预算收入',
      '地方公共财政收入',
      '一般预算收入',
      '地方一般预算收入',
      '财政一般预算收入',
      '地方财政一般预算收入',
    ],
    source: OLD_BUDGET,
  },
  { id: 'local-revenue', names: ['地方财政收入', '财政收入', '地方财政'], source: OLD_BUDGET },
  {
    id: 'whole-revenue',
    names: ['财政总收入', '地方财政总收入', '公共财政总收入', '境内财政总收入'],
    source: OLD_BUDGET,
  },
  {
    id: 'income',
    names: ['居民人均可支配收入', '全体居民人均可支配收入', '全体常住居民人均可支配收入'],
    source: HOUSEHOLDS,
  },
  {
    id: 'urban-income',
    names: [
      '城镇居民人均可支配收入',
      '城镇常住居民人均可支配收入',
      '城镇居民可支配收入',
      '城镇居民收入',
      '城市居民人均可支配收入',
    ],
    source: HOUSEHOLDS,
  },
  {
    id: 'rural-income',
    names: [
      '农村居民人均可支配收入',
      '农村常住居民人均可支配收入',
      '农民人均可支配收入',
      '农村居民可支配收入',
      '农牧民人均可支配收入',
      '农村牧区常住居民人均可支配收入',
    ],
    source: HOUSEHOLDS,
  },
  {
    id: 'rural-net-income',
    names: ['农村居民人均纯收入', '农民人均纯收入', '农牧民人均纯收入', '农村人均纯收入'],
    source: '国家统计局《农村住户调查方案》（2012年及以前）',
  },
  {
    id: 'resident-urbanisation',
    names: ['常住人口城镇化率', '城镇化率', '城镇化水平', '城市化率', '城市化水平'],
    source: BULLETIN,
  },
  { id: 'registered-urbanisation', names: ['户籍人口城镇化率'], source: '国务院《居住证暂行条例》、公安部人口统计' },
  {
    id: 'pension-coverage',
    names: ['基本养老保险参保率', '城乡居民基本养老保险参保率'],
    within: [/(?:城乡居民)?基本养老保险参保率/, '基本养老保险参保率'],
    source: '人力资源社会保障部《人力资源和社会保障统计调查制度》',
  },
  {
    id: 'research-spending',
    names: [
      '研究与试验发展经费支出',
      '研究与试验发展经费',
      'R&D经费',
      'R&D经费支出',
      '研发经费支出',
      '研发投入',
      '全社会研发投入',
      '全社会研发经费投入',
      '全社会研发经费支出',
    ],
    within: [/(?:全社会)?(?:研发|研究与试验发展|R&D)(?:经费)?(?:投入|支出)(?:强度)?/, '研发投入'],
    source: '国家统计局《研究与试验发展（R&D）投入统计规范（试行）》',
  },
  {
    id: 'research-share',
    names: [
      '研究与试验发展经费投入强度',
      'R&D经费投入强度',
      '研发投入强度',
      '研发经费投入强度',
      '全社会研发投入强度',
      '全社会研发经费投入强度',
      '全社会研发投入占生产总值比重',
      '全社会研发投入占地区生产总值比重',
      '研发经费支出占地区生产总值比重',
    ],
    source: '国家统计局《研究与试验发展（R&D）投入统计规范（试行）》',
  },
  {
    id: 'energy-intensity',
    names: [
      '单位地区生产总值能耗',
      '单位国内生产总值能耗',
      '单位生产总值能耗',
      '单位GDP能耗',
      '万元地区生产总值能耗',
      '万元国内生产总值能耗',
      '万元生产总值能耗',
      '万元GDP能耗',
      '单位GDP综合能耗',
      '万元GDP综合能耗',
      '万元生产总值综合能耗',
      '能耗强度',
      '能源消耗强度',
      '单位国内生产总值能源消耗',
      '单位地区生产总值能源消耗',
    ],
    source: ENERGY,
  },
  {
    id: 'carbon-intensity',
    names: [
      '单位地区生产总值二氧化碳排放',
      '单位国内生产总值二氧化碳排放',
      '单位生产总值二氧化碳排放',
      '单位GDP二氧化碳排放',
      '单位地区生产总值二氧化碳排放量',
      '单位国内生产总值二氧化碳排放量',
      '碳排放强度',
      '二氧化碳排放强度',
    ],
    source: '《强化应对气候变化行动——中国国家自主贡献》',
  },
  {
    id: 'water-intensity',
    names: [
      '万元地区生产总值用水量',
      '万元国内生产总值用水量',
      '万元生产总值用水量',
      '万元GDP用水量',
      '单位国内生产总值用水量',
      '单位地区生产总值用水量',
      '单位GDP用水量',
    ],
    source: '水利部《中国水资源公报》',
  },
  {
    id: 'fine-particles',
    names: [
      '细颗粒物平均浓度',
      '细颗粒物浓度',
      '细颗粒物年均浓度',
      'PM2.5',
      'PM2.5浓度',
      'PM2.5平均浓度',
      'PM2.5年均浓度',
      '细颗粒物PM2.5平均浓度',
      '细颗粒物PM2.5浓度',
    ],
    source: '《环境空气质量标准》（GB 3095—2012）',
  },
  {
    id: 'good-air-days',
    names: [
      '空气质量优良天数比例',
      '空气质量优良天数比率',
      '优良天数比例',
      '优良天数比率',
      '空气优良天数比例',
      '环境空气质量优良天数比例',
    ],
    source: '《环境空气质量评价技术规范（试行）》（HJ 663—2013）',
  },
  {
    id: 'money',
    names: ['广义货币', '广义货币M2', 'M2', '广义货币供应量', '广义货币供应量M2'],
    source: '中国人民银行金融统计制度',
  },
  {
    id: 'patents-per-head',
    names: [
      '每万人有效发明专利拥有量',
      '每万人发明专利拥有量',
      '万人有效发明专利拥有量',
      '万人发明专利拥有量',
      '每万人口发明专利拥有量',
    ],
    source: '国家知识产权局专利统计',
  },
  {
    id: 'high-value-patents-per-head',
    names: ['每万人高价值发明专利拥有量', '每万人口高价值发明专利拥有量', '万人高价值发明专利拥有量'],
    source: '《“十四五”规划和2035年远景目标纲要》专栏1',
  },
  {
    id: 'market-entities-new',
    names: ['新登记市场主体', '新增市场主体', '新登记经营主体', '新设经营主体', '新增经营主体', '新设市场主体'],
    source: '国家市场监督管理总局登记统计（2023年起称经营主体）',
  },
  {
    id: 'shanty-starts',
    names: [
      '棚户区改造开工量',
      '棚户区改造新开工',
      '棚户区改造开工',
      '棚户区改造安置房新开工',
      '新开工棚户区改造安置房',
      '棚改新开工',
      '棚改开工量',
      '棚改安置房新开工',
      '新开工棚改安置房',
    ],
    within: [
      /新?开工(?:建设)?(?:棚户区改造|棚改)(?:安置住?房)?|(?:棚户区改造|棚改)(?:安置住?房)?新?开工(?:建设)?量?/,
      '棚户区改造新开工',
    ],
    source: '住房和城乡建设部保障性安居工程统计',
  },
];
