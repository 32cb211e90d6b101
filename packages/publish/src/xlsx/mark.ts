import { PlanwrightError } from '@planwright/engine';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellMark, markCells } from './mark-cells.ts';
import { addCommentBoxes, addComments } from './mark-comments.ts';
import { markStyles } from './mark-styles.ts';
import { attributeOf, insertBefore, unescapeXml } from './patch.ts';
import { PACKAGE, RELATIONS } from './xml.ts';

export type { CellMark } from './mark-cells.ts';

/** Elements of a sheet that stand behind its comments (ECMA-376 part 1, 18.3.1.99). */
const BEHIND = ['legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'];
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/**
 * 标注: a copy of a user's own workbook in which cells of one sheet stand on another ground with a comment. Nothing else of the file is
 * touched; marks of an earlier copy are taken away first, so that none outlives its fault. The bytes must have passed the readers.
 */
export function markWorkbook(bytes: Uint8Array, sheetName: string, marks: readonly CellMark[]): Uint8Array {
  const parts = unzipSync(bytes);
  const read = (name: string): string | undefined => (parts[name] === undefined ? undefined : strFromU8(parts[name]));
  const write = (name: string, xml: string) => {
    parts[name] = strToU8(xml);
  };
  const sheet = findSheet(read, sheetName);
  const merged = mergeMarks(marks);
  const styles = markStyles(read('xl/styles.xml') ?? '');
  let xml = markCells(read(sheet) ?? '', merged, styles);
  write('xl/styles.xml', styles.write());

  const folder = sheet.slice(0, sheet.lastIndexOf('/'));
  const relationsName = `${folder}/_rels/${sheet.slice(folder.length + 1)}.rels`;
  const relations = read(relationsName) ?? `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
  const comments = findRelated(relations, 'comments', folder);
  const boxes = findRelated(relations, 'vmlDrawing', folder);
  write(comments?.part ?? 'xl/comments_planwright.xml', addComments(comments && read(comments.part), merged));
  write(boxes?.part ?? 'xl/drawings/planwright.vml', addCommentBoxes(boxes && read(boxes.part), merged));
  const added = [
    comments === undefined ? relation('rIdPlanwright1', 'comments', '/xl/comments_planwright.xml') : '',
    boxes === undefined ? relation('rIdPlanwright2', 'vmlDrawing', '/xl/drawings/planwright.vml') : '',
  ].join('');
  if (added !== '')
    write(
      relationsName,
      openList(relations, 'Relationships').replace('</Relationships>', () => `${added}</Relationships>`),
    );
  if (!/<(?:\w+:)?legacyDrawing\b/.test(xml)) {
    const tag = `<legacyDrawing xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}" r:id="${boxes?.id ?? 'rIdPlanwright2'}"/>`;
    xml = insertBefore(xml, BEHIND, 'worksheet', tag);
  }
  write(sheet, xml);
  write('[Content_Types].xml', addTypes(read('[Content_Types].xml') ?? '', comments === undefined));
  return zipSync(parts, { level: 5 });
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

function findSheet(read: (name: string) => string | undefined, sheetName: string): string {
  const tags = (read('xl/workbook.xml') ?? '').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
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

function addTypes(types: string, withComments: boolean): string {
  const vml = /Extension="vml"/i.test(types)
    ? ''
    : '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  const comments = withComments
    ? `<Override PartName="/xl/comments_planwright.xml" ContentType="${COMMENTS_TYPE}"/>`
    : '';
  return types.replace(/<Types\b[^>]*>/, (start) => `${start}${vml}`).replace('</Types>', () => `${comments}</Types>`);
}
