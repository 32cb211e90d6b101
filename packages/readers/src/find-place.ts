import { assertNever } from '@planwright/engine';
import type { Bilingual, FilePlace, PlacedSpan, SourceDocument } from './model.ts';

/** 出处: the place in the file that an offset of the text stands in, with the words to show for it. */
export interface FoundPlace {
  readonly span: PlacedSpan;
  /** 第3页第12行 / page 3, line 12, 第12段 / paragraph 12, Sheet1!B4. */
  readonly label: Bilingual;
}

/**
 * Finds the stretch that holds `offset`; between two stretches (a line feed, a tab between cells) the one before.
 * Undefined in front of the first stretch and outside the text.
 */
export function findPlace(document: Pick<SourceDocument, 'text' | 'places'>, offset: number): FoundPlace | undefined {
  const { places, text } = document;
  if (offset < 0 || offset > text.length) return undefined;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const span = places[low - 1];
  return span === undefined ? undefined : { span, label: formatPlace(span.place) };
}

/** The place in words, for a person who looks for it in the file. */
export function formatPlace(place: FilePlace): Bilingual {
  switch (place.kind) {
    case 'bytes':
      return { 'zh-CN': `第${place.line}行`, en: `line ${place.line}` };
    case 'node':
      return formatNode(place);
    case 'paragraph':
      return formatParagraph(place);
    case 'page':
      return place.line === undefined
        ? { 'zh-CN': `第${place.page}页`, en: `page ${place.page}` }
        : { 'zh-CN': `第${place.page}页第${place.line}行`, en: `page ${place.page}, line ${place.line}` };
    case 'cell': {
      const cell = `${/^[\p{L}\p{N}_.]+$/u.test(place.sheet) ? place.sheet : `'${place.sheet}'`}!${place.cell}`;
      return { 'zh-CN': cell, en: cell };
    }
    default:
      return assertNever(place);
  }
}

/** What a reader of the page sees at a node, before its path: the innermost element that has a name for people. */
const NODE_NAMES: readonly (readonly [RegExp, Bilingual])[] = [
  [/\/t[dh](?:\[\d+\])?(?:\/|$)/, { 'zh-CN': '表格单元格', en: 'table cell' }],
  [/\/li(?:\[\d+\])?(?:\/|$)/, { 'zh-CN': '列表项', en: 'list item' }],
  [/\/h[1-6](?:\[\d+\])?(?:\/|$)/, { 'zh-CN': '标题', en: 'heading' }],
  [/\/p(?:\[\d+\])?(?:\/|$)/, { 'zh-CN': '段落', en: 'paragraph' }],
];

function formatNode({ path, line }: Extract<FilePlace, { kind: 'node' }>): Bilingual {
  const name = NODE_NAMES.find(([pattern]) => pattern.test(path))?.[1];
  const shown = formatLine(line);
  if (name === undefined) {
    return { 'zh-CN': `网页 ${path}${shown['zh-CN']}`, en: `page node ${path}${shown.en}` };
  }
  return {
    'zh-CN': `网页${name['zh-CN']}${shown['zh-CN']}（${path}）`,
    en: `${name.en} of the page${shown.en} (${path})`,
  };
}

/** The line inside a paragraph; nothing where it has one only. */
function formatLine(line: number | undefined): Bilingual {
  return line === undefined ? { 'zh-CN': '', en: '' } : { 'zh-CN': `第${line}行`, en: `, line ${line}` };
}

function formatParagraph({ part, paragraph, cell, line }: Extract<FilePlace, { kind: 'paragraph' }>): Bilingual {
  if (cell !== null) {
    const { table, row, column } = cell;
    return {
      'zh-CN': `第${paragraph}段（表${table}第${row}行第${column}列）`,
      en: `paragraph ${paragraph} (table ${table}, row ${row}, column ${column})`,
    };
  }
  const within = nameOfPart(part);
  const shown = formatLine(line);
  return {
    'zh-CN': `${within['zh-CN']}第${paragraph}段${shown['zh-CN']}`,
    en: `${within.en}paragraph ${paragraph}${shown.en}`,
  };
}

/** Nothing for the document itself, which may go by any name; notes, and files inside the document by theirs. */
function nameOfPart(part: string): Bilingual {
  if (/(?:foot|end)notes?\d*\.xml$/u.test(part)) return { 'zh-CN': '脚注', en: 'note ' };
  if (part.endsWith('.xml')) return { 'zh-CN': '', en: '' };
  const name = part.slice(part.lastIndexOf('/') + 1);
  return { 'zh-CN': `嵌入文件 ${name} `, en: `embedded file ${name}, ` };
}
