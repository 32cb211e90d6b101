import { nameRound, percentOf, roundHalfUp } from '@planwright/engine';
import type { CommitmentRow, Inline } from '@planwright/ledger/model';
import { formatMonthDay } from '#official/date.ts';
import { type Draft, heading, paragraph, say } from '../draft.ts';
import type { BulletinInput } from '../input.ts';
import { type LightStatus, rowsOf, wordOf } from '../lights.ts';

/** 总体进展: how many commitments show which light, against the share of the year that has passed. */
export function writeOverall(draft: Draft, input: BulletinInput): void {
  const { commitments, asOf } = input;
  const day = formatMonthDay(asOf);
  draft.blocks.push(heading(1, '总体进展'));
  if (commitments.length === 0) {
    draft.blocks.push(paragraph(say`截至${day}，《${planName(input)}》尚无纳入调度的任务。`));
    return;
  }
  const count = (rows: readonly CommitmentRow[], what: string, status: LightStatus | null = null) =>
    countFigure(draft, input, rows, { what, status });
  const grey = rowsOf(commitments, 'grey');
  const pending = grey.filter((row) => row.pending);
  const silent = grey.filter((row) => !row.pending && row.light.freshness === 'never');
  const unjudged = grey.filter((row) => !pending.includes(row) && !silent.includes(row));
  const parts: Inline[][] = [];
  const add = (rows: readonly CommitmentRow[], word: string, status: LightStatus | null = null) => {
    if (rows.length > 0) parts.push(say`${word}${count(rows, word, status)}`);
  };
  const all = count(commitments, '任务');
  const time =
    input.expectedPercent === null
      ? say`截至${day}，`
      : say`截至${day}，全年时间进度为${timeFigure(draft, input, input.expectedPercent)}。`;
  for (const status of ['done', 'green', 'yellow', 'red'] as const)
    add(rowsOf(commitments, status), wordOf(status), status);
  add(silent, wordOf('grey'));
  add(pending, '目标待定');
  add(unjudged, '已报送但无可比数值');
  draft.blocks.push(
    paragraph([...time, ...say`《${planName(input)}》分解任务共${all}，其中`, ...joinParts(parts), ...say`。`]),
  );
  const unassigned = commitments.filter((row) => row.lead === null);
  if (unassigned.length > 0) {
    draft.blocks.push(paragraph(say`尚有${count(unassigned, '尚未明确责任单位')}任务未明确责任单位，请抓紧分解落实。`));
  }
  writeSubmission(draft, input);
}

function writeSubmission(draft: Draft, { board, round, commitments }: BulletinInput): void {
  const { obligations, submitted } = board.totals;
  if (obligations === 0) return;
  const rate = percentOf(String(submitted), String(obligations));
  const reckoning = `${nameRound(round.name)['zh-CN']}：应报${obligations}项，已报${submitted}项`;
  const owed = commitments.filter((row) => row.lead !== null).map((row) => row.id);
  const figure = (text: string, unit: string, of: 'obligations' | 'submitted' | 'rate') =>
    draft.figure(text, unit, {
      reckoning,
      commitmentIds: owed,
      origin: { kind: 'submission', of, unitId: null },
    });
  const share = rate === null ? [] : say`，报送率${figure(roundHalfUp(rate, 1), '%', 'rate')}`;
  draft.blocks.push(
    paragraph([
      ...say`本轮应报送${figure(String(obligations), '项', 'obligations')}，已报送${figure(String(submitted), '项', 'submitted')}`,
      ...share,
      ...say`。`,
    ]),
  );
}

function timeFigure(draft: Draft, { round, asOf }: BulletinInput, expected: string): Inline {
  return draft.figure(roundHalfUp(expected, 1), '%', {
    reckoning: `截至${asOf}（${nameRound(round.name)['zh-CN']}），按时序应达全年的${roundHalfUp(expected, 1)}%`,
    origin: { kind: 'elapsed' },
  });
}

/** A count as a figure that leads to each thing counted and to the report behind it; with the status when it counts all of one light. */
export function countFigure(
  draft: Draft,
  { reportIds, asOf }: BulletinInput,
  rows: readonly CommitmentRow[],
  { what, status = null }: { readonly what: string; readonly status?: LightStatus | null },
): Inline {
  const commitmentIds = rows.map((row) => row.id);
  return draft.figure(String(rows.length), '项', {
    reckoning: `截至${asOf}，${what}共${rows.length}项`,
    commitmentIds,
    reportIds: commitmentIds.flatMap((id) => reportIds.get(id) ?? []),
    origin: { kind: 'count', status },
  });
}

/** The plan by its title, or by its genre when the text carries none. */
function planName({ plan, jurisdiction }: BulletinInput): string {
  if (plan.title !== '') return plan.title;
  return `${jurisdiction.name}${plan.planYear === null ? '' : `${plan.planYear}年`}国民经济和社会发展计划`;
}

function joinParts(parts: readonly Inline[][]): Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [...say`，`, ...part]));
}
