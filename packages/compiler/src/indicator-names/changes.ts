import type { Locale } from '../model.ts';

/** 口径变化: why two figures cannot be compared as they stand. */
export interface DefinitionChange {
  readonly why: Readonly<Record<Locale, string>>;
  /** The publication that says so. */
  readonly source: string;
}

interface Parted extends DefinitionChange {
  /** Ids of the two entries; which is older does not matter. */
  readonly between: readonly [string, string];
}

const REVENUE_2015: DefinitionChange = {
  why: {
    'zh-CN': '2015年起称一般公共预算收入，并入地方教育附加等11项原政府性基金收入，与此前口径不同，须按同口径换算后比较',
    en: 'called general public budget revenue since 2015, when eleven items of government funds were moved into it; compare only after restating',
  },
  source: '财政部《关于完善政府预算体系有关问题的通知》（财预〔2014〕368号）',
};
const REVENUE_OF: DefinitionChange = {
  why: {
    'zh-CN': '“财政收入”未说明是地方一般（公共）预算收入还是含上划中央的总收入，口径须核实后方可比较',
    en: '“fiscal revenue” does not say whether it is the local budget revenue or includes what goes to the centre; settle that before comparing',
  },
  source: '财政部《政府收支分类科目》',
};
const REVENUE_WHOLE: DefinitionChange = {
  why: {
    'zh-CN': '财政总收入含上划中央收入，预算收入只计地方留成，二者不可比',
    en: 'total fiscal revenue includes what goes to the centre, budget revenue only what stays; they cannot be compared',
  },
  source: '财政部《政府收支分类科目》',
};

/** Figures of one matter that are defined differently; a plan that names one after the other has changed its measure. */
export const PARTED: readonly Parted[] = [
  { between: ['public-revenue', 'budget-revenue'], ...REVENUE_2015 },
  { between: ['local-revenue', 'budget-revenue'], ...REVENUE_OF },
  { between: ['local-revenue', 'public-revenue'], ...REVENUE_OF },
  { between: ['local-revenue', 'whole-revenue'], ...REVENUE_OF },
  { between: ['whole-revenue', 'budget-revenue'], ...REVENUE_WHOLE },
  { between: ['whole-revenue', 'public-revenue'], ...REVENUE_WHOLE },
  {
    between: ['rural-net-income', 'rural-income'],
    why: {
      'zh-CN': '2013年城乡住户调查一体化后由“纯收入”改为“可支配收入”，调查范围、方法和指标口径均不同，不可直接比较',
      en: 'net income became disposable income when the household surveys were united in 2013; coverage, method and definition differ',
    },
    source: '国家统计局《2013年国民经济和社会发展统计公报》注释（城乡一体化住户收支与生活状况调查）',
  },
  {
    between: ['whole-investment', 'investment-growth'],
    why: {
      'zh-CN': '全社会固定资产投资含农户投资，2011年起月度发布的固定资产投资不含农户，口径不同',
      en: 'investment of the whole society includes farm households, the series published monthly since 2011 does not',
    },
    source: '国家统计局《2011年国民经济和社会发展统计公报》注释',
  },
  {
    between: ['urban-investment', 'investment-growth'],
    why: {
      'zh-CN':
        '2011年起城镇固定资产投资并入农村企事业组织投资，改称固定资产投资（不含农户），起点由50万元提高到500万元',
      en: 'in 2011 urban investment took in rural enterprises, became investment without farm households and its threshold rose from 0.5 to 5 million yuan',
    },
    source: '国家统计局《2011年国民经济和社会发展统计公报》注释',
  },
  {
    between: ['urban-investment', 'whole-investment'],
    why: {
      'zh-CN': '城镇固定资产投资不含农村投资，与全社会固定资产投资口径不同',
      en: 'urban investment leaves out the countryside, investment of the whole society does not',
    },
    source: '国家统计局《国民经济和社会发展统计公报》',
  },
  {
    between: ['registered-unemployment', 'surveyed-unemployment'],
    why: {
      'zh-CN': '登记失业率按失业登记计算，调查失业率按劳动力抽样调查计算（2018年起列入预期目标），二者不可比',
      en: 'the one counts registrations, the other a labour force survey (a target since 2018); they cannot be compared',
    },
    source: '国家统计局《劳动力调查制度》；2018年国务院《政府工作报告》',
  },
  {
    between: ['resident-urbanisation', 'registered-urbanisation'],
    why: {
      'zh-CN': '常住人口城镇化率与户籍人口城镇化率分子不同，不可比',
      en: 'residents living in towns and people registered there are different counts',
    },
    source: '国家统计局《国民经济和社会发展统计公报》',
  },
  {
    between: ['patents-per-head', 'high-value-patents-per-head'],
    why: {
      'zh-CN': '“十四五”起改用高价值发明专利，只计其中五类，数值不可直接比较',
      en: 'since the 14th five-year plan only patents of high value are counted, five kinds of all',
    },
    source: '《“十四五”规划和2035年远景目标纲要》专栏1',
  },
];

interface Since extends DefinitionChange {
  readonly id: string;
  /** The first year that is counted in the new way. */
  readonly year: string;
}

/** Figures that kept their name and are counted otherwise since a year. Growth is published on one scope; levels are parted. */
export const CHANGED_SINCE: readonly Since[] = [
  {
    id: 'urban-income',
    year: '2013',
    why: {
      'zh-CN': '2013年起按城乡一体化住户调查的城镇常住居民计算，与此前城镇住户调查口径不同',
      en: 'since 2013 of residents by the united household survey, before by the urban survey',
    },
    source: '国家统计局《2013年国民经济和社会发展统计公报》注释',
  },
  {
    id: 'investment-growth',
    year: '2011',
    why: {
      'zh-CN': '2011年起统计起点由50万元提高到500万元，且不含农户',
      en: 'since 2011 from 5 million yuan instead of 0.5, farm households left out',
    },
    source: '国家统计局《2011年国民经济和社会发展统计公报》注释',
  },
  {
    id: 'industrial-output-growth',
    year: '2011',
    why: {
      'zh-CN': '2011年起规模以上工业起点由年主营业务收入500万元提高到2000万元',
      en: 'since 2011 firms count from 20 million yuan of yearly revenue instead of 5 million',
    },
    source: '国家统计局《2011年国民经济和社会发展统计公报》注释',
  },
  {
    id: 'fine-particles',
    year: '2019',
    why: {
      'zh-CN': '2018年9月起颗粒物浓度由标准状态改为监测时实际状态，全年数据自2019年起可比',
      en: 'since September 2018 particles are measured at actual instead of standard conditions; whole years compare from 2019 on',
    },
    source: '《环境空气质量标准》修改单（生态环境部公告2018年第29号）',
  },
];
