import type { MarkedHeading, Span } from '@planwright/compiler';

export type { MarkedHeading } from '@planwright/compiler';

export type DocumentFormat = 'text' | 'html' | 'docx' | 'pdf' | 'xlsx';

/** 位置: where a stretch of the decoded text stands in the file. Lines, pages, paragraphs, rows and columns count from 1. */
export type FilePlace =
  | { readonly kind: 'bytes'; readonly line: number; readonly start: number; readonly end: number }
  /** `path` leads from the root element down: `html/body/div[2]/p[3]`; `line` counts inside a block whose lines breaks part, and is missing in others. */
  | { readonly kind: 'node'; readonly path: string; readonly line?: number }
  /** `run` 0 is the automatic number in front of the paragraph; `cell` is null outside tables. */
  | {
      readonly kind: 'paragraph';
      readonly part: string;
      readonly paragraph: number;
      readonly run: number;
      readonly cell: TableCell | null;
      /** Counts inside a paragraph whose lines soft breaks part; missing in others. */
      readonly line?: number;
    }
  /** `line` counts what is text on the page, running heads left out, and is missing in places kept from before it was counted; `box` in points, origin at the lower left corner of the page. */
  | {
      readonly kind: 'page';
      readonly page: number;
      readonly line?: number;
      readonly box: readonly [x: number, y: number, width: number, height: number];
    }
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string };

/** A cell of a table inside a document, all counted from 1. */
export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A stretch of the text and its place in the file; stretches are in order and do not overlap. */
export interface PlacedSpan extends Span {
  readonly place: FilePlace;
}

/** The same words for Chinese and English readers. */
export interface Bilingual {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** Something a reader noticed that a person should know, as a value. Codes are permanent. */
export interface ReaderWarning {
  readonly code: string;
  readonly message: Bilingual;
}

/** 源文件: a document's text with the way back to its file. */
export interface SourceDocument {
  readonly format: DocumentFormat;
  /** Name of the encoding for text and web pages (`utf-8`, `gb18030`, `utf-16le`, `utf-16be`); null for the others. */
  readonly encoding: string | null;
  /** Decoded text, byte-order mark removed. Every span of the product points into it. */
  readonly text: string;
  readonly places: readonly PlacedSpan[];
  /** Headings by outline level (DOCX), heading element (HTML) or bookmark (PDF), in text order; empty for the other formats. */
  readonly headings: readonly MarkedHeading[];
  readonly warnings: readonly ReaderWarning[];
}

/** What a reader gives; `readDocument` adds what it noticed before. */
export type ReadResult = Omit<SourceDocument, 'format'>;

/** Limits on what is read. */
export interface ReadOptions {
  /** Size of the file, in bytes; default 50 MB. */
  readonly maxBytes?: number;
  /** Sum of the unpacked parts of a DOCX or XLSX, in bytes; default eight times `maxBytes`. */
  readonly maxUnpackedBytes?: number;
  /** Characters of the text; none by default. Reading stops there, so that nobody waits for the end of a file that is refused. */
  readonly maxCharacters?: number;
}

/** A file on its way through the readers: the name serves messages only. */
export interface InputFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly maxUnpackedBytes: number;
  readonly maxCharacters?: number | undefined;
}
