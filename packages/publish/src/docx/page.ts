import {
  AlignmentType,
  BorderStyle,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { charactersToTwips, official, twipsOf } from '#official/layout.ts';
import { typefaces } from '#official/typefaces.ts';

const { page, margin, size } = official;
/** From the page's lower edge to the lower edge of the number: 7 mm below the type area, then one line of it. */
const FOOTER = twipsOf(margin.bottom - official.pageNumberBelow) - size.pageNumber * 20;

/** Page size, margins and line pitch: 22 lines on a page. */
export const pageProperties: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: twipsOf(page.width), height: twipsOf(page.height) },
    margin: {
      top: twipsOf(margin.top),
      bottom: twipsOf(margin.bottom),
      left: twipsOf(margin.left),
      right: twipsOf(margin.right),
      header: twipsOf(20),
      footer: FOOTER,
    },
  },
  // No snapping: line pitch and character pitch stand in the paragraphs and runs, where every word processor reads them alike.
  grid: { type: DocumentGridType.DEFAULT, linePitch: Math.round(official.linePitch * 20) },
};

function renderPageNumber(side: 'odd' | 'even'): Footer {
  const face = typefaces.pageNumber.name;
  const font = { ascii: face, hAnsi: face, cs: face, eastAsia: face };
  const cells = charactersToTwips(1);
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: cells } : { left: cells },
        children: [new TextRun({ font, size: size.pageNumber * 2, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** 页码: 4号宋体 between dashes, right on odd pages, left on even ones (GB/T 9704-2012, 7.5). */
export const pageFooters: NonNullable<ISectionOptions['footers']> = {
  default: renderPageNumber('odd'),
  even: renderPageNumber('even'),
};

/** 模拟数据: the mark that simulated data carry on every page. */
export function renderSimulationHeader(): Header {
  const face = typefaces.heading.name;
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            text: ' 模拟数据 仅供演示 ',
            font: { ascii: face, hAnsi: face, cs: face, eastAsia: face },
            size: 21,
            color: '7F7F7F',
            border: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '7F7F7F' },
          }),
        ],
      }),
    ],
  });
}
