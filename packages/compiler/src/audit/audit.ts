import type { Plan } from '../model.ts';
import { createContext } from './context.ts';
import { identify } from './identity.ts';
import { type AuditReport, type AuditSettings, DEFAULT_SETTINGS, type OtherDocument } from './model.ts';
import { rules } from './rules.generated.ts';

/**
 * 体检: holds a compiled document against arithmetic, against itself and, where one is given, against another document.
 * Pure; the rules are independent of each other and of their order.
 *
 * @param text the text that `plan` was compiled from
 * @param other last year's document of the same place, or the plan of the level above
 */
export function audit(
  text: string,
  plan: Plan,
  other: OtherDocument | null = null,
  settings: AuditSettings = DEFAULT_SETTINGS,
): AuditReport {
  const context = createContext(text, plan, other, settings);
  const results = rules.map((rule) => ({ code: rule.code, ...rule.check(context) }));
  const faults = results
    .flatMap(({ findings }) => findings)
    .sort(
      (left, right) =>
        left.span.start - right.span.start || (left.code < right.code ? -1 : left.code > right.code ? 1 : 0),
    );
  return {
    findings: identify(text, other?.text ?? null, faults),
    checks: results.flatMap(({ checks }) => checks).sort((left, right) => left.span.start - right.span.start),
    tallies: results
      .map(({ code, findings, held }) => ({ code, judged: held + findings.length, held }))
      .filter(({ judged }) => judged > 0),
  };
}
