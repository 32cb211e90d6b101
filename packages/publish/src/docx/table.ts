import type { Block, Figure } from '@planwright/ledger/model';
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { inlineText } from '#inline-text.ts';
import { type ColumnShape, shapeColumns } from '#official/columns.ts';
import { official, pointsOf, twipsOf } from '#official/layout.ts';
import { typefaces } from '#official/typefaces.ts';
import { type RunStyle, renderInlines, renderRun } from './runs.ts';

const WIDTH = twipsOf(official.area.width);
const style: RunStyle = { face: typefaces.body, size: official.size.table };
const headStyle: RunStyle = { face: typefaces.heading, size: official.size.table };
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
} as const;
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** 表格: the caption over a ruled table whose head is repeated on each page and whose rows are not torn. */
export function renderTable(
  block: Extract<Block, { kind: 'table' }>,
  figureOf: (id: string) => Figure,
): (Paragraph | Table)[] {
  const shapes = shapeColumns(
    block,
    (content) => inlineText(content, figureOf),
    pointsOf(official.area.width) / official.size.table,
  );
  const widths = shapes.map(({ share }) => Math.round(share * WIDTH));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((title, column) =>
      renderCell([renderRun(title, headStyle)], widths[column]!, 'center', true),
    ),
  });
  const rows = block.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        children: shapes.map((shape, column) =>
          renderCell(renderInlines(row[column] ?? [], figureOf, style), widths[column]!, shape.alignment, index === 0),
        ),
      }),
  );
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 160, after: 80, line: 400, lineRule: LineRuleType.EXACT },
      keepNext: true,
      children: [renderRun(block.caption, { face: typefaces.heading, size: official.size.pageNumber })],
    }),
    new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
      borders: {
        top: { ...rule, size: 8 },
        bottom: { ...rule, size: 8 },
        left: rule,
        right: rule,
        insideHorizontal: rule,
        insideVertical: rule,
      },
      rows: [head, ...rows],
    }),
    // Without a paragraph between, a following table would be joined to this one.
    new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function renderCell(
  children: ParagraphChild[],
  width: number,
  alignment: ColumnShape['alignment'],
  keepNext: boolean,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: ALIGNMENTS[alignment],
        spacing: { before: 0, after: 0, line: 300, lineRule: LineRuleType.EXACT },
        keepNext,
        children,
      }),
    ],
  });
}
