import type { PlacedText } from '#placed-text.ts';
import type { Grid, GridCell } from './grid.ts';
import type { TargetCell } from './model.ts';

const UNIT_WORDS = /%|％|元|人|户|个|吨|亩|公里|米|千瓦|度|所|家|件|张|年|岁|台|套/u;

/** 地区生产总值（亿元） is 地区生产总值 in 亿元; a bracket that holds no unit stays in the name. Words without blanks. */
export function splitUnit(words: string): { readonly name: string; readonly unit: string | null } {
  const groups = /^(?<name>.+)[（(](?:(?:计量)?单位[:：])?(?<unit>%|％|[\p{Script=Han}/]{1,8})[）)]$/u.exec(
    words,
  )?.groups;
  if (groups === undefined || !UNIT_WORDS.test(groups.unit!)) return { name: words, unit: null };
  return { name: groups.name!, unit: groups.unit!.replace('％', '%') };
}

/** Rows and lines over a table in which its unit is looked for. */
export const UNIT_WITHIN = 3;

/** The lines of a document over a table, as rows of one cell. */
export function linesAbove(text: PlacedText): Grid {
  return text.lastLines(UNIT_WITHIN).map((line) => [line]);
}

/**
 * The one unit that a line over the table names for all of it: 单位：亿元, or behind the title in brackets. Null where it names several
 * (亿元、%), since rows then differ. A sentence in between is no part of the table's title.
 *
 * @param above what stands over the table's first row, from the top
 */
export function findUnitAbove(above: Grid): TargetCell | null {
  for (const row of above.slice(-UNIT_WITHIN).reverse()) {
    const cells = new Set(row.filter((cell): cell is GridCell => cell !== undefined && cell.words.trim() !== ''));
    if ([...cells].some(({ words }) => /[。；]$/u.test(words.trim()))) return null;
    for (const { words, place } of cells) {
      const plain = words.replace(/[\s\u3000]+/gu, '');
      const named = /^[（(]?(?:计量)?单位[:：](?<unit>[^（）()]{1,8})[）)]?$/u.exec(plain)?.groups?.unit;
      const unit = splitUnit(named === undefined ? (cells.size === 1 ? plain : '') : `表（${named}）`).unit;
      if (unit !== null && (named !== undefined || /[（(](?:计量)?单位[:：]/u.test(plain)))
        return { words: unit, place };
    }
  }
  return null;
}

/** 城镇化率, 占比: a share has no unit of amounts, whatever the table is in. */
export function isRate(name: string): boolean {
  return /(?:率|比重|比例|占比|指数|增速|增长|强度|[系次]数)$/u.test(name);
}
