import type { Span } from '@planwright/compiler';

export type DocumentFormat = 'text' | 'html' | 'docx' | 'pdf' | 'xlsx';

/** Where a stretch of the decoded text stands in the file. */
export type FilePlace =
  | { readonly kind: 'bytes'; readonly start: number; readonly end: number }
  | { readonly kind: 'node'; readonly path: string }
  | { readonly kind: 'paragraph'; readonly part: string; readonly paragraph: number; readonly run: number }
  | {
      readonly kind: 'page';
      readonly page: number;
      readonly box: readonly [x: number, y: number, width: number, height: number];
    }
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string };

/** A stretch of the text and its place in the file; stretches are in order and do not overlap. */
export interface PlacedSpan extends Span {
  readonly place: FilePlace;
}

/** Something a reader noticed that a person should know, as a value. */
export interface ReaderWarning {
  readonly code: string;
  readonly message: { readonly 'zh-CN': string; readonly en: string };
}

/** 源文件: a document's text with the way back to its file. */
export interface SourceDocument {
  readonly format: DocumentFormat;
  /** Name of the encoding for text files (`utf-8`, `gb18030`). */
  readonly encoding: string | null;
  /** Decoded text, byte-order mark removed. Every span of the product points into it. */
  readonly text: string;
  readonly places: readonly PlacedSpan[];
  readonly warnings: readonly ReaderWarning[];
}
