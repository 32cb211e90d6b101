import { addIntervals, intervalOf, overlap } from '#audit/interval.ts';
import type { AuditContext, Check, Finding, Measured, Rule } from '#audit/model.ts';
import { absolute, divide, subtract, sum, toDecimal, writeShort } from '#audit/rational.ts';
import { check, finding, quote } from '#audit/report.ts';
import type { Fact } from '#model.ts';
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
    const findings: Finding[] = [];
    const checks: Check[] = [];
    for (const sentence of context.sentences) {
      const facts = context.factsIn(sentence);
      for (const sums of [...bracketed(context, facts), ...totalled(context, facts)]) {
        const words = reckon(context, sums);
        if (holds(sums)) checks.push(check(CODE, sums.total.fact, words));
        else findings.push(report(context, sums, words));
      }
    }
    return { findings, checks };
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

function reckon(context: AuditContext, { total, parts }: Sums): { readonly 'zh-CN': string; readonly en: string } {
  const unit = total.fact.unit;
  const inUnit = (measured: Measured) => writeShort(divide(measured.value, total.factor));
  const made = sum(parts.map((part) => part.value));
  const digits = Math.max(total.digits, ...parts.map((part) => part.digits));
  const left = `${parts.map(inUnit).join(' + ')} = ${writeShort(divide(made, total.factor))}${unit}`;
  const gap = toDecimal(divide(absolute(subtract(made, total.value)), total.factor), digits);
  const same = holds({ total, parts });
  return same
    ? {
        'zh-CN': `${left}，合计${quote(context, total.fact)}，相符`,
        en: `${left}, total ${quote(context, total.fact)}: agrees`,
      }
    : {
        'zh-CN': `${left}，合计写作${quote(context, total.fact)}，差${gap}${unit}`,
        en: `${left}, printed total ${quote(context, total.fact)}, difference ${gap}${unit}`,
      };
}

function report(
  context: AuditContext,
  { total, parts }: Sums,
  words: { readonly 'zh-CN': string; readonly en: string },
): Finding {
  return finding({
    code: CODE,
    severity: 'error',
    span: total.fact,
    message: {
      'zh-CN': `“${total.fact.metric}”的分项之和不等于合计：${words['zh-CN']}`,
      en: `the parts of “${total.fact.metric}” do not make the total: ${words.en}`,
    },
    reckoning: words,
    confidence: 0.9,
    params: { metric: total.fact.metric },
    related: parts.map(({ fact }) => ({
      span: fact,
      message: { 'zh-CN': `分项 ${quote(context, fact)}`, en: `part ${quote(context, fact)}` },
    })),
    hint: {
      'zh-CN': '核对每个分项和合计，补上漏列的一项',
      en: 'check each part and the total, or add the part that is missing',
    },
  });
}
