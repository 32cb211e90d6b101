import { setImmediate } from 'node:timers/promises';
import { getDocumentProxy } from 'unpdf';
import { createFileError } from '#errors.ts';
import { unifyIdeographs } from '#ideographs.ts';
import { dropInvisible } from '#invisible.ts';
import type { InputFile } from '#model.ts';
import { createTextGuard } from '#text-guard.ts';
import { type Bookmark, readBookmarks } from './bookmarks.ts';
import { CjkCharacterMaps } from './character-maps.ts';
import { type Band, type Rule, readDrawing } from './rules.ts';
import { mayHoldTable } from './tables.ts';
import { followMarks, readHeadingTags, type TaggedHeading } from './tags.ts';

/** A piece of text as the page sets it; points, origin at the lower left corner, `y` at the base line. */
export interface PageItem {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
  /** The heading that the file's tags make it a part of. */
  readonly heading?: TaggedHeading | undefined;
}

export interface PdfPage {
  /** Counts from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Ruled lines, of pages that may hold a table. */
  readonly rules: readonly Rule[];
  /** True where most of the words run from the top to the foot. */
  readonly vertical: boolean;
  /** Shaded boxes of the same pages. */
  readonly bands: readonly Band[];
}

/** Reading a page's drawing takes some 50 ms; no plan has tables on more pages. */
const MOST_TABLED = 300;

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Matrix = readonly number[];

/** Reads what the pages say, page by page; text that does not run from left to right (watermarks) is left out; and its bookmarks. */
export async function readPages(
  file: InputFile,
): Promise<{ readonly pages: readonly PdfPage[]; readonly bookmarks: readonly Bookmark[] }> {
  const pdf = await openPdf(file);
  try {
    const pages: PdfPage[] = [];
    const tagged = await isTagged(pdf);
    let tabled = 0;
    let before = false;
    const countText = createTextGuard(file, 'PDF');
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const content = await page.getTextContent({ includeMarkedContent: tagged });
      const follow = followMarks(tagged ? await readHeadingTags(page) : new Map());
      let heading: TaggedHeading | undefined;
      const items: PageItem[] = [];
      let upright = 0;
      for (const item of content.items) {
        if ('str' in item && content.styles[item.fontName]?.vertical === true) upright += item.str.length;
        if (!('str' in item)) heading = follow(item);
        else
          for (const placed of placeItem(item, viewport.transform, viewport.height))
            items.push(heading === undefined ? placed : { ...placed, heading });
      }
      const length = items.reduce((sum, item) => sum + item.words.length, 0);
      countText(length);
      const size = { width: viewport.width, height: viewport.height };
      const bare: PdfPage = { number, ...size, items, rules: [], bands: [], vertical: upright > length / 2 };
      const own = mayHoldTable(bare);
      // The rest of a table may be a single word on the next page.
      const drawn = tabled < MOST_TABLED && (own || before);
      before = own;
      if (drawn) tabled++;
      pages.push(drawn ? { ...bare, ...(await readDrawing(page)) } : bare);
      page.cleanup();
      // The library never waits for anything: without a pause a long document would keep everybody else from being served.
      await setImmediate();
    }
    return { pages, bookmarks: await readBookmarks(pdf) };
  } finally {
    await pdf.destroy();
  }
}

async function isTagged(pdf: Proxy): Promise<boolean> {
  try {
    const info: unknown = await pdf.getMarkInfo();
    return typeof info === 'object' && info !== null && 'Marked' in info && info.Marked === true;
  } catch {
    return false;
  }
}

async function openPdf(file: InputFile): Promise<Proxy> {
  // The library takes the buffer over, so it gets a copy. Its log is switched off: faults come back as errors.
  const data = new Uint8Array(file.bytes);
  try {
    return await getDocumentProxy(data, {
      verbosity: 0,
      useWorkerFetch: false,
      cMapUrl: 'built-in/',
      cMapPacked: false,
      BinaryDataFactory: CjkCharacterMaps,
    } as Parameters<typeof getDocumentProxy>[1]);
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw createFileError('file-encrypted', file.name, { what: 'PDF' }, cause);
    }
    if (isCut(file.bytes)) throw createFileError('file-truncated', file.name, { what: 'PDF' }, cause);
    throw cause;
  }
}

/** A whole PDF ends in `%%EOF`, and one made for the web says at its start how long it is. */
export function isCut(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.lastIndexOf('%%EOF') < 0) return true;
  const head = all.toString('latin1', 0, 2048);
  const declared = /\/Linearized\b[^>]{0,200}\/L\s+(?<length>\d{1,12})/u.exec(head)?.groups?.length;
  return declared !== undefined && bytes.length < Number(declared);
}

/**
 * A font that draws two characters by one glyph gives back either: two dashes set as one (⸺), the wave dash for the tilde of ranges, a stroke for another, the
 * older form of 户. Chinese texts are typed with the others.
 */
const SHARED: Readonly<Record<string, string>> = { '⸺': '——', '⸻': '———', '〜': '～', '∕': '／', 戶: '户' };

function nameGlyphs(words: string): string {
  return words
    .replace(/[⸺⸻〜∕戶]/gu, (glyph) => SHARED[glyph] ?? glyph)
    .replace(/[\ufe10-\ufe19\ufe30-\ufe48]/gu, turnGlyph);
}

/** Vertical setting has forms of its own for marks (︐ ︵ ︱): the mark that stands for each in a line, of full width. */
function turnGlyph(form: string): string {
  const mark = form === '︙' ? '…' : form.normalize('NFKC');
  if (mark.length > 1) return form;
  return mark < '\u007f' ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark;
}

function placeItem(
  item: { readonly str: string; readonly transform: Matrix; readonly width: number },
  view: Matrix,
  pageHeight: number,
): readonly PageItem[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const along = [va * a + vc * b, vb * a + vd * b] as const;
  const size = Math.hypot(c, d);
  const words = nameGlyphs(unifyIdeographs(dropInvisible(item.str.replace(/[\0-\u0008\u000b-\u001f]/gu, ''))));
  const lead = words.length - words.trimStart().length;
  if (lead === words.length || size === 0) return [];
  if (along[0] <= 0 || Math.abs(along[1]) > along[0] * 0.1) return [];
  const perCharacter = item.width / item.str.length;
  return [
    {
      words: words.trim(),
      x: va * e + vc * f + ve + lead * perCharacter,
      y: pageHeight - (vb * e + vd * f + vf),
      width: item.width - (words.length - words.trim().length) * perCharacter,
      size,
    },
  ];
}
