import { formatValuePeriod, LIGHT_WORDS, UNJUDGED_WORDS } from '@planwright/engine';
import type { CommitmentRow } from '@planwright/ledger/model';
import { formatMonthDay } from '#official/date.ts';
import type { BulletinInput } from './input.ts';

export type LightStatus = CommitmentRow['light']['status'];

/** The shape before the word, so that a black-and-white print tells them apart. */
const SHAPES: Readonly<Record<LightStatus, string>> = { done: '★', green: '●', yellow: '▲', red: '■', grey: '○' };

/** What a light is called in a bulletin, as everywhere. */
export const wordOf = (status: LightStatus): string => LIGHT_WORDS[status]['zh-CN'];

export function formatLight({ light: { status, freshness }, pending }: CommitmentRow): string {
  const grey = pending ? '待定' : freshness === 'never' ? wordOf('grey') : UNJUDGED_WORDS['zh-CN'];
  return `${SHAPES[status]} ${status === 'grey' ? grey : wordOf(status)}`;
}

/** The rows of one status, in text order. */
export function rowsOf(rows: readonly CommitmentRow[], status: LightStatus): readonly CommitmentRow[] {
  return rows.filter((row) => row.light.status === status);
}

/** Red first, then yellow, the widest gap first; a gap that is not known comes last. */
export function lagging(rows: readonly CommitmentRow[], status: 'red' | 'yellow'): readonly CommitmentRow[] {
  const gap = (row: CommitmentRow) =>
    row.light.gapPoints === null ? Number.POSITIVE_INFINITY : Number(row.light.gapPoints);
  return [...rowsOf(rows, status)].sort((left, right) => gap(left) - gap(right) || left.start - right.start);
}

/** The report that a row's number comes from; none where an indicator gives the number. */
export function reportsOf({ reportIds }: Pick<BulletinInput, 'reportIds'>, row: CommitmentRow): readonly string[] {
  const report = row.indicator?.judges === true ? undefined : reportIds.get(row.id);
  return report === undefined ? [] : [report];
}

/** 所属期: what period or day a row's value is for, within the bulletin's year: 1—11月, 截至5月23日. */
export function formatPeriodOf({ indicator, lastPeriodEnd }: CommitmentRow): string {
  if (indicator?.judges === true && indicator.latest !== null)
    return formatValuePeriod(indicator.latest.period)['zh-CN'].replace(/^\d{4}年(?=\d|第|[一二三四上下])/u, '');
  return lastPeriodEnd === null ? '' : `截至${formatMonthDay(lastPeriodEnd)}`;
}

/** The unit in charge as bulletins call it. */
export function formatLead({ unitNames }: Pick<BulletinInput, 'unitNames'>, { lead }: CommitmentRow): string {
  return lead === null ? '未明确' : (unitNames.get(lead.unitId) ?? lead.unitName);
}
