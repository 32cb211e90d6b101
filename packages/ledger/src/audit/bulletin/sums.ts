import type { Words } from '@planwright/compiler/audit';
import { absoluteDecimal, compareDecimals, isDecimal, subtractDecimals, sumDecimals } from '@planwright/engine';
import type { SumView } from '#model/index.ts';
import { type BulletinResult, type BulletinRule, makeCheck, makeFinding, wordsBefore } from './finding.ts';
import type { BulletinText, FigurePlace } from './text.ts';

export const PARTS_RULE: BulletinRule = {
  code: 'bulletin/parts-and-total',
  title: { 'zh-CN': '通报分项与合计不符', en: 'parts of a bulletin that do not make its total' },
  reports: {
    'zh-CN': '“共…其中…”的分项加起来不等于（或超过）合计；表中合计行与各行之和不等。',
    en: 'Parts behind 其中 that do not make, or exceed, the total before it; a table’s total row that is not the sum of its rows.',
  },
  why: {
    'zh-CN': '通报发出去就改不回来，收到的人第一眼算的就是合计。',
    en: 'A bulletin that is out cannot be called back, and its totals are the first thing that readers add up.',
  },
};

const TOTAL_ROW = /^(?:合计|总计|小计)$/u;
/** Columns of rates and ranks are not summed. */
const NOT_SUMMED = /率|比重|占比|位次|排名|%|％/u;

/** Sums of paragraphs (其中) and of tables (合计). */
export function checkSums(bulletin: BulletinText, tables: readonly TableCells[]): BulletinResult {
  const sums = [...sumsOfSentences(bulletin), ...tables.flatMap((table) => sumsOfTable(bulletin, table))];
  const findings = [];
  const checks = [];
  for (const { total, parts, exact } of sums) {
    const sum = reckon(total, parts);
    const order = compareDecimals(sum.result.value, total.figure.text);
    const found = { rule: PARTS_RULE, span: total, parts, sum, reckoning: writeReckoning(sum) };
    if (exact ? order === 0 : order <= 0) checks.push(makeCheck(bulletin, found));
    else {
      const what = wordsBefore(bulletin, total);
      const { unit } = total.figure;
      findings.push(
        makeFinding(bulletin, {
          ...found,
          message: {
            'zh-CN': `“${what}${total.figure.text}${unit}”与分项之和${sum.result.value}${unit}不符，差${sum.difference}${unit}`,
            en: `“${what}${total.figure.text}${unit}” is not the ${sum.result.value}${unit} that its parts make; the difference is ${sum.difference}${unit}`,
          },
          hint: {
            'zh-CN': `合计改作${sum.result.value}${unit}，或者更正、补上差${sum.difference}${unit}的分项`,
            en: `make the total ${sum.result.value}${unit}, or mend the part that is ${sum.difference}${unit} off`,
          },
        }),
      );
    }
  }
  return { findings, checks, judged: sums.length };
}

interface FoundSum {
  readonly total: FigurePlace;
  readonly parts: readonly FigurePlace[];
  /** The parts are all there is; otherwise they may only not exceed the total. */
  readonly exact: boolean;
}

/** 共6项，其中正常1项，滞后5项: a figure, 其中, and figures of the same unit up to the end of the sentence. */
function sumsOfSentences({ text, figures }: BulletinText): readonly FoundSum[] {
  return figures.flatMap((total, index) => {
    if (total.cell !== null || !isDecimal(total.figure.text)) return [];
    const parts: FigurePlace[] = [];
    let last = total;
    for (const place of figures.slice(index + 1)) {
      const between = text.slice(last.end, place.start);
      if (place.block !== total.block || /[。；]/u.test(between)) break;
      if (parts.length === 0 && !between.includes('其中')) break;
      if (place.figure.unit !== total.figure.unit || !isDecimal(place.figure.text)) break;
      parts.push(place);
      last = place;
    }
    return parts.length === 0 ? [] : [{ total, parts, exact: isWhole(total, parts) }];
  });
}

/** The parts refer to all that the total refers to, and to nothing twice. */
function isWhole(total: FigurePlace, parts: readonly FigurePlace[]): boolean {
  const ids = parts.flatMap((part) => part.figure.commitmentIds);
  const whole = new Set(total.figure.commitmentIds);
  return whole.size > 0 && ids.length === whole.size && ids.every((id) => whole.has(id));
}

/** A table with its cells as printed. */
export interface TableCells {
  readonly block: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function sumsOfTable({ figures }: BulletinText, { block, columns, rows }: TableCells): readonly FoundSum[] {
  const totalRow = rows.findIndex((row) => TOTAL_ROW.test(row[0] ?? ''));
  if (totalRow === -1) return [];
  const inTable = figures.filter((place) => place.block === block && place.cell !== null);
  return columns.flatMap((head, column) => {
    if (NOT_SUMMED.test(head)) return [];
    const cells = inTable.filter((place) => place.cell?.column === column && isDecimal(place.figure.text));
    const total = cells.find((place) => place.cell?.row === totalRow);
    const parts = cells.filter((place) => place.cell?.row !== totalRow);
    return total === undefined || parts.length !== rows.length - 1 ? [] : [{ total, parts, exact: true }];
  });
}

function reckon(total: FigurePlace, parts: readonly FigurePlace[]): SumView & { readonly difference: string } {
  const result = sumDecimals(parts.map((part) => part.figure.text));
  const { text, unit } = total.figure;
  const spanOf = ({ start, end }: FigurePlace) => ({ start, end });
  return {
    steps: parts.map((part, index) => ({
      sign: index === 0 ? ('' as const) : ('+' as const),
      value: part.figure.text,
      unit,
      span: spanOf(part),
    })),
    result: { value: result, unit, span: null },
    printed: { value: text, unit, span: spanOf(total) },
    difference: absoluteDecimal(subtractDecimals(result, text)),
    tolerance: { kind: 'exact', value: '0', unit },
  };
}

function writeReckoning({ steps, result, printed, difference }: SumView): Words {
  const left = `${steps.map((step) => step.value).join(' + ')} = ${result.value}${result.unit}`;
  return difference === '0'
    ? { 'zh-CN': `${left}，相符`, en: `${left}, as printed` }
    : {
        'zh-CN': `${left}，写作${printed?.value}${result.unit}，差${difference}${result.unit}`,
        en: `${left}, printed ${printed?.value}${result.unit}, difference ${difference}${result.unit}`,
      };
}
