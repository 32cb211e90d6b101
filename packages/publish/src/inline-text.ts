import type { Bulletin, Figure, Inline } from '@planwright/ledger/model';

/** Finds a bulletin's figures by id. @throws Error for an id that the bulletin does not have: the model is broken */
export function createFigureIndex(bulletin: Pick<Bulletin, 'figures'>): (id: string) => Figure {
  const figures = new Map(bulletin.figures.map((figure) => [figure.id, figure]));
  return (id) => {
    const found = figures.get(id);
    if (found === undefined) throw new Error(`the bulletin refers to a figure “${id}” that it does not have`);
    return found;
  };
}

/** A figure as printed: its number and its unit; a figure under a head that names the unit carries none. */
export const figureText = ({ text, unit }: Figure): string => `${text}${unit}`;

/** The text of inline content as printed. */
export function inlineText(content: readonly Inline[], figureOf: (id: string) => Figure): string {
  return content.map((part) => (part.kind === 'text' ? part.text : figureText(figureOf(part.figureId)))).join('');
}
