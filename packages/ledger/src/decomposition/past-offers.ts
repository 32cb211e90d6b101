import { parseValuePeriod } from '@planwright/engine';
import type { Moment } from '#commitments/load-states.ts';
import { lastKeyOf } from '#indicators/judge.ts';
import { loadValues } from '#indicators/load-values.ts';
import type { SplitBasisOffer } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';
import type { IndicatorSubject } from './indicator-subject.ts';

/** 上年实绩: what each unit reached of the indicator (for a growth, of what grows) in the year before; the natural factor of a split. */
export async function loadPastOffer(
  context: LedgerContext,
  { definition, set, key }: IndicatorSubject,
  moment: Moment,
): Promise<readonly SplitBasisOffer[]> {
  const level = definition.growthOf === null ? definition : set.byId.get(definition.growthOf.indicator);
  if (level === undefined) return [];
  const year = key.year - 1;
  const period = lastKeyOf(level, year);
  const rows = await loadValues(context, set, {
    moment: { asOf: parseValuePeriod(period)?.end ?? moment.asOf, knownAt: moment.knownAt },
    fromYear: year,
    indicatorIds: [level.id],
  });
  const values = Object.fromEntries(
    rows.flatMap(({ unitId, period: of, value }) =>
      of === period && unitId !== key.unitId && value.status === 'value' ? [[unitId, value.value]] : [],
    ),
  );
  if (Object.keys(values).length === 0) return [];
  return [
    {
      id: `past-${level.id}`,
      name: `${year}年${level.label['zh-CN']}`.slice(0, 60),
      source: `指标，${year}年实绩`,
      unit: level.unit,
      values,
    },
  ];
}
