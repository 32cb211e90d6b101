import type { Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
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
          related: fault.related,
        }),
      ),
      checks: context.plan.outline
        .filter((node) => node.marker !== '' && !faulty.has(node.start))
        .map((node) => {
          const words = quote(context, { start: node.start, end: node.start + node.marker.length });
          return {
            code: CODE,
            span: { start: node.start, end: node.start + node.marker.length },
            reckoning: { 'zh-CN': words, en: words },
          };
        }),
    };
  },
};

function reckoningOf({ params, message }: Diagnostic): Diagnostic['message'] {
  const { expected, found } = params;
  return expected === undefined || found === undefined
    ? message
    : { 'zh-CN': `应为“${expected}”，实为“${found}”`, en: `expected “${expected}”, found “${found}”` };
}
