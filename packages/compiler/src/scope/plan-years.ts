const NUMBERS = ['八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八'];
/** The “八五” plan ended in 1995. */
const FIRST_END = 1995;

/** 五年规划末年: the last year of the plan with this number (十四 for “十四五”), `"2025"`; null for a number that no plan has. */
export function lastYearOfPlan(number: string): string | null {
  const index = NUMBERS.indexOf(number);
  return index < 0 ? null : String(FIRST_END + 5 * index);
}

/** The last of so many years of which `first` is the first one: 今后五年 of a plan for 2011 ends in 2015; null when `first` is unknown. */
export function endOfYears(first: string | null, count: number): string | null {
  return first === null ? null : String(Number(first) + count - 1);
}

/** The last year of the five-year plan that `year` lies in: 2023 is of the one that ends in 2025; null when `year` is unknown. */
export function lastYearOfPlanIn(year: string | null): string | null {
  return year === null ? null : String(Math.ceil(Number(year) / 5) * 5);
}
