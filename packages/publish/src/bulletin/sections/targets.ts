import { formatDecimal } from '@planwright/engine';
import type { CommitmentRow, Inline } from '@planwright/ledger/model';
import { type Draft, heading, paragraph, say } from '../draft.ts';
import type { BulletinInput } from '../input.ts';
import { formatLead, formatLight, formatPeriodOf, reportsOf, rowsOf, wordOf } from '../lights.ts';
import { explainLight } from '../linked-reason.ts';
import { countFigure } from './overall.ts';

const COLUMNS = ['指标', '目标', '实际', '进度', '状态', '责任单位'];

/** 主要指标完成情况: each target of the plan with what is reported against it. */
export function writeTargets(draft: Draft, input: BulletinInput): void {
  const targets = input.commitments.filter((row) => row.kind === 'target');
  if (targets.length === 0) return;
  draft.blocks.push(heading(1, '主要指标完成情况'));
  const met = targets.filter((row) => row.light.status === 'green' || row.light.status === 'done');
  const behind = [...rowsOf(targets, 'yellow'), ...rowsOf(targets, 'red')];
  draft.blocks.push(
    paragraph(
      say`主要指标${countFigure(draft, input, targets, { what: '主要指标' })}，达到时序要求${countFigure(draft, input, met, { what: '达到时序要求的指标' })}，滞后和严重滞后${countFigure(draft, input, behind, { what: '滞后和严重滞后的指标' })}，其余${wordOf('grey')}、目标待定或无可比数值。`,
    ),
  );
  draft.blocks.push(paragraph(say`表中“实际”注明所属时期：有对应指标的取指标数据，其余取责任单位填报。`));
  draft.blocks.push({
    kind: 'table',
    caption: '主要指标完成情况表',
    columns: [...COLUMNS],
    rows: targets.map((row) => targetRow(draft, input, row)),
  });
}

/** The light's reckoning, behind it where the number was taken from and what the unit says instead. */
function explainSource(row: CommitmentRow): string {
  const { indicator } = row;
  if (indicator?.judges !== true || indicator.latest === null) return explainLight(row);
  const { reported, unit, label } = indicator;
  const beside =
    reported === null ? '' : `；责任单位填报${formatDecimal(reported.value)}${unit}（截至${reported.periodEnd}）`;
  return `取自指标“${label['zh-CN']}”${beside}；${explainLight(row)}`;
}

function targetRow(draft: Draft, input: BulletinInput, row: CommitmentRow): Inline[][] {
  const source = { reckoning: explainLight(row), commitmentIds: [row.id] };
  const reported = { ...source, reckoning: explainSource(row), reportIds: reportsOf(input, row) };
  const unit = row.lastValueUnit ?? '';
  const actual =
    row.lastValue === null
      ? say`${row.light.freshness === 'never' ? wordOf('grey') : '—'}`
      : say`${draft.figure(formatDecimal(row.lastValue), unit, { ...reported, origin: { kind: 'value', commitmentId: row.id } })}（${formatPeriodOf(row)}）`;
  return [
    say`${row.title}`,
    row.pending
      ? say`待定`
      : say`${draft.figure(row.boundText, '', { ...source, reckoning: `计划原文：${row.boundText}` })}`,
    actual,
    row.light.actualPercent === null
      ? say`—`
      : say`${draft.figure(row.light.actualPercent, '%', { ...reported, origin: { kind: 'progress', commitmentId: row.id } })}`,
    say`${formatLight(row)}`,
    say`${formatLead(input, row)}`,
  ];
}
