import type { Comparison } from '../model.ts';
import type { Anchor, Draft } from './draft.ts';
import { trimLeft } from './head.ts';
import { anchorOf, makeDraft } from './kind.ts';
import { readLeadAt } from './lead.ts';
import { isFilled, type Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import { distribute, shareTail } from './respectively.ts';

/** What the quantities of one 分别 were bound to. */
export interface GroupBinding {
  readonly drafts: readonly Draft[];
  readonly anchor: Anchor;
}

/** How many quantities from `at` on share one 分别; 0 when there is none. */
export function respectiveSize(text: string, readings: readonly Reading[], at: number): number {
  const first = readings[at]!;
  if (!text.slice(first.own.start, first.quantity.start).includes('分别')) return 0;
  let size = 1;
  while (at + size < readings.length) {
    const reading = readings[at + size]!;
    if (reading.own.joint !== 'list' || isFilled(reading.head)) break;
    size++;
  }
  return size;
}

/** 分别: binds amounts to subjects in order; null when the subjects cannot be told. */
export function bindGroup(
  text: string,
  readings: readonly Reading[],
  at: number,
  size: number,
  before: readonly Draft[],
  anchor: Anchor | null,
): GroupBinding | null {
  const first = readings[at]!;
  const mark = text.indexOf('分别', first.own.start);
  const listEnd = readLeadAt(text, first.own.start, mark).end;
  const listStart = trimLeft(text, first.own.start, listEnd);
  const suffix = { start: mark + 2, end: Math.max(mark + 2, first.lead.end) };
  const suffixes = isFilled(suffix) ? [suffix] : [];
  const subjects =
    listedSubjects(text, first, { start: listStart, end: listEnd }, size, anchor) ??
    earlierSubjects(before, size, suffixes.length > 0) ??
    (first.topic ? listedSubjects(text, first, first.topic, size, anchor) : null);
  if (!subjects) return null;
  const sharedOp = sharedBound(readings.slice(at, at + size));
  const drafts = subjects.map((subject, index) => {
    const reading = readings[at + index]!;
    const lead = { ...first.lead, op: reading.lead.op ?? first.lead.op };
    return makeDraft(text, reading, { metric: [...subject, ...suffixes], noun: subject, lead, base: false, sharedOp });
  });
  return { drafts, anchor: anchorOf(drafts[drafts.length - 1]!, null) };
}

function listedSubjects(
  text: string,
  first: Reading,
  list: { start: number; end: number },
  size: number,
  anchor: Anchor | null,
): readonly (readonly Phrase[])[] | null {
  if (!isFilled(list)) return null;
  const items = distribute(text, list, size);
  return items ? shareTail(text, items, list, anchor?.noun ?? null, first.topic) : null;
}

function earlierSubjects(
  before: readonly Draft[],
  size: number,
  wantsNoun: boolean,
): readonly (readonly Phrase[])[] | null {
  const levels = before
    .slice(-2 * size - 8)
    .filter((draft) => draft.kind === 'level')
    .slice(-size);
  if (levels.length < size) return null;
  return levels.map((draft) => (wantsNoun ? draft.noun : draft.metric));
}

/** A bound said behind the last of round amounts holds for all of them: 增长10%、11%左右. */
export function sharedBound(group: readonly Reading[]): Comparison | null {
  const last = group[group.length - 1]!;
  const round = group.every(({ quantity }) => !quantity.number.token.low.includes('.'));
  return round ? last.quantity.opBehind : null;
}
