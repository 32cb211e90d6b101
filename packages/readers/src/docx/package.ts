import { createFileError } from '#errors.ts';
import type { InputFile, ReaderWarning } from '#model.ts';
import { createTextGuard } from '#text-guard.ts';
import { createWarning } from '#warnings.ts';
import { listChildren, parseXml, type XmlElement } from '#xml/parse.ts';
import { type Archive, openArchive } from '#zip/archive.ts';

/** 文档部件: the parts of a DOCX that hold text and structure, found by their relations, not by their names. */
export interface DocxParts {
  readonly documentName: string;
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: { readonly name: string; readonly root: XmlElement } | undefined;
  readonly endnotes: { readonly name: string; readonly root: XmlElement } | undefined;
  /** The part that a relation of the document leads to. */
  readonly findPart: (relationId: string) => { readonly name: string; readonly bytes: Uint8Array } | undefined;
  readonly warnings: readonly ReaderWarning[];
}

export function openDocx(file: InputFile): DocxParts {
  const archive = openArchive(file, 'DOCX');
  const main = findRelation(archive, '', 'officeDocument') ?? 'word/document.xml';
  const bytes = archive.readEntry(main);
  if (bytes === undefined)
    throw createFileError('file-damaged', file.name, {
      what: 'DOCX',
      cause: `${main} is missing`,
      causeZh: `缺少 ${main}`,
    });
  const warnings: ReaderWarning[] = [];
  const read = (relation: string) => {
    const name = findRelation(archive, main, relation);
    const content = name === undefined ? undefined : archive.readEntry(name);
    if (name === undefined || content === undefined) return undefined;
    try {
      return { name, root: parseXml(content) };
    } catch {
      warnings.push(createWarning('part-skipped', { part: name }));
      return undefined;
    }
  };
  return {
    documentName: main,
    document: parseXml(bytes, createTextGuard(file, 'DOCX')),
    styles: read('styles')?.root,
    numbering: read('numbering')?.root,
    footnotes: read('footnotes'),
    endnotes: read('endnotes'),
    findPart(relationId) {
      const name = findTarget(archive, main, (relation) => relation.get('Id') === relationId);
      const content = name === undefined ? undefined : archive.readEntry(name);
      return name === undefined || content === undefined ? undefined : { name, bytes: content };
    },
    warnings,
  };
}

/** The target of the first relation whose type ends in `/type`; `source` is empty for the whole package. */
function findRelation(archive: Archive, source: string, type: string): string | undefined {
  return findTarget(archive, source, (relation) => (relation.get('Type') ?? '').endsWith(`/${type}`));
}

function findTarget(
  archive: Archive,
  source: string,
  isSought: (relation: ReadonlyMap<string, string>) => boolean,
): string | undefined {
  const slash = source.lastIndexOf('/');
  const folder = source.slice(0, slash + 1);
  const bytes = archive.readEntry(`${folder}_rels/${source.slice(slash + 1)}.rels`);
  if (bytes === undefined) return undefined;
  const relation = listChildren(parseXml(bytes), 'Relationship').find(({ attributes }) => isSought(attributes));
  const target = relation?.attributes.get('Target');
  return target === undefined ? undefined : resolveTarget(folder, target);
}

function resolveTarget(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
