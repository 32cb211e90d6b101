import type { ChangeKind, Commitment, Execution, Fact, Plan, PlanChange, PlanDiff } from '@planwright/compiler';
import { alignRows } from './columns.ts';

const CHANGES: readonly (readonly [ChangeKind, string])[] = [
  ['raised', '提高'],
  ['lowered', '降低'],
  ['renamed', '口径变化'],
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

/** Words shown before what differs in two sentences of one title. */
const SHOWN_BEFORE = 4;

/** How two wordings part: “甲” → “乙”, with a few words before it where only little differs. */
function whereTheyPart(before: string, after: string): string {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const cut = (words: string, from: number) => words.slice(from, words.length - end).replace(/\s+/gu, '');
  const [was, is] = [cut(before, start), cut(after, start)];
  if (was === '') return `增“${is}”`;
  if (is === '') return `删“${was}”`;
  const from = Math.max(0, start - SHOWN_BEFORE);
  return `“${cut(before, from)}”改为“${cut(after, from)}”`;
}

const STRENGTHS = { ensure: '确保', strive: '力争', seek: '争取', plain: '一般' } as const;

/** What was reworded: titles; where those are the same the deadline, the strength or the words that differ. */
function wordingOf(old: Commitment, renewed: Commitment): readonly [string, string] {
  if (old.title !== renewed.title) return [old.title, renewed.title];
  if (old.deadline?.date !== renewed.deadline?.date)
    return [old.title, `期限：${old.deadline?.date ?? '未定'} → ${renewed.deadline?.date ?? '未定'}`];
  if (old.strength !== renewed.strength)
    return [old.title, `语气：${STRENGTHS[old.strength]} → ${STRENGTHS[renewed.strength]}`];
  return [old.title, whereTheyPart(old.quote, renewed.quote)];
}

function changeRow(change: PlanChange): readonly string[] {
  const before = change.old?.title ?? '';
  const after = change.new?.title ?? '';
  if (change.kind === 'reworded' && change.old !== null && change.new !== null) {
    const [was, is] = wordingOf(change.old, change.new);
    return [was, `→ ${is}`, ''];
  }
  if (change.kind === 'added') return [after];
  if (change.kind === 'dropped' || change.kind === 'kept') return [before];
  return [before, `→ ${after}`, [strictness(change), sameIndicator(change)].filter((word) => word !== '').join('，')];
}

/** 社会消费品零售额 and 社会消费品零售总额: another name of what is compared all the same. */
function sameIndicator({ naming }: PlanChange): string {
  return naming !== null && naming.change === null ? '同一指标' : '';
}

/** What a changed definition means for the pairs above it, each reason once. */
function cautionLines(changes: readonly PlanChange[]): readonly string[] {
  const reasons = new Map<string, string>();
  for (const { naming } of changes) {
    if (naming === null || naming.change === null) continue;
    const { why, source } = naming.change;
    const names = naming.from === naming.to ? naming.from : `${naming.from} → ${naming.to}`;
    reasons.set(`${names} ${source}`, `    注意  ${names}：${why['zh-CN']}。依据：${source}`);
  }
  return [...reasons.values()];
}

function formatAmount({ value, unit }: Fact): string {
  return [value].flat().join('—') + unit;
}

function executionRow({ target, actual, outcome, change }: Execution): readonly string[] {
  return [
    OUTCOMES[outcome],
    target.metric,
    formatAmount(target),
    actual === null ? '' : formatAmount(actual),
    `${actual?.metric ?? ''}${change === null ? '' : '（口径不同，不可直接比较）'}`,
  ];
}

function executionLines(diff: PlanDiff): readonly string[] {
  if (diff.executions.length === 0) return [];
  const order = Object.keys(OUTCOMES);
  const rows = diff.executions
    .toSorted((left, right) => order.indexOf(left.outcome) - order.indexOf(right.outcome))
    .map(executionRow);
  return ['', `上年目标与实绩（${rows.length}）`, ...alignRows(rows, [6, 44, -16, -16, 64])];
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
  const counts = CHANGES.flatMap(([kind, name]) => {
    const count = diff.changes.filter((change) => change.kind === kind).length;
    // most pairs of plans have none
    return kind === 'renamed' && count === 0 ? [] : [`${name} ${count}`];
  });
  const lacking = [old.commitments.length === 0 && '旧文件', renewed.commitments.length === 0 && '新文件'].filter(
    Boolean,
  );
  const lines = [
    `旧  ${old.document.title}（${old.commitments.length}条）`,
    `新  ${renewed.document.title}（${renewed.commitments.length}条）`,
    lacking.length > 0
      ? `${RELATIONS[diff.relation]}：${lacking.join('、')}没有目标和任务部分，无从逐条比较`
      : `${RELATIONS[diff.relation]}：${counts.join('，')}`,
  ];
  for (const [kind, name] of CHANGES) {
    const changes = diff.changes.filter((change) => change.kind === kind);
    if (changes.length === 0) continue;
    lines.push('', `${name}（${changes.length}）`, ...alignRows(changes.map(changeRow), [64, 64, 16]));
    lines.push(...cautionLines(changes));
  }
  return [...lines, ...executionLines(diff), ...projectLines(diff)].join('\n');
}
