import { once } from 'node:events';
import { type MimeNode, Splitter } from '@zone-eu/mailsplit';
import { createFileError } from '#errors.ts';
import type { InputFile } from '#model.ts';

/** A page inside the archive, unpacked; its pictures and style sheets are not kept. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** What the part's own head says of its encoding; undefined without a word. */
  readonly charset: string | undefined;
  /** `Content-ID`, without its angle brackets. */
  readonly id: string;
}

export interface PageArchive {
  /** In the order of the file. */
  readonly pages: readonly ArchivedPage[];
  /** The page that the archive names as the one to start with (RFC 2387, 3.2). */
  readonly startId: string | undefined;
}

/** A saved page brings some hundred pictures along. */
const MOST_PARTS = 5000;
/** Parts inside parts; office programs and browsers write two or three. */
const MOST_NESTED = 20;
const PAGE_TYPES = new Set(['text/html', 'application/xhtml+xml']);

interface Root {
  readonly contentType: string;
  readonly boundary: string;
  readonly start: string;
}

/**
 * 单个文件网页: takes the pages out of a web archive (RFC 2557: a MIME message whose parts are the page and what it shows).
 *
 * @throws PlanwrightError for one that is cut off, has no boundary between its parts, or too many of them
 */
export async function unpackArchive(file: InputFile): Promise<PageArchive> {
  const bodies = new Map<MimeNode, Buffer[]>();
  const found: { root?: Root } = {};
  const splitter = new Splitter({ maxChildNodes: MOST_PARTS });
  splitter.on('data', (chunk) => {
    if (chunk.type === 'node') {
      found.root ??= readRoot(chunk);
      if (isNestedTooDeep(chunk)) splitter.destroy(refuseComplex(file, MANY_NESTED));
      if (isPage(chunk)) bodies.set(chunk, []);
    } else if (chunk.type === 'body') bodies.get(chunk.node)?.push(chunk.value);
  });
  const ended = once(splitter, 'end');
  splitter.end(asBuffer(file.bytes));
  await ended.catch((error: unknown) => {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EMAXLEN') throw error;
    throw refuseComplex(file, /header/u.test(error.message) ? LONG_HEAD : MANY_PARTS);
  });
  if (found.root !== undefined) checkWhole(file, found.root);
  const pages: ArchivedPage[] = [];
  for (const [node, chunks] of bodies) {
    pages.push({
      bytes: await unpack(node, chunks),
      charset: node.charset === false ? undefined : node.charset.toLowerCase(),
      id: bareId(node),
    });
  }
  const start = found.root?.start ?? '';
  return { pages, startId: start === '' ? undefined : start };
}

const MANY_PARTS = { limit: MOST_PARTS, unit: 'parts', unitZh: '个部分' };
const MANY_NESTED = { limit: MOST_NESTED, unit: 'levels of parts', unitZh: '层嵌套' };
const LONG_HEAD = { limit: 1, unit: 'MB in the head of a part', unitZh: 'MB 的部分头' };

function refuseComplex(file: InputFile, details: Readonly<Record<string, string | number>>): Error {
  return createFileError('file-too-complex', file.name, { what: 'MHTML', ...details });
}

function isNestedTooDeep(node: MimeNode): boolean {
  let depth = 0;
  for (let above = node.parentNode; above !== false && depth <= MOST_NESTED; above = above.parentNode) depth++;
  return depth > MOST_NESTED;
}

function isPage(node: MimeNode): boolean {
  return node.contentType !== false && PAGE_TYPES.has(node.contentType) && node.disposition !== 'attachment';
}

function readRoot(node: MimeNode): Root {
  const head = node.headers === false ? '' : node.headers.getFirst('Content-Type');
  return {
    contentType: node.contentType === false ? '' : node.contentType,
    boundary: readParameter(head, 'boundary'),
    start: readParameter(head, 'start').replace(/^<|>$/gu, ''),
  };
}

/** A value in quotes or bare. */
function readParameter(head: string, name: string): string {
  const quoted = new RegExp(`;\\s*${name}\\s*=\\s*"(?<value>[^"]{0,200})"`, 'iu').exec(head)?.groups?.value;
  return quoted ?? new RegExp(`;\\s*${name}\\s*=\\s*(?<value>[^\\s;"]{1,200})`, 'iu').exec(head)?.groups?.value ?? '';
}

/** An archive ends with its boundary between two pairs of dashes (RFC 2046, 5.1.1); one that lacks it was cut off. */
function checkWhole(file: InputFile, { contentType, boundary }: Root): void {
  if (!contentType.startsWith('multipart/')) return;
  const bytes = asBuffer(file.bytes);
  if (boundary === '' || !bytes.includes(`--${boundary}`)) {
    throw createFileError('file-damaged', file.name, {
      what: 'MHTML',
      cause: 'it does not say where its parts begin',
      causeZh: '缺少各部分的分界标记',
    });
  }
  if (bytes.lastIndexOf(`--${boundary}--`) < 0) throw createFileError('file-truncated', file.name, { what: 'MHTML' });
}

async function unpack(node: MimeNode, chunks: readonly Buffer[]): Promise<Uint8Array> {
  const decoder = node.getDecoder();
  const unpacked: Buffer[] = [];
  decoder.on('data', (chunk: Buffer) => unpacked.push(chunk));
  const ended = once(decoder, 'end');
  decoder.end(Buffer.concat(chunks));
  await ended;
  return Buffer.concat(unpacked);
}

function bareId(node: MimeNode): string {
  const id = node.headers === false ? '' : node.headers.getFirst('Content-ID');
  return id.trim().replace(/^<|>$/gu, '');
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
