import type { Block, Figure, FigureOrigin, Inline } from '@planwright/ledger/model';

/** Where a figure comes from. */
export interface FigureSource {
  readonly reckoning: string;
  readonly commitmentIds?: readonly string[];
  readonly reportIds?: readonly string[];
  readonly recordIds?: readonly string[];
  /** What of the ledger it states; absent for what only the plan says. */
  readonly origin?: FigureOrigin;
}

/** Makes a figure and gives back the reference that stands in the text. */
export type FigureMaker = (text: string, unit: string, source: FigureSource) => Inline;

/** 底稿: blocks and figures of a bulletin under way. */
export interface Draft {
  readonly blocks: Block[];
  readonly figures: Figure[];
  readonly figure: FigureMaker;
}

export function createDraft(): Draft {
  const figures: Figure[] = [];
  return {
    blocks: [],
    figures,
    figure: (text, unit, { reckoning, commitmentIds = [], reportIds = [], recordIds = [], origin }) => {
      const id = `f${figures.length + 1}`;
      figures.push({
        id,
        text,
        unit,
        reckoning,
        commitmentIds: [...commitmentIds],
        reportIds: [...reportIds],
        recordIds: [...recordIds],
        ...(origin === undefined ? {} : { origin }),
      });
      return { kind: 'figure', figureId: id };
    },
  };
}

/** The blocks with their figures numbered in reading order, and only those that are printed. */
export function finishDraft({ blocks, figures }: Draft): { readonly blocks: Block[]; readonly figures: Figure[] } {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const numbers = new Map<string, string>();
  const renumber = (part: Inline): Inline => {
    if (part.kind === 'text') return part;
    const id = numbers.get(part.figureId) ?? `f${numbers.size + 1}`;
    numbers.set(part.figureId, id);
    return { kind: 'figure', figureId: id };
  };
  const numbered = blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, content: block.content.map(renumber) };
    if (block.kind === 'table')
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(renumber))) };
    return block;
  });
  return { blocks: numbered, figures: [...numbers].map(([made, id]) => ({ ...known.get(made)!, id })) };
}

/** Text and figures written as one template: `` say`已报${count}项` ``. */
export function say(words: TemplateStringsArray, ...values: readonly (Inline | string)[]): Inline[] {
  const parts: Inline[] = [];
  words.forEach((word, index) => {
    push(parts, word);
    const value = values[index];
    if (typeof value === 'string') push(parts, value);
    else if (value !== undefined) parts.push(value);
  });
  return parts;
}

function push(parts: Inline[], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + text };
  else parts.push({ kind: 'text', text });
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(content: readonly Inline[]): Block {
  return { kind: 'paragraph', content: [...content] };
}
