import {
  EVIDENCE_WORDS,
  GRID_HEADS,
  GRID_PARTS,
  type GridHead,
  type GridPart,
  type IndicatorDefinition,
  PART_WORDS,
  partKey,
  periodHead,
  periodKeysOf,
  STATUS_WORDS,
  VINTAGE_WORDS,
} from '@planwright/engine';
import type { IndicatorSheet } from '@planwright/ledger';
import type { CellStyle, PlannedRow, PlannedSheet, Validation } from '#xlsx/model.ts';
import { columnRange } from '#xlsx/sheet.ts';
import { writeWorkbook } from '#xlsx/write.ts';
import { cellReference, columnLetters } from '#xlsx/xml.ts';
import { contentOf, text } from '../contents.ts';
import { CHOICES_SHEET, originSheet } from '../hidden.ts';
import { HEAD, KEY, NOTE, OWN, OWN_HEAD, TITLE } from '../looks.ts';
import { keptOf, partCell, periodsOf } from './cells.ts';
import { definitionsSheet } from './definitions.ts';

/** Title, remark, hidden names, heads. */
const HEAD_ROWS = 4;
const ABOUT: readonly GridHead[] = ['$indicator', '$unit', 'indicator', 'unit', 'measure'];
const FIRST = ABOUT.length + 1;
/** A cell for a period that the indicator has not. */
const CLOSED: CellStyle = { fill: 'F1F3F5', border: 'all' };
const WORDS_CELL: CellStyle = { border: 'all', open: true, format: '@', align: 'center' };
const NOTE_CELL: CellStyle = { border: 'all', open: true, format: '@', wrap: true };

/**
 * 指标数据工作簿: indicators and units down, periods across. A value's number or state, its vintage, its evidence and its note stand at the same place of four sheets, so
 * that what is right of `F17` on one is right of it on the others. The same values give the same bytes.
 */
export function renderIndicatorXlsx(sheet: IndicatorSheet): Uint8Array {
  const { origin } = sheet;
  return writeWorkbook({
    title: titleOf(sheet),
    at: origin.exportedAt,
    sheets: [
      ...GRID_PARTS.map((part) => partSheet(sheet, part)),
      definitionsSheet(sheet),
      choices(sheet),
      originSheet(sheet),
    ],
  });
}

const titleOf = ({ year, origin, indicators }: IndicatorSheet): string => {
  const only = indicators.length === 1 ? indicators[0]?.label[origin.language] : undefined;
  return origin.language === 'en' ? `${only ?? 'Indicator values'}, ${year}` : `${only ?? '指标数据'}（${year}年）`;
};

function partSheet(sheet: IndicatorSheet, part: GridPart): PlannedSheet {
  const { language } = sheet.origin;
  const periods = periodsOf(sheet);
  const rows = sheet.indicators.flatMap((definition) => {
    const looks = looksOf(definition, part);
    const own = new Set(periodKeysOf(definition.period, sheet.year));
    return sheet.units.map((unit): PlannedRow => {
      const about = [definition.id, unit.id, definition.label[language], unit.name, definition.unit];
      return {
        cells: [
          ...about.map((words) => text(words, OWN)),
          ...periods.map((period) => {
            const value = keptOf(sheet, definition, unit.id, period);
            const style = own.has(period) || value !== undefined ? looks : CLOSED;
            return { content: contentOf(partCell(part, value, language)), style };
          }),
        ],
      };
    });
  });
  const last = HEAD_ROWS + rows.length;
  return {
    name: PART_WORDS[part][language],
    columns: [
      ...ABOUT.map((head) => ({
        width: WIDTHS[head] ?? 12,
        style: OWN,
        ...(head.startsWith('$') ? { hidden: true } : {}),
      })),
      ...periods.map(() => ({ width: part === 'note' ? 20 : 13, style: {} })),
    ],
    rows: [...headRows(sheet, part, periods), ...rows],
    freeze: { row: HEAD_ROWS, column: ABOUT.length },
    filter: `A${HEAD_ROWS}:${cellReference(Math.max(last, HEAD_ROWS + 1), FIRST + periods.length - 1)}`,
    locked: true,
    validations: validation(language, part, periods.length, last),
    landscape: true,
    repeatRows: `${HEAD_ROWS}:${HEAD_ROWS}`,
  };
}

/** Beside a title no lines of the columns below it are drawn. */
const BARE = [text('', {}), text('', {})];
const WIDTHS: Partial<Readonly<Record<GridHead, number>>> = { indicator: 30, unit: 18, measure: 12 };

function headRows(sheet: IndicatorSheet, part: GridPart, periods: readonly string[]): readonly PlannedRow[] {
  const { language } = sheet.origin;
  const title = part === 'value' ? titleOf(sheet) : `${titleOf(sheet)} · ${PART_WORDS[part][language]}`;
  return [
    { height: 26, cells: [null, null, text(title, TITLE), ...BARE] },
    { cells: [null, null, text(remarkOf(sheet, part), NOTE), ...BARE] },
    {
      hidden: true,
      cells: [...ABOUT, ...periods.map((period) => partKey(part, period))].map((key) => text(key, KEY)),
    },
    {
      height: 22,
      cells: [
        ...ABOUT.map((head) => text(GRID_HEADS[head][language], OWN_HEAD)),
        ...periods.map((period) => text(periodHead(period, language), HEAD)),
      ],
    },
  ];
}

function remarkOf({ place, simulated, origin }: IndicatorSheet, part: GridPart): string {
  const zh = origin.language === 'zh-CN';
  const at = `${origin.exportedAt.slice(0, 10)} ${origin.exportedAt.slice(11, 16)} UTC`;
  const start = zh
    ? `${place}${simulated ? '（含模拟数据）' : ''} · ${at} 导出`
    : `${place}${simulated ? ' (simulated values among them)' : ''} · exported ${at}`;
  return `${start} · ${REMARKS[part][origin.language]}`;
}

const REMARKS: Readonly<Record<GridPart, { readonly 'zh-CN': string; readonly en: string }>> = {
  value: {
    'zh-CN': '填数；空着是未报，0是零，没有的填“不适用”，不能公布的填“不公布”，原因写在“说明”表的同一格',
    en: 'numbers; empty is not reported, 0 is zero; write “not applicable” or “suppressed” where that is so, with the reason at the same place of “Note”',
  },
  vintage: {
    'zh-CN': '“数值”表同一格的版次；空着按初步',
    en: 'the vintage of the value at the same place of “Value”; empty is preliminary',
  },
  evidence: {
    'zh-CN': '“数值”表同一格的数据依据；空着按单位自报',
    en: 'the evidence of the value at the same place of “Value”; empty is declared',
  },
  note: {
    'zh-CN': '“数值”表同一格：为什么没有数、为什么更正、为什么异常的数没有错',
    en: 'of the value at the same place of “Value”: why there is none, why it is corrected, why an odd one is right',
  },
};

function looksOf({ scale }: IndicatorDefinition, part: GridPart): CellStyle {
  if (part === 'note') return NOTE_CELL;
  if (part !== 'value') return WORDS_CELL;
  // Values as entered may have more digits than the definition shows.
  return {
    border: 'all',
    open: true,
    align: 'right',
    format: scale === 0 ? '#,##0' : `#,##0.${'0'.repeat(scale)}####`,
  };
}

const listsOf = ({ origin: { language } }: Pick<IndicatorSheet, 'origin'>): readonly (readonly string[])[] =>
  [VINTAGE_WORDS, EVIDENCE_WORDS].map((table) => Object.values(table).map((word) => word[language]));

/** The lists that drop-downs are filled from: vintages and evidence. */
function choices(sheet: IndicatorSheet): PlannedSheet {
  const lists = listsOf(sheet);
  const depth = Math.max(...lists.map((list) => list.length));
  return {
    name: CHOICES_SHEET,
    hidden: true,
    columns: lists.map(() => ({ width: 24, style: { format: '@' } })),
    rows: Array.from({ length: depth }, (_, row) => ({
      cells: lists.map((list) => text(list[row] ?? '', { format: '@' })),
    })),
  };
}

function validation(language: 'zh-CN' | 'en', part: GridPart, columns: number, last: number): readonly Validation[] {
  const [from, to] = [columnRange(FIRST, HEAD_ROWS + 1, last), columnRange(FIRST + columns - 1, HEAD_ROWS + 1, last)];
  const range = `${from.split(':')[0]}:${to.split(':')[1]}`;
  const words = Object.values(STATUS_WORDS).map((word) => word[language]);
  switch (part) {
    case 'value': {
      const cell = cellReference(HEAD_ROWS + 1, FIRST);
      const tests = [`ISNUMBER(${cell})`, ...words.map((word) => `${cell}="${word}"`)];
      return [
        {
          range,
          rule: { kind: 'custom', formula: `OR(${tests.join(',')})` },
          refusal:
            language === 'en'
              ? `a number, or one of: ${words.join(', ')}`
              : `应为数，或${words.join('、')}；没有数的留空`,
          prompt: null,
        },
      ];
    }
    case 'vintage':
    case 'evidence': {
      const at = part === 'vintage' ? 0 : 1;
      const list = listsOf({ origin: { language } as IndicatorSheet['origin'] })[at] ?? [];
      const letters = columnLetters(at + 1);
      return [
        {
          range,
          rule: { kind: 'list', source: `${CHOICES_SHEET}!$${letters}$1:$${letters}$${list.length}` },
          refusal: language === 'en' ? `one of: ${list.join(', ')}` : `应为${list.join('、')}`,
          prompt: null,
        },
      ];
    }
    case 'note':
      return [
        {
          range,
          rule: { kind: 'textLength', min: null, max: '500' },
          refusal: language === 'en' ? 'at most 500 characters' : '不超过500字',
          prompt: null,
        },
      ];
  }
}
