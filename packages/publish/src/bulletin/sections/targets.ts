import { formatDecimal } from '@planwright/engine';
import type { CommitmentRow, Inline } from '@planwright/ledger/model';
import { type Draft, heading, paragraph, say } from '../draft.ts';
import type { BulletinInput } from '../input.ts';
import { formatLead, formatLight, rowsOf } from '../lights.ts';
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
      say`主要指标${countFigure(draft, input, targets, { what: '主要指标' })}，达到时序要求${countFigure(draft, input, met, { what: '达到时序要求的指标' })}，滞后${countFigure(draft, input, behind, { what: '滞后的指标' })}，其余尚未报送、目标待定或无可比数值。`,
    ),
  );
  draft.blocks.push({
    kind: 'table',
    caption: '主要指标完成情况表',
    columns: [...COLUMNS],
    rows: targets.map((row) => targetRow(draft, input, row)),
  });
}

function targetRow(draft: Draft, input: BulletinInput, row: CommitmentRow): Inline[][] {
  const source = { reckoning: explainLight(row), commitmentIds: [row.id] };
  const report = input.reportIds.get(row.id);
  const reported = { ...source, reportIds: report === undefined ? [] : [report] };
  const unit = row.unit ?? '';
  const actual =
    row.lastValue === null
      ? say`${row.light.freshness === 'never' ? '尚未报送' : '—'}`
      : say`${draft.figure(formatDecimal(row.lastValue), unit, { ...reported, origin: { kind: 'value', commitmentId: row.id } })}`;
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
