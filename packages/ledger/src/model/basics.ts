import { isDate } from '@planwright/engine';
import { z } from 'zod';

/** Days that every month has, so that most dates need no calendar. */
const EVERY_MONTH = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** ISO calendar date, `YYYY-MM-DD`; a day that the calendar does not have, such as 30 February, is none. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'expected a date as YYYY-MM-DD', abort: true })
  .refine((text) => EVERY_MONTH.test(text) || isDate(text), 'expected a day that the calendar has, as YYYY-MM-DD');
/** ISO instant in UTC. */
export const instant = z.iso.datetime({ offset: true });
/** Exact decimal in plain notation. */
export const decimal = z.string().regex(/^-?\d{1,24}(\.\d{1,12})?$/, 'expected a decimal number such as 12.5');
export const label = z.object({ 'zh-CN': z.string(), en: z.string() });
export const span = z.object({ start: z.number().int(), end: z.number().int() });
/** Why something is done; kept with the change and shown with it. */
export const reason = z.string().trim().min(1).max(500);

/** Who acts: a person in a post. Taken from the session, never from a request's body. */
export interface Actor {
  readonly postId: string;
  readonly personName: string;
}

export const page = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const light = z.object({
  status: z.enum(['green', 'yellow', 'red', 'grey', 'done']),
  freshness: z.enum(['fresh', 'due', 'late', 'stale', 'never']),
  rule: z.string(),
  reason: label,
  expectedPercent: decimal.nullable(),
  actualPercent: decimal.nullable(),
  gapPoints: decimal.nullable(),
  steps: z.array(z.object({ label, value: z.string(), unit: z.string().nullable() })),
  toGreen: z.object({ value: decimal, unit: z.string() }).nullable(),
  asOf: isoDate,
});
export type LightView = z.infer<typeof light>;
