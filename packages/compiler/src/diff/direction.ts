import type { DecimalText, Fact } from '../model.ts';

/** Measures of which less is better, so that a plain figure is a ceiling: rates and loads that plans want low. */
const CEILING_METRIC =
  /失业率|价格|物价|涨幅|死亡率|死亡人数|能耗|煤耗|电耗|水耗|用水量|排放|不良|自然增长率|事故|赤字|负债|债务|杠杆率|浓度|PM|细颗粒物|空置率|发案|发病率|贫困|辍学率|损失率|成本|费用率|差距|降幅|发生率|时限|处理时间|办理时间|审批时间/u;

/** Fights against something: 完成能耗…整治, 化解债务, 减少…: how much of the bad is taken away, of which more is better. */
const TAKEN_AWAY =
  /(?:化解|治理|整治|减少|压减|压降|削减|关停|淘汰|脱贫|减贫|帮扶|处置|清理|清退|清偿|减免|降低|节约|减排量|削减量|减负)/u;

/**
 * Whether more of a target's value is better (`floor`) or less (`ceiling`): as its own words say (以上, 以内) or else what it
 * measures. A fall is a negative value, so that 下降3%以上 is a ceiling at −3; of ranks the smaller one is better.
 */
export function directionOf(target: Fact): 'floor' | 'ceiling' {
  const { op, kind, metric } = target;
  const bounded = op === 'le' || op === 'lt' ? 'ceiling' : op === 'ge' || op === 'gt' ? 'floor' : undefined;
  if (isFall(target)) return bounded === 'ceiling' ? 'floor' : 'ceiling';
  if (bounded !== undefined) return bounded;
  if (kind === 'rank') return 'ceiling';
  return CEILING_METRIC.test(metric) && !TAKEN_AWAY.test(metric) ? 'ceiling' : 'floor';
}

/** Amounts that a government sets by what the year needs, of which neither more nor less is better as such. */
const INSTRUMENT = /货币供应量|广义货币|M2|社会融资规模|财政赤字|赤字率|赤字规模/u;

/** 广义货币增长12%, 赤字率3%: whether a target steers rather than binds, so that none is stricter or better kept than another. */
export function isInstrument({ metric, op }: Pick<Fact, 'metric' | 'op'>): boolean {
  return INSTRUMENT.test(metric) && op !== 'le' && op !== 'lt';
}

/** 下降3%: whether an amount is a fall. */
export function isFall({ value }: Pick<Fact, 'value'>): boolean {
  return (typeof value === 'string' ? value : value[0]).startsWith('-');
}

/** The end of a range that a target holds to: the lower one, for a ceiling the upper one. */
export function boundOfRange(target: Fact): DecimalText {
  if (typeof target.value === 'string') return target.value;
  return target.value[directionOf(target) === 'floor' ? 0 : 1];
}
