import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser } from 'parse5';
import { dropInvisible } from '#invisible.ts';

/** An element of a page, numbered so that its path can be written. */
export interface PageElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly PageNode[];
  /** `html/body/div[2]/p`, with a number where a sibling has the same name. */
  readonly path: string;
  /** True when it begins and ends a line: by its name, its own style or what it holds. */
  readonly block: boolean;
  /** Characters below it. */
  readonly length: number;
  /** True when a table stands below it. */
  readonly holdsTable: boolean;
}

export interface PageText {
  readonly kind: 'text';
  readonly words: string;
}

export type PageNode = PageElement | PageText;

/** Elements that hold no words of a document. */
const DROPPED = new Set(
  'head script style noscript template iframe object embed svg canvas audio video map select option input button textarea link meta'.split(
    ' ',
  ),
);
/** Deeper nesting is broken or hostile; what stands there is kept as bare words. */
const MAX_DEPTH = 400;

/** Elements that are blocks (HTML standard, 15.3: block, list item and table parts) or break the line; all others run on, unknown ones too. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav noframes ol optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);
const SHOWN_AS_BLOCK = /display\s*:\s*(?:block|list-item|table|flex|grid)/iu;

const EMPTY_ELEMENT = createElement('body', new Map(), [], 'html/body');

export interface Page {
  readonly title: string;
  readonly body: PageElement;
  /** Addresses of the pages that it shows in frames, in order. */
  readonly frames: readonly string[];
}

/** Elements that HTML opens anew in every paragraph until they are closed (HTML standard, 13.2.4.3), links left out. */
const FORMATTING = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));
/** Pages that never close them would grow by each of them in each paragraph; so many may be open at a time. */
const MAX_OPEN_FORMATTING = 40;
/** A page of the largest size has about as many elements; more would fill the memory. */
export const MAX_ELEMENTS = 1_500_000;

/**
 * Parses a page; scripts, forms and what is hidden are gone.
 *
 * @param onTooMany throws when the page has more elements than `most`
 */
export function parsePage(source: string, onTooMany: () => never, most = MAX_ELEMENTS): Page {
  const { document, frames } = parseDocument(source, onTooMany, most);
  const html = document.childNodes.find((node) => node.nodeName === 'html');
  if (html === undefined || !('childNodes' in html)) return { title: '', body: EMPTY_ELEMENT, frames };
  const head = html.childNodes.find((node) => node.nodeName === 'head');
  const title =
    head === undefined || !('childNodes' in head)
      ? undefined
      : head.childNodes.find((node) => node.nodeName === 'title');
  const words =
    title === undefined || !('childNodes' in title)
      ? ''
      : title.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  const body = html.childNodes.find((node) => node.nodeName === 'body');
  return {
    title: words.trim(),
    body:
      body === undefined || !('childNodes' in body) ? EMPTY_ELEMENT : (convert(body, 'html/body', 0) ?? EMPTY_ELEMENT),
    frames,
  };
}

function parseDocument(source: string, onTooMany: () => never, most: number) {
  let elements = 0;
  const frames: string[] = [];
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++elements > most) onTooMany();
      const source = name === 'frame' || name === 'iframe' ? attributes.find((one) => one.name === 'src') : undefined;
      if (source !== undefined && source.value !== '') frames.push(source.value);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
  };
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter });
  const open = parser.onStartTag.bind(parser);
  parser.onStartTag = (tag) => {
    if (!FORMATTING.has(tag.tagName) || countOpenFormatting(parser) < MAX_OPEN_FORMATTING) open(tag);
  };
  parser.tokenizer.write(source, true);
  return { document: parser.document, frames };
}

function countOpenFormatting({ activeFormattingElements }: Parser<DefaultTreeAdapterMap>): number {
  let count = 0;
  for (let entry = activeFormattingElements.newest; entry !== null && count < MAX_OPEN_FORMATTING; entry = entry.older)
    count++;
  return count;
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function convert(element: Element, path: string, depth: number): PageElement | undefined {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  if (isHidden(attributes)) return undefined;
  if (depth > MAX_DEPTH) {
    return createElement(element.nodeName, attributes, [{ kind: 'text', words: gatherWords(element) }], path);
  }
  const totals = new Map<string, number>();
  for (const node of element.childNodes) totals.set(node.nodeName, (totals.get(node.nodeName) ?? 0) + 1);
  const seen = new Map<string, number>();
  const children: PageNode[] = [];
  for (const node of element.childNodes) {
    if (isText(node)) children.push({ kind: 'text', words: dropInvisible(node.value) });
    else if ('attrs' in node) {
      const count = (seen.get(node.nodeName) ?? 0) + 1;
      seen.set(node.nodeName, count);
      if (DROPPED.has(node.nodeName)) continue;
      const step = totals.get(node.nodeName) === 1 ? node.nodeName : `${node.nodeName}[${count}]`;
      const child = convert(node, `${path}/${step}`, depth + 1);
      if (child !== undefined) children.push(child);
    }
  }
  return createElement(element.nodeName, attributes, children, path);
}

function createElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  children: readonly PageNode[],
  path: string,
): PageElement {
  let block = BLOCKS.has(name) || SHOWN_AS_BLOCK.test(attributes.get('style') ?? '');
  let length = 0;
  let holdsTable = false;
  for (const child of children) {
    if (child.kind === 'text') length += child.words.length;
    else {
      block ||= child.block;
      length += child.length;
      holdsTable ||= child.holdsTable || child.name === 'table';
    }
  }
  return { kind: 'element', name, attributes, children, path, block, length, holdsTable };
}

/** All words below an element, without recursion: this is where nesting is too deep for it. */
function gatherWords(element: Element): string {
  const words: string[] = [];
  const open: Node[] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node)) words.push(node.value);
    else if ('childNodes' in node && !DROPPED.has(node.nodeName)) open.push(...node.childNodes.toReversed());
  }
  return words.join(' ');
}

function isText(node: Node): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text';
}

/** What a page fades in once it is loaded is sent hidden and transparent at once (articles of WeChat): people see it. */
function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get('style') ?? '';
  const fadesIn = /opacity\s*:\s*0(?![.\d])/iu.test(style);
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    /display\s*:\s*none/iu.test(style) ||
    (!fadesIn && /visibility\s*:\s*hidden/iu.test(style))
  );
}
