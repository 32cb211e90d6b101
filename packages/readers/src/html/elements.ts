import type { PageElement, PageNode } from './tree.ts';

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr rb rt rp'.split(
    ' ',
  ),
);

export function isElement(node: PageNode): node is PageElement {
  return node.kind === 'element';
}

/** True for elements that begin and end a line. */
export function isBlock(element: PageElement): boolean {
  return !INLINE.has(element.name) || element.children.some((child) => isElement(child) && isBlock(child));
}

/** All words below a node, as they stand. */
export function wordsOf(node: PageNode): string {
  if (!isElement(node)) return node.words;
  return node.children.map(wordsOf).join('');
}

/** All elements of that name below the element, in order, those inside a found one left out. */
export function findElements(element: PageElement, name: string): readonly PageElement[] {
  return element.children.flatMap((child) =>
    !isElement(child) ? [] : child.name === name ? [child] : findElements(child, name),
  );
}
