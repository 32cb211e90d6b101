import type { Figure } from '@planwright/ledger/model';

/** What a rendering needs beside the bulletin. */
export interface RenderOptions {
  /** The absolute address of the page that shows where a figure comes from. */
  readonly linkOf: (figure: Figure) => string;
  /** 附件说明: titles of what is attached, in order; none when absent. */
  readonly attachments?: readonly string[];
}
