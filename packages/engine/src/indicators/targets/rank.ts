import { compareDecimals } from '#decimal/decimal.ts';
import type { Label } from '#pack.ts';
import type { IndicatorDefinition, IndicatorValue } from '../model.ts';

/** 位次: where a unit stands among those beside it, or why that cannot be said. */
export type RankOutcome =
  | { readonly position: number; readonly among: number; readonly without: readonly string[] }
  | { readonly refusal: Label };

/** Units of ranks: such an indicator's value is itself the place that was published. */
export const isRankUnit = (unit: string): boolean => /^(?:位|名|位次)$/.test(unit);

/**
 * 排位: the place of a unit by its value among the units beside it, equal values sharing one (1, 2, 2, 4). Where units lack, it is refused or given
 * among those that have a value, as the indicator declares for missing parts; units to which it does not apply do not take part.
 */
export function rankAmong(
  { direction, missing, label }: Pick<IndicatorDefinition, 'direction' | 'missing' | 'label'>,
  own: string,
  units: readonly { readonly id: string; readonly name: string; readonly value: IndicatorValue }[],
): RankOutcome {
  if (direction === 'none')
    return refusal(
      `“${label['zh-CN']}”没有规定越高越好还是越低越好，不能排位`,
      `“${label.en}” says neither that higher nor that lower is better and cannot be ranked`,
    );
  const taking = units.filter(({ value }) => value.status !== 'not-applicable');
  if (taking.length < 2)
    return refusal(
      '这里没有同级单位的数可排；上级公布的位次请另立以“位”计的指标录入',
      'there are no units beside this one to rank; keep a published rank as an indicator in “位”',
    );
  const without = taking.filter(({ value }) => value.status !== 'value').map(({ name }) => name);
  const mine = taking.find(({ id }) => id === own)?.value;
  if (mine?.status !== 'value' || (without.length > 0 && missing === 'refuse'))
    return refusal(`缺${without.join('、')}的数，不能排位`, `cannot be ranked without ${without.join(', ')}`);
  const sign = direction === 'higher-is-better' ? 1 : -1;
  const ahead = taking.filter(
    ({ value }) => value.status === 'value' && sign * compareDecimals(value.value, mine.value) > 0,
  );
  return { position: ahead.length + 1, among: taking.length - without.length, without };
}

function refusal(zh: string, en: string): RankOutcome {
  return { refusal: { 'zh-CN': zh, en } };
}
