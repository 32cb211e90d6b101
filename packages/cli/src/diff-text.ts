import type { ChangeKind, Execution, Fact, Plan, PlanChange, PlanDiff } from '@planwright/compiler';
import { alignRows } from './columns.ts';

const CHANGES: readonly (readonly [ChangeKind, string])[] = [
  ['raised', '提高'],
  ['lowered', '降低'],
  ['reworded', '改写'],
  ['added', '新增'],
  ['dropped', '取消'],
  ['kept', '不变'],
];
const RELATIONS = { amendment: '同一年度的两个文本', 'next-year': '相邻两年', other: '两个文本' } as const;
const OUTCOMES = { exceeded: '优于', met: '达到', missed: '未达', reported: '有实绩', unreported: '未报告' } as const;
const STAGES = { planned: '前期', start: '开工', 'under-way': '在建', complete: '建成' } as const;

function strictness({ harder }: PlanChange): string {
  return harder === null ? '' : harder ? '更严' : '放宽';
}

function changeRow(change: PlanChange): readonly string[] {
  const before = change.old?.title ?? '';
  const after = change.new?.title ?? '';
  if (change.kind === 'added') return [after];
  if (change.kind === 'dropped' || change.kind === 'kept') return [before];
  return [before, `→ ${after}`, strictness(change)];
}

function formatAmount({ value, unit }: Fact): string {
  return [value].flat().join('—') + unit;
}

function executionRow({ target, actual, outcome }: Execution): readonly string[] {
  return [
    OUTCOMES[outcome],
    target.metric,
    formatAmount(target),
    actual === null ? '' : formatAmount(actual),
    actual?.metric ?? '',
  ];
}

function executionLines(diff: PlanDiff): readonly string[] {
  if (diff.executions.length === 0) return [];
  const order = Object.keys(OUTCOMES);
  const rows = diff.executions
    .toSorted((left, right) => order.indexOf(left.outcome) - order.indexOf(right.outcome))
    .map(executionRow);
  return ['', `上年目标与实绩（${rows.length}）`, ...alignRows(rows, [6, 44, -16, -16, 44])];
}

function projectLines(diff: PlanDiff): readonly string[] {
  if (diff.projects.length === 0) return [];
  const rows = diff.projects.map(({ commitment, project }) => [
    project.stage === null ? '' : STAGES[project.stage],
    commitment.title,
    project.name,
  ]);
  return ['', `上年项目的进展（${rows.length}）`, ...alignRows(rows, [4, 56, 56])];
}

/** 计划比较表: a comparison of two plans for people, what changed first. */
export function formatDiff(diff: PlanDiff, old: Plan, renewed: Plan): string {
  const counts = CHANGES.map(
    ([kind, name]) => `${name} ${diff.changes.filter((change) => change.kind === kind).length}`,
  );
  const lines = [
    `旧  ${old.document.title}（${old.commitments.length}条）`,
    `新  ${renewed.document.title}（${renewed.commitments.length}条）`,
    `${RELATIONS[diff.relation]}：${counts.join('，')}`,
  ];
  for (const [kind, name] of CHANGES) {
    const rows = diff.changes.filter((change) => change.kind === kind).map(changeRow);
    if (rows.length > 0) lines.push('', `${name}（${rows.length}）`, ...alignRows(rows, [64, 64, 4]));
  }
  return [...lines, ...executionLines(diff), ...projectLines(diff)].join('\n');
}
