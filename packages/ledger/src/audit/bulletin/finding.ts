import type { Span } from '@planwright/compiler';
import type { Words } from '@planwright/compiler/audit';
import { sha256 } from '#database/canonical.ts';
import type { AuditView, CheckView, PlaceView, SumView } from '#model/index.ts';
import { type BareFinding, sentenceAround } from '../present.ts';
import { type BulletinText, type FigurePlace, findBlock } from './text.ts';

/** What a rule over bulletins found: findings, sums that hold, and how many statements it judged. */
export interface BulletinResult {
  readonly findings: readonly BareFinding[];
  readonly checks: readonly CheckView[];
  readonly judged: number;
}

/** Title and purpose of a rule over bulletins, as the compiler's rules have them. */
export type BulletinRule = Pick<AuditView['rules'][number], 'code' | 'title' | 'reports' | 'why'>;

interface Parts {
  readonly rule: BulletinRule;
  /** An error when absent. */
  readonly severity?: 'warning';
  readonly span: Span;
  readonly parts: readonly Span[];
  readonly message: Words;
  readonly reckoning: Words;
  readonly hint: Words;
  readonly sum: SumView | null;
}

/**
 * A fault of a bulletin's numbers: an error where they are not the ledger's, because the bulletin was made from it and has no other way of speaking; a warning where
 * the ledger itself is in doubt.
 * Its identity covers the sentence and the sum, so that a waiver never outlives the numbers that it was given for.
 */
export function makeFinding(bulletin: BulletinText, found: Parts): BareFinding {
  const subject = placeOf(bulletin, found.span, 'subject');
  const words = `${subject.sentence.before}${subject.sentence.words}${subject.sentence.after}|${found.reckoning['zh-CN']}`;
  return {
    identity: `${found.rule.code}:${sha256(words.replace(/\s/g, '')).slice(0, 16)}`,
    code: found.rule.code,
    severity: found.severity ?? 'error',
    message: found.message,
    reckoning: found.reckoning,
    hint: found.hint,
    confidence: 1,
    sum: found.sum,
    places: [subject, ...found.parts.map((span) => placeOf(bulletin, span, 'part'))],
  };
}

export function makeCheck(
  bulletin: BulletinText,
  { rule, span, parts, reckoning, sum }: Pick<Parts, 'rule' | 'span' | 'parts' | 'reckoning' | 'sum'>,
): CheckView {
  return {
    code: rule.code,
    reckoning,
    sum,
    places: [placeOf(bulletin, span, 'subject'), ...parts.map((part) => placeOf(bulletin, part, 'part'))],
  };
}

function placeOf(bulletin: BulletinText, { start, end }: Span, role: PlaceView['role']): PlaceView {
  const { block, figureIds } = findBlock(bulletin, { start, end });
  return {
    start,
    end,
    role,
    document: 'own',
    message: null,
    sentence: sentenceAround(bulletin.text, { start, end }),
    block,
    figureIds: [...figureIds],
  };
}

/** What a figure is: the words right before it (报送率 before 75.0%), in a table its row and column. */
export function wordsBefore(bulletin: BulletinText, { start, cell }: FigurePlace): string {
  if (cell !== null) return `${cell.name} `;
  const words = bulletin.text.slice(Math.max(0, start - 30), start);
  return /[^，。；：、|\n《》（）]*$/u.exec(words)?.[0].trim().slice(-14) ?? '';
}
