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

/** The text of inline content as printed. A figure prints its text; its unit stands in the text behind it. */
export function inlineText(content: readonly Inline[], figureOf: (id: string) => Figure): string {
  return content.map((part) => (part.kind === 'text' ? part.text : figureOf(part.figureId).text)).join('');
}
