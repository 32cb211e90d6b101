import { assertNever, createHeadingCounter } from '@planwright/engine';
import type { Block, Bulletin, Figure } from '@planwright/ledger/model';
import { Document, type FileChild, Packer } from 'docx';
import { createFigureIndex } from '#inline-text.ts';
import { official } from '#official/layout.ts';
import { typefaces } from '#official/typefaces.ts';
import type { RenderOptions } from '../options.ts';
import { pageFooters, pageProperties, renderSimulationHeader } from './page.ts';
import {
  emptyLine,
  renderAttachments,
  renderHeading,
  renderMasthead,
  renderParagraph,
  renderSignature,
  renderTitle,
} from './paragraphs.ts';
import { formatCoreProperties, formatFontTable } from './parts.ts';
import { fontOf, relationshipOf } from './runs.ts';
import { renderTable } from './table.ts';
import { fixZipDates } from './zip-dates.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * 通报文件: a bulletin as DOCX after GB/T 9704-2012; every number is a link to the page that shows where it comes from.
 * The same bulletin and options give the same bytes.
 */
export async function renderDocx(bulletin: Bulletin, options: RenderOptions): Promise<Uint8Array> {
  const figureOf = createFigureIndex(bulletin);
  const header = bulletin.simulated ? renderSimulationHeader() : undefined;
  const document = new Document({
    title: bulletin.title,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    styles: documentStyles,
    sections: [
      {
        properties: pageProperties,
        footers: pageFooters,
        ...(header === undefined ? {} : { headers: { default: header, even: header } }),
        children: [
          ...renderMasthead(bulletin),
          ...renderTitle(bulletin.title),
          emptyLine(),
          ...renderBlocks(bulletin, figureOf),
          ...renderAttachments(options.attachments ?? []),
          ...renderSignature(bulletin),
        ],
      },
    ],
  });
  for (const figure of bulletin.figures) {
    document.Document.Relationships.createRelationship(
      relationshipOf(figure),
      HYPERLINK,
      options.linkOf(figure),
      'External',
    );
  }
  const file = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: formatCoreProperties(bulletin) },
    { path: 'word/fontTable.xml', data: formatFontTable() },
  ]);
  return fixZipDates(new Uint8Array(file));
}

function renderBlocks({ blocks }: Bulletin, figureOf: (id: string) => Figure): FileChild[] {
  const numberOf = createHeadingCounter();
  return blocks.flatMap((block) => renderBlock(block, numberOf, figureOf));
}

function renderBlock(
  block: Block,
  numberOf: (level: 1 | 2 | 3) => string,
  figureOf: (id: string) => Figure,
): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [renderHeading(block, numberOf(block.level))];
    case 'paragraph':
      return [renderParagraph(block, figureOf)];
    case 'table':
      return renderTable(block, figureOf);
    default:
      return assertNever(block);
  }
}

const run = { font: fontOf(typefaces.body), size: official.size.body * 2 } as const;
const heading = { run: { ...run, bold: false, italics: false, color: '000000' } } as const;
const documentStyles = {
  default: { document: { run }, title: heading, heading1: heading, heading2: heading, heading3: heading },
} as const;
