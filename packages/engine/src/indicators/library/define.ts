import type { IndicatorDefinition, ReportingPeriod } from '../model.ts';

/** Monthly, counted from the year's start, January and February together: the habit of statistics since 2013. */
export const MONTHS_TOGETHER: ReportingPeriod = { kind: 'month', cumulative: true, januaryWithFebruary: true };
/** Monthly, counted from the year's start, January on its own: budgets, customs, departments’ own counts. */
export const MONTHS_RUNNING: ReportingPeriod = { kind: 'month', cumulative: true, januaryWithFebruary: false };
/** A state at the end of each month. */
export const MONTH_ENDS: ReportingPeriod = { kind: 'month', cumulative: false, januaryWithFebruary: false };
export const QUARTERS_RUNNING: ReportingPeriod = { kind: 'quarter', cumulative: true, januaryWithFebruary: false };
export const QUARTER_ENDS: ReportingPeriod = { kind: 'quarter', cumulative: false, januaryWithFebruary: false };
export const YEARS: ReportingPeriod = { kind: 'year', cumulative: false, januaryWithFebruary: false };

type Given = Pick<IndicatorDefinition, 'id' | 'unit' | 'theme' | 'period' | 'source' | 'owner'> & {
  readonly zh: string;
  readonly en: string;
  readonly about: readonly [zh: string, en: string];
} & Partial<Omit<IndicatorDefinition, 'id' | 'label' | 'definition'>>;

/** A definition of the library: what most share is filled in. */
export function define({ zh, en, about, ...given }: Given): IndicatorDefinition {
  return {
    aliases: [],
    scale: 2,
    direction: 'higher-is-better',
    targetClass: null,
    publicationLagDays: 20,
    overSpace: { kind: 'none' },
    overTime: 'none',
    missing: 'refuse',
    formula: null,
    growthOf: null,
    ...given,
    label: { 'zh-CN': zh, en },
    definition: { 'zh-CN': about[0], en: about[1] },
  };
}

type GrowthGiven = Pick<IndicatorDefinition, 'id' | 'theme' | 'source' | 'owner'> & {
  readonly zh: string;
  readonly en: string;
  /** The indicator that grows. */
  readonly of: string;
  readonly prices: 'constant' | 'current';
} & Partial<
    Pick<IndicatorDefinition, 'aliases' | 'period' | 'targetClass' | 'publicationLagDays' | 'direction' | 'scale'>
  >;

/** The published growth of an indicator over the year before, as an indicator of its own: constant-price growth cannot be reckoned from nominal levels. */
export function defineGrowth({ of, prices, zh, en, ...given }: GrowthGiven): IndicatorDefinition {
  const words =
    prices === 'constant'
      ? ([
          '按可比价格计算的比上年同期增长速度，由统计部门发布；不等于现价水平之比',
          'growth over the same period a year before at constant prices, as published; not the ratio of nominal levels',
        ] as const)
      : (['现价水平比上年同期增长的速度', 'growth of the nominal level over the same period a year before'] as const);
  return define({
    unit: '%',
    scale: 1,
    period: MONTHS_TOGETHER,
    overTime: 'latest',
    ...given,
    zh,
    en,
    about: words,
    growthOf: { indicator: of, prices },
  });
}

/** 本指标体系引用的制度与标准. */
export const SOURCES = {
  accounts: '国家统计局《中国国民经济核算体系（2016）》',
  industry: '国家统计局《工业统计报表制度》',
  investment: '国家统计局《固定资产投资统计报表制度》',
  trade: '国家统计局《批发和零售业、住宿和餐饮业统计报表制度》',
  household: '国家统计局《住户收支与生活状况调查方案》',
  price: '国家统计局《流通和消费价格统计报表制度》',
  labour: '国家统计局《劳动力调查制度》',
  energy: '国家统计局《能源统计报表制度》',
  agriculture: '国家统计局《农林牧渔业统计报表制度》',
  research: '国家统计局《研究与试验发展（R&D）投入统计规范（试行）》（国统字〔2019〕47号）',
  population: '国家统计局人口变动情况抽样调查制度',
  customs: '海关总署《海关统计》',
  commerce: '商务部《外商投资统计调查制度》',
  budget: '财政部门预算执行统计',
  jobs: '人力资源社会保障部《人力资源和社会保障统计调查制度》',
  air: '《环境空气质量标准》（GB 3095—2012）、《环境空气质量评价技术规范（试行）》（HJ 663—2013）',
  water: '《地表水环境质量标准》（GB 3838—2002）',
  highTech: '《高新技术企业认定管理办法》（国科发火〔2016〕32号）',
  patents: '国家知识产权局专利统计',
  housing: '住房和城乡建设部保障性安居工程统计',
  fields: '《高标准农田建设 通则》（GB/T 30600—2022）',
  safety: '应急管理部《生产安全事故统计调查制度》',
  finance: '中国人民银行金融统计制度',
  department: '行业主管部门统计',
} as const;
