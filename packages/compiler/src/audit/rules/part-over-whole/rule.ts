import { intervalOf } from '#audit/interval.ts';
import type { AuditContext, Check, FactSentence, FoundFault, Measured, Rule, Sum } from '#audit/model.ts';
import { check, finding, place, quote } from '#audit/report.ts';
import { makeSum, printedOf, termOf } from '#audit/sum.ts';
import type { Fact } from '#model.ts';
import { compare, divide, subtract, sum } from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/part-over-whole';

/** 其中 opens a list of parts of the amount in front of it. */
const OPENS_PARTS = /其中[：:，,]?[^，,。；;\d]{0,24}$/;
/** What stands between two parts of one list: a separator and the next name. */
const JOINS_PARTS = /^(?:[^，,。；;、\d]{0,4})[，,、和及](?:其中)?[^，,。；;、\d]{1,16}$/;
/** The bracket in which 其中 stands is over, and so is the list. */
const CLOSES_LIST = /^[^（(]*[）)]/;
const CHANGES = /增长|增加|减少|下降|提高|同比|比上年|占|带动|惠及|累计|建成|完成(?!投资)/;

/** An average is no sum of its parts. */
const AVERAGE = /人均|户均|平均|均|每|单位/;

/** 部分大于整体: what 其中 names cannot be more than the amount it is a part of, one by one or together. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '部分大于整体', en: 'a part larger than its whole' },
  severity: 'error',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    const checks: Check[] = [];
    for (const sentence of context.sentences) {
      sentence.facts.forEach((fact, index) => {
        const group = index === 0 ? null : readGroup(context, sentence, index);
        if (group === null) return;
        const larger = group.parts.find((part) => exceeds([part], group.whole));
        if (larger !== undefined) findings.push(report(context, group.whole, [larger]));
        else if (exceeds(group.parts, group.whole)) findings.push(report(context, group.whole, group.parts));
        else
          checks.push(check(CODE, fact, rest(group.whole, group.parts), [place(context, group.whole.fact, 'total')]));
      });
    }
    return { findings, checks, held: checks.length };
  },
};

interface Group {
  readonly whole: Measured;
  readonly parts: readonly Measured[];
}

function readGroup(context: AuditContext, { facts }: FactSentence, index: number): Group | null {
  const { text } = context;
  const first = facts[index] as Fact;
  if (!OPENS_PARTS.test(text.slice((facts[index - 1] as Fact).end, first.start))) return null;
  const part = AVERAGE.test(leadOf(text, first)) ? null : amountOf(context, first);
  const whole = part === null ? null : findWhole(context, facts, index, part.dimension);
  if (part === null || whole === null || AVERAGE.test(leadOf(text, whole.fact))) return null;
  const parts = [part];
  for (let at = index + 1; at < facts.length; at++) {
    const next = facts[at] as Fact;
    const words = text.slice((facts[at - 1] as Fact).end, next.start);
    const measured = amountOf(context, next);
    if (!JOINS_PARTS.test(words) || CLOSES_LIST.test(words)) break;
    if (CHANGES.test(words) || measured?.fact.unit !== first.unit) break;
    parts.push(measured);
  }
  return { whole, parts };
}

/** The name of a fact and the words of its clause in front of it. */
function leadOf(text: string, { metric, start }: Fact): string {
  return metric + (/[^，,。；;\n]{0,24}$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '');
}

/** The nearest amount of the same kind in front of 其中 within its clause group. */
function findWhole(context: AuditContext, facts: readonly Fact[], index: number, dimension: string): Measured | null {
  for (let at = index - 1; at >= 0; at--) {
    const fact = facts[at] as Fact;
    if (/[；;]|其中/.test(context.text.slice(fact.end, (facts[at + 1] as Fact).start)) && at < index - 1) return null;
    const measured = context.measure(fact);
    if (measured?.dimension !== dimension || fact.kind === 'growth') continue;
    return fact.kind === 'level' && (fact.op === 'eq' || fact.op === 'approx') ? measured : null;
  }
  return null;
}

/** A part that is said to be more than its figure is at least that. */
function amountOf(context: AuditContext, fact: Fact): Measured | null {
  const measured = context.measure(fact);
  if (measured === null || fact.kind !== 'level' || fact.op === 'le' || fact.op === 'lt') return null;
  return measured.dimension === '%' || measured.dimension === 'points' ? null : measured;
}

function exceeds(parts: readonly Measured[], whole: Measured): boolean {
  const least = sum(parts.map((part) => (part.fact.op === 'eq' ? intervalOf(part).low : part.value)));
  return compare(least, intervalOf(whole).high) > 0;
}

/** What is left of the whole. */
function rest(whole: Measured, parts: readonly Measured[]): Sum {
  return makeSum({
    terms: [termOf('', whole), ...parts.map((part) => termOf('-', part))],
    result: divide(subtract(whole.value, sum(parts.map(({ value }) => value))), whole.factor),
    unit: whole.fact.unit,
    printed: null,
    tolerance: { kind: 'bound', value: divide(whole.half, whole.factor) },
  });
}

function report(context: AuditContext, whole: Measured, parts: readonly Measured[]): FoundFault {
  const [first] = parts as [Measured];
  const together = parts.length > 1;
  const made = makeSum({
    terms: parts.map((part, index) => termOf(index === 0 ? '' : '+', part)),
    result: divide(sum(parts.map(({ value }) => value)), whole.factor),
    unit: whole.fact.unit,
    printed: printedOf(whole),
    tolerance: { kind: 'rounding', value: divide(whole.half, whole.factor) },
  });
  const words = parts.map((part) => quote(context, part.fact)).join('、');
  return finding({
    code: CODE,
    severity: together ? 'warning' : 'error',
    span: first.fact,
    message: {
      'zh-CN': `“其中”的${words}${together ? '合起来' : ''}大于整体${quote(context, whole.fact)}`,
      en: `the part ${words} ${together ? 'together is' : 'is'} larger than the whole ${quote(context, whole.fact)}`,
    },
    sum: made,
    confidence: together ? 0.6 : 0.9,
    params: { metric: first.fact.metric, whole: quote(context, whole.fact) },
    related: [place(context, whole.fact, 'total'), ...parts.slice(1).map(({ fact }) => place(context, fact, 'part'))],
    hint: {
      'zh-CN': '核对整体和部分的数值、单位；不是整体的一部分的，不要写“其中”',
      en: 'check both figures and their units; take 其中 out where it is no part of the whole',
    },
  });
}
