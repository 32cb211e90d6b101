import type {
  GridValue,
  IndicatorDefinition,
  KnownRecord,
  Label,
  SheetLanguage,
  SheetOrigin,
  SheetTemplate,
  Vocabulary,
  Workbook,
} from '@planwright/engine';
import type { Actor, SheetDecisions, SheetFile, SheetFileDetail, SheetRowView, SheetRun } from '#model/index.ts';

/** What a register's sheet is written from. */
export interface RegisterSheet {
  readonly label: Label;
  /** The jurisdiction's name. */
  readonly place: string;
  readonly template: SheetTemplate;
  readonly origin: SheetOrigin;
  readonly vocabulary: Vocabulary;
  /** In the order in which they were made. */
  readonly records: readonly KnownRecord[];
  readonly simulated: boolean;
}

/** What a sheet of indicator values is written from: rows of indicators and units, periods side by side. */
export interface IndicatorSheet {
  readonly place: string;
  readonly year: number;
  readonly origin: SheetOrigin;
  readonly indicators: readonly IndicatorDefinition[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** What is known, by `indicator/unit/period`. */
  readonly values: ReadonlyMap<string, GridValue>;
  /** Days after this one are not reported on yet. */
  readonly asOf: string;
  readonly simulated: boolean;
}

/**
 * 表格往来: registers out to sheets and back. The ledger knows no file formats: it is given a file's cells, and keeps the file's bytes.
 * A file that came is kept before it is read, so that it can be looked at and read again whatever became of it.
 */
export interface SheetsArea {
  exportRegister(
    register: string,
    input: {
      readonly language: SheetLanguage;
      /** Names of units are those of this day. */
      readonly asOf: string;
      readonly filters?: Readonly<Record<string, string>>;
      readonly words?: string;
    },
  ): Promise<RegisterSheet>;

  /** The grid of indicator values of a year, to fill in. */
  exportIndicators(input: {
    readonly language: SheetLanguage;
    readonly asOf: string;
    readonly year: number;
    /** All that are used, when none is named: those with a value in the year or the one before, or a target of the year. */
    readonly indicatorIds?: readonly string[];
    /** All places, when none is named. */
    readonly unitIds?: readonly string[];
  }): Promise<IndicatorSheet>;

  /**
   * @param input.subject a register's name, or `GRID_SUBJECT` for indicator values
   * @throws PlanwrightError `forbidden` for posts that keep no registers, `not-found` for an unknown register
   */
  keepFile(
    actor: Actor,
    input: { readonly subject: string; readonly fileName: string; readonly bytes: Uint8Array },
  ): Promise<SheetFile>;
  listFiles(input: {
    readonly subject?: string;
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ readonly total: number; readonly rows: readonly SheetFile[] }>;
  getFile(id: string): Promise<SheetFileDetail>;
  getFileBytes(id: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  /** Rows of a reading, by what they would do; `faults` gives those with anything to say, errors first. Unchanged rows are only counted. */
  listRows(
    runId: string,
    input: {
      readonly show: 'new' | 'changed' | 'conflict' | 'asked' | 'faulty' | 'faults';
      readonly offset: number;
      readonly limit: number;
    },
  ): Promise<{ readonly total: number; readonly rows: readonly SheetRowView[] }>;

  /** Begins a reading; its progress is seen from then on. `decisions` make it an import. */
  startRun(actor: Actor, fileId: string, decisions: SheetDecisions | null): Promise<SheetRun>;
  /** 预览: judges every row and writes nothing but what was found. */
  preview(actor: Actor, runId: string, workbook: Workbook, asOf: string): Promise<SheetRun>;
  /**
   * 导入: judges every row again on the register as it is now, and saves all that is new or changed in one transaction with one log entry.
   * With faulty rows or undecided conflicts nothing is saved, unless the sound rows alone were asked for.
   */
  importRows(actor: Actor, runId: string, workbook: Workbook, asOf: string): Promise<SheetRun>;
  /** Ends a reading that could not be carried through, with why. */
  refuseRun(
    runId: string,
    refusal: { readonly code: string; readonly message: Label; readonly hint: Label | null },
  ): Promise<SheetRun>;
}
