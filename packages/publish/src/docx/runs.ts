import type { Figure, Inline } from '@planwright/ledger/model';
import { ConcreteHyperlink, type ParagraphChild, TextRun } from 'docx';
import { figureText } from '#inline-text.ts';
import { withoutControls } from '#markup.ts';
import { characterPitch, official } from '#official/layout.ts';
import { LATIN, type Typeface, typefaces } from '#official/typefaces.ts';

/** How a run of text is set. */
export interface RunStyle {
  readonly face: Typeface;
  /** Points. */
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
}

export const bodyStyle: RunStyle = { face: typefaces.body, size: official.size.body };

/** The four script slots of a DOCX run: Chinese in the face, numerals and letters in the Latin one. */
export function fontOf(face: Typeface) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: face.name, hint: 'eastAsia' };
}

/** Body type is 3号, 0.2 pt wider than the cell of which 28 fill a line; twips, rounded so that the line never overflows. */
const TIGHTEN = Math.floor((characterPitch - official.size.body) * 20);

export function renderRun(text: string, { face, size, color, bold }: RunStyle): TextRun {
  return new TextRun({
    text: withoutControls(text),
    font: fontOf(face),
    size: size * 2,
    ...(size === official.size.body ? { characterSpacing: TIGHTEN } : {}),
    ...(color === undefined ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
  });
}

/** Id of the relationship that leads out to a figure's page; the library puts `rId` before it. */
export const relationshipOf = (figure: Figure): string => `Figure${figure.id.replace(/[^\w-]/g, '_')}`;

/** Inline content as runs; a figure becomes a link that looks like the text around it. */
export function renderInlines(
  content: readonly Inline[],
  figureOf: (id: string) => Figure,
  style: RunStyle,
): ParagraphChild[] {
  return content.map((part) => {
    if (part.kind === 'text') return renderRun(part.text, style);
    const figure = figureOf(part.figureId);
    return new ConcreteHyperlink([renderRun(figureText(figure), style)], relationshipOf(figure));
  });
}
