import { formatDecimal, isDecimal, multiplyDecimals } from '#decimal/decimal.ts';
import type { IndicatorValue } from '#indicators/model.ts';
import type { Label } from '#pack.ts';
import { convertUnit } from '#units/unit.ts';
import { cellWords, tidyText } from '../cells.ts';
import type { SheetFault } from '../model.ts';
import { isNoFigure } from '../read-cell.ts';
import type { GridCell, GridEntry } from './model.ts';
import { findStatus, findWord, STATUS_WORDS, tidyWords } from './words.ts';

/** What stands in a value's own cell. */
export type GivenState =
  | { readonly status: IndicatorValue['status']; readonly value: string | null; readonly reason: string }
  | { readonly status: 'empty' | 'absent' };

export type PartFault = (given: GridCell, fault: Omit<SheetFault, 'place' | 'key' | 'observed' | 'severity'>) => void;

/** As long as an answer of the form may be. */
const MOST_NOTE = 500;

/** 读数值格: a number in the indicator's unit, a word for why there is none, or nothing. Undefined for a fault, which is told. */
export function readState(entry: GridEntry, notReported: ReadonlySet<string>, tell: PartFault): GivenState | undefined {
  const given = entry.cells.get('value');
  if (given === undefined) return { status: 'absent' };
  const { cell, place } = given;
  const words = cellWords(cell ?? null)?.trim() ?? '';
  if (cell === undefined || words === '') return { status: 'empty' };
  const status = cell.kind === 'text' ? findStatus(words) : undefined;
  if (status !== undefined) return { ...status, value: null };
  if (cell.kind === 'text' && isNoFigure(words)) {
    if (notReported.has(`${place.row}:${place.column}`)) return { status: 'null', value: null, reason: words };
    tell(given, { code: 'no-figure', allowed: ALLOWED, message: notANumber(words, true) });
    return undefined;
  }
  const number = numberIn(entry, given, words);
  if (number === undefined) {
    tell(given, {
      code: cell.kind === 'broken' ? 'broken-cell' : 'wrong-value',
      allowed: ALLOWED,
      message: notANumber(words, false),
    });
    return undefined;
  }
  return inOwnUnit(entry, given, number, tell);
}

/** A percentage is taken as one where the indicator is counted in per cent: 6.5% and 6.5 are the same there. */
function numberIn({ definition }: GridEntry, { cell }: GridCell, words: string): string | undefined {
  if (cell?.kind === 'number') {
    if (!cell.percent) return formatDecimal(cell.text, 60);
    return definition.unit === '%' ? formatDecimal(multiplyDecimals(cell.text, '100'), 12) : undefined;
  }
  if (cell?.kind !== 'text') return undefined;
  const plain = words.normalize('NFKC').replace(/[\s,]/gu, '').replace(/^−/u, '-');
  const bare = definition.unit === '%' ? plain.replace(/%$/u, '') : plain;
  return isDecimal(bare) ? formatDecimal(bare, 60) : undefined;
}

/** A row says what its numbers are counted in; a definition may have changed its unit since the file went out. */
function inOwnUnit(
  { definition, measure }: GridEntry,
  given: GridCell,
  number: string,
  tell: PartFault,
): GivenState | undefined {
  const from = measure?.text ?? definition.unit;
  if (measure === null || tidyWords(from) === tidyWords(definition.unit))
    return { status: 'value', value: number, reason: '' };
  const value = convertUnit(number, from, definition.unit);
  if (value !== null) return { status: 'value', value, reason: '' };
  tell(
    { ...given, place: measure.place, key: 'measure', cell: { kind: 'text', text: from } },
    {
      code: 'other-unit-of-measure',
      allowed: { 'zh-CN': definition.unit, en: definition.unit },
      message: {
        'zh-CN': `计量单位“${from}”不能换算为“${definition.label['zh-CN']}”的单位“${definition.unit}”`,
        en: `the unit “${from}” cannot be converted to “${definition.unit}”, in which “${definition.label.en}” is counted`,
      },
    },
  );
  return undefined;
}

/** One of a list of words; undefined for an empty cell, null for a fault, which is told. */
export function readWord<T extends string>(
  given: GridCell | undefined,
  table: Readonly<Record<T, Label>>,
  tell: PartFault,
): T | null | undefined {
  const words = cellWords(given?.cell ?? null)?.trim() ?? '';
  if (given === undefined || words === '') return undefined;
  const found = findWord(table, words);
  if (found !== undefined) return found;
  const names = (language: keyof Label) => (Object.keys(table) as T[]).map((id) => table[id][language]);
  tell(given, {
    code: 'unknown-choice',
    allowed: { 'zh-CN': names('zh-CN').join('、'), en: `one of ${names('en').join(', ')}` },
    message: { 'zh-CN': `“${words}”不在可选范围内`, en: `“${words}” is none of the choices` },
  });
  return null;
}

/** The note; undefined where the file has no cell for it, null for a fault, which is told. */
export function readNote(given: GridCell | undefined, tell: PartFault): string | null | undefined {
  if (given === undefined) return undefined;
  const text = tidyText(cellWords(given.cell ?? null) ?? '');
  if (text.length <= MOST_NOTE) return text;
  tell(given, {
    code: 'wrong-value',
    allowed: { 'zh-CN': `不超过${MOST_NOTE}字`, en: `at most ${MOST_NOTE} characters` },
    message: { 'zh-CN': `说明有${text.length}字，太长`, en: `the note has ${text.length} characters` },
  });
  return null;
}

const states = (language: keyof Label): string =>
  Object.values(STATUS_WORDS)
    .map((word) => word[language])
    .join(language === 'en' ? ', ' : '、');
const ALLOWED: Label = {
  'zh-CN': `数，如 12.5；没有数的留空，或填${states('zh-CN')}并在“说明”中写明原因`,
  en: `a number such as 12.5; where there is none leave it empty, or write ${states('en')} with the reason in the note`,
};
const notANumber = (words: string, keepable: boolean): Label =>
  keepable
    ? {
        'zh-CN': `“${words}”不是数；确需说明原因的，可按“未报”保留原因，不会记为0`,
        en: `“${words}” is no figure; the words may be kept as the reason for not reporting, never as 0`,
      }
    : { 'zh-CN': `“${words}”不是数`, en: `“${words}” is no number` };
