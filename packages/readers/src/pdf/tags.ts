import type { getDocumentProxy } from 'unpdf';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** 标签标题: a heading that the tags of a PDF name (ISO 32000-1, 14.8.4.3); one object for each heading. */
export interface TaggedHeading {
  /** 1 for the topmost. */
  readonly level: number;
}

/** Nodes of a page's tags; a page has some hundred. */
const MOST_NODES = 50_000;

/** The headings of a page by the ids of the content that belongs to them; none where its tags are damaged, as the text is read without them. */
export async function readHeadingTags(page: Page): Promise<ReadonlyMap<string, TaggedHeading>> {
  const headings = new Map<string, TaggedHeading>();
  try {
    const open: { readonly node: unknown; readonly heading: TaggedHeading | undefined }[] = [
      { node: await page.getStructTree(), heading: undefined },
    ];
    for (let seen = 0; open.length > 0 && seen < MOST_NODES; seen++) {
      const { node, heading } = open.pop()!;
      if (typeof node !== 'object' || node === null) continue;
      if ('id' in node && typeof node.id === 'string' && heading !== undefined) headings.set(node.id, heading);
      if (!('children' in node) || !Array.isArray(node.children)) continue;
      const level = 'role' in node ? /^H(?<level>[1-6])$/u.exec(String(node.role))?.groups?.level : undefined;
      const own = level === undefined ? heading : { level: Number(level) };
      for (const child of node.children) open.push({ node: child, heading: own });
    }
  } catch {
    headings.clear();
  }
  return headings;
}

/** Follows the marks between the pieces of a page's text: gives the heading that the next piece belongs to. */
export function followMarks(
  headings: ReadonlyMap<string, TaggedHeading>,
): (mark: { readonly type: string; readonly id?: string }) => TaggedHeading | undefined {
  const open: (TaggedHeading | undefined)[] = [];
  return ({ type, id }) => {
    if (type === 'endMarkedContent') open.pop();
    else open.push(headings.get(id ?? '') ?? open.at(-1));
    return open.at(-1);
  };
}
