import type { Commitment, DecimalText, Fact } from '@planwright/compiler';
import type { LightTarget } from '../light-model.ts';

/** Words of a metric of which less is better. */
const LOWER_IS_BETTER =
  /失业率|涨幅|涨价|能耗|排放|死亡率|事故|不良(?:贷款)?率|负债率|浓度|成本|电耗|水耗|贫困|发病率|案件|审批时限|办理时限|用时/;

/** Units and kinds that hold at a moment instead of adding up over the year. */
const LEVEL_UNITS = new Set(['%', '％', '‰', '个百分点', '百分点', '倍']);

/** Words of a metric whose amount stands at a moment (a stock), though it is counted in things. */
const STOCK =
  /存量|保有量|拥有量|总量控制|能力|覆盖|存栏|人均|(?:补助|供养|救助|保障|收费)标准|标准提高|余额|装机|总数|提高到|提升到|补助/;
/** Said of stocks and of a year's total alike. */
const HOLDS = /达到|稳定在|保持在/;
/** Metrics that add up over the year, whatever is said of them. */
const TOTAL = /发电|产量|总产|投资|资金|收入|总额|产值|融资|贷款|发放|签约|交易额|成交|销售|培训/;
/** Verbs that make something new: what they bring adds up. */
const BRINGS = /^(?:新增|新建|新开工|新改建|完成|改造|建设|建成|打造|实施|推进|培育|开展|治理|推出|招聘)/;

/**
 * 由承诺到判灯目标: the default way in which a commitment's progress is judged; people may change it, with a reason.
 * Growth, shares, rates and points are levels; counts and amounts add up over the year; what has no number is done or not.
 *
 * @param planYear deadline of what names none: the year's last day
 */
export function targetFromCommitment(
  commitment: Commitment,
  facts: ReadonlyMap<string, Fact>,
  planYear: number,
): LightTarget {
  const deadline = commitment.deadline?.date ?? `${planYear}-12-31`;
  const common = { strength: commitment.strength, pending: commitment.pending, deadline } as const;
  const { bound } = commitment;
  if (bound.kind !== 'number') {
    return {
      ...common,
      form: 'completion',
      op: 'ge',
      value: null,
      unit: null,
      base: null,
      direction: 'higher-is-better',
    };
  }
  const fact = facts.get(bound.factId);
  const words = `${fact?.metric ?? ''}${commitment.title}`;
  const direction =
    fact?.kind === 'rank' ||
    LOWER_IS_BETTER.test(words) ||
    ((bound.op === 'le' || bound.op === 'lt') && fact?.kind === 'level')
      ? 'lower-is-better'
      : 'higher-is-better';
  const level =
    LEVEL_UNITS.has(bound.unit) ||
    (fact !== undefined && fact.kind !== 'level') ||
    (isStock(words) && !BRINGS.test(commitment.title) && !BRINGS.test(words)) ||
    direction === 'lower-is-better';
  return {
    ...common,
    form: level ? 'level' : 'cumulative',
    op: bound.op,
    value: lowEnd(bound.value, bound.op),
    unit: bound.unit,
    base: null,
    direction,
  };
}

function isStock(words: string): boolean {
  return STOCK.test(words) || (HOLDS.test(words) && !TOTAL.test(words));
}

/** A range is judged by the end that counts as reached: its low one, or for a limit its high one. */
function lowEnd(value: DecimalText | readonly [DecimalText, DecimalText], op: LightTarget['op']): DecimalText {
  if (typeof value === 'string') return value;
  return op === 'le' || op === 'lt' ? value[1] : value[0];
}
