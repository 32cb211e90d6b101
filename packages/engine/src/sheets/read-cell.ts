import { isDate } from '../calendar/iso-date.ts';
import { compareDecimals, formatDecimal, isDecimal, multiplyDecimals } from '../decimal/decimal.ts';
import { assertNever } from '../errors.ts';
import type { Label } from '../pack.ts';
import { parseRecordValues } from '../records/parse.ts';
import { allowedIn } from './allowed.ts';
import { cellWords, isPercent, tidyText } from './cells.ts';
import type { SheetCell, SheetColumn, SingleValue } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Why a cell cannot be taken; `no-figure` is a word in place of a number, which may be kept as not reported. */
export interface CellFault {
  readonly code: 'broken-cell' | 'no-figure' | 'unknown-choice' | 'wrong-value' | 'digits-lost' | 'not-a-date';
  readonly message: Label;
  readonly allowed: Label;
}
export type CellReading =
  | { readonly value: SingleValue; readonly warning?: Label }
  | { readonly value?: never; readonly fault: CellFault };

/** What people write where a figure is missing (observed in Akvo RSR 2809 and in county returns). */
const NO_FIGURE =
  /^(?:n\/?a|none|nil|tbd|—+|-+|－+|\/+|\\+|见附件|见附表|见说明|详见.*|无|暂无|无数据|未知|不详|待定|待核|待报|未报|不适用|\.{2,}|…+)$/iu;

/** Whether a text is one of those that stand in place of a figure. */
export const isNoFigure = (words: string): boolean => NO_FIGURE.test(words.trim());

/** 读单元格: the stored value that a cell means, judged by the same rules as a form. An empty cell is null. */
export function readCell(column: SheetColumn, cell: SheetCell | undefined, vocabulary: Vocabulary): CellReading {
  if (cell === undefined) return { value: null };
  if (cell.kind === 'broken') {
    const message = {
      'zh-CN': `“${column.label['zh-CN']}”是没有结果的公式或错误值（${cell.text}）`,
      en: `“${column.label.en}” is a formula without a result or an error value (${cell.text})`,
    };
    return { fault: { code: 'broken-cell', message, allowed: allowedIn(column, vocabulary) } };
  }
  const given = interpret(column, cell, vocabulary);
  if ('fault' in given) return { fault: { ...given.fault, allowed: allowedIn(column, vocabulary) } };
  if (given.value === null) return { value: null };
  const field = {
    name: 'cell',
    label: column.group === null ? column.label : bothLabels(column.group, column.label),
    type: column.type,
    required: false,
  };
  const { values, faults } = parseRecordValues([field], { cell: given.value }, vocabulary.codeLists);
  const fault = faults[0];
  if (fault !== undefined)
    return { fault: { code: 'wrong-value', message: fault.message, allowed: allowedIn(column, vocabulary) } };
  const value = (values.cell ?? null) as SingleValue;
  return given.warning === undefined ? { value } : { value, warning: given.warning };
}

type Given =
  | { readonly value: SingleValue; readonly warning?: Label }
  | { readonly value?: never; readonly fault: Omit<CellFault, 'allowed'> };

/** The cell as a form would send it. */
function interpret(column: SheetColumn, cell: Exclude<SheetCell, { kind: 'broken' }>, vocabulary: Vocabulary): Given {
  const { type } = column;
  const words = cellWords(cell) ?? '';
  switch (type.kind) {
    case 'text':
      return readText(column, cell, words);
    case 'integer':
    case 'decimal':
      return readNumber(column, cell, words);
    case 'date':
      return readDate(column, cell, words);
    case 'boolean':
      return readBoolean(column, cell, words);
    case 'code':
    case 'orgUnit':
    case 'commitment': {
      if (words.trim() === '') return { value: null };
      const id = vocabulary.find(type, words);
      return id === undefined
        ? wrong('unknown-choice', column, words, '不在可选范围内', 'is none of the choices')
        : { value: id };
    }
    default:
      return assertNever(type);
  }
}

function readText(column: SheetColumn, cell: SheetCell, words: string): Given {
  // Spreadsheets keep 15 digits; a longer number typed into a general cell has lost its end.
  if (cell.kind === 'number' && !cell.percent && /^-?[1-9]\d{15,}$/.test(cell.text))
    return wrong(
      'digits-lost',
      column,
      words,
      '超过15位，电子表格已丢失末位数字，请将单元格设为文本后重填',
      'has more than 15 digits, of which the sheet has lost the last; format the cell as text and type it again',
    );
  const text = tidyText(words);
  return { value: text === '' ? null : text };
}

function readNumber(column: SheetColumn, cell: SheetCell, words: string): Given {
  const percent = isPercent(column.type);
  if (cell.kind === 'number') {
    if (percent) return percentOfCell(column, cell);
    if (cell.percent) return wrong('wrong-value', column, words, '是百分数', 'is a percentage');
    return { value: formatDecimal(cell.text, 60) };
  }
  const text = words.normalize('NFKC').replace(/[\s,]/gu, '');
  if (cell.kind === 'text' && text === '') return { value: null };
  if (cell.kind === 'text' && isNoFigure(words))
    return wrong(
      'no-figure',
      column,
      words,
      '不是数。没有数请留空；确需说明原因的，可按“未报”保留原因，不会记为0',
      'is no figure. Leave the cell empty, or keep the words as the reason for not reporting; it is never taken as 0',
    );
  const bare = percent ? text.replace(/%$/, '') : text;
  if (cell.kind === 'text' && isDecimal(bare)) return { value: formatDecimal(bare, 60) };
  return wrong('wrong-value', column, words, '不是数', 'is no number');
}

function percentOfCell(column: SheetColumn, cell: Extract<SheetCell, { kind: 'number' }>): Given {
  if (cell.percent) return { value: formatDecimal(multiplyDecimals(cell.text, '100'), 12) };
  const small = compareDecimals(cell.text, '1') < 0 && compareDecimals(cell.text, '0') > 0;
  return small
    ? {
        value: formatDecimal(cell.text, 60),
        warning: {
          'zh-CN': `“${column.label['zh-CN']}”按${cell.text}%读取；如指${multiplyDecimals(cell.text, '100')}%，请将单元格设为百分比格式`,
          en: `“${column.label.en}” is read as ${cell.text} %; if ${multiplyDecimals(cell.text, '100')} % is meant, format the cell as a percentage`,
        },
      }
    : { value: formatDecimal(cell.text, 60) };
}

const DATE_WORDS = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ]00:00(?::00)?)?$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
];

function readDate(column: SheetColumn, cell: SheetCell, words: string): Given {
  if (cell.kind === 'date') return { value: cell.date };
  const text = words.normalize('NFKC').trim();
  if (text === '') return { value: null };
  for (const pattern of DATE_WORDS) {
    const found = pattern.exec(text)?.groups;
    if (found === undefined) continue;
    const date = `${found.year}-${found.month?.padStart(2, '0')}-${found.day?.padStart(2, '0')}`;
    if (isDate(date)) return { value: date };
  }
  return cell.kind === 'number'
    ? wrong(
        'not-a-date',
        column,
        words,
        '是数字，不是日期；若是日期，请将单元格设为日期格式',
        'is a number and no date; if it is one, format the cell as a date',
      )
    : wrong('not-a-date', column, words, '不是日期', 'is no date of the calendar');
}

const YES = new Set(['是', 'yes', 'y', 'true', '√', '✓', '1']);
const NO = new Set(['否', 'no', 'n', 'false', '×', '✗', '0']);

function readBoolean(column: SheetColumn, cell: SheetCell, words: string): Given {
  if (cell.kind === 'boolean') return { value: cell.value };
  const text = words.trim().toLowerCase();
  if (text === '') return { value: null };
  if (YES.has(text)) return { value: true };
  if (NO.has(text)) return { value: false };
  return wrong('unknown-choice', column, words, '应为是或否', 'must be yes or no');
}

function wrong(code: CellFault['code'], column: SheetColumn, words: string, zh: string, en: string): Given {
  const label = column.group === null ? column.label : bothLabels(column.group, column.label);
  return {
    fault: {
      code,
      message: {
        'zh-CN': `“${label['zh-CN']}”填的是“${words}”，${zh}`,
        en: `“${label.en}” is “${words}”, which ${en}`,
      },
    },
  };
}

const bothLabels = (group: Label, label: Label): Label => ({
  'zh-CN': `${group['zh-CN']}·${label['zh-CN']}`,
  en: `${group.en}, ${label.en}`,
});
