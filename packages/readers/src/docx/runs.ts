import { dropInvisible } from '#invisible.ts';
import { findChild, firstOrEmpty, listChildren, textOf, type XmlElement } from '#xml/parse.ts';
import type { Piece } from './model.ts';
import { isPrompt } from './prompts.ts';
import { isOn, type Styles } from './styles.ts';
import { writeSymbol } from './symbols.ts';

interface OpenField {
  instruction: string;
  inResult: boolean;
  inContents: boolean;
}

/** What goes on from paragraph to paragraph of a part. */
export interface RunState {
  /** Open fields, outermost first; words count only in the result of a field, and not in a table of contents. */
  fields: OpenField[];
  /** How many of them are not in their result yet, and how many are tables of contents. */
  instructions: number;
  contents: number;
  hasTrackedChanges: boolean;
  readonly noteIds: string[];
}

export function createRunState(): RunState {
  return { fields: [], instructions: 0, contents: 0, hasTrackedChanges: false, noteIds: [] };
}

/** Closes the open fields that lost their end. */
export function dropFields(state: RunState, isLost: (field: OpenField) => boolean): void {
  if (state.instructions === 0 && state.contents === 0) return;
  state.fields = state.fields.filter((field) => !isLost(field));
  state.instructions = state.fields.filter((field) => !field.inResult).length;
  state.contents = state.fields.filter((field) => field.inContents).length;
}

/** The words of one paragraph and the text boxes anchored in it. */
export interface RunsRead {
  readonly pieces: readonly Piece[];
  readonly boxes: readonly XmlElement[];
  /** True when words were left out because they belong to a table of contents. */
  readonly inContents: boolean;
}

/** Reads what stands in a paragraph's element: runs, links, fields, insertions; deletions are left out. */
export function readRuns(paragraph: XmlElement, state: RunState, styles: Styles): RunsRead {
  const pieces: Piece[] = [];
  const boxes: XmlElement[] = [];
  let run = 0;
  let inContents = false;

  const add = (words: string) => {
    if (state.instructions > 0) return;
    if (state.contents > 0) inContents = true;
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
  const tools: Tools = {
    add,
    visit,
    visitChildren,
    boxes,
    state,
    styles,
    startRun: () => run++,
    countAdded: () => pieces.length + boxes.length,
  };
  visitChildren(paragraph);
  return { pieces, boxes, inContents };
}

interface Tools {
  readonly add: (words: string) => void;
  readonly visit: (element: XmlElement) => void;
  readonly visitChildren: (element: XmlElement) => void;
  readonly boxes: XmlElement[];
  readonly state: RunState;
  readonly styles: Styles;
  readonly startRun: () => void;
  /** Pieces and boxes so far. */
  readonly countAdded: () => number;
}

/** Properties, deleted and moved-away words, and what holds no words of the document. */
const SKIPPED = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:softHyphen', 'w:rt', 'w:delInstrText']);

const ELEMENTS: Readonly<Record<string, (element: XmlElement, tools: Tools) => void>> = {
  'w:r': (element, { visitChildren, startRun, styles }) => {
    startRun();
    if (!isHidden(firstOrEmpty(element, 'w:rPr'), styles)) visitChildren(element);
    else for (const field of listChildren(element, 'w:fldChar')) visitChildren({ ...element, children: [field] });
  },
  'w:t': (element, { add }) => {
    const text = dropInvisible(readWords(element));
    add(element.attributes.get('xml:space') === 'preserve' ? text : trimXml(text));
  },
  'w:sym': (element, { add }) => add(writeSymbol(element)),
  'w:sdt': (element, { visitChildren }) => {
    if (!isPrompt(element)) visitChildren(element);
  },
  'm:t': (element, { add }) => add(readWords(element)),
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
    if (type === 'begin') {
      state.fields.push({ instruction: '', inResult: false, inContents: false });
      state.instructions++;
    } else if (type === 'separate') {
      const field = state.fields.at(-1);
      if (field === undefined || field.inResult) return;
      field.inResult = true;
      state.instructions--;
      field.inContents = /^\s*TOC\b/u.test(field.instruction);
      if (field.inContents) state.contents++;
    } else if (type === 'end') {
      const field = state.fields.pop();
      if (field === undefined) return;
      if (!field.inResult) state.instructions--;
      if (field.inContents) state.contents--;
    }
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
  'mc:AlternateContent': (element, { visit, visitChildren, countAdded }) => {
    const before = countAdded();
    const choice = findChild(element, 'mc:Choice');
    if (choice !== undefined) visitChildren(choice);
    const fallback = findChild(element, 'mc:Fallback');
    if (countAdded() === before && fallback !== undefined) visit(fallback);
  },
};

/** Line ends written as references (`&#13;&#10;`) come through the XML as they are; each is one line feed, as a break is. */
function readWords(element: XmlElement): string {
  const text = textOf(element);
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

/** Hidden by its own word, else by its style's. */
function isHidden(properties: XmlElement, styles: Styles): boolean {
  const own = findChild(properties, 'w:vanish');
  if (own !== undefined) return isOn(own);
  const style = findChild(properties, 'w:rStyle')?.attributes.get('w:val');
  return style !== undefined && styles.find(style).hidden;
}

/** Takes off the blanks of XML at both ends; ideographic ones belong to the text. A loop, since long runs of blanks make patterns slow. */
function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\r\n'.includes(text.charAt(start))) start++;
  while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
