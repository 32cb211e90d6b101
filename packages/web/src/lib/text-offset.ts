/** Signs that are drawn into the text and are none of its characters. */
const SIGNS = '.mark-light, .mark-sign';

/** A stretch of the plan's text, `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The offset in the plan's text of a point of the page, undefined outside its paragraphs. Paragraphs say where they start (`data-from`);
 * signs between their words count for nothing.
 */
export function offsetOfPoint(node: Node, at: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-from]');
  if (paragraph === null || paragraph === undefined) return undefined;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, at);
  const before = range.cloneContents();
  for (const sign of before.querySelectorAll(SIGNS)) sign.remove();
  return Number(paragraph.dataset.from) + (before.textContent?.length ?? 0);
}

/** What of the plan's text is selected, without blanks around it; undefined for nothing, other parts of the page and several paragraphs. */
export function selectedStretch(selection: Selection | null, text: string): Stretch | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const [from, to] = [
    offsetOfPoint(range.startContainer, range.startOffset),
    offsetOfPoint(range.endContainer, range.endOffset),
  ];
  if (from === undefined || to === undefined) return undefined;
  let [start, end] = from < to ? [from, to] : [to, from];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start === end || /[\r\n]/u.test(text.slice(start, end)) ? undefined : { start, end };
}

/** The offset in the plan's text under a tap or click. */
export function offsetUnder(x: number, y: number): number | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? undefined : offsetOfPoint(position.offsetNode, position.offset);
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range === null ? undefined : offsetOfPoint(range.startContainer, range.startOffset);
}
