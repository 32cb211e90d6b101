import { addIntervals, intervalOf, overlap } from '#audit/interval.ts';
import type { AuditContext, Check, FactSentence, FoundFault, Measured, Rule, Sum } from '#audit/model.ts';
import { check, finding, place, quote } from '#audit/report.ts';
import { makeSum, printedOf } from '#audit/sum.ts';
import type { Fact } from '#model.ts';
import { divide, sum } from '#numbers/rational.ts';
import { document } from './document.ts';

const CODE = 'audit/parts-and-total';

/** Words that say the list is not all there is. */
const SELECTION = /其中|包括|包含|如|等|重点|主要|含/;

/** 分项与合计: a total followed by its parts in brackets, or parts followed by 共, must agree within the rounding of what is printed. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '分项之和不等于合计', en: 'the parts do not make the total' },
  severity: 'error',
  document,
  check: (context) => {
    const findings: FoundFault[] = [];
    const checks: Check[] = [];
    for (const sentence of context.sentences) {
      const { facts } = sentence;
      for (const sums of [...bracketed(context, facts), ...totalled(context, facts), ...announced(context, sentence)]) {
        if (holds(sums)) checks.push(check(CODE, sums.total.fact, reckon(sums), partsOf(context, sums)));
        else findings.push(report(context, sums));
      }
    }
    return { findings, checks, held: checks.length };
  },
};

interface Sums {
  readonly total: Measured;
  readonly parts: readonly Measured[];
}

/** 55个项目（甲20个、乙13个、丙22个）. */
function bracketed(context: AuditContext, facts: readonly Fact[]): readonly Sums[] {
  return facts.flatMap((total, index) => {
    const open = findOpening(context.text, total.end, facts[index + 1]?.start ?? total.end);
    if (open === null) return [];
    const close = findClosing(context.text, open);
    if (close === null || SELECTION.test(context.text.slice(open, close))) return [];
    return makeSums(
      context,
      total,
      facts.slice(index + 1).filter((fact) => fact.end <= close),
    );
  });
}

/** 甲20个、乙13个、丙22个，共55个. */
function totalled(context: AuditContext, facts: readonly Fact[]): readonly Sums[] {
  return facts.flatMap((total, index) => {
    const last = facts[index - 1];
    if (
      last === undefined ||
      total.start - last.end > 8 ||
      !/^[，,；;]?(?:一共|共计|合计|总计|共)(?:有|为|计)?$/.test(context.text.slice(last.end, total.start))
    )
      return [];
    const parts: Fact[] = [];
    for (let at = index - 1; at >= 0; at--) {
      const fact = facts[at] as Fact;
      const next = facts[at + 1] as Fact;
      if (fact.unit !== last.unit || (at < index - 1 && !/^[、和及，,]/.test(context.text.slice(fact.end, next.start))))
        break;
      parts.unshift(fact);
    }
    return makeSums(context, total, parts);
  });
}

/** 全市安排重点项目55个：甲20个、乙13个、丙22个。 The list runs to the end of the sentence. */
function announced(context: AuditContext, { facts, end }: FactSentence): readonly Sums[] {
  return facts.flatMap((total, index) => {
    const parts = facts.slice(index + 1);
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined || parts.length < 2) return [];
    const opening = context.text.slice(total.end, first.start);
    if (!/^[^，,。；;：:\d]{0,16}[：:]/.test(opening) || SELECTION.test(context.text.slice(total.end, end))) return [];
    const listed = parts
      .slice(1)
      .every((part, at) => /^[、，,；;和及]/.test(context.text.slice((parts[at] as Fact).end, part.start)));
    return listed && end - last.end <= 4 ? makeSums(context, total, parts) : [];
  });
}

function makeSums(context: AuditContext, fact: Fact, members: readonly Fact[]): readonly Sums[] {
  const total = context.measure(fact);
  const parts = members.map((member) => context.measure(member));
  if (total === null || fact.kind !== 'level' || fact.op !== 'eq' || parts.length < 2) return [];
  const known = parts.filter(
    (part): part is Measured =>
      part !== null && part.dimension === total.dimension && part.fact.kind === 'level' && part.fact.op === 'eq',
  );
  return known.length === parts.length ? [{ total, parts: known }] : [];
}

function findOpening(text: string, from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + 24); at++) {
    const character = text.charAt(at);
    if (character === '(' || character === '（') return at;
    if (/[，,。；;、]/.test(character)) return null;
  }
  return null;
}

function findClosing(text: string, open: number): number | null {
  for (let at = open + 1; at < Math.min(text.length, open + 240); at++)
    if (text.charAt(at) === ')' || text.charAt(at) === '）') return at;
  return null;
}

function holds({ total, parts }: Sums): boolean {
  return overlap(intervalOf(total), parts.map(intervalOf).reduce(addIntervals));
}

function reckon({ total, parts }: Sums): Sum {
  const halves = sum([total.half, ...parts.map((part) => part.half)]);
  return makeSum({
    terms: parts.map((part, index) => ({
      sign: index === 0 ? '' : '+',
      value: divide(part.value, total.factor),
      unit: total.fact.unit,
      span: part.fact,
    })),
    result: divide(sum(parts.map((part) => part.value)), total.factor),
    unit: total.fact.unit,
    printed: printedOf(total),
    tolerance: { kind: halves.n === 0n ? 'exact' : 'rounding', value: divide(halves, total.factor) },
  });
}

function partsOf(context: AuditContext, { parts }: Sums) {
  return parts.map(({ fact }) => place(context, fact, 'part', { 'zh-CN': '分项 ', en: 'part ' }));
}

function report(context: AuditContext, sums: Sums): FoundFault {
  const made = reckon(sums);
  const { fact } = sums.total;
  return finding({
    code: CODE,
    severity: 'error',
    span: fact,
    message: {
      'zh-CN': `“${fact.metric}”分项之和${made.result.value}${fact.unit}，合计${quote(context, fact)}，差${made.difference}${fact.unit}`,
      en: `the parts of “${fact.metric}” make ${made.result.value}${fact.unit}, the printed total is ${quote(context, fact)}, off by ${made.difference}${fact.unit}`,
    },
    sum: made,
    confidence: 0.9,
    params: { metric: fact.metric },
    related: partsOf(context, sums),
    hint: {
      'zh-CN': `合计改作${made.result.value}${fact.unit}，或者更正、补上差${made.difference}${fact.unit}的一项`,
      en: `write ${made.result.value}${fact.unit}, or mend or add the part of ${made.difference}${fact.unit}`,
    },
  });
}
