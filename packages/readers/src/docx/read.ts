import type { InputFile, MarkedHeading, ReadResult } from '#model.ts';
import { createPlacedText, type PlacedText } from '#placed-text.ts';
import type { GridInDocument } from '#targets/grid.ts';
import { linesAbove } from '#targets/units.ts';
import { createWarning } from '#warnings.ts';
import { firstOrEmpty, type XmlElement } from '#xml/parse.ts';
import { type BodyContext, readBody } from './body.ts';
import { readChunks } from './chunks.ts';
import { readNumbering } from './numbering.ts';
import { type DocxParts, openDocx } from './package.ts';
import { renderBlocks } from './render.ts';
import { readStyles } from './styles.ts';
import { gridOfTable } from './table-grid.ts';

/** DOCX: paragraphs with their automatic numbers, tables, text boxes and notes; tracked changes accepted. */
export function readDocx(file: InputFile): Promise<ReadResult> {
  return readNested(file, (inner) => readNested(inner, undefined));
}

/** @param readInner reads a DOCX that stands in this one in place of paragraphs; undefined where none may */
async function readNested(
  file: InputFile,
  readInner: ((file: InputFile) => Promise<ReadResult>) | undefined,
): Promise<ReadResult> {
  const parts = openDocx(file);
  const context = readContext(parts);
  const body = readBody(firstOrEmpty(parts.document, 'w:body'), context);
  const chunks = await readChunks(body.chunkIds, parts, { file, readInner });
  const into = createPlacedText();
  const headings: MarkedHeading[] = [];
  renderBlocks(body.blocks, { part: parts.documentName, into, headings, chunks });
  renderNotes(parts, context, body.noteIds, into);
  const changed = body.hasTrackedChanges ? [createWarning('tracked-changes')] : [];
  return {
    encoding: null,
    ...into.finish(),
    headings,
    warnings: [...parts.warnings, ...chunks.warnings, ...changed],
  };
}

/** The tables of a DOCX that do not stand inside another one, as grids. */
export function readDocxGrids(file: InputFile): readonly GridInDocument[] {
  const parts = openDocx(file);
  const { blocks } = readBody(firstOrEmpty(parts.document, 'w:body'), readContext(parts));
  const grids: GridInDocument[] = [];
  const part = parts.documentName;
  const into = createPlacedText();
  for (const block of blocks) {
    if (block.kind === 'table') grids.push({ grid: gridOfTable(block, part), before: linesAbove(into) });
    else renderBlocks([block], { part, into, headings: [] });
  }
  return grids;
}

function readContext(parts: DocxParts): BodyContext {
  return { styles: readStyles(parts.styles), numbering: readNumbering(parts.numbering) };
}

/** Notes stand behind the text, each with the number of its reference; in the text the reference would blur a figure. */
function renderNotes(parts: DocxParts, context: BodyContext, ids: readonly string[], into: PlacedText): void {
  const notes = {
    footnote: { part: parts.footnotes, byId: indexNotes(parts.footnotes?.root) },
    endnote: { part: parts.endnotes, byId: indexNotes(parts.endnotes?.root) },
  };
  for (const [index, id] of ids.entries()) {
    const [kind, key] = id.split(' ');
    const { part, byId } = notes[kind === 'endnote' ? 'endnote' : 'footnote'];
    const note = byId.get(key ?? '');
    if (part === undefined || note === undefined) continue;
    into.addBetween(`[${index + 1}] `);
    renderBlocks(readBody(note, context).blocks, { part: part.name, into, headings: [] });
  }
}

function indexNotes(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const byId = new Map<string, XmlElement>();
  for (const node of root?.children ?? []) {
    const id = typeof node === 'string' ? undefined : node.attributes.get('w:id');
    if (typeof node !== 'string' && id !== undefined && !byId.has(id)) byId.set(id, node);
  }
  return byId;
}
