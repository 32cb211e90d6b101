import type { AuditContext, FoundFault, Rule } from '#audit/model.ts';
import { finding, quote } from '#audit/report.ts';
import type { Span } from '#model.ts';
import { document } from './document.ts';

const CODE = 'audit/pending-target';

/** 待省里明确2021年任务指标后: the document or the word that is awaited. */
const AWAITS =
  /(?<![对优招等期接看善款])待(?<what>[^，,。；;、待\n]{1,24}?(?:明确|下达|确定|批准|批复|印发|公布|分解|核定)[^，,。；;、\n]{0,12})/g;
/** What is awaited is a figure to be held to, not a permit for works. */
const OF_TARGET = /目标|指标|任务/;

/** 待定目标: a target whose figure awaits a document of an upper level. */
export const rule: Rule = {
  code: CODE,
  title: { 'zh-CN': '目标待上级明确', en: 'a target that awaits an upper level' },
  severity: 'info',
  document,
  check: (context) => {
    const { start, end } = context.plan.document.body;
    const findings: FoundFault[] = [];
    for (const match of context.text.slice(start, end).matchAll(AWAITS)) {
      const sentence = sentenceAround(context.text, start + match.index);
      if (OF_TARGET.test(context.text.slice(sentence.start, sentence.end)))
        findings.push(report(context, sentence, match.groups?.what as string));
    }
    for (const { start: at, end: to, pending, bound } of context.plan.commitments) {
      if (!pending || findings.some(({ span }) => span.start < to && at < span.end)) continue;
      findings.push(report(context, { start: at, end: to }, bound.kind === 'pending' ? bound.awaits : ''));
    }
    return { findings, checks: [], held: 0 };
  },
};

function sentenceAround(text: string, at: number): Span {
  let start = at;
  while (start > 0 && !/[。！？；\n]/.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !/[。！？\n]/.test(text.charAt(end))) end++;
  while (/\s/.test(text.charAt(start))) start++;
  return { start, end: text.charAt(end) === '\n' ? end : Math.min(text.length, end + 1) };
}

function report(context: AuditContext, span: Span, what: string): FoundFault {
  const awaits = what.length > 40 ? `${what.slice(0, 39)}…` : what;
  const words = quote(context, span);
  return finding({
    code: CODE,
    severity: 'info',
    span,
    message: {
      'zh-CN': `目标待定：${words}${awaits === '' ? '' : `；等待“${awaits}”`}`,
      en: `the target is pending: ${words}${awaits === '' ? '' : `; it awaits “${awaits}”`}`,
    },
    reckoning: { 'zh-CN': '没有数值，不能亮灯', en: 'no value, so no light' },
    confidence: 0.9,
    params: { awaits },
    hint: {
      'zh-CN': '写明等待谁的哪份文件、由谁催办、何时补上',
      en: 'name the document, who asks for it, and by when',
    },
  });
}
