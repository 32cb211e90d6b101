import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** Inside `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Files that stand in the document in place of paragraphs; their names are their relations' ids. */
  readonly chunks?: Readonly<Record<string, Uint8Array>>;
}

/** A DOCX of hand-written parts, in the element names of the format. */
export function makeDocx({ body, styles, numbering, footnotes, chunks = {} }: DocxParts): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const relations: string[] = [];
  const addPart = (name: string, root: string, content: string | undefined) => {
    if (content === undefined) return;
    parts[`word/${name}.xml`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="${RELATIONS}">${content}</w:${root}>`,
    );
    relations.push(`<Relationship Id="${name}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`);
  };
  addPart('document', 'document', `<w:body>${body}</w:body>`);
  relations.length = 0;
  addPart('styles', 'styles', styles);
  addPart('numbering', 'numbering', numbering);
  addPart('footnotes', 'footnotes', footnotes);
  for (const [name, bytes] of Object.entries(chunks)) {
    parts[`word/${name}`] = bytes;
    relations.push(`<Relationship Id="${name}" Type="${RELATIONS}/aFChunk" Target="${name}"/>`);
  }
  const wrap = (content: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': wrap(`<Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': wrap(relations.join('')),
    ...parts,
  });
}

/** A paragraph of one run; `properties` is what stands in `w:pPr`. */
export function paragraph(words: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p>`;
}

/** A table of plain cells. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (words: string) => `<w:tc><w:tcPr/>${paragraph(words)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

export function escapeXml(words: string): string {
  return words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
