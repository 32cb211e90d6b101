/** A total of the city that counties share: last year's (from the plan's review where it gives one), and this year's as it is played. */
export interface TotalSpec {
  readonly id: string;
  readonly lastYear: number;
  readonly thisYear: number;
  readonly digits: number;
  readonly season: 'working' | 'even' | 'late';
  readonly evidence: 'declared' | 'document' | 'statistics';
}

/** A rate of the city by report: what is played for its periods in order, and how far counties lie from it. */
export interface RateSpec {
  readonly id: string;
  readonly lastYear: number;
  readonly values: readonly number[];
  readonly spread: number;
  readonly digits: number;
  readonly counties: boolean;
}

/** 2020 figures are the plan's own where it prints them (财政收入208.5亿元、社零1114.4亿元 …); everything of 2021 is made up. */
export const TOTALS: readonly TotalSpec[] = [
  { id: 'gdp', lastYear: 3078.9, thisYear: 3372, digits: 2, season: 'even', evidence: 'statistics' },
  { id: 'budget-revenue', lastYear: 208.5, thisYear: 223.4, digits: 2, season: 'even', evidence: 'statistics' },
  { id: 'tax-revenue', lastYear: 149.8, thisYear: 164.2, digits: 2, season: 'even', evidence: 'statistics' },
  { id: 'retail', lastYear: 1114.4, thisYear: 1201, digits: 2, season: 'even', evidence: 'statistics' },
  { id: 'foreign-trade', lastYear: 386.9, thisYear: 441, digits: 2, season: 'even', evidence: 'statistics' },
  { id: 'exports', lastYear: 247.2, thisYear: 283, digits: 2, season: 'even', evidence: 'statistics' },
  { id: 'foreign-investment', lastYear: 2.66, thisYear: 2.79, digits: 4, season: 'late', evidence: 'statistics' },
  { id: 'urban-jobs-new', lastYear: 6.01, thisYear: 5.46, digits: 3, season: 'working', evidence: 'document' },
  { id: 'high-tech-firms-new', lastYear: 104, thisYear: 66, digits: 0, season: 'late', evidence: 'document' },
  { id: 'key-project-investment', lastYear: 382, thisYear: 416, digits: 2, season: 'working', evidence: 'declared' },
  { id: 'shanty-starts', lastYear: 9375, thisYear: 9560, digits: 0, season: 'working', evidence: 'document' },
  { id: 'old-estates', lastYear: 197, thisYear: 271, digits: 0, season: 'working', evidence: 'declared' },
  { id: 'rural-roads', lastYear: 1123, thisYear: 612, digits: 0, season: 'working', evidence: 'declared' },
  { id: 'high-standard-fields', lastYear: 50, thisYear: 44, digits: 2, season: 'late', evidence: 'declared' },
  { id: 'elderly-beds-new', lastYear: 2200, thisYear: 2480, digits: 0, season: 'working', evidence: 'declared' },
  { id: 'renewable-power', lastYear: 43.5, thisYear: 57.1, digits: 2, season: 'even', evidence: 'statistics' },
];

/** By the periods of each indicator in order: months 1—2 … 1—11, or 1 … 11, or quarters. */
export const RATES: readonly RateSpec[] = [
  { id: 'gdp-growth', lastYear: 3.6, values: [16.8, 12.1, 9.2], spread: 1.6, digits: 1, counties: true },
  {
    id: 'industrial-output-growth',
    lastYear: 5.5,
    values: [28.4, 22.1, 18.2, 15.9, 14.1, 12.6, 11.8, 10.9, 10.1, 9.6],
    spread: 3,
    digits: 1,
    counties: true,
  },
  {
    id: 'investment-growth',
    lastYear: -2.9,
    values: [24.3, 16.6, 12.2, 9.1, 7.4, 6.3, 5.2, 4.6, 4.1, 3.8],
    spread: 6,
    digits: 1,
    counties: true,
  },
  {
    id: 'retail-growth',
    lastYear: 0,
    values: [31.5, 26.7, 23.1, 20.4, 18.2, 16.1, 14.2, 12.6, 11.2, 10.3],
    spread: 2,
    digits: 1,
    counties: true,
  },
  {
    id: 'budget-revenue-growth',
    lastYear: 1.1,
    values: [14.2, 17.5, 19.8, 18.3, 16.6, 14.9, 13.1, 11.4, 10.2, 8.9, 7.6],
    spread: 4,
    digits: 1,
    counties: true,
  },
  {
    id: 'consumer-prices',
    lastYear: 3,
    values: [-0.2, 0.1, 0.3, 0.6, 0.8, 0.9, 1, 1, 1.1, 1.2, 1.2],
    spread: 0,
    digits: 1,
    counties: false,
  },
  { id: 'registered-unemployment', lastYear: 2.52, values: [2.61, 2.58, 2.55], spread: 0.2, digits: 2, counties: true },
  { id: 'income-growth', lastYear: 4.9, values: [14.2, 11.9, 10.1], spread: 0.8, digits: 1, counties: true },
  { id: 'urban-income-growth', lastYear: 3.7, values: [12.9, 10.7, 9], spread: 0.9, digits: 1, counties: true },
  { id: 'rural-income-growth', lastYear: 6, values: [16.1, 13.8, 11.7], spread: 0.9, digits: 1, counties: true },
  {
    id: 'fine-particles',
    lastYear: 50,
    values: [88, 76, 66, 58, 52, 47, 43, 41, 40, 41, 43],
    spread: 4,
    digits: 0,
    counties: true,
  },
  {
    id: 'good-air-days',
    lastYear: 62.3,
    values: [38.7, 44.1, 50.2, 54.8, 57.9, 57.2, 59.8, 62.4, 64.1, 65.3, 65.9],
    spread: 3,
    digits: 1,
    counties: true,
  },
  { id: 'pension-coverage', lastYear: 88.6, values: [88.9, 89.5, 90.2], spread: 1.2, digits: 1, counties: true },
];

/** Known of the year before only: what is published once a year. */
export const YEARLY: readonly {
  readonly id: string;
  readonly lastYear: number;
  readonly total: boolean;
  readonly digits: number;
  readonly spread: number;
}[] = [
  { id: 'population', lastYear: 561.12, total: true, digits: 2, spread: 0 },
  { id: 'grain', lastYear: 758.77, total: true, digits: 2, spread: 0 },
  { id: 'grain-area', lastYear: 1598, total: true, digits: 1, spread: 0 },
  { id: 'resident-urbanisation', lastYear: 55.9, total: false, digits: 1, spread: 4 },
  { id: 'registered-urbanisation', lastYear: 48.7, total: false, digits: 1, spread: 4 },
  { id: 'new-economy-share', lastYear: 28.2, total: false, digits: 2, spread: 0 },
];
