import { z } from 'zod';
import { instant, label, reason } from './basics.ts';

/** 差错、提示: a cell (`F17`) of the user's own file that cannot be taken as it is, or is taken with a remark. */
export const sheetFaultView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  sheet: z.string(),
  cell: z.string(),
  row: z.number().int(),
  column: z.number().int(),
  key: z.string().nullable(),
  observed: z.string().nullable(),
  allowed: label.nullable(),
  message: label,
});
export type SheetFaultView = z.infer<typeof sheetFaultView>;

export const rowVerdict = z.enum(['new', 'changed', 'unchanged', 'faulty', 'conflict', 'asked']);

const words = z.string().nullable();
/** A row of the file, or in a file of indicator values a single value, and what it would do, or did. */
export const sheetRowView = z.object({
  /** Within the reading; the same file gives the same numbers. Decisions name it. */
  number: z.number().int(),
  row: z.number().int(),
  verdict: rowVerdict,
  recordId: z.string().nullable(),
  title: z.string(),
  changes: z.array(z.object({ key: z.string(), column: z.number().int(), from: words, to: words })),
  conflicts: z.array(z.object({ key: z.string(), column: z.number().int(), base: words, theirs: words, mine: words })),
  faults: z.array(sheetFaultView),
});
export type SheetRowView = z.infer<typeof sheetRowView>;

export const sheetCounts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  faulty: z.number().int(),
  conflict: z.number().int(),
  /** Odd values that wait for an answer. */
  asked: z.number().int(),
  /** Records of the register that the file does not name; they stay as they are. */
  absent: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
});
export type SheetCounts = z.infer<typeof sheetCounts>;

/** What was recognised in a file. */
export const sheetReport = z.object({
  sheet: z.string(),
  columns: z.array(z.object({ at: z.number().int(), key: z.string(), label })),
  /** Heads that are none of the register's; they were left alone. */
  extra: z.array(z.object({ at: z.number().int(), head: z.string() })),
  missing: z.array(label),
  /** How an older template was read. */
  migrated: z.array(label),
});
export type SheetReport = z.infer<typeof sheetReport>;

/** 处理: one reading of a file, as a preview or as an import, with how far it is. */
export const sheetRun = z.object({
  id: z.string(),
  kind: z.enum(['preview', 'import']),
  /** `refused`: the file, or what was decided, cannot be accepted; `interrupted`: the program stopped in the middle, nothing was written. */
  state: z.enum(['running', 'done', 'refused', 'interrupted']),
  stage: z.enum(['read', 'judge', 'save']),
  done: z.number().int(),
  total: z.number().int(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  by: z.string(),
  reason: z.string().nullable(),
  counts: sheetCounts.nullable(),
  report: sheetReport.nullable(),
  refusal: z.object({ code: z.string(), message: label, hint: label.nullable() }).nullable(),
});
export type SheetRun = z.infer<typeof sheetRun>;

/** 导入文件: a file as somebody sent it; kept whatever became of it. */
export const sheetFile = z.object({
  id: z.string(),
  /** The register that it is for. */
  subject: z.string(),
  fileName: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  recordedAt: instant,
  by: z.string(),
  /** The last one; null only for a moment. */
  run: sheetRun.nullable(),
});
export type SheetFile = z.infer<typeof sheetFile>;

export const sheetFileDetail = sheetFile.extend({ runs: z.array(sheetRun) });
export type SheetFileDetail = z.infer<typeof sheetFileDetail>;

/** What somebody decides before a file is taken over. */
export const sheetDecisions = z.object({
  /** Take over the rows that are sound and leave the others out. */
  partial: z.boolean().default(false),
  /** Cells (`F17`) whose words are kept as the reason for not reporting a figure. */
  notReported: z
    .array(z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/))
    .max(5000)
    .default([]),
  /** By the row's number: whose value counts where the file and the register both changed. */
  conflicts: z.record(z.string().regex(/^\d{1,7}$/), z.enum(['mine', 'theirs'])).default({}),
  /** By the row's number: why an odd value is right; kept with the value. */
  answers: z.record(z.string().regex(/^\d{1,7}$/), z.string().trim().min(1).max(500)).default({}),
  reason,
});
export type SheetDecisions = z.infer<typeof sheetDecisions>;
