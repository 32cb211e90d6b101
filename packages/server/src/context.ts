import type { Pack } from '@planwright/engine';
import type { Ledger } from '@planwright/ledger';
import type { UploadReader } from '#reading/upload-reader.ts';

/** What routes work with; given once when the app is built. */
export interface ServerContext {
  readonly ledger: Ledger;
  readonly packs: readonly Pack[];
  /** The working day (ISO date) that pages show by default; with a year, that of a plan of that year. */
  readonly today: (planYear?: number | null) => string;
  /** Program version, shown with the session. */
  readonly version: string;
  /** Absolute address of the app, for links in documents; null: links are relative to the server's root. */
  readonly publicUrl: string | null;
  /** Largest file that may be imported, in bytes. 50 MiB when absent. */
  readonly uploadLimit?: number;
  /** How uploads are read; in this thread when absent. */
  readonly reader?: UploadReader;
}
