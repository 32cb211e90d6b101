import { findChild, firstOrEmpty, listChildren, textOf, type XmlElement } from '#xml/parse.ts';
import type { Piece } from './model.ts';
import { isOn } from './styles.ts';

/** What goes on from paragraph to paragraph of a part. */
export interface RunState {
  /** Open fields, outermost first; words count only in the result of a field, and not in a table of contents. */
  fields: { instruction: string; inResult: boolean }[];
  hasTrackedChanges: boolean;
  readonly noteIds: string[];
}

/** The words of one paragraph and the text boxes anchored in it. */
export interface RunsRead {
  readonly pieces: readonly Piece[];
  readonly boxes: readonly XmlElement[];
  /** True when words were left out because they belong to a table of contents. */
  readonly inContents: boolean;
}

/** Reads what stands in a paragraph's element: runs, links, fields, insertions; deletions are left out. */
export function readRuns(paragraph: XmlElement, state: RunState): RunsRead {
  const pieces: Piece[] = [];
  const boxes: XmlElement[] = [];
  let run = 0;
  let inContents = false;

  const add = (words: string) => {
    if (state.fields.some((field) => !field.inResult)) return;
    if (state.fields.some((field) => /^\s*TOC\b/u.test(field.instruction))) inContents = true;
    else if (words !== '') pieces.push({ words, run });
  };

  const visit = (element: XmlElement): void => {
    const read = ELEMENTS[element.name];
    if (read !== undefined) read(element, tools);
    else if (!SKIPPED.has(element.name)) visitChildren(element);
  };
  const visitChildren = (element: XmlElement): void => {
    for (const node of element.children) if (typeof node !== 'string') visit(node);
  };
  const tools: Tools = { add, visit, visitChildren, boxes, state, startRun: () => run++ };
  visitChildren(paragraph);
  return { pieces, boxes, inContents };
}

interface Tools {
  readonly add: (words: string) => void;
  readonly visit: (element: XmlElement) => void;
  readonly visitChildren: (element: XmlElement) => void;
  readonly boxes: XmlElement[];
  readonly state: RunState;
  readonly startRun: () => void;
}

/** Properties, deleted and moved-away words, and what holds no words of the document. */
const SKIPPED = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:softHyphen', 'w:sym', 'w:rt', 'w:delInstrText']);

const ELEMENTS: Readonly<Record<string, (element: XmlElement, tools: Tools) => void>> = {
  'w:r': (element, { visitChildren, startRun }) => {
    startRun();
    if (!isOn(findChild(firstOrEmpty(element, 'w:rPr'), 'w:vanish'))) visitChildren(element);
    else for (const field of listChildren(element, 'w:fldChar')) visitChildren({ ...element, children: [field] });
  },
  'w:t': (element, { add }) => {
    const text = textOf(element);
    add(element.attributes.get('xml:space') === 'preserve' ? text : trimXml(text));
  },
  'm:t': (element, { add }) => add(textOf(element)),
  'w:tab': (_, { add }) => add('\t'),
  'w:ptab': (_, { add }) => add('\t'),
  'w:br': (_, { add }) => add('\n'),
  'w:cr': (_, { add }) => add('\n'),
  'w:noBreakHyphen': (_, { add }) => add('-'),
  'w:ins': (element, { state, visitChildren }) => {
    state.hasTrackedChanges = true;
    visitChildren(element);
  },
  'w:del': (_, { state }) => {
    state.hasTrackedChanges = true;
  },
  'w:moveFrom': (_, { state }) => {
    state.hasTrackedChanges = true;
  },
  'w:fldChar': (element, { state }) => {
    const type = element.attributes.get('w:fldCharType');
    if (type === 'begin') state.fields.push({ instruction: '', inResult: false });
    else if (type === 'separate') {
      const field = state.fields.at(-1);
      if (field !== undefined) field.inResult = true;
    } else if (type === 'end') state.fields.pop();
  },
  'w:instrText': (element, { state }) => {
    const field = state.fields.at(-1);
    if (field !== undefined) field.instruction += textOf(element);
  },
  'w:footnoteReference': (element, { state }) => {
    state.noteIds.push(`footnote ${element.attributes.get('w:id') ?? ''}`);
  },
  'w:endnoteReference': (element, { state }) => {
    state.noteIds.push(`endnote ${element.attributes.get('w:id') ?? ''}`);
  },
  'w:txbxContent': (element, { boxes }) => {
    boxes.push(element);
  },
  'mc:AlternateContent': (element, { visit, visitChildren, boxes }) => {
    const before = boxes.length;
    const choice = findChild(element, 'mc:Choice');
    if (choice !== undefined) visitChildren(choice);
    const fallback = findChild(element, 'mc:Fallback');
    if (boxes.length === before && fallback !== undefined) visit(fallback);
  },
};

/** Takes off the blanks of XML at both ends; ideographic ones belong to the text. A loop, since long runs of blanks make patterns slow. */
function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\r\n'.includes(text.charAt(start))) start++;
  while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
