import type { PlanDocument, Span } from '../model.ts';
import { type Line, parseLines } from './lines.ts';
import { FURNITURE_LINE, TAIL_LINE } from './patterns.ts';

/** A tail line counts only behind this share of the text, so that no plan loses its middle to a stray word. */
const TAIL_FROM = 0.5;
/** A paragraph of this length behind a tail line shows that the document goes on. */
const PARAGRAPH = 300;

/** Index of the first line of the furniture behind the document; `lines.length` when there is none. */
export function findTail(text: string, lines: readonly Line[]): number {
  let tail = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.blank) continue;
    if (line.start < text.length * TAIL_FROM || line.end - line.start > PARAGRAPH) break;
    if (TAIL_LINE.test(text.slice(line.start, line.start + 40))) tail = i;
  }
  return tail;
}

/** True for a line such as 责任编辑:… 发布日期:… that a web page sets between title and text. */
export function isFurnitureLine(text: string, line: Span): boolean {
  return line.end - line.start < 120 && FURNITURE_LINE.test(text.slice(line.start, line.start + 24));
}

/** 页面附加内容: the stretches of the text that belong to the page and not to the document, in order. */
export function findFurniture(text: string, document: PlanDocument): readonly Span[] {
  const spans: Span[] = [];
  if (document.body.start > 0) spans.push({ start: 0, end: document.body.start });
  for (const line of parseLines(text)) {
    if (line.blank || line.start < document.body.start || line.end > document.body.end) continue;
    if (isFurnitureLine(text, line)) spans.push({ start: line.start, end: line.end });
  }
  if (document.body.end < text.length) spans.push({ start: document.body.end, end: text.length });
  return spans;
}
