import type { ReaderWarning } from '#model.ts';
import { decodeText } from '#text/read.ts';
import { createWarning } from '#warnings.ts';

export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly ReaderWarning[];
}

/** Names that pages give to the encodings that are found by content. GB 2312 and GBK are parts of GB 18030. */
const SAME: Readonly<Record<string, string>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  gb18030: 'gb18030',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  unicode: 'utf-16le',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** Encodings that look like GB 18030 by their bytes, so that only the page's own word tells them. */
const DECLARED_ONLY = new Set(['big5', 'big5-hkscs', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252', 'iso-8859-1']);

/**
 * Decodes a page by its bytes; the declared charset settles only what bytes cannot tell.
 *
 * @param told what its sender says of the charset, which outranks the page's own word (HTML standard, 13.2.3.2)
 */
export function decodePage(bytes: Uint8Array, told?: string): DecodedPage {
  const decoded = decodeText(bytes);
  const declared = told ?? findDeclared(bytes);
  if (declared === undefined) return { ...decoded, warnings: [] };
  if (decoded.encoding === 'gb18030' && DECLARED_ONLY.has(declared)) {
    return { text: new TextDecoder(declared).decode(bytes), encoding: declared, warnings: [] };
  }
  const ascii = !/[\u0080-\uffff]/u.test(decoded.text);
  if (ascii || SAME[declared] === undefined || SAME[declared] === decoded.encoding) return { ...decoded, warnings: [] };
  return { ...decoded, warnings: [createWarning('charset-mislabelled', { named: declared, found: decoded.encoding })] };
}

function findDeclared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*(?<name>[\w-]{2,20})/iu.exec(head)?.groups?.name?.toLowerCase();
}
