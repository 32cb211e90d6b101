import { createFileError } from './errors.ts';
import type { DocumentFormat, InputFile } from './model.ts';
import { findEncoding } from './text/encoding.ts';

/** What the bytes are: the formats of documents, and a page saved as one file, whose document is a page. */
export type FileKind = DocumentFormat | 'mhtml';

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  csv: 'text',
  tsv: 'text',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  shtml: 'html',
  mht: 'html',
  mhtml: 'html',
  docx: 'docx',
  docm: 'docx',
  pdf: 'pdf',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
};

/** Endings of forms that are not read: exports of office systems bear them and often are pages. */
const OTHER_EXTENSIONS = new Set('doc dot wps wpt rtf xls et ppt pps dps pptx odt ods ofd'.split(' '));

/** Files of other programs, told by their first bytes. */
const FOREIGN: readonly { readonly magic: string; readonly what: string; readonly whatZh: string }[] = [
  { magic: '\x89PNG', what: 'a picture (PNG)', whatZh: '图片（PNG）' },
  { magic: '\xff\xd8\xff', what: 'a picture (JPEG)', whatZh: '图片（JPEG）' },
  { magic: 'GIF8', what: 'a picture (GIF)', whatZh: '图片（GIF）' },
  { magic: 'II*\0', what: 'a picture (TIFF)', whatZh: '图片（TIFF）' },
  { magic: 'MM\0*', what: 'a picture (TIFF)', whatZh: '图片（TIFF）' },
  { magic: 'Rar!', what: 'an archive (RAR)', whatZh: '压缩包（RAR）' },
  { magic: '7z\xbc\xaf', what: 'an archive (7z)', whatZh: '压缩包（7z）' },
  { magic: '\x1f\x8b', what: 'an archive (gzip)', whatZh: '压缩包（gzip）' },
  { magic: '{\\rtf', what: 'a rich text file (RTF)', whatZh: ' RTF 文件' },
];

/** Names of streams in the compound files of old Office and of encrypted new ones (MS-CFB, MS-OFFCRYPTO). */
const STREAMS: readonly { readonly name: string; readonly what: string; readonly saveAs: string }[] = [
  { name: 'WordDocument', what: 'Word (.doc)', saveAs: '.docx' },
  { name: 'Workbook', what: 'Excel (.xls)', saveAs: '.xlsx' },
  { name: 'Book', what: 'Excel (.xls)', saveAs: '.xlsx' },
  { name: 'PowerPoint Document', what: 'PowerPoint (.ppt)', saveAs: '.pdf' },
];

/** 格式: what the content is, whatever the name says. Throws for files that no reader reads, with what to do instead. */
export async function detectFormat(file: InputFile): Promise<FileKind> {
  const { bytes } = file;
  const head = decodeLatin(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return detectInZip(file);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw explainCompound(file);
  const foreign = FOREIGN.find(({ magic }) => head.startsWith(magic));
  if (foreign !== undefined) throw createFileError('format-unsupported', file.name, { ...foreign });
  if (head.includes('%PDF-')) return 'pdf';
  return detectInText(file, head);
}

/** The format that the file's name promises; undefined for names without a known ending. */
export function findNamedFormat(fileName: string): DocumentFormat | undefined {
  const extension = findExtension(fileName);
  return extension === undefined || !Object.hasOwn(EXTENSIONS, extension) ? undefined : EXTENSIONS[extension];
}

/** True for a name whose ending promises a form that is not read. */
export function isOtherwiseNamed(fileName: string): boolean {
  return OTHER_EXTENSIONS.has(findExtension(fileName) ?? '');
}

/** The ending of a file's name in lower case, without the dot. */
export function findExtension(fileName: string): string | undefined {
  return /\.(?<extension>[A-Za-z0-9]{1,8})$/u.exec(fileName)?.groups?.extension?.toLowerCase();
}

async function detectInZip(file: InputFile): Promise<DocumentFormat> {
  const { listEntryNames } = await import('./zip/archive.ts');
  const names = listEntryNames(file);
  if (names.some((name) => /^word\/document\d*\.xml$/u.test(name))) return 'docx';
  if (names.some((name) => /^xl\/workbook\.xml$/u.test(name))) return 'xlsx';
  if (names.includes('EncryptedPackage')) throw createFileError('file-encrypted', file.name, { what: 'Office' });
  if (names.some((name) => name.startsWith('ppt/'))) {
    throw createFileError('format-unsupported', file.name, {
      what: 'a presentation (PPTX)',
      whatZh: '演示文稿（PPTX）',
    });
  }
  if (names.includes('OFD.xml')) {
    throw createFileError('format-unsupported', file.name, { what: 'an OFD document', whatZh: ' OFD 版式文件' });
  }
  if (names.includes('content.xml')) {
    throw createFileError('format-unsupported', file.name, {
      what: 'an OpenDocument file',
      whatZh: ' OpenDocument 文件',
    });
  }
  if (names.some((name) => name.startsWith('_rels/') || name === '[Content_Types].xml')) {
    throw createFileError('file-damaged', file.name, {
      what: 'Office',
      cause: 'its main part is missing',
      causeZh: '缺少主体部分',
    });
  }
  throw createFileError('format-unsupported', file.name, { what: 'an archive (ZIP)', whatZh: '压缩包（ZIP）' });
}

function explainCompound(file: InputFile): Error {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const holds = (name: string) => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) {
    const format = findNamedFormat(file.name);
    return createFileError('file-encrypted', file.name, {
      what: format === undefined ? 'Office' : format.toUpperCase(),
    });
  }
  const old = STREAMS.find((stream) => holds(stream.name));
  return old === undefined
    ? createFileError('file-truncated', file.name, { what: 'Office' })
    : createFileError('format-outdated', file.name, { what: old.what, saveAs: old.saveAs });
}

const MARKUP =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*){0,8}<(?:!doctype\s+html|html|head|body|meta|title|div|table|p)\b/iu;

function detectInText(file: InputFile, head: string): FileKind {
  const { name, markLength } = findEncoding(file.bytes);
  const opening = name.startsWith('utf-16')
    ? new TextDecoder(name).decode(file.bytes.subarray(0, 2048))
    : head.slice(markLength);
  const message = readMessageHead(decodeLatin(file.bytes.subarray(markLength, MESSAGE_HEAD)));
  if (message !== undefined) {
    if (/^content-type:\s*(?:multipart\/(?:related|alternative)|text\/html)\b/imu.test(message)) return 'mhtml';
    throw createFileError('format-unsupported', file.name, { what: 'an e-mail (EML)', whatZh: '电子邮件（EML）' });
  }
  const office = /<\?mso-application\s+progid="(?<program>Word|Excel)\./u.exec(opening)?.groups?.program;
  if (office !== undefined) {
    throw createFileError('format-outdated', file.name, {
      what: `${office} XML`,
      saveAs: office === 'Word' ? '.docx' : '.xlsx',
    });
  }
  if (MARKUP.test(opening) || (/<html[\s>]/iu.test(opening) && opening.trimStart().startsWith('<'))) return 'html';
  if (!name.startsWith('utf-16') && isBinary(file.bytes.subarray(0, 65_536))) {
    throw createFileError('format-unsupported', file.name, { what: 'of an unknown kind', whatZh: '未知的格式' });
  }
  return 'text';
}

/** Bytes in which the head of a message ends: names of pages and their addresses are encoded and long. */
const MESSAGE_HEAD = 16 * 1024;

/** The head of a MIME message (RFC 2045, 4: it says `MIME-Version`); undefined for what does not begin with fields of a head. */
function readMessageHead(opening: string): string | undefined {
  const head = opening.trimStart().split(/\r?\n\r?\n/u, 1)[0] ?? '';
  const lines = head.split(/\r?\n/u);
  if (!lines.every((line) => /^(?:[ \t]|[!-9;-~]{1,80}:)/u.test(line))) return undefined;
  return /^mime-version:/imu.test(head) ? head : undefined;
}

/** Control characters that no text has, in more than one of a thousand bytes. */
function isBinary(bytes: Uint8Array): boolean {
  let control = 0;
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) control++;
  return control > bytes.length / 1000;
}

function decodeLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
