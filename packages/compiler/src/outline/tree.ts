import type { Line } from '#document/lines.ts';
import { createCharacters, holdsAt } from '#text/characters.ts';
import type { OutlineNode, Span } from '../model.ts';
import { isFileHeading, kindIndex, type Marker, type MarkerClass } from './markers.ts';
import { ADDRESS, PROBLEMS, TURN } from './patterns.ts';
import type { Ranks } from './ranks.ts';
import { findTitle } from './titles.ts';

/** An outline node with the marker it came from. */
export interface PlacedNode extends OutlineNode {
  readonly mark: Marker;
}

interface Open {
  readonly node: { -readonly [K in keyof PlacedNode]: PlacedNode[K] };
  readonly rank: number;
  /** How its children of each kind have been written so far; most nodes have none. */
  series: Map<MarkerClass, Series> | undefined;
}

interface Series {
  count: number;
  /** True once an unmarked paragraph belonged to one of its items. */
  continued: boolean;
  /** How many of its items are a heading alone on their line. */
  alone: number;
  /** True once other items stood below one of its own, each on a line of its own. */
  holding: boolean;
}

/** Titles of documents lie above everything. */
const TITLE_RANK = -1;
/** A series inside an item of the same kind (一是 within 二是) lies half a step below it. */
const HALF = 0.5;
/** So many items without paragraphs of their own show that the next paragraph does not belong to the last one. */
const ENOUGH = 3;
const DIVISIONS: ReadonlySet<MarkerClass> = new Set(['part', 'chapter', 'section']);
const SENTENCE_ENDS = createCharacters('。！!？?；;：:…”）)');

/** 层次: places every marker below the nearest open one of a higher rank and closes sections where the text leaves them. */
export function growTree(
  text: string,
  input: {
    lines: readonly Line[];
    markers: readonly Marker[];
    ranks: Ranks;
    nested: ReadonlySet<Marker>;
    body: Span;
    title: Span | undefined;
  },
): readonly PlacedNode[] {
  const { lines, markers, ranks, nested, body } = input;
  const nodes: PlacedNode[] = [];
  const stack: Open[] = [];
  const roots = new Map<MarkerClass, Series>();
  const usual = countContinued(lines, markers);
  const close = (at: number) => {
    const open = stack.pop();
    if (open) open.node.sectionEnd = at;
  };
  if (input.title) {
    const node = titleNode(text, input.title, body);
    stack.push({ node, rank: TITLE_RANK, series: undefined });
    nodes.push(node);
  }
  let next = 0;
  let finished = true;
  let told = false;
  let alone = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.blank || line.end > body.end) continue;
    const first = next < markers.length ? markers[next]! : undefined;
    if (finished && (first?.line !== index || !first.atLineStart))
      leaveItems(text, line, { stack, roots, usual, close, told, alone });
    const opened = nodes.length;
    for (; next < markers.length && markers[next]!.line === index; next++) {
      const marker = markers[next]!;
      const rank =
        marker.kind === 'title'
          ? TITLE_RANK
          : nested.has(marker)
            ? ranks[marker.column]! + HALF
            : rankOf(marker, ranks, stack);
      while (stack.length > 0 && stack[stack.length - 1]!.rank >= rank) close(marker.start);
      const following = next + 1 < markers.length ? markers[next + 1] : undefined;
      const limit = following?.line === index ? following.start : line.end;
      const parent = stack.length > 0 ? stack[stack.length - 1] : undefined;
      const words = findTitle(text, marker, limit);
      const node = {
        start: marker.start,
        end: Math.max(words.end, marker.start + marker.marker.length),
        sectionEnd: body.end,
        marker: marker.marker,
        level: parent ? parent.node.level + 1 : marker.kind === 'title' ? 0 : 1,
        title: text.slice(words.start, words.end),
        parent: parent?.node.start ?? null,
        mark: marker,
      };
      if (marker.atLineStart && parent !== undefined)
        holdMore(parent, stack.length > 1 ? stack[stack.length - 2] : undefined, roots);
      countItem(parent, roots, marker.kind, isAlone(text, marker, line));
      stack.push({ node, rank, series: undefined });
      nodes.push(node);
    }
    finished = holdsAt(SENTENCE_ENDS, text, line.end - 1) || (next > 0 && markers[next - 1]!.line === index);
    alone = first?.line === index && isAlone(text, markers[next - 1]!, line);
    told = first?.line !== index || !first.atLineStart || line.end - nodes[opened]!.end > 1;
  }
  while (stack.length > 0) close(body.end);
  return nodes;
}

/** A longer line with a marker holds what its heading is about too. */
const LONGEST_HEADING = 60;

/** Whether a marker and its few words are all that a line holds, without an end of a sentence. */
function isAlone(text: string, { atLineStart }: Marker, { start, end }: Line): boolean {
  return atLineStart && end - start <= LONGEST_HEADING && !holdsAt(SENTENCE_ENDS, text, end - 1);
}

/** An item that others stand below, each on a line of its own, is one of those that hold more than their own line. */
function holdMore({ node }: Open, above: Open | undefined, roots: Map<MarkerClass, Series>): void {
  const series = (above === undefined ? roots : above.series)?.get(node.mark.kind);
  if (series !== undefined) series.holding = true;
}

function countItem(parent: Open | undefined, roots: Map<MarkerClass, Series>, kind: MarkerClass, alone: boolean): void {
  if (parent !== undefined) parent.series ??= new Map();
  const all = parent?.series ?? roots;
  const series = all.get(kind);
  if (series === undefined) all.set(kind, { count: 1, continued: false, alone: alone ? 1 : 0, holding: false });
  else {
    series.count++;
    if (alone) series.alone++;
  }
}

/** A title may be set in several lines. */
const LINE_ENDS = /[ \t\u3000]{0,20}[\r\n][\s\u3000]{0,80}/gu;

function titleNode(text: string, title: Span, body: Span): PlacedNode {
  const words = text.slice(title.start, title.end).replace(LINE_ENDS, '');
  const mark: Marker = {
    start: title.start,
    marker: '',
    kind: 'title',
    column: kindIndex('title'),
    number: undefined,
    line: -1,
    atLineStart: true,
    damaged: false,
    stray: '',
  };
  const { start, end } = title;
  return { start, end, sectionEnd: body.end, marker: '', level: 0, title: words, parent: null, mark };
}

function rankOf(marker: Marker, ranks: Ranks, stack: readonly Open[]): number {
  const rank = ranks[marker.column]!;
  if (marker.atLineStart) return rank;
  const sub = lastOfRank(stack, rank + HALF);
  if (sub) return sub.node.mark.number === (marker.number ?? 0) - 1 ? rank + HALF : rank;
  if (marker.number !== 1) return rank;
  const outer = lastOfRank(stack, rank);
  return outer?.node.mark.atLineStart && outer.node.mark.line === marker.line ? rank + HALF : rank;
}

function lastOfRank(stack: readonly Open[], rank: number): Open | undefined {
  for (let at = stack.length - 1; at >= 0; at--) if (stack[at]!.rank === rank) return stack[at];
  return undefined;
}

/** Whether a paragraph turns from what its section tells to the problems of all that was reviewed. */
function turns(text: string, { start }: Line, stack: readonly Open[]): boolean {
  if (!TURN.test(text.slice(start, start + TURN_REACH))) return false;
  return stack.every(({ node }) => node.level === 0 || !PROBLEMS.test(node.title));
}

const TURN_REACH = 30;

/** An unmarked paragraph: ends the items inside the last paragraph, and items that never have a second paragraph. */
function leaveItems(
  text: string,
  line: Line,
  state: {
    stack: Open[];
    roots: Map<MarkerClass, Series>;
    usual: ReadonlySet<MarkerClass>;
    close: (at: number) => void;
    told: boolean;
    /** The line before is a heading alone. */
    alone: boolean;
  },
): void {
  const { stack, roots, usual, close, told, alone } = state;
  while (stack.length > 0 && !stack.at(-1)!.node.mark.atLineStart) close(line.start);
  if (ADDRESS.test(text.slice(line.start, line.start + 8)) || (told && turns(text, line, stack))) {
    while (stack.length > 0 && stack.at(-1)!.node.level > 1) close(line.start);
    return;
  }
  for (let top = stack.at(-1); top && top.node.mark.kind !== 'title'; top = stack.at(-1)) {
    // What a file marks as a heading holds all until the next one, and so do 第一部分 and chapters.
    if (isFileHeading(top.node.mark) || DIVISIONS.has(top.node.mark.kind)) return;
    const above = stack.at(-2);
    const series = (above === undefined ? roots : above.series)?.get(top.node.mark.kind);
    if (!series) return;
    // the one heading without words of its own among items that have theirs is of what follows
    if (alone && series.alone === 1 && series.count > 1) return;
    // a heading alone, where others hold more than their line, holds the paragraph below it
    if (alone && series.holding) return;
    const single = series.count >= ENOUGH ? !series.continued : !usual.has(top.node.mark.kind) && !series.continued;
    if (!single) {
      series.continued = true;
      return;
    }
    close(line.start);
  }
}

/** The kinds whose items have unmarked paragraphs somewhere in the document, and those too rare to tell. */
function countContinued(lines: readonly Line[], markers: readonly Marker[]): ReadonlySet<MarkerClass> {
  const pairs = new Map<MarkerClass, number>();
  const continued = new Set<MarkerClass>();
  const starts = markers.filter((marker) => marker.atLineStart);
  for (const [i, marker] of starts.entries()) {
    const next = starts[i + 1];
    if (!next || next.kind !== marker.kind) continue;
    pairs.set(marker.kind, (pairs.get(marker.kind) ?? 0) + 1);
    for (let k = marker.line + 1; k < next.line; k++) {
      if (!lines[k]!.blank) continued.add(marker.kind);
    }
  }
  for (const marker of starts) if ((pairs.get(marker.kind) ?? 0) < ENOUGH) continued.add(marker.kind);
  return continued;
}
