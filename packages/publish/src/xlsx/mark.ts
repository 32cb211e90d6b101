import { PlanwrightError } from '@planwright/engine';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellMark, markCells } from './mark-cells.ts';
import { AUTHOR, addCommentBoxes, addComments } from './mark-comments.ts';
import { type FaultList, type OpenBook, writeFaultList } from './mark-list.ts';
import { type MarkedStyles, markStyles } from './mark-styles.ts';
import { attributeOf, insertBefore, unescapeXml } from './patch.ts';
import { MAIN, PACKAGE, RELATIONS } from './xml.ts';

export type { CellMark } from './mark-cells.ts';
export type { FaultList } from './mark-list.ts';

/** Elements of a sheet that stand behind its comments (ECMA-376 part 1, 18.3.1.99). */
const BEHIND = ['legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'];
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** What is marked on one sheet. */
export interface SheetMarks {
  readonly sheet: string;
  readonly marks: readonly CellMark[];
}

/**
 * 标注: a copy of a user's own workbook in which cells stand on another ground with a comment, and with a list of them as its last sheet. Nothing else of the file is
 * touched; marks and list of an earlier copy are taken away first, so that none outlives its fault. The bytes must have passed the readers.
 */
export function markWorkbook(bytes: Uint8Array, sheets: readonly SheetMarks[], list: FaultList | null): Uint8Array {
  const parts = unzipSync(bytes);
  const book: OpenBook = {
    read: (name) => (parts[name] === undefined ? undefined : strFromU8(parts[name])),
    write: (name, xml) => {
      parts[name] = strToU8(xml);
    },
  };
  const styles = markStyles(book.read('xl/styles.xml') ?? '');
  for (const { sheet, marks } of sheets) markSheet(book, sheet, mergeMarks(marks), styles);
  const now = new Set(sheets.map(({ sheet }) => sheet));
  for (const sheet of sheetNames(book).filter((name) => !now.has(name) && hasOwnComments(book, name)))
    markSheet(book, sheet, [], styles);
  if (list !== null) writeFaultList(book, list, styles);
  book.write('xl/styles.xml', styles.write());
  return zipSync(parts, { level: 5 });
}

function markSheet(
  { read, write }: OpenBook,
  sheetName: string,
  marks: readonly CellMark[],
  styles: MarkedStyles,
): void {
  const sheet = findSheet(read, sheetName);
  const folder = sheet.slice(0, sheet.lastIndexOf('/'));
  const file = sheet.slice(folder.length + 1);
  // Each sheet has comments of its own, under a name that only its copy bears.
  const own = `planwright_${file.replace(/\W/g, '_')}`;
  let xml = markCells(read(sheet) ?? '', marks, styles);
  const relationsName = `${folder}/_rels/${file}.rels`;
  const relations = read(relationsName) ?? `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  const comments = findRelated(relations, 'comments', folder);
  const boxes = findRelated(relations, 'vmlDrawing', folder);
  write(comments?.part ?? `xl/comments_${own}.xml`, addComments(comments && read(comments.part), marks));
  write(boxes?.part ?? `xl/drawings/${own}.vml`, addCommentBoxes(boxes && read(boxes.part), marks));
  const added = [
    comments === undefined ? relation('rIdPlanwright1', 'comments', `/xl/comments_${own}.xml`) : '',
    boxes === undefined ? relation('rIdPlanwright2', 'vmlDrawing', `/xl/drawings/${own}.vml`) : '',
  ].join('');
  if (added !== '')
    write(
      relationsName,
      openList(relations, 'Relationships').replace('</Relationships>', () => `${added}</Relationships>`),
    );
  if (!/<(?:\w+:)?legacyDrawing\b/.test(xml)) {
    const tag = `<legacyDrawing xmlns="${MAIN}" xmlns:r="${RELATIONS}" r:id="${boxes?.id ?? 'rIdPlanwright2'}"/>`;
    xml = insertBefore(xml, BEHIND, 'worksheet', tag);
  }
  write(sheet, xml);
  write(
    '[Content_Types].xml',
    addTypes(read('[Content_Types].xml') ?? '', comments === undefined ? `/xl/comments_${own}.xml` : null),
  );
}

/** One comment a cell: an error stands before a warning. */
function mergeMarks(marks: readonly CellMark[]): readonly CellMark[] {
  const cells = new Map<string, CellMark>();
  for (const mark of marks.toSorted(
    (one, other) => Number(one.kind === 'warning') - Number(other.kind === 'warning'),
  )) {
    const key = `${mark.row}:${mark.column}`;
    const before = cells.get(key);
    cells.set(key, before === undefined ? mark : { ...before, text: `${before.text}\n${mark.text}` });
  }
  return [...cells.values()];
}

const sheetTags = (workbook: string | undefined): readonly string[] =>
  (workbook ?? '').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
const sheetNames = ({ read }: OpenBook): readonly string[] =>
  sheetTags(read('xl/workbook.xml')).map((tag) => unescapeXml(attributeOf(tag, 'name') ?? ''));

/** Whether an earlier copy left marks on a sheet. */
function hasOwnComments({ read }: OpenBook, name: string): boolean {
  const sheet = findSheet(read, name);
  const folder = sheet.slice(0, sheet.lastIndexOf('/'));
  const relations = read(`${folder}/_rels/${sheet.slice(folder.length + 1)}.rels`) ?? '';
  const comments = findRelated(relations, 'comments', folder);
  return comments !== undefined && (read(comments.part) ?? '').includes(AUTHOR);
}

function findSheet(read: (name: string) => string | undefined, sheetName: string): string {
  const tags = sheetTags(read('xl/workbook.xml'));
  const tag = tags.find((candidate) => unescapeXml(attributeOf(candidate, 'name') ?? '') === sheetName);
  const id = /\s\w+:id="(?<id>[^"]*)"/.exec(tag ?? '')?.groups?.id;
  const found = [...(read('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
    .map(([text]) => text)
    .find((text) => attributeOf(text, 'Id') === id);
  const target = attributeOf(found ?? '', 'Target') ?? '';
  const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  if (read(part) === undefined)
    throw new PlanwrightError({
      family: 'not-found',
      code: 'no-such-sheet',
      message: `the workbook has no sheet “${sheetName}”`,
      messageZh: `工作簿中没有工作表“${sheetName}”`,
    });
  return part;
}

function findRelated(
  relations: string,
  type: string,
  folder: string,
): { readonly id: string; readonly part: string } | undefined {
  const tag = (relations.match(/<Relationship\s[^>]*>/g) ?? []).find((candidate) =>
    attributeOf(candidate, 'Type')?.endsWith(`/${type}`),
  );
  if (tag === undefined) return undefined;
  const target = attributeOf(tag, 'Target') ?? '';
  const part = new URL(target, `file:///${folder}/`).pathname.slice(1);
  return { id: attributeOf(tag, 'Id') ?? '', part };
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

/** An empty list may be written in one tag. */
const openList = (xml: string, name: string): string =>
  xml.replace(new RegExp(`<${name}(?<rest>[^>]*)/>\\s*$`), (_, rest: string) => `<${name}${rest}></${name}>`);

function addTypes(types: string, comments: string | null): string {
  const vml = /Extension="vml"/i.test(types)
    ? ''
    : '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  const override = comments === null ? '' : `<Override PartName="${comments}" ContentType="${COMMENTS_TYPE}"/>`;
  return types.replace(/<Types\b[^>]*>/, (start) => `${start}${vml}`).replace('</Types>', () => `${override}</Types>`);
}
