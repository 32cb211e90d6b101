import type { Rule } from '#audit/model.ts';
import { finding } from '#audit/report.ts';
import type { Diagnostic } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/numbering';

/** 序号: what the outline's reading noticed about markers, as findings of the audit. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '序号跳号、重号或缺括号', en: 'numbering skipped, repeated or broken' },
  severity: 'warning',
  document,
  check: (context) => {
    const faults = context.plan.diagnostics.filter((diagnostic) => diagnostic.code.startsWith('outline/'));
    const faulty = new Set(faults.map((fault) => fault.span.start));
    return {
      findings: faults.map((fault) =>
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
