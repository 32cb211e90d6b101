import { allowedIn, headOf, ID_KEY, kindWords, type SheetColumn, STATE_KEY, VERSION_KEY } from '@planwright/engine';
import type { RegisterSheet } from '@planwright/ledger';
import type { CellStyle, PlannedColumn, PlannedRow, PlannedSheet } from '../xlsx/model.ts';
import { columnRange } from '../xlsx/sheet.ts';
import { writeWorkbook } from '../xlsx/write.ts';
import { cellReference } from '../xlsx/xml.ts';
import { cellOf } from './cells.ts';
import { contentOf, text } from './contents.ts';
import { choicesSheet, originSheet, validationsOf } from './hidden.ts';
import { HEAD, KEY, lookOf, NOTE, OWN_HEAD, TITLE, WORDS, widthOf } from './looks.ts';

/** Title, remark, hidden names, two rows of heads. */
const HEAD_ROWS = 5;
/** Rows below the last one that are ready to be filled in. */
const SPARE_ROWS = 1000;

/** 台账工作簿: a register as a workbook to fill in and bring back. The same records give the same bytes. */
export function renderRegisterXlsx(sheet: RegisterSheet): Uint8Array {
  const { language } = sheet.vocabulary;
  const label = sheet.label[language];
  return writeWorkbook({
    title: label,
    at: sheet.origin.exportedAt,
    sheets: [dataSheet(sheet), explanation(sheet), choicesSheet(sheet), originSheet(sheet)],
  });
}

/** Names of sheets: at most 31 characters, none of `[]:*?/\`. */
export const sheetName = (label: string): string =>
  label
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet';

function dataSheet(sheet: RegisterSheet): PlannedSheet {
  const { columns } = sheet.template;
  const { language } = sheet.vocabulary;
  const looks = columns.map(lookOf);
  const titleAt = columns.findIndex((column) => column.field !== null);
  const last = HEAD_ROWS + sheet.records.length;
  const rows: PlannedRow[] = [
    { height: 26, cells: [text(sheet.label[language], TITLE)] },
    { cells: [text(remarkOf(sheet), NOTE)] },
    { hidden: true, cells: columns.map((column) => text(column.key, KEY)) },
    ...headRows(columns, language),
    ...sheet.records.map((record) => ({
      cells: columns.map((column, index) => {
        const cell = cellOf(column, record, sheet.vocabulary);
        return { content: contentOf(cell), style: looks[index] ?? {} };
      }),
    })),
  ];
  return {
    name: sheetName(sheet.label[language]),
    columns: columns.map(
      (column, index): PlannedColumn => ({
        width: column.key === ID_KEY ? 11 : column.field === null ? 12 : widthOf(column, index === titleAt),
        // Rows to come may say the state that they stand in.
        style: column.key === STATE_KEY ? { ...looks[index], open: true } : (looks[index] ?? {}),
        ...(column.key === VERSION_KEY ? { hidden: true } : {}),
        ...(column.part === null ? {} : { depth: 1 }),
      }),
    ),
    rows,
    merges: mergesOf(columns),
    freeze: { row: HEAD_ROWS, column: titleAt + 1 },
    filter: `A${HEAD_ROWS}:${cellReference(Math.max(last, HEAD_ROWS + 1), columns.length)}`,
    locked: true,
    validations: validationsOf(sheet, (at) => columnRange(at, HEAD_ROWS + 1, last + SPARE_ROWS)),
    landscape: true,
    repeatRows: `${HEAD_ROWS - 1}:${HEAD_ROWS}`,
  };
}

function remarkOf(sheet: RegisterSheet): string {
  const { exportedAt } = sheet.origin;
  const at = `${exportedAt.slice(0, 10)} ${exportedAt.slice(11, 16)} UTC`;
  const simulated = sheet.simulated;
  return sheet.vocabulary.language === 'zh-CN'
    ? `${sheet.place}${simulated ? '（模拟数据）' : ''} · ${at} 导出 · 共${sheet.records.length}条 · 带 * 的必填，灰色列请勿改动，新增的行编号留空 · 各列要求见“填报说明”`
    : `${sheet.place}${simulated ? ' (simulated)' : ''} · exported ${at} · ${sheet.records.length} records · * is required, leave grey columns as they are, new rows have no id · see “Explanation” for each column`;
}

/** A field in several columns has its name above them; the others stand over both rows. */
function headRows(columns: readonly SheetColumn[], language: 'zh-CN' | 'en'): readonly PlannedRow[] {
  const style = (column: SheetColumn): CellStyle => (column.field === null ? OWN_HEAD : HEAD);
  const words = (column: SheetColumn) =>
    `${headOf({ ...column, group: null, unit: column.group === null ? column.unit : null }, language)}${column.required ? ' *' : ''}`;
  const groupWords = (column: SheetColumn) =>
    column.group === null ? '' : headOf({ ...column, label: column.group, group: null }, language);
  return [
    {
      height: 20,
      cells: columns.map((column, index) => ({
        content:
          column.group === null
            ? contentOf({ kind: 'text', text: words(column) })
            : columns[index - 1]?.field === column.field
              ? null
              : contentOf({ kind: 'text', text: groupWords(column) }),
        style: style(column),
      })),
    },
    {
      height: 20,
      cells: columns.map((column) => ({
        content: column.group === null ? null : contentOf({ kind: 'text', text: words(column) }),
        style: style(column),
      })),
    },
  ];
}

function mergesOf(columns: readonly SheetColumn[]): readonly string[] {
  const merges: string[] = [];
  for (const [index, column] of columns.entries()) {
    const at = index + 1;
    if (column.group === null) merges.push(`${cellReference(HEAD_ROWS - 1, at)}:${cellReference(HEAD_ROWS, at)}`);
    else if (columns[index - 1]?.field !== column.field) {
      const count = columns.filter((other) => other.field === column.field).length;
      if (count > 1) merges.push(`${cellReference(HEAD_ROWS - 1, at)}:${cellReference(HEAD_ROWS - 1, at + count - 1)}`);
    }
  }
  return merges;
}

/** 填报说明: what each column is and takes. */
function explanation(sheet: RegisterSheet): PlannedSheet {
  const zh = sheet.vocabulary.language === 'zh-CN';
  const { language } = sheet.vocabulary;
  const heads = zh
    ? ['列', '类型', '单位', '必填', '允许值', '说明']
    : ['Column', 'Type', 'Unit', 'Required', 'Allowed', 'Remark'];
  const line = (column: SheetColumn): PlannedRow => ({
    cells: [
      headOf({ ...column, unit: null }, language),
      kindWords(column)[language],
      column.unit ?? '',
      column.required ? (zh ? '是' : 'yes') : '',
      column.field === null ? '' : allowedIn(column, sheet.vocabulary)[language],
      column.help?.[language] ?? '',
    ].map((words) => text(words, WORDS)),
  });
  // One line for all months of a series.
  const shown = sheet.template.columns.filter(
    (column, index, all) => column.group === null || all[index - 1]?.field !== column.field,
  );
  return {
    name: zh ? '填报说明' : 'Explanation',
    columns: [30, 14, 10, 8, 52, 44].map((width) => ({ width, style: {} })),
    rows: [
      { height: 26, cells: [text(zh ? '填报说明' : 'Explanation', TITLE)] },
      ...rulesOf(zh).map((rule) => ({ cells: [text(rule, NOTE)] })),
      { cells: [] },
      { height: 20, cells: heads.map((head) => text(head, HEAD)) },
      ...shown.map(line),
    ],
    landscape: true,
  };
}

function rulesOf(zh: boolean): readonly string[] {
  return zh
    ? [
        '1. 空着表示不知道，不等于0；没有数的请留空，不要填“-”“N/A”“见附件”。',
        '2. 已有的行按编号对应；新增的行编号留空；从表中删去一行不会删除台账中的记录。',
        '3. 已有记录的状态只能在系统中办理流转，新增的行可填期初状态；公式按计算结果读取。',
        '4. 列可以移动、改名，也可以另加自己的列（导入时忽略）；表保护没有密码。',
        '5. 导入前先预览：新增、改动、不变、有误、冲突逐行列出，确认后才写入。',
      ]
    : [
        '1. Empty means not known, which is not 0; leave a missing figure empty rather than “-”, “N/A” or “see annex”.',
        '2. Rows are known by their ids; new rows have none; taking a row out deletes nothing.',
        '3. States of known records change by moves in the system only, a new row may say the state it stands in; formulas count by their results.',
        '4. Columns may be moved and renamed, and your own added (they are not read); the protection has no password.',
        '5. An import is shown first, row by row, and written when you accept it.',
      ];
}
