import { Inflate } from 'fflate';
import { findNamedFormat } from '../detect.ts';
import { createFileError, formatSize } from '../errors.ts';
import type { InputFile } from '../model.ts';

/** 压缩包: the entries of a ZIP container, unpacked one at a time and only up to a limit. */
export interface Archive {
  readonly names: readonly string[];
  /** The unpacked bytes; undefined when there is no entry of that name. Throws for a damaged entry and at the limit. */
  readonly readEntry: (name: string) => Uint8Array | undefined;
}

const NAMES: Readonly<Record<string, string>> = { docx: 'DOCX', xlsx: 'XLSX' };

interface Entry {
  readonly method: number;
  readonly packed: Uint8Array;
  readonly declaredSize: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const MAX_ENTRIES = 10_000;
/** Ordinary office parts unpack to 5–60 times their size; this ratio counts only for parts past `RATIO_FROM`. */
const MAX_RATIO = 250;
const RATIO_FROM = 16 * 1024 * 1024;
/** Packed bytes handed over at a time, so that a bomb is met before it has unfolded. */
const CHUNK = 16 * 1024;

/** @param what the format's name for messages: DOCX, XLSX */
export function openArchive(file: InputFile, what: string): Archive {
  const entries = readDirectory(file, what);
  const unpacked = new Map<string, Uint8Array>();
  let total = 0;
  return {
    names: [...entries.keys()],
    readEntry(name) {
      const known = unpacked.get(name);
      if (known !== undefined) return known;
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const bytes = unpack(entry, { file, what, name, left: file.maxUnpackedBytes - total });
      total += bytes.length;
      unpacked.set(name, bytes);
      return bytes;
    },
  };
}

/** Names of the entries without unpacking any; empty when the directory cannot be read. */
export function listEntryNames(file: InputFile): readonly string[] {
  // A file that lost its directory does not tell what it was; its name does.
  return [...readDirectory(file, NAMES[findNamedFormat(file.name) ?? ''] ?? 'ZIP').keys()];
}

function readDirectory(file: InputFile, what: string): ReadonlyMap<string, Entry> {
  const { bytes } = file;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === undefined) throw createFileError('file-truncated', file.name, { what });
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES)
    throw createFileError('zip-bomb', file.name, { what, cause: `${count} entries`, causeZh: `含 ${count} 个条目` });
  const damaged = () =>
    createFileError('file-damaged', file.name, {
      what,
      cause: 'its directory of entries is broken',
      causeZh: '条目目录有误',
    });
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/gu, '/');
    if ((flags & 1) !== 0) throw createFileError('file-encrypted', file.name, { what });
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_RECORD) throw damaged();
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packedSize = view.getUint32(at + 20, true);
    if (from + packedSize > bytes.length) throw createFileError('file-truncated', file.name, { what });
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(from, from + packedSize),
      declaredSize: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEndRecord(view: DataView): number | undefined {
  const stop = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= stop; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

interface Unpacking {
  readonly file: InputFile;
  readonly what: string;
  readonly name: string;
  readonly left: number;
}

function unpack(entry: Entry, { file, what, name, left }: Unpacking): Uint8Array {
  const refuse = (size: number) => {
    const sizes = [formatSize(entry.packed.length), formatSize(size)] as const;
    return createFileError('zip-bomb', file.name, {
      what,
      cause: `${name}: ${sizes[0].en} → ${sizes[1].en}`,
      causeZh: `${name}：${sizes[0].zh} → ${sizes[1].zh}`,
    });
  };
  const damaged = (cause: unknown) =>
    createFileError(
      'file-damaged',
      file.name,
      { what, cause: `${name} cannot be unpacked`, causeZh: `${name} 无法解压` },
      cause,
    );
  if (entry.declaredSize > left || isOutOfRatio(entry.declaredSize, entry)) throw refuse(entry.declaredSize);
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) throw damaged(new Error(`packing method ${entry.method}`));

  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  for (let at = 0; at < entry.packed.length; at += CHUNK) {
    try {
      inflate.push(entry.packed.subarray(at, at + CHUNK), at + CHUNK >= entry.packed.length);
    } catch (cause) {
      throw damaged(cause);
    }
    if (size > left || isOutOfRatio(size, entry)) throw refuse(size);
  }
  if (size !== entry.declaredSize) throw damaged(new Error(`${size} bytes in place of ${entry.declaredSize}`));
  return joinBytes(chunks, size);
}

function isOutOfRatio(size: number, entry: Entry): boolean {
  return size > RATIO_FROM && size > entry.packed.length * MAX_RATIO;
}

function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
