import {
  type Correction,
  compile,
  diffPlans,
  keepIds,
  type MarkedHeading,
  type Plan,
  type PlanDiff,
} from '@planwright/compiler';
import type { Workbook } from '@planwright/engine';
import { type ReadOptions, readDocument, readSheets, type SourceDocument } from '@planwright/readers';

/** A plan's file, with what earlier versions of the plan have to say about it. */
export interface PlanFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: ReadOptions;
  readonly corrections: readonly Correction[];
  /** The newest version; null for a new plan. */
  readonly before: Plan | null;
}

export interface PlanReading {
  readonly document: SourceDocument;
  readonly plan: Plan;
}

/** Two versions of a plan, each as it was read. */
export interface PlanPair {
  /** Of the newer one. */
  readonly fileName: string;
  readonly before: { readonly plan: Plan; readonly text: string };
  readonly after: { readonly plan: Plan; readonly text: string };
}

/** A file of rows: a register or indicators. */
export interface SheetFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** 读上传文件: what is read from uploads, pure work on bytes, which may be done in another thread. */
export interface UploadReader {
  /** @throws PlanwrightError `input` for a file that cannot be read */
  readonly readPlan: (file: PlanFile) => Promise<PlanReading>;
  readonly comparePlans: (pair: PlanPair) => Promise<PlanDiff>;
  /** @throws PlanwrightError `input` for a file that is no table */
  readonly readRows: (file: SheetFile) => Promise<Workbook>;
}

/** Reads here and now, in the thread that asks. */
export const readHere: UploadReader = {
  readPlan: async ({ bytes, fileName, limits, corrections, before }) => {
    const document = await readDocument(bytes, fileName, limits);
    return { document, plan: compileNext(document.text, document.headings, corrections, before) };
  },
  comparePlans: async ({ before, after }) => diffPlans(before.plan, before.text, after.plan, after.text),
  readRows: ({ bytes, fileName }) => readSheets(bytes, fileName),
};

/**
 * A plan's next version: its commitments follow from the corrected figures and keep the ids of the version before, while the figures are
 * kept as the grammar read them, so that a correction can still be taken back.
 */
function compileNext(
  text: string,
  headings: readonly MarkedHeading[],
  corrections: readonly Correction[],
  before: Plan | null,
): Plan {
  const read = compile(text, [], headings);
  const corrected = corrections.length === 0 ? read : compile(text, corrections, headings);
  const next = { ...corrected, facts: read.facts, corrections: [] };
  return before === null ? next : keepIds(before, read, next);
}
