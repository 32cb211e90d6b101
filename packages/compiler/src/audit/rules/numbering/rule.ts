import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, place, quote } from '#audit/report.ts';
import type { Diagnostic, OutlineNode } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/numbering';

/** 序号: what the outline's reading noticed about markers, as findings of the audit. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '序号跳号、重号或缺括号', en: 'numbering skipped, repeated or broken' },
  severity: 'warning',
  document,
  check: (context) => {
    const faults = context.plan.diagnostics.filter(
      (diagnostic) => diagnostic.code.startsWith('outline/') && !isHiddenInDecimal(context, diagnostic),
    );
    const mixed = findMixed(context.plan.outline);
    const faulty = new Set(faults.map((fault) => fault.span.start));
    return {
      findings: [
        ...mixed.map((pair) => reportMixed(context, pair)),
        ...faults.map((fault) =>
          finding({
            code: CODE,
            severity: 'warning',
            span: fault.span,
            message: fault.message,
            reckoning: reckoningOf(fault),
            confidence: 0.9,
            params: fault.params,
            related: fault.related.map(({ span, message }) => ({ span, message, role: 'context', document: 'own' })),
            hint: hintOf(fault),
          }),
        ),
      ],
      checks: [],
      held: context.plan.outline.filter((node) => node.marker !== '' && !faulty.has(node.start)).length,
    };
  },
};

function reckoningOf({ params, message }: Diagnostic): Diagnostic['message'] {
  const { expected, found } = params;
  return expected === undefined || found === undefined
    ? message
    : { 'zh-CN': `应为“${expected}”，实为“${found}”`, en: `expected “${expected}”, found “${found}”` };
}

function hintOf({ params }: Diagnostic): Diagnostic['message'] {
  const { expected, lost, stray } = params;
  if (expected !== undefined)
    return { 'zh-CN': `改作“${expected}”，并顺改以后的序号`, en: `write “${expected}” and renumber what follows` };
  if (lost !== undefined) return { 'zh-CN': `补上“${lost}”`, en: `add “${lost}”` };
  return { 'zh-CN': `删去“${stray ?? ''}”`, en: `take “${stray ?? ''}” out` };
}

/** 14.2025年: a numbered line whose number runs into a figure looks like a decimal, not like a marker; it is no gap. */
function isHiddenInDecimal({ text }: AuditContext, { code, span, related }: Diagnostic): boolean {
  const number = /^[（(]?(?<number>\d{1,3})[.．、）)]/.exec(text.slice(span.start, span.end))?.groups?.number;
  const before = related[0]?.span.end;
  if (code !== 'outline/number-skipped' || number === undefined || before === undefined) return false;
  return new RegExp(`\\n\\s*${Number(number) - 1}[.．]\\d`).test(text.slice(before, span.start));
}

const NUMERAL = /[一二三四五六七八九十]+|\d+/;
const DIGITS = '一二三四五六七八九十';

interface Marker {
  readonly number: number;
  /** The marker with # for its number. */
  readonly form: string;
  readonly han: boolean;
}

/** The number of a marker and its form: （三） → 3, （#）; null from eleven on in Chinese numerals. */
function readMarker(marker: string): Marker | null {
  const numeral = NUMERAL.exec(marker)?.[0];
  if (numeral === undefined) return null;
  const han = !/\d/.test(numeral);
  const number = han ? (numeral.length === 1 ? DIGITS.indexOf(numeral) + 1 : 0) : Number(numeral);
  const form = marker.replace(numeral, '#').replace('(', '（').replace(')', '）');
  return number === 0 ? null : { number, form, han };
}

/** Neighbours in one series that count on (二, 三) in another form: （二） and then 三、. */
function findMixed(outline: readonly OutlineNode[]): readonly (readonly [OutlineNode, OutlineNode])[] {
  const pairs: (readonly [OutlineNode, OutlineNode])[] = [];
  const last = new Map<string, OutlineNode>();
  for (const node of outline) {
    const key = `${node.parent ?? ''}/${node.level}`;
    const before = last.get(key);
    last.set(key, node);
    const [a, b] = [before === undefined ? null : readMarker(before.marker), readMarker(node.marker)];
    if (before === undefined || a === null || b === null || b.number !== a.number + 1 || a.form === b.form) continue;
    // A lost bracket has a finding of its own.
    if (a.han === b.han && a.form.replace(/[（）]/g, '') === b.form.replace(/[（）]/g, '')) continue;
    pairs.push([before, node]);
  }
  return pairs;
}

function reportMixed(context: AuditContext, [before, node]: readonly [OutlineNode, OutlineNode]): FoundFault {
  const span = { start: node.start, end: node.start + node.marker.length };
  const [first, second] = [before.marker, node.marker];
  return finding({
    code: CODE,
    severity: 'info',
    span,
    message: {
      'zh-CN': `同级序号写法不一：前面“${first}”，此处“${second}”`,
      en: `one series, two forms: “${first}” and then “${second}”`,
    },
    reckoning: { 'zh-CN': `“${first}”接“${second}”`, en: `“${first}”, then “${second}”` },
    confidence: 0.6,
    params: { before: first, found: quote(context, span) },
    related: [place(context, { start: before.start, end: before.start + before.marker.length }, 'context')],
    hint: { 'zh-CN': '统一写法；分属两级的，改正层次', en: 'write them alike, or mend the level' },
  });
}
