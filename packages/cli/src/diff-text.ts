import type {
  ChangeKind,
  Commitment,
  Execution,
  Fact,
  Locale,
  OutlineNode,
  Plan,
  PlanChange,
  PlanDiff,
} from '@planwright/compiler';
import { alignRows, widthOf } from './columns.ts';
import { remarkOf, wordingOf } from './diff-wording.ts';
import { type DiffWords, WORDS } from './diff-words.ts';

const CHANGES: readonly ChangeKind[] = [
  'raised',
  'lowered',
  'renamed',
  'reworded',
  'joined',
  'added',
  'dropped',
  'kept',
];
/** Kinds that most pairs of plans have nothing of; they are not counted then. */
const RARE: ReadonlySet<ChangeKind> = new Set(['renamed', 'joined']);
/** What a reader asks about first stands first. */
const OUTCOMES: readonly Execution['outcome'][] = ['missed', 'met', 'exceeded', 'reported', 'unreported'];
/** Columns of either side; a pair that takes more goes on two lines, so that nothing is cut. */
const SIDE = 56;
const REMARK = 24;

interface Pair {
  readonly was: string;
  readonly is: string;
  readonly remark: string;
}

function pairOf(change: PlanChange, words: DiffWords): Pair {
  const { kind, old } = change;
  const renewed = change.new ?? change.into;
  const [was, is] = kind === 'reworded' ? wordingOf(old!, renewed!, words) : [old?.title ?? '', renewed?.title ?? ''];
  return { was, is, remark: remarkOf(change, words) };
}

/** Pairs side by side, those that are too wide for it under each other; in the order in which they come. */
function pairLines(pairs: readonly Pair[]): readonly string[] {
  const fits = ({ was, is }: Pair) => widthOf(was) <= SIDE && widthOf(is) + 2 <= SIDE;
  const rows = alignRows(
    pairs.filter(fits).map(({ was, is, remark }) => [was, `→ ${is}`, remark]),
    [SIDE, SIDE, REMARK],
  );
  let next = 0;
  return pairs.flatMap((pair) => {
    if (fits(pair)) return [rows[next++]!];
    return [`  ${pair.was}`, `      → ${pair.is}${pair.remark === '' ? '' : `  ${pair.remark}`}`];
  });
}

/** Titles under the headings that they stand under in their text. */
function listLines(commitments: readonly Commitment[], { outline }: Plan): readonly string[] {
  const nodes = new Map(outline.map((node) => [node.start, node]));
  let last: OutlineNode | undefined;
  return commitments.flatMap(({ title, section, start, end }) => {
    let node = section === null ? undefined : nodes.get(section);
    // an item that is the promise itself is no heading above it
    while (node !== undefined && node.start < end && node.start + node.title.length > start)
      node = node.parent === null ? undefined : nodes.get(node.parent);
    const heading = node === undefined || node === last || node.level === 0 ? undefined : node.title;
    last = node;
    const line = `    ${title}`;
    return heading === undefined ? [line] : [`  【${heading.replace(/\s+/gu, '')}】`, line];
  });
}

/** Pairs that are surely one promise, then those that likely are, under words that say so. */
function pairsBySureness(changes: readonly PlanChange[], words: DiffWords): readonly string[] {
  const lines = (some: readonly PlanChange[]) => pairLines(some.map((change) => pairOf(change, words)));
  const likely = changes.filter((change) => change.likely);
  const sure = lines(changes.filter((change) => !change.likely));
  return likely.length === 0 ? sure : [...sure, `  【${words.tally(words.likely, likely.length)}】`, ...lines(likely)];
}

function changeLines(kind: ChangeKind, changes: readonly PlanChange[], plans: Plans, words: DiffWords) {
  if (kind === 'added')
    return listLines(
      changes.map((change) => change.new!),
      plans.new,
    );
  if (kind === 'dropped' || kind === 'kept')
    return listLines(
      changes.map((change) => change.old!),
      plans.old,
    );
  return pairsBySureness(changes, words);
}

/** What a changed definition means for the pairs above it, each reason once. */
function cautionLines(changes: readonly PlanChange[], words: DiffWords, language: Locale): readonly string[] {
  const reasons = new Map<string, string>();
  for (const { naming } of changes) {
    if (naming === null || naming.change === null) continue;
    const { why, source } = naming.change;
    const names = naming.from === naming.to ? naming.from : `${naming.from} → ${naming.to}`;
    reasons.set(`${names} ${source}`, `    ${words.caution(names, why[language], source)}`);
  }
  return [...reasons.values()];
}

/** 增长8%, 下降3%以上, 600万人次: an amount with what it says: a rate's way, a bound. */
function formatAmount({ value, unit, kind, op }: Fact, words: DiffWords): string {
  const values = [value].flat();
  const moves = kind === 'growth' || kind === 'delta';
  const way = !moves ? '' : values[0]!.startsWith('-') ? words.falls : words.rises;
  const [before, behind] = words.bounds[op];
  return `${before}${way}${values.map((one) => (moves ? one.replace(/^-/u, '') : one)).join('—')}${unit}${behind}`;
}

/** What a target is of: the measure; of a piece of work its title, as its figure only counts it. */
function nameOf({ commitment, target }: Execution): string {
  const { kind, bound, title } = commitment;
  const counts = kind === 'deliverable' && bound.kind === 'number' && bound.factId === target.id;
  return counts && !title.startsWith(target.metric) ? title : target.metric;
}

function executionRow(execution: Execution, words: DiffWords): readonly string[] {
  const { target, actual, outcome, change } = execution;
  const known = actual === null || actual.metric.includes(target.metric) || target.metric.includes(actual.metric);
  const other = known ? [] : [words.reportedAs(actual.metric)];
  return [
    words.outcomes[outcome],
    nameOf(execution),
    formatAmount(target, words),
    actual === null ? '' : formatAmount(actual, words),
    [...other, ...(change === null ? [] : [words.otherDefinition])].join(words.comma),
  ];
}

function executionLines({ executions }: PlanDiff, words: DiffWords): readonly string[] {
  if (executions.length === 0) return [];
  const { target, promised, actual } = words.columns;
  const rows = executions
    .toSorted((left, right) => OUTCOMES.indexOf(left.outcome) - OUTCOMES.indexOf(right.outcome))
    .map((execution) => executionRow(execution, words));
  return [
    '',
    words.tally(words.executions, rows.length),
    ...alignRows([['', target, promised, actual], ...rows], [14, 60, -24, -20, 80]),
  ];
}

function projectLines({ projects }: PlanDiff, words: DiffWords): readonly string[] {
  if (projects.length === 0) return [];
  const rows = projects.map(({ commitment, project }) => [
    project.stage === null ? '' : words.stages[project.stage],
    commitment.title,
    commitment.title.includes(project.name) ? '' : words.reportedAs(project.name),
  ]);
  return ['', words.tally(words.projects, rows.length), ...alignRows(rows, [9, 64, 64])];
}

interface Plans {
  readonly old: Plan;
  readonly new: Plan;
}

function headLine(name: string, { document, commitments }: Plan, words: DiffWords): string {
  const { title, planYear } = document;
  const year = planYear === null || title.includes(planYear) ? '' : words.year(planYear);
  return `${name}  ${words.tally(year + (title === '' ? words.untitled : title), words.count(commitments.length))}`;
}

/** 计划比较表: a comparison of two plans for people, what changed first; nothing of a promise's title is cut. */
export function formatDiff(diff: PlanDiff, old: Plan, renewed: Plan, language: Locale = 'zh-CN'): string {
  const words = WORDS[language];
  const of = (kind: ChangeKind) => diff.changes.filter((change) => change.kind === kind);
  const counts = CHANGES.filter((kind) => !RARE.has(kind) || of(kind).length > 0).map(
    (kind) => `${words.changes[kind]} ${of(kind).length}`,
  );
  const likely = diff.changes.filter((change) => change.likely).length;
  const counted = counts.join(words.comma) + (likely === 0 ? '' : words.ofThese(likely));
  const lacking = [old, renewed].map(({ commitments }) => commitments.length === 0) as [boolean, boolean];
  const relation = words.relations[diff.relation];
  const lines = [
    headLine(words.old, old, words),
    headLine(words.new, renewed, words),
    relation + words.colon + (lacking.includes(true) ? words.lacking(...lacking) : counted),
  ];
  for (const kind of CHANGES) {
    const changes = of(kind);
    if (changes.length === 0) continue;
    lines.push('', words.tally(words.changes[kind], changes.length));
    lines.push(...changeLines(kind, changes, { old, new: renewed }, words), ...cautionLines(changes, words, language));
  }
  return [...lines, ...executionLines(diff, words), ...projectLines(diff, words)].join('\n');
}
