import { SaxesParser } from 'saxes';

/** An element with the usual prefix of its namespace, whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** An element or a piece of text. */
export type XmlNode = XmlElement | string;

/** Usual prefixes; the strict and the transitional namespaces of ECMA-376 read alike. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Word nests some fifteen elements for each table in a table; deeper than this is an attack. */
const MAX_DEPTH = 600;
/** A part of a million words has about as many elements; more would fill the memory. */
const MAX_ELEMENTS = 3_000_000;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const EMPTY: XmlElement = { name: '', attributes: NO_ATTRIBUTES, children: [] };

/**
 * XML: parses a whole part into its root element; `onText` is told the length of each piece of text. Throws the parser's error for ill-formed text; entities are not expanded.
 */
export function parseXml(bytes: Uint8Array, onText?: (length: number) => void): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlNode[] = [];
  const open: { readonly children: XmlNode[] }[] = [{ children: root }];
  let elements = 0;
  const addText = (text: string) => {
    onText?.(text.length);
    open.at(-1)!.children.push(text);
  };
  parser.on('opentag', (tag) => {
    if (++elements > MAX_ELEMENTS) throw new Error(`more than ${MAX_ELEMENTS} elements`);
    if (open.length > MAX_DEPTH) throw new Error(`elements are nested more than ${MAX_DEPTH} deep`);
    const given = Object.values(tag.attributes);
    const attributes =
      given.length === 0
        ? NO_ATTRIBUTES
        : new Map(given.map((attribute) => [nameOf(attribute.uri, attribute.local), attribute.value]));
    const element = { name: nameOf(tag.uri, tag.local), attributes, children: [] as XmlNode[] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(decodeXml(bytes)).close();
  return root.find((node) => typeof node !== 'string') ?? EMPTY;
}

function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

function nameOf(uri: string, local: string): string {
  const prefix = PREFIXES[uri];
  return prefix === undefined ? local : `${prefix}:${local}`;
}

/** The first child of that name; an element without anything when there is none, so that callers need not ask. */
export function firstOrEmpty(element: XmlElement, name: string): XmlElement {
  return findChild(element, name) ?? EMPTY;
}

export function findChild(element: XmlElement, name: string): XmlElement | undefined {
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

/** All child elements of that name, in order. */
export function listChildren(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** The text directly inside the element. */
export function textOf(element: XmlElement): string {
  return element.children.filter((node) => typeof node === 'string').join('');
}
