import type { PageElement, PageNode } from './tree.ts';

export function isElement(node: PageNode): node is PageElement {
  return node.kind === 'element';
}

/** All words below a node, as they stand. */
export function wordsOf(node: PageNode): string {
  if (!isElement(node)) return node.words;
  return node.children.map(wordsOf).join('');
}
