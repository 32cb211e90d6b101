import type { Span } from '../model.ts';

/** A clause with the mark that ends it. */
export interface Clause extends Span {
  readonly mark: string;
}

const CLAUSE_END = 1;
const SENTENCE_END = 2;
const OPEN = 3;
const CLOSE = 4;

/** What each UTF-16 unit means to the cutting of clauses. */
const KINDS = new Uint8Array(0x10000);
const CLOSERS = new Map<number, number>();
for (const char of '，,；;：:') KINDS[char.charCodeAt(0)] = CLAUSE_END;
for (const char of '。！!？?\n') KINDS[char.charCodeAt(0)] = SENTENCE_END;
for (const [open, close] of ['（）', '()', '“”', '《》']) {
  KINDS[open!.charCodeAt(0)] = OPEN;
  KINDS[close!.charCodeAt(0)] = CLOSE;
  CLOSERS.set(open!.charCodeAt(0), close!.charCodeAt(0));
}
/** A stretch of this length without a comma is no clause of the genre; leaving it out keeps every text linear. */
const LONGEST = 1500;
/** A bracket that is not closed within this distance is a stray one. */
const REACH = 60;

/** 分句: the clauses of each sentence of `[start, end)`; commas inside brackets and quotes don't divide. */
export function* splitClauses(text: string, start: number, end: number): Generator<readonly Clause[]> {
  let clauses: Clause[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 10;
    const kind = KINDS[code];
    if (kind === 0 || kind === CLOSE) continue;
    if (kind === OPEN) {
      at = findClose(text, at, end);
      continue;
    }
    let a = from;
    let b = at;
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    if (b > a && b - a < LONGEST) clauses.push({ start: a, end: b, mark: text.charAt(at) });
    from = at + 1;
    if (kind === CLAUSE_END || clauses.length === 0) continue;
    yield clauses;
    clauses = [];
  }
}

/** The place of the bracket that closes the one at `open`; `open` itself when it is a stray one. */
function findClose(text: string, open: number, end: number): number {
  const close = CLOSERS.get(text.charCodeAt(open));
  const limit = Math.min(end, open + REACH);
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === close) return at;
    if (KINDS[code] === CLOSE || KINDS[code] === SENTENCE_END) return open;
  }
  return open;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0;
}

/** +1 for an opening bracket or quote, -1 for a closing one, 0 for any other UTF-16 unit. */
export function bracketStep(code: number): 1 | 0 | -1 {
  const kind = KINDS[code];
  return kind === OPEN ? 1 : kind === CLOSE ? -1 : 0;
}

/** Where each `mark` stands in `[start, end)` outside brackets and quotes. */
export function findOutside(text: string, start: number, end: number, mark: string): readonly number[] {
  const found: number[] = [];
  const wanted = mark.charCodeAt(0);
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (depth === 0 && code === wanted) found.push(at);
    else depth = Math.max(0, depth + bracketStep(code));
  }
  return found;
}
