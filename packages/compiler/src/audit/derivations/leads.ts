import type { Fact } from '#model.ts';
import { compare, subtract, ZERO } from '#numbers/rational.ts';
import { intervalOf, subtractIntervals } from '../interval.ts';
import { foldMetric } from '../metric-names.ts';
import type { AuditContext, FactSentence, Measured } from '../model.ts';
import { termOf } from '../sum.ts';
import type { Derivation } from './model.ts';

const LEAD = /(?<word>高于|快于|高出|低于|慢于|超过)(?<other>[^，,。；;\d]{2,20})$/;
const LOWER = /低于|慢于/;
const TAIL = /(?<!增速|增幅|水平|增长|平均|增加值)(?:增速|增幅|水平|增长|平均|增加值)+$/;

/** 增速快于甲x个百分点, where the growth of 甲 is printed in the document for the same year. */
export function findLeads(context: AuditContext): readonly Derivation[] {
  const found: Derivation[] = [];
  let growths: ReadonlyMap<string, readonly Measured[]> | undefined;
  for (const sentence of context.sentences) {
    sentence.facts.forEach((fact, index) => {
      if (fact.kind !== 'delta' || fact.op !== 'eq' || !/快于|高于|高出|低于|慢于|超过/.test(fact.metric)) return;
      growths ??= indexGrowths(context);
      const lead = readLead(context, sentence, index, growths);
      if (lead !== null) found.push(lead);
    });
  }
  return found;
}

function indexGrowths({ plan, measure }: AuditContext): ReadonlyMap<string, readonly Measured[]> {
  const growths = new Map<string, Measured[]>();
  for (const fact of plan.facts) {
    const measured = fact.kind === 'growth' && fact.op === 'eq' ? measure(fact) : null;
    if (measured === null || measured.dimension !== '%') continue;
    const name = `${measured.name.replace(TAIL, '')}|${fact.period ?? ''}`;
    const known = growths.get(name);
    if (known === undefined) growths.set(name, [measured]);
    else known.push(measured);
  }
  return growths;
}

function readLead(
  context: AuditContext,
  { facts }: FactSentence,
  index: number,
  growths: ReadonlyMap<string, readonly Measured[]>,
): Derivation | null {
  const fact = facts[index] as Fact;
  const match = LEAD.exec(fact.metric);
  if (match?.groups === undefined) return null;
  const other = foldMetric(match.groups.other as string).replace(TAIL, '');
  const candidates = growths.get(`${other}|${fact.period ?? ''}`) ?? [];
  const subject = findSubject(context, facts, index, foldMetric(fact.metric.slice(0, match.index)).replace(TAIL, ''));
  const printed = context.measure(fact);
  const [theirs] = candidates.filter(({ fact: own }) => own !== subject?.fact);
  if (subject === null || theirs === undefined || printed === null || printed.dimension !== 'points') return null;
  // Two growths of one name (of parts of a year, of towns) leave open which one is meant.
  if (candidates.some(({ value }) => compare(value, theirs.value) !== 0)) return null;
  const [high, low] = LOWER.test(match.groups.word as string) ? [theirs, subject] : [subject, theirs];
  if (compare(printed.value, ZERO) <= 0) return null;
  return {
    kind: 'lead',
    inputs: [theirs, subject],
    printed,
    allowed: subtractIntervals(intervalOf(high), intervalOf(low)),
    nominal: subtract(high.value, low.value),
    terms: [termOf('', high), termOf('-', low)],
  };
}

/** The growth in front of the lead that bears the same name; the nearest one where the lead names nothing of its own. */
function findSubject(context: AuditContext, facts: readonly Fact[], index: number, name: string): Measured | null {
  for (let at = index - 1; at >= 0; at--) {
    const fact = facts[at] as Fact;
    if (fact.kind !== 'growth' || fact.unit !== '%' || fact.op !== 'eq') continue;
    if (foldMetric(fact.metric).replace(TAIL, '') === name) return context.measure(fact);
  }
  return null;
}
