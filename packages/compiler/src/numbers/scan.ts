import { isDigit, isHan } from '#text/characters.ts';
import type { DecimalText, Span } from '../model.ts';
import { type LexedUnit, lexUnit } from './unit-lexer.ts';

/** A number of the text with the unit behind it: one token for a range. */
export interface NumberToken extends Span {
  /** End of the digits (of the second number in a range). */
  readonly digitsEnd: number;
  readonly low: DecimalText;
  readonly high: DecimalText | null;
  readonly unit: LexedUnit | null;
  /** Behind number and unit. */
  readonly end: number;
  /** A minus sign stands in front. */
  readonly negative: boolean;
}

const RANGE_MARKS = '—–-－−~～―─至到';

interface Digits {
  readonly end: number;
  readonly value: DecimalText;
}

function digitValue(code: number): string {
  return String.fromCharCode(code >= 0xff10 ? code - 0xff10 + 0x30 : code);
}

/** Reads digits with thousands separators and one decimal point. */
function readDigits(text: string, start: number): Digits {
  let at = start;
  let value = '';
  const run = (limit: number) => {
    const from = at;
    while (at - from < limit && isDigit(text.charCodeAt(at))) value += digitValue(text.charCodeAt(at++));
    return at - from;
  };
  const lead = run(Number.POSITIVE_INFINITY);
  while (lead <= 3 && (text.charAt(at) === ',' || text.charAt(at) === '，')) {
    let digits = 0;
    while (digits < 4 && isDigit(text.charCodeAt(at + 1 + digits))) digits++;
    if (digits !== 3) break;
    at++;
    run(3);
  }
  const point = text.charAt(at);
  if ((point === '.' || point === '．') && isDigit(text.charCodeAt(at + 1))) {
    at++;
    value += '.';
    run(Number.POSITIVE_INFINITY);
  }
  return { end: at, value: value.replace(/^0+(?=\d)/, '') };
}

function rangeMarkLength(text: string, at: number): number {
  const mark = text.charAt(at);
  if (mark === '' || !RANGE_MARKS.includes(mark)) return 0;
  const length = (mark === '—' || mark === '─') && text.charAt(at + 1) === mark ? 2 : 1;
  return isDigit(text.charCodeAt(at + length)) ? length : 0;
}

function readToken(text: string, start: number): NumberToken {
  const first = readDigits(text, start);
  const before = text.charAt(start - 1);
  const negative =
    (before === '-' || before === '－' || before === '−') && start >= 2 && isHan(text.charCodeAt(start - 2));
  const firstUnit = lexUnit(text, first.end);
  const rangeAt = firstUnit ? firstUnit.end : first.end;
  const mark = rangeMarkLength(text, rangeAt);
  const words = mark > 0 && '至到'.includes(text.charAt(rangeAt));
  if (mark > 0) {
    const second = readDigits(text, rangeAt + mark);
    const secondUnit = lexUnit(text, second.end);
    const same = firstUnit ? firstUnit.text === secondUnit?.text : secondUnit !== null || !words;
    const scaledAlike = firstUnit?.class === 'bare' && secondUnit?.scale === firstUnit.scale;
    if ((same || scaledAlike) && Number(first.value) < Number(second.value)) {
      const end = secondUnit?.end ?? second.end;
      return { start, digitsEnd: second.end, low: first.value, high: second.value, unit: secondUnit, end, negative };
    }
  }
  const end = firstUnit?.end ?? first.end;
  return { start, digitsEnd: first.end, low: first.value, high: null, unit: firstUnit, end, negative };
}

/** 数: every run of digits between `start` and `end` as one token with its unit, in order; linear time. */
export function scanNumbers(text: string, start: number, end: number): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  let at = start;
  while (at < end) {
    if (!isDigit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const token = readToken(text, at);
    tokens.push(token);
    at = Math.max(token.digitsEnd, at + 1);
  }
  return shareUnits(text, tokens);
}

/** 8.1和5.4个百分点: a unit said once for two rates. */
function shareUnits(text: string, tokens: readonly NumberToken[]): readonly NumberToken[] {
  return tokens.map((token, index) => {
    const next = tokens[index + 1];
    const bare = !token.unit || (token.unit.text === '个' && next?.unit?.class === 'point');
    if (!bare || !next?.unit || next.start - token.end !== 1) return token;
    if (!'和、与及'.includes(text.charAt(token.end))) return token;
    const rate = next.unit.class === 'point' || next.unit.class === 'share';
    if (!rate && !(token.low.includes('.') && next.low.includes('.'))) return token;
    return { ...token, unit: { ...next.unit, end: token.end, more: false } };
  });
}
