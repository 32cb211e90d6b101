import { createFileError } from '#errors.ts';
import type { InputFile, MarkedHeading, ReadResult } from '#model.ts';
import { createPlacedText } from '#placed-text.ts';
import { createWarning } from '#warnings.ts';
import { decodePage } from './decode.ts';
import { isLinkLine, listLines, type PageLine } from './lines.ts';
import { findMainContent } from './main-content.ts';
import { MAX_ELEMENTS, parsePage } from './tree.ts';

/** So many frames are named. */
const MOST_FRAMES = 5;
const MANY_ELEMENTS = { unit: 'elements', unitZh: '个元素' };

/**
 * 网页: the document inside a saved page, without what stands around it.
 *
 * @param charset the encoding that the page came with, where something other than the page itself tells
 */
export function readHtml(file: InputFile, charset?: string): ReadResult {
  const { text: source, encoding, warnings } = decodePage(file.bytes, charset);
  const page = parsePage(source, () => {
    throw createFileError('file-too-complex', file.name, { ...MANY_ELEMENTS, what: 'HTML', limit: MAX_ELEMENTS });
  });
  const main = findMainContent(page);
  if (!main.found && page.frames.length > 0) {
    throw createFileError('page-in-frames', file.name, { cause: page.frames.slice(0, MOST_FRAMES).join(', ') });
  }
  const title = main.title === undefined ? [] : listLines(main.title);
  const lines = [...title, ...trimLinkLines(listLines(main.root))];
  const into = createPlacedText();
  const headings: MarkedHeading[] = [];
  for (const line of lines) {
    const start = into.length();
    for (const { words, place } of line.pieces) {
      if (place === null) into.addBetween(words);
      else into.add(words, place);
    }
    if (line.heading !== null) headings.push({ start, end: into.length(), level: line.heading });
    into.endLine();
  }
  return {
    encoding,
    ...into.finish(),
    headings,
    warnings: main.found ? warnings : [...warnings, createWarning('no-main-content')],
  };
}

/** 2025-02-10 09:30 above the text is when the page was published; a session's date is written 2025年2月10日. */
function isPublished({ pieces }: PageLine): boolean {
  const words = pieces.map((piece) => piece.words).join('');
  return /^\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*$/u.test(words);
}

/** Link lines before and behind the prose are furniture; between paragraphs they may be the document's own. */
function trimLinkLines(lines: readonly PageLine[]): readonly PageLine[] {
  const isProse = (line: PageLine) => !isLinkLine(line) && line.length >= 30;
  const first = lines.findIndex(isProse);
  if (first < 0) return lines;
  const last = lines.findLastIndex(isProse);
  return lines.filter(
    (line, index) => (index > first && index < last) || !(isLinkLine(line) || (index < first && isPublished(line))),
  );
}
