// Scores the compiler on the annotated plans in ../shared and on the excerpts, reports, commitments and pairs of reports in bench/annotations,
// and compares with bench/score-baseline.json.
//   npm run score              prints the table; exits 1 when a figure fell by more than 0.05 points
//   npm run score -- --update  rewrites the baseline
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { COMMITMENT_COLUMNS, compareOffices, scoreCommitments } from './score-commitments.mjs';
import { PAIR_COLUMNS, scorePairs } from './score-pairs.mjs';
import { reportTable } from './score-table.mjs';

const TOLERANCE = 0.05;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const evaluation = resolve(root, '../shared/evaluation');
const gold = join(evaluation, 'gold');
const excerpts = join(root, 'bench/annotations');
const baselineFile = join(root, 'bench/score-baseline.json');

const unknown = process.argv.slice(2).filter((argument) => argument !== '--update');
if (unknown.length > 0) {
  console.error(`score: no option “${unknown[0]}”\n  options: --update`);
  process.exit(65);
}
if (!existsSync(gold)) {
  console.log('score: skipped, there are no annotated plans (../shared/evaluation/gold)');
  process.exit(0);
}

register();
const { compile, diffPlans, presentPlan } = await import('../packages/compiler/src/index.ts');
const { DEPARTMENTS, namesOf } = await import('../packages/compiler/src/commitments/leads/departments.ts');
const { readDocument } = await import('../packages/readers/src/index.ts');

/** Column title → where the figure stands in the scorer's result, as a share of 1. */
const COLUMNS = {
  detection: (result) => result.facts.detection.f1,
  tuple: (result) => result.facts.tuple.f1,
  metric: (result) => result.facts.onFound.metric,
  op: (result) => result.facts.onFound.op,
  status: (result) => result.facts.onFound.status,
  period: (result) => result.facts.onFound.period,
  place: (result) => result.facts.onFound.place,
  outline: (result) => result.outline?.nodeWithParent.f1,
  projects: (result) => result.projects?.named.f1,
  stage: (result) => result.projects?.stage,
};

async function scoreOne(goldFile, folder) {
  const { source, range } = JSON.parse(readFileSync(goldFile, 'utf8'));
  const sourceFile = resolve(dirname(goldFile), source);
  if (!existsSync(sourceFile)) return undefined;
  const { text } = await readDocument(readFileSync(sourceFile), basename(sourceFile));
  const prediction = join(folder, 'prediction.json');
  const plan = presentPlan(compile(text));
  // Of an excerpt only what lies in the ranges that were annotated counts.
  const within = ({ start }) => range === undefined || range.some(([from, to]) => start >= from && start < to);
  const { facts, outline, projects } = plan;
  writeFileSync(
    prediction,
    JSON.stringify({
      ...plan,
      facts: facts.filter(within),
      outline: outline.filter(within),
      projects: projects.filter(within),
    }),
  );
  const printed = execFileSync(process.execPath, [join(evaluation, 'score.mjs'), goldFile, prediction, '--json']);
  const result = JSON.parse(printed.toString());
  const figures = {};
  for (const [column, pick] of Object.entries(COLUMNS)) {
    const share = pick(result);
    if (share !== undefined) figures[column] = Math.round(share * 10000) / 100;
  }
  return figures;
}

const folder = mkdtempSync(join(tmpdir(), 'planwright-score-'));
const scores = {};
try {
  for (const [label, place] of [
    ['', gold],
    ['development/', join(excerpts, 'development')],
    ['held-out/', join(excerpts, 'held-out')],
    ['plan-reports/', join(excerpts, 'plan-reports')],
  ])
    for (const file of readdirSync(place)
      .filter((name) => name.endsWith('.json'))
      .sort()) {
      const figures = await scoreOne(join(place, file), folder);
      if (figures !== undefined) scores[label + basename(file, '.json')] = figures;
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const {
  pairs: pairsBefore = {},
  commitments: commitmentsBefore = {},
  ...baseline
} = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : {};
const drops = [];

function cell(plan, column) {
  const now = scores[plan][column];
  const before = baseline[plan]?.[column];
  if (now === undefined) {
    if (before !== undefined) drops.push(`${plan} ${column}: ${before} → not scored any more`);
    return '–';
  }
  const change = before === undefined ? undefined : now - before;
  if (change !== undefined && change < -TOLERANCE) drops.push(`${plan} ${column}: ${before} → ${now}`);
  const sign = change === undefined || Math.abs(change) < 0.005 ? '' : ` ${change > 0 ? '+' : ''}${change.toFixed(1)}`;
  return now.toFixed(1) + sign;
}

const columns = Object.keys(COLUMNS);
const names = Object.keys(scores);
const rows = [['plan', ...columns], ...names.map((plan) => [plan, ...columns.map((column) => cell(plan, column))])];
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows) {
  console.log(
    row.map((words, column) => (column === 0 ? words.padEnd(widths[0]) : words.padStart(widths[column]))).join('  '),
  );
}

// A plan that is no longer scored hides every drop in it.
for (const plan of Object.keys(baseline)) {
  if (scores[plan] === undefined) drops.push(`${plan}: in the baseline, but not scored any more`);
}

const pairs = await scorePairs(join(excerpts, 'pairs'), { compile, diffPlans, readDocument });
const isSameOffice = compareOffices(DEPARTMENTS, namesOf);
const commitments = await scoreCommitments(join(excerpts, 'commitments'), { compile, readDocument, isSameOffice });
drops.push(
  ...reportTable({ name: 'pairs', columns: PAIR_COLUMNS, scores: pairs, baseline: pairsBefore }, TOLERANCE),
  ...reportTable(
    { name: 'commitments', columns: COMMITMENT_COLUMNS, scores: commitments, baseline: commitmentsBefore },
    TOLERANCE,
  ),
);

if (process.argv.includes('--update')) {
  writeFileSync(baselineFile, `${JSON.stringify({ ...scores, pairs, commitments }, null, 2)}\n`);
  console.log('baseline rewritten');
} else if (Object.keys(baseline).length === 0) {
  console.log('there is no baseline yet: npm run score -- --update');
} else if (drops.length > 0) {
  console.error(
    `\n${drops.length} figures fell by more than ${TOLERANCE} points against the baseline or are missing:\n  ${drops.join('\n  ')}`,
  );
  process.exitCode = 1;
}
