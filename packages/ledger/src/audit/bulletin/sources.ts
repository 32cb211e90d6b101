import { daysBetween, formatDecimal, formatValuePeriod } from '@planwright/engine';
import type { CommitmentRow } from '#model/index.ts';
import { type BulletinResult, type BulletinRule, makeFinding, wordsBefore } from './finding.ts';
import type { BulletinText, FigurePlace } from './text.ts';

export const SOURCE_RULE: BulletinRule = {
  code: 'bulletin/one-source',
  title: { 'zh-CN': '指标数据与单位填报不一致', en: 'an indicator and a report that contradict each other' },
  reports: {
    'zh-CN': '通报所写的指标数据，责任单位另报了一个与它不能同时成立的数。',
    en: 'The unit in charge reports a number that cannot be right together with the indicator’s value that the bulletin prints.',
  },
  why: {
    'zh-CN': '一数一源：同一个数出自两处，发出去之前先对清楚。',
    en: 'One number has one source: two that differ are settled before either goes out.',
  },
};

export const AGE_RULE: BulletinRule = {
  code: 'bulletin/old-value',
  title: { 'zh-CN': '通报数字过旧', en: 'a value older than the bulletin’s period allows' },
  reports: {
    'zh-CN': '通报所写的数早该有新的：指标按自身报告期和发布时滞算已逾期，单位填报两个月以上没有更新。',
    en: 'A newer value is overdue: an indicator’s by its own rhythm and publication, a report’s after more than two months.',
  },
  why: {
    'zh-CN': '几个月前的数放进本期通报，读的人会当成本期的。',
    en: 'A number of months ago in this week’s bulletin is read as this week’s.',
  },
};

/** The ledger’s row of a promise as it stood on the bulletin’s day; undefined for one that the plan does not hold. */
export type RowReader = (commitmentId: string) => CommitmentRow | undefined;

interface ValuePlace {
  readonly place: FigurePlace;
  readonly row: CommitmentRow;
}

function valuesOf(bulletin: BulletinText, rowOf: RowReader): readonly ValuePlace[] {
  return bulletin.figures.flatMap((place) => {
    const { origin } = place.figure;
    const row = origin?.kind === 'value' ? rowOf(origin.commitmentId) : undefined;
    return row === undefined ? [] : [{ place, row }];
  });
}

/** Values of indicators that the unit in charge contradicts. */
export function checkSources(bulletin: BulletinText, rowOf: RowReader): BulletinResult {
  const compared = valuesOf(bulletin, rowOf).filter(({ row }) => row.indicator?.relation != null);
  const findings = compared.flatMap(({ place, row }) => {
    const { latest, reported, relation, unit, difference } = row.indicator ?? {};
    if (relation !== 'differs' || latest == null || reported == null) return [];
    const amount = (value: string): string => `${formatDecimal(value)}${unit}`;
    const apart = `${formatDecimal(difference ?? '0')}${unit === '%' ? '个百分点' : unit}`;
    const period = formatValuePeriod(latest.period);
    const what = wordsBefore(bulletin, place).trim();
    return [
      makeFinding(bulletin, {
        rule: SOURCE_RULE,
        severity: 'warning',
        span: place,
        parts: [],
        sum: null,
        message: {
          'zh-CN': `“${what}”两处数不一致：指标为${amount(latest.value)}（${period['zh-CN']}），责任单位填报${amount(reported.value)}（截至${reported.periodEnd}），相差${apart}`,
          en: `“${what}” has two numbers: the indicator’s ${amount(latest.value)} (${period.en}) and ${amount(reported.value)} reported as of ${reported.periodEnd}, ${apart} apart`,
        },
        reckoning: {
          'zh-CN': `指标：${amount(latest.value)}；填报：${amount(reported.value)}`,
          en: `indicator: ${amount(latest.value)}; report: ${amount(reported.value)}`,
        },
        hint: {
          'zh-CN': '请责任单位与统计口径核对，更正填报或指标数据后重新起草；各有口径的，写明理由豁免',
          en: 'have the unit check its report against the statistics and mend one of them, then draft again; where both are right by their own definition, waive this with the reason',
        },
      }),
    ];
  });
  return { findings, checks: [], judged: compared.length };
}

/** Values for which a newer one is overdue. */
export function checkAges(bulletin: BulletinText, rowOf: RowReader): BulletinResult {
  const dated = valuesOf(bulletin, rowOf).filter(({ row }) => row.lastPeriodEnd !== null);
  const findings = dated.flatMap(({ place, row }) => {
    const { lastPeriodEnd: end, light } = row;
    if (end === null || !isOld(row)) return [];
    const what = wordsBefore(bulletin, place).trim();
    const days = daysBetween(end, light.asOf);
    return [
      makeFinding(bulletin, {
        rule: AGE_RULE,
        severity: 'warning',
        span: place,
        parts: [],
        sum: null,
        message: {
          'zh-CN': `“${what}”的数截至${end}，到${light.asOf}已过${days}天，应有新数而没有`,
          en: `the number of “${what}” is as of ${end}, ${days} days before ${light.asOf}; a newer one is overdue`,
        },
        reckoning: {
          'zh-CN': `${light.asOf} − ${end} = ${days}天`,
          en: `${light.asOf} − ${end} = ${days} days`,
        },
        hint: {
          'zh-CN': '催报新数后重新起草；确实没有新数的，在通报中说明，并写明理由豁免',
          en: 'ask for the newer value and draft again; where there is none, say so in the bulletin and waive this with the reason',
        },
      }),
    ];
  });
  return { findings, checks: [], judged: dated.length };
}

/** An indicator is late by its own rhythm; a report, of which the rhythm is not known, after two months. */
function isOld({ indicator, light: { freshness } }: CommitmentRow): boolean {
  return freshness === 'stale' || (indicator?.judges === true && freshness === 'late');
}
