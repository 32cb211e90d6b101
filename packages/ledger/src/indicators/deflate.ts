import {
  type Deflator,
  formatDecimal,
  formatValuePeriod,
  type GrowthBase,
  levelFromGrowth,
  type TargetForm,
} from '@planwright/engine';
import type { IndicatorDetail } from '#model/index.ts';
import { findLatest, type Known } from './latest.ts';
import { findTargetOf, type TargetRow } from './targets.ts';

/** The price index that a target names, with its number; why it has none; null where none is named. */
export type NamedDeflator = Deflator | { readonly refusal: { readonly 'zh-CN': string; readonly en: string } } | null;

type Growth = Extract<TargetForm, { readonly kind: 'growth' }>;

/**
 * 价格指数: what the indicator that a target names says of the year: its newest value by the day, for the unit or else for the whole place; before there is one, its
 * own target for the year. Which of them was taken stands in its name.
 */
export function deflatorOf({ set, store, targets, wholeId }: Known, target: TargetRow, asOf: string): NamedDeflator {
  const { form, unitId, year } = target;
  if (form.kind !== 'growth' || form.prices !== 'constant' || form.deflator == null) return null;
  const index = set.byId.get(form.deflator);
  const label = index?.label ?? { 'zh-CN': form.deflator, en: form.deflator };
  for (const unit of [unitId, wholeId]) {
    const latest = index === undefined ? null : findLatest(store, index, unit, asOf);
    if (latest?.value == null || !latest.period.startsWith(String(year))) continue;
    const period = formatValuePeriod(latest.period);
    return {
      name: { 'zh-CN': `${label['zh-CN']}，${period['zh-CN']}`, en: `${label.en}, ${period.en}` },
      percent: latest.value,
    };
  }
  for (const unit of [unitId, wholeId]) {
    const planned = findTargetOf(targets, form.deflator, unit)?.form;
    if (planned?.kind !== 'number') continue;
    return {
      name: { 'zh-CN': `${label['zh-CN']}，${year}年目标`, en: `${label.en}, target of ${year}` },
      percent: planned.value,
    };
  }
  return {
    refusal: {
      'zh-CN': `价格指数“${label['zh-CN']}”没有${year}年的数，也没有目标，可比价增速不能换算为现价水平`,
      en: `the price index “${label.en}” has neither a value nor a target for ${year}, so growth at constant prices gives no nominal level`,
    },
  };
}

/** The level that a growth gives, over its base and by its price index. */
export function levelOf(form: Growth, base: GrowthBase | null, deflator: NamedDeflator) {
  if (form.prices === 'constant' && deflator !== null && 'refusal' in deflator)
    return { level: null, refusal: { code: 'no-deflator', message: deflator.refusal } } as const;
  return levelFromGrowth(base, form.percent, form.prices, deflator === null || 'refusal' in deflator ? null : deflator);
}

/** The reckoning of a growth target, for the page; null where the growth is itself what is published. */
export function conversionOf(
  unit: string,
  form: TargetForm | undefined,
  base: GrowthBase | null,
  deflator: NamedDeflator,
): IndicatorDetail['conversion'] {
  if (form?.kind !== 'growth' || unit === '%') return null;
  const { level, refusal } = levelOf(form, base, deflator);
  return {
    steps: (level?.steps ?? []).map((step) => ({ ...step, value: formatDecimal(step.value, 4) })),
    refusal: refusal?.message ?? null,
  };
}
