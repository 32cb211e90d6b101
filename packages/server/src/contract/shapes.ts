import { isoDate } from '@planwright/ledger/model';
import { z } from 'zod';

/** Shapes that routes of several areas take or give. */
export const id = z.object({ id: z.string() });
export const asOf = z.object({ asOf: isoDate.optional() });
export const rows = <T extends z.ZodType>(row: T) => z.object({ total: z.number(), rows: z.array(row) });

/** RFC 9457 problem; `hint` says what to do. Both languages. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  hint: z.string().nullable(),
  detailZh: z.string().nullable(),
  hintZh: z.string().nullable(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type Problem = z.infer<typeof problem>;
