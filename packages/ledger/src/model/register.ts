import { z } from 'zod';
import { isoDate } from './basics.ts';
import { recordValue, registerRecord, registerRecordDetail } from './pack-record.ts';

/** 应报记录: what one unit owes about a record in a round. */
export const recordObligation = z.object({
  register: z.string(),
  report: z.string(),
  roundId: z.string(),
  /** The month that the round counts to, `2021-05`. */
  month: z.string(),
  dueOn: isoDate,
  unitId: z.string(),
  unitName: z.string(),
  state: z.enum(['due', 'overdue', 'submitted']),
  record: registerRecord,
  /** This round's report when it has come, and the last one before. */
  sent: registerRecordDetail.shape.reports.element.nullable(),
  previous: registerRecordDetail.shape.reports.element.nullable(),
  /** What stands in the form already: the last known values of the fields that are asked for. */
  prefilled: z.record(z.string(), recordValue),
});
export type RecordObligation = z.infer<typeof recordObligation>;

/** 集中活动清单: the records that come together for an event in a month. */
export const eventSheet = z.object({
  event: z.string(),
  month: z.string(),
  /** Planned for the month and still waiting. */
  planned: z.array(registerRecord),
  /** Done in the month. */
  done: z.array(registerRecord),
});
export type EventSheet = z.infer<typeof eventSheet>;
