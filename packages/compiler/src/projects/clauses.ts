import type { Span } from '../model.ts';

/** A clause with the mark that ends it. */
export interface Clause extends Span {
  readonly mark: string;
}

const SENTENCE_ENDS = new Set(['。', '！', '!', '？', '?', '\n']);
const CLAUSE_ENDS = new Set(['，', ',', '；', ';', '：', ':']);
const OPENERS: Readonly<Record<string, string>> = { '（': '）', '(': ')', '“': '”', '《': '》' };
/** A bracket that is not closed within this distance is a stray one. */
const REACH = 60;

/** 分句: the clauses of each sentence of `[start, end)`; commas inside brackets and quotes don't divide. */
export function* splitClauses(text: string, start: number, end: number): Generator<readonly Clause[]> {
  let clauses: Clause[] = [];
  let from = start;
  const push = (to: number, mark: string) => {
    let a = from;
    let b = to;
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    if (b > a) clauses.push({ start: a, end: b, mark });
    from = to + 1;
  };
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    const close = OPENERS[char];
    if (close !== undefined) {
      const to = text.slice(at + 1, Math.min(end, at + REACH)).search(CLOSING_OR_STOP);
      if (to >= 0 && text.charAt(at + 1 + to) === close) at += 1 + to;
      continue;
    }
    if (CLAUSE_ENDS.has(char)) push(at, char);
    else if (SENTENCE_ENDS.has(char)) {
      push(at, char);
      if (clauses.length > 0) yield clauses;
      clauses = [];
    }
  }
  push(end, '');
  if (clauses.length > 0) yield clauses;
}

const CLOSING_OR_STOP = /[）)”》。\n]/u;

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0;
}

/** Index of each character of `marks` in `[start, end)` outside brackets and quotes. */
export function findOutside(text: string, start: number, end: number, marks: string): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if ('（(“《'.includes(char)) depth++;
    else if ('）)”》'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(char)) found.push(at);
  }
  return found;
}
