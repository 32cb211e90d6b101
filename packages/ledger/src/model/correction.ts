import { z } from 'zod';
import { decimal, instant, reason, span } from './basics.ts';

const reading = z.object({
  metric: z.string().trim().min(1).max(200),
  kind: z.enum(['level', 'growth', 'delta', 'multiple', 'rank']),
  op: z.enum(['eq', 'ge', 'le', 'approx', 'gt', 'lt']),
  status: z.enum(['actual', 'target', 'base']),
  period: z
    .string()
    .regex(/^\d{4}$/, 'expected a year such as 2021')
    .nullable(),
  place: z.string().trim().min(1).max(40).nullable(),
});

const amount = { value: z.union([decimal, z.tuple([decimal, decimal])]), unit: z.string().max(20) };

/** 更正内容: another reading of a fact, no fact at all, or one that was missed. */
export const correctionChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reading'), reading: reading.extend(amount).partial() }),
  z.object({ kind: z.literal('reject') }),
  z.object({
    kind: z.literal('add'),
    fact: reading.extend(amount),
  }),
]);

/** A correction of the fact at a place of a plan's text, or a withdrawal of an earlier one. */
export const correctionInput = span.extend({ change: correctionChange, reason });
export type CorrectionInput = z.infer<typeof correctionInput>;

/**
 * 人工更正 as it stands in the ledger; `place` is where it was found again in the version, null when it lapsed there; `lapse` then says
 * why. `context` is what stood around its quote when it was made.
 */
export const correctionView = z.object({
  id: z.string(),
  quote: z.string(),
  context: z.object({ before: z.string(), after: z.string() }),
  change: correctionChange,
  place: span.nullable(),
  lapse: z.enum(['gone', 'changed', 'ambiguous', 'unread']).nullable(),
  recordedAt: instant,
  by: z.string(),
  reason: z.string(),
});
export type CorrectionView = z.infer<typeof correctionView>;
