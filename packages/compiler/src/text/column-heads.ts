/** What stands above a column of cells is no longer than this, blanks around it included. */
const HEAD_AT_MOST = 24;

/**
 * 栏目: whether a line between two others holds nothing but the head of a column, as in tables whose cells stand on lines of their own. Only short lines
 * are looked at, and each once.
 *
 * @param head of the whole line, without the blanks around it
 */
export function hasColumn(text: string, head: RegExp): boolean {
  for (let at = text.indexOf('\n'), next = 0; at >= 0; at = next) {
    next = text.indexOf('\n', at + 1);
    if (next < 0) return false;
    if (next - at - 1 <= HEAD_AT_MOST && head.test(text.slice(at + 1, next).trim())) return true;
  }
  return false;
}

/** 完成时限, 时间节点: above the cells of a table that say by when. */
export const DATE_COLUMN = /^(?:计划)?(?:完成|办结)?(?:时限|时间|节点|时间节点|时间进度)(?:要求)?$/u;
