import { findChild, firstOrEmpty, listChildren, type XmlElement } from '#xml/parse.ts';

/** 样式: what a paragraph style says about structure, its ancestors included. */
export interface ParagraphStyle {
  /** `w:outlineLvl` + 1: 1 is the highest heading; null for body text. */
  readonly outlineLevel: number | null;
  readonly listId: string | undefined;
  readonly listLevel: number | undefined;
  /** The style that brings the list in: a level may be bound to it. */
  readonly listStyleId: string | undefined;
  readonly hidden: boolean;
}

export interface Styles {
  readonly find: (styleId: string | undefined) => ParagraphStyle;
}

const PLAIN: ParagraphStyle = {
  outlineLevel: null,
  listId: undefined,
  listLevel: undefined,
  listStyleId: undefined,
  hidden: false,
};
const MAX_ANCESTORS = 20;

/** `w:outlineLvl` 9 means body text. */
export function readOutlineLevel(paragraphProperties: XmlElement): number | null | undefined {
  const value = findChild(paragraphProperties, 'w:outlineLvl')?.attributes.get('w:val');
  if (value === undefined) return undefined;
  const level = Number(value);
  return level >= 0 && level < 9 ? level + 1 : null;
}

/** True for a switch such as `<w:vanish/>` that is on. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '1');
}

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  let defaultId: string | undefined;
  for (const style of root === undefined ? [] : listChildren(root, 'w:style')) {
    const id = style.attributes.get('w:styleId') ?? '';
    elements.set(id, style);
    const paragraph = style.attributes.get('w:type') === 'paragraph';
    if (paragraph && ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '')) defaultId = id;
  }
  const known = new Map<string, ParagraphStyle>();
  const resolve = (id: string, depth: number): ParagraphStyle => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const element = elements.get(id);
    if (element === undefined || depth > MAX_ANCESTORS) return PLAIN;
    const above = findChild(element, 'w:basedOn')?.attributes.get('w:val');
    const style = readStyle(id, element, above === undefined ? PLAIN : resolve(above, depth + 1));
    known.set(id, style);
    return style;
  };
  return { find: (styleId) => resolve(styleId ?? defaultId ?? '', 0) };
}

/** `heading 1` to `heading 9` are built in: a file that leaves their outline level away still means it. */
function levelOfName(style: XmlElement): number | undefined {
  const name = findChild(style, 'w:name')?.attributes.get('w:val') ?? '';
  const level = /^heading (?<level>[1-9])$/iu.exec(name)?.groups?.level;
  return level === undefined ? undefined : Number(level);
}

function readStyle(id: string, element: XmlElement, above: ParagraphStyle): ParagraphStyle {
  const properties = firstOrEmpty(element, 'w:pPr');
  const numbering = findChild(properties, 'w:numPr');
  const own = readOutlineLevel(properties);
  const level = own === undefined ? levelOfName(element) : own;
  const vanish = findChild(firstOrEmpty(element, 'w:rPr'), 'w:vanish');
  const list = numbering === undefined ? undefined : firstOrEmpty(numbering, 'w:numId').attributes.get('w:val');
  const listLevel = numbering === undefined ? undefined : findChild(numbering, 'w:ilvl')?.attributes.get('w:val');
  return {
    outlineLevel: level === undefined ? above.outlineLevel : level,
    listId: list ?? above.listId,
    listLevel: listLevel === undefined ? above.listLevel : Number(listLevel),
    listStyleId: list === undefined && listLevel === undefined ? above.listStyleId : id,
    hidden: vanish === undefined ? above.hidden : isOn(vanish),
  };
}
