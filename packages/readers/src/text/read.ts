import type { SourceDocument } from '../model.ts';

/** 文本: UTF-8 with or without byte-order mark, else GB18030. */
export function readText(bytes: Uint8Array, _fileName: string): SourceDocument {
  let encoding = 'utf-8';
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    encoding = 'gb18030';
    text = new TextDecoder('gb18030').decode(bytes);
  }
  return {
    format: 'text',
    encoding,
    text,
    places: [{ start: 0, end: text.length, place: { kind: 'bytes', start: 0, end: bytes.length } }],
    warnings: [],
  };
}
