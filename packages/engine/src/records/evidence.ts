import type { DecimalText } from '@planwright/compiler';
import { compareDecimals, subtractDecimals } from '../decimal/decimal.ts';
import type { EvidenceLevel, Field, RecordValues } from '../pack.ts';
import { isSeries, monthNumber, monthOfNumber, sumMonths } from './months.ts';

/**
 * 佐证差距: how far what is borne out lags behind what is declared. `even`: the statistics have all that was declared up to last month, as
 * they can have it; `a-month-behind`, `further-behind` after that. Unknown where nothing is declared.
 */
export type EvidenceStanding = 'even' | 'a-month-behind' | 'further-behind' | 'unknown';

/** A declared series with what bears it out, until a day. */
export interface EvidenceReading {
  /** The declared series. */
  readonly field: string;
  readonly declared: DecimalText | null;
  readonly levels: readonly {
    readonly field: string;
    readonly level: EvidenceLevel;
    readonly amount: DecimalText | null;
    /** Declared less borne out; null where either is not known. */
    readonly gap: DecimalText | null;
  }[];
  readonly standing: EvidenceStanding;
}

/**
 * 佐证层级: the declared series of a record with their evidence. The first series of evidence decides the standing. Statistics follow a
 * month later; the grading of one month and of two follows the published dispatch rule of Yinchuan (2025-03), where a project that is not
 * in the statistics after one month is yellow, after two red.
 */
export function readEvidence(fields: readonly Field[], values: RecordValues, asOf: string): readonly EvidenceReading[] {
  const declaredFields = [...new Set(fields.flatMap(({ evidenceFor }) => evidenceFor?.field ?? []))];
  return declaredFields.map((name) => {
    const upTo = (field: string, day: string): DecimalText | null => {
      const series = values[field];
      return isSeries(series) ? sumMonths(series, 'toDate', day) : null;
    };
    const declared = upTo(name, asOf);
    const levels = fields.flatMap(({ name: field, evidenceFor }) => {
      if (evidenceFor?.field !== name) return [];
      const amount = upTo(field, asOf);
      const gap = declared === null || amount === null ? null : subtractDecimals(declared, amount);
      return [{ field, level: evidenceFor.level, amount, gap }];
    });
    const monthsAgo = (months: number): DecimalText =>
      upTo(name, `${monthOfNumber(monthNumber(asOf.slice(0, 7)) - months)}-28`) ?? '0';
    const borneOut = levels[0]?.amount ?? '0';
    const reaches = (amount: DecimalText): boolean => compareDecimals(borneOut, amount) >= 0;
    const standing =
      declared === null
        ? 'unknown'
        : reaches(monthsAgo(1))
          ? 'even'
          : reaches(monthsAgo(2))
            ? 'a-month-behind'
            : 'further-behind';
    return { field: name, declared, levels, standing };
  });
}
