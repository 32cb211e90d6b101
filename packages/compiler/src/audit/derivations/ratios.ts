import type { Fact } from '#model.ts';
import { compare, divide, HUNDRED, multiply, ZERO } from '#numbers/rational.ts';
import { divideIntervals, intervalOf, scaleInterval } from '../interval.ts';
import { foldMetric } from '../metric-names.ts';
import type { AuditContext, FactSentence, Measured } from '../model.ts';
import { termOf } from '../sum.ts';
import type { Derivation } from './model.ts';

/** A rate of how much of a plan or a list is done. */
const RATE_NAME =
  /(?:完成|开工|竣工|投产|建成|入库|到位|办结|销号|兑现|执行|落实|履约|签约|合格|通过|整改|化解|转化|复工|达产)率(?:仅?为|达到?|已达)?(?:约)?$/;
const OF_PLAN =
  /(?:占|完成|为)(?:全年|年度|当年|年初|本年|目标)?(?:投资|工作|建设|征收|收入)?(?:总)?(?:计划|目标|任务|预算)(?:投资|任务|目标|数)?的$/;
/** What says that an amount is done, and what says that it is planned. */
const DONE = /完成|开工|竣工|投产|建成|入库|到位|办结|销号|兑现|支出|合格|通过|整改|化解|转化|复工|达产|签约|落实/;
/** 占 and the name of the whole, right in front of the share. */
const SHARE = /占(?:到)?(?<whole>[^，,。；;、：:\d占]{0,24}?)(?:的)?(?:比重|比例|比)?(?:为|达到?)?$/;
const TOTAL_WORD = /^(?:总数|总量|总额|总投资|总人数|总面积|全部|合计|总|比|)(?:的)?$/;
/** Further away an amount speaks of something else. */
const NEAR = 24;

const GUARD = /增长|下降|增加|减少|提高|左右|以上|以内|以下|分别|各|平均|年均/;

/** Shares and rates of completion whose two amounts stand in the same sentence. */
export function findRatios(context: AuditContext, sentence: FactSentence): readonly Derivation[] {
  const { facts } = sentence;
  const found: Derivation[] = [];
  for (let index = 1; index < facts.length; index++) {
    const rate = facts[index] as Fact;
    if (rate.unit !== '%' && rate.unit !== '％') continue;
    if (rate.op !== 'eq' || rate.kind !== 'level') continue;
    const ratio = readRatio(context, sentence, index);
    if (ratio !== null) found.push(ratio);
  }
  return found;
}

function readRatio(context: AuditContext, sentence: FactSentence, index: number): Derivation | null {
  const { facts } = sentence;
  const rate = facts[index] as Fact;
  const before = facts[index - 1] as Fact;
  const words = context.text.slice(before.end, rate.start);
  if (words.length > NEAR + 8 || /[；;。]/.test(words)) return null;
  if (/^的$/.test(words)) return readNamedWhole(context, sentence, index);
  if (RATE_NAME.test(words) || OF_PLAN.test(words)) return readCompletion(context, sentence, index);
  const whole = SHARE.exec(words)?.groups?.whole;
  return whole === undefined ? null : readShare(context, sentence, index, whole);
}

/** 甲120.5亿元，占乙241亿元的50%. */
function readNamedWhole(context: AuditContext, { facts }: FactSentence, index: number): Derivation | null {
  const [part, whole, rate] = [facts[index - 2], facts[index - 1] as Fact, facts[index] as Fact];
  if (part === undefined) return null;
  const words = context.text.slice(part.end, whole.start);
  return /^[，,、（(]?占[^，,。；;]{0,24}$/.test(words) ? makeRatio(context, 'share', [whole, part, rate]) : null;
}

/** 计划投资514亿元，已完成262亿元，完成率51%. */
function readCompletion(context: AuditContext, { facts }: FactSentence, index: number): Derivation | null {
  const [whole, part, rate] = [facts[index - 2], facts[index - 1] as Fact, facts[index] as Fact];
  if (whole === undefined) return null;
  const words = context.text.slice(whole.end, part.start);
  const lead = leadOf(context.text, whole.start);
  if (words.length > NEAR || /[；;]|其中/.test(words) || GUARD.test(words) || DONE.test(lead)) return null;
  return DONE.test(words) ? makeRatio(context, 'completion', [whole, part, rate]) : null;
}

/** 总投资300亿元，其中甲120亿元，占40%; or 占 and a name that an earlier amount of the sentence bears. */
function readShare(context: AuditContext, { facts }: FactSentence, index: number, name: string): Derivation | null {
  const [part, rate] = [facts[index - 1] as Fact, facts[index] as Fact];
  for (let at = index - 2; at >= 0; at--) {
    const whole = facts[at] as Fact;
    const named = name.length >= 2 && (foldMetric(whole.metric) === foldMetric(name) || whole.metric.endsWith(name));
    const total =
      TOTAL_WORD.test(name) &&
      at === index - 2 &&
      /[，,（(]其中[：:，,]?/.test(context.text.slice(whole.end, part.start));
    if (named || total) return makeRatio(context, 'share', [whole, part, rate]);
  }
  return null;
}

/** The words of a fact's own clause in front of it. */
function leadOf(text: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < NEAR && !/[，,。；;：:、\n]/.test(text.charAt(from - 1))) from--;
  return text.slice(from, start);
}

function makeRatio(
  context: AuditContext,
  kind: 'share' | 'completion',
  facts: readonly [whole: Fact, part: Fact, rate: Fact],
): Derivation | null {
  const [whole, part, rate] = facts.map((fact) => context.measure(fact));
  if (!isAmount(whole) || !isAmount(part) || rate === null || rate === undefined) return null;
  if (whole.dimension !== part.dimension || whole.dimension === '%') return null;
  if (kind === 'share' && compare(part.value, whole.value) > 0 && compare(rate.value, HUNDRED) > 0) return null;
  const ratio = divideIntervals(intervalOf(part), intervalOf(whole));
  if (ratio === null) return null;
  return {
    kind,
    inputs: [whole, part],
    printed: rate,
    allowed: scaleInterval(ratio, HUNDRED),
    nominal: multiply(divide(part.value, whole.value), HUNDRED),
    terms: [termOf('', part), termOf('÷', whole), { sign: '×', value: HUNDRED, unit: '', span: null }],
  };
}

function isAmount(measured: Measured | null | undefined): measured is Measured {
  return (
    measured !== null &&
    measured !== undefined &&
    measured.fact.kind === 'level' &&
    measured.fact.op === 'eq' &&
    compare(measured.value, ZERO) > 0
  );
}
