import type { Bound, Commitment, CommitmentKind, Fact, Plan } from '@planwright/compiler';
import { alignRows, clip } from './columns.ts';

const KINDS: readonly (readonly [CommitmentKind, string])[] = [
  ['target', '指标目标'],
  ['deliverable', '量化任务'],
  ['project', '重点项目'],
  ['action', '一般任务'],
];
const CLASSES = { binding: '约束性', anticipatory: '预期性', 'high-quality': '高质量' } as const;
const STRENGTHS = { ensure: '确保', strive: '力争', seek: '争取', plain: '' } as const;
const STATUSES = { actual: '实绩', target: '目标', base: '基数' } as const;
/** What a number is where it is no level. */
const FACT_KINDS = { level: '', growth: '增速', delta: '增减', multiple: '倍数', rank: '位次' } as const;
const STAGES = { planned: '前期', start: '开工', 'under-way': '在建', complete: '建成' } as const;
const COMPARISONS = { eq: '', ge: '≥', le: '≤', approx: '≈', gt: '>', lt: '<' } as const;
const SEVERITIES = { error: '错误', warning: '警告', info: '提示' } as const;
const DOCUMENTS = {
  plan: '计划',
  'execution-report': '计划执行情况报告',
  'work-report': '政府工作报告',
  'five-year-plan': '规划纲要',
  other: '其他',
} as const;
const NUMBER_ROLES = {
  fact: '指标值',
  identifier: '编号名称',
  date: '日期',
  marker: '序号',
  specification: '规格',
  furniture: '页面',
  decided: '人工确认',
  unexplained: '未解释',
} as const;
const SENTENCE_ROLES = {
  commitment: '任务',
  fact: '数据',
  heading: '标题',
  narrative: '叙述',
  unexplained: '未解释',
} as const;

function formatBound(bound: Bound): string {
  switch (bound.kind) {
    case 'number':
      return `${COMPARISONS[bound.op]}${[bound.value].flat().join('—')}${bound.unit}`;
    case 'relative':
      return `比照${bound.to}`;
    case 'qualitative':
      return bound.words;
    case 'pending':
      return `待${bound.awaits}`;
    case 'completion':
      return '';
  }
}

function commitmentRow(commitment: Commitment): readonly string[] {
  return [
    commitment.targetClass === null ? '' : CLASSES[commitment.targetClass],
    commitment.title,
    formatBound(commitment.bound),
    commitment.deadline?.date ?? '',
    STRENGTHS[commitment.strength],
    commitment.leads
      .map((lead) => (lead.from === 'printed' ? `${lead.department}（文中）` : lead.department))
      .join('、'),
  ];
}

function commitmentLines(plan: Plan): readonly string[] {
  return KINDS.flatMap(([kind, name]) => {
    const members = plan.commitments.filter((commitment) => commitment.kind === kind);
    if (members.length === 0) return [];
    return ['', `${name}（${members.length}）`, ...alignRows(members.map(commitmentRow), [6, 56, -18, 10, 4, 30])];
  });
}

function factRow(fact: Fact): readonly string[] {
  const value = `${COMPARISONS[fact.op]}${[fact.value].flat().join('—')}`;
  return [
    fact.period ?? '',
    STATUSES[fact.status],
    fact.metric,
    FACT_KINDS[fact.kind],
    value,
    fact.unit,
    fact.place ?? '',
  ];
}

/** The chapter (level 1 heading, else the topmost) of each fact. */
function chapterOf(plan: Plan): (fact: Fact) => string {
  const byStart = new Map(plan.outline.map((node) => [node.start, node]));
  return (fact) => {
    let node = fact.section === null ? undefined : byStart.get(fact.section);
    while (node !== undefined && node.level > 1 && node.parent !== null) node = byStart.get(node.parent) ?? undefined;
    return node === undefined ? '' : `${node.marker}${node.title}`;
  };
}

function factLines(plan: Plan): readonly string[] {
  const chapter = chapterOf(plan);
  const groups = new Map<string, Fact[]>();
  for (const fact of plan.facts) {
    const name = chapter(fact);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [fact]);
    else known.push(fact);
  }
  const lines = ['', `指标值（${plan.facts.length}）`];
  for (const [name, facts] of groups) {
    lines.push(`  ${name === '' ? '（篇首）' : clip(name, 76)}（${facts.length}）`);
    lines.push(...alignRows(facts.map(factRow), [4, 4, 52, 4, -14, 12, 16], '    '));
  }
  return lines;
}

function projectLines(plan: Plan): readonly string[] {
  if (plan.projects.length === 0) return [];
  const rows = plan.projects.map((project) => [
    STATUSES[project.status],
    project.stage === null ? '' : STAGES[project.stage],
    project.name,
  ]);
  return ['', `文中项目（${plan.projects.length}）`, ...alignRows(rows, [4, 4, 90])];
}

function tallyRoles<R extends string>(
  members: readonly { readonly role: R }[],
  names: Readonly<Record<R, string>>,
): string {
  const counts = new Map<R, number>();
  for (const { role } of members) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].map(([role, count]) => `${names[role]} ${count}`).join('，');
}

function coverageLines(plan: Plan, text: string): readonly string[] {
  const { numbers, sentences, explainedNumbers, explainedSentences } = plan.coverage;
  const open = [...numbers, ...sentences].filter(({ role }) => role === 'unexplained');
  return [
    '',
    '覆盖率',
    `  数字 ${explainedNumbers}/${numbers.length}：${tallyRoles(numbers, NUMBER_ROLES)}`,
    `  目标与任务的句子 ${explainedSentences}/${sentences.length}：${tallyRoles(sentences, SENTENCE_ROLES)}`,
    ...open.map((span) => `  未解释 ${placeOf(text, span.start)} ${clip(text.slice(span.start, span.end), 80)}`),
  ];
}

function placeOf(text: string, at: number): string {
  const line = text.slice(0, at).split('\n').length;
  return `${line}:${at - text.lastIndexOf('\n', at - 1)}`;
}

function diagnosticLines(plan: Plan, text: string): readonly string[] {
  if (plan.diagnostics.length === 0) return [];
  const rows = plan.diagnostics.map(({ severity, span, code, message }) => [
    SEVERITIES[severity],
    placeOf(text, span.start),
    code,
    message['zh-CN'],
  ]);
  return ['', `校核（${plan.diagnostics.length}）`, ...alignRows(rows, [4, 12, 28, 90])];
}

/** 编译结果表: a compiled plan for people: targets first, then tasks, figures by chapter, projects, coverage and findings. */
export function formatPlanTable(plan: Plan, text: string): string {
  const { document } = plan;
  const facts = [
    DOCUMENTS[document.kind],
    document.place,
    document.planYear === null ? null : `${document.planYear}年`,
    `${document.length}字`,
  ];
  return [
    document.title === '' ? '（无标题）' : document.title,
    facts.filter((part) => part !== null).join(' · '),
    ...commitmentLines(plan),
    ...factLines(plan),
    ...projectLines(plan),
    ...coverageLines(plan, text),
    ...diagnosticLines(plan, text),
  ].join('\n');
}
