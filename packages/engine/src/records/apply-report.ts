import type { PeriodicReport, RecordValues, Register } from '../pack.ts';

/**
 * 报告入账: a record's values after a periodic report. Fields of the same name take over what was reported (what was left empty stays
 * as it is); on top comes what the report's own `apply` makes of the rest.
 *
 * @param period first and last day that the report is about
 */
export function applyReport(
  definition: PeriodicReport,
  register: Register,
  record: RecordValues,
  report: RecordValues,
  period: { readonly start: string; readonly end: string },
): RecordValues {
  const own = new Set(register.fields.map((field) => field.name));
  const taken = Object.entries(report).filter(([name, value]) => own.has(name) && value !== null);
  return { ...record, ...Object.fromEntries(taken), ...definition.apply?.(record, report, period) };
}
