import type { Block, Bulletin, Figure } from '@planwright/ledger/model';
import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph } from 'docx';
import { formatOfficialDate } from '#official/date.ts';
import { charactersToTwips, official } from '#official/layout.ts';
import { placeSignature } from '#official/signature.ts';
import { breakTitle } from '#official/title.ts';
import { headingTypeface, typefaces } from '#official/typefaces.ts';
import { bodyStyle, renderInlines, renderRun } from './runs.ts';

const LINE = Math.round(official.linePitch * 20);
const line = { before: 0, after: 0, line: LINE, lineRule: LineRuleType.EXACT } as const;
const indent = { firstLine: charactersToTwips(2) } as const;
const HEADING_LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export const emptyLine = (): Paragraph => new Paragraph({ spacing: line, children: [] });

/** 版头: the issuer in red over its issue number and the red rule (GB/T 9704-2012, 7.2.4–7.2.7). */
export function renderMasthead({ issuer, issue }: Pick<Bulletin, 'issuer' | 'issue'>): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: LINE, after: LINE },
      children: [renderRun(issuer, { face: typefaces.title, size: mastheadSize(issuer), color: official.red })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: line,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 8, color: official.red } },
      children: [renderRun(issue, bodyStyle)],
    }),
    emptyLine(),
  ];
}

/** As large as the line allows, up to 36 points. */
function mastheadSize(issuer: string): number {
  return Math.min(36, Math.floor((official.area.width * 72) / 25.4 / Math.max([...issuer].length, 1)) - 1);
}

/** 标题: 2号小标宋, centred, in balanced lines. */
export function renderTitle(title: string): Paragraph[] {
  const width = (official.area.width * 72) / 25.4 / official.size.title;
  return breakTitle(title, Math.floor(width)).map(
    (words) =>
      new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0, line: 33 * 20, lineRule: LineRuleType.EXACT },
        keepNext: true,
        children: [renderRun(words, { face: typefaces.title, size: official.size.title })],
      }),
  );
}

export function renderHeading(block: Extract<Block, { kind: 'heading' }>, number: string): Paragraph {
  return new Paragraph({
    heading: HEADING_LEVELS[block.level],
    spacing: line,
    indent,
    keepNext: true,
    children: [renderRun(`${number}${block.text}`, { face: headingTypeface(block.level), size: official.size.body })],
  });
}

export function renderParagraph(
  block: Extract<Block, { kind: 'paragraph' }>,
  figureOf: (id: string) => Figure,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: line,
    indent,
    children: renderInlines(block.content, figureOf, bodyStyle),
  });
}

/** 附件说明: `附件：1. …`, an empty line under the body, hanging under the first title (7.3.4). */
export function renderAttachments(titles: readonly string[]): Paragraph[] {
  if (titles.length === 0) return [];
  const hanging = charactersToTwips(titles.length > 1 ? 1 : 0);
  const left = charactersToTwips(2 + 3) + hanging;
  return [
    emptyLine(),
    ...titles.map(
      (title, index) =>
        new Paragraph({
          spacing: line,
          indent: { left, hanging: index === 0 ? hanging + charactersToTwips(3) : hanging },
          children: [
            renderRun(`${index === 0 ? '附件：' : ''}${titles.length > 1 ? `${index + 1}. ` : ''}${title}`, bodyStyle),
          ],
        }),
    ),
  ];
}

/** 署名和成文日期 without a seal, kept together with each other. */
export function renderSignature({ issuer, issuedOn }: Pick<Bulletin, 'issuer' | 'issuedOn'>): Paragraph[] {
  const place = placeSignature(issuer, issuedOn);
  const right = (text: string, cells: number, keepNext: boolean) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: line,
      indent: { right: charactersToTwips(cells) },
      keepNext,
      children: [renderRun(text, bodyStyle)],
    });
  return [emptyLine(), right(issuer, place.issuer, true), right(formatOfficialDate(issuedOn), place.date, false)];
}
