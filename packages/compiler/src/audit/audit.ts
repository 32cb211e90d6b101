import type { Plan } from '../model.ts';
import { createContext } from './context.ts';
import { type AuditReport, type AuditSettings, DEFAULT_SETTINGS, type OtherDocument } from './model.ts';
import { rules } from './rules.generated.ts';

/**
 * 体检: holds a compiled document against arithmetic, against itself and, where one is given, against another document.
 * Pure; the rules are independent of each other and of their order.
 */
export function audit(
  text: string,
  plan: Plan,
  other: OtherDocument | null = null,
  settings: AuditSettings = DEFAULT_SETTINGS,
): AuditReport {
  const context = createContext(text, plan, other, settings);
  const results = rules.map((rule) => rule.check(context));
  return {
    findings: results
      .flatMap((result) => result.findings)
      .sort(
        (left, right) =>
          left.span.start - right.span.start || (left.code < right.code ? -1 : left.code > right.code ? 1 : 0),
      ),
    checks: results.flatMap((result) => result.checks).sort((left, right) => left.span.start - right.span.start),
  };
}
