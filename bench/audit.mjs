// Measures the audit of a plan against its compile, and of many documents in one process.
//   node bench/audit.mjs [FILE]
// FILE is a plan in UTF-8; without one, the Dezhou plan of ../shared or the bundled example. The many are ../shared/corpus, where it is at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAudit, buildCompiler } from './build-compiler.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const CANDIDATES = ['../../shared/mission/dezhou-2021-plan.txt', '../examples/dezhou-2021/plan.txt'];
const WARM_UP = 100;
const ROUNDS = 200;

const file = process.argv[2] ?? CANDIDATES.map((path) => join(here, path)).find((path) => existsSync(path));
if (file === undefined) {
  console.error('bench: no plan to measure with\n  name one: node bench/audit.mjs FILE');
  process.exit(66);
}
const read = (path) => readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
const { compile } = await import(await buildCompiler());
const { audit } = await import(await buildAudit());

const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function judge(name, figure, aim, kept) {
  console.log(`${kept ? 'ok  ' : 'MISS'}  ${name}: ${figure} (aim ${aim})`);
  if (!kept) process.exitCode = 1;
}

const corpus = join(here, '../../shared/corpus');
if (existsSync(corpus)) {
  const texts = readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => read(join(corpus, name)));
  const plans = [];
  const compiling = time(() => {
    for (const text of texts) plans.push(compile(text));
  });
  const auditing = time(() => {
    for (const [index, text] of texts.entries()) audit(text, plans[index]);
  });
  console.log(`${texts.length} documents, cold: compile ${(compiling / 1000).toFixed(2)} s by the clock`);
  judge(
    `audit of ${texts.length} documents`,
    `${(auditing / 1000).toFixed(2)} s by the clock`,
    '< 3 s',
    auditing < 3000,
  );
}

const text = read(resolve(file));
const plan = compile(text);
for (let round = 0; round < WARM_UP; round += 1) audit(text, compile(text));
const [compiles, audits] = [[], []];
for (let round = 0; round < ROUNDS; round += 1) {
  compiles.push(time(() => compile(text)));
  audits.push(time(() => audit(text, plan)));
}
const [ours, theirs] = [median(audits), median(compiles)];
console.log(`${text.length} characters: audit ${ours.toFixed(2)} ms, compile ${theirs.toFixed(2)} ms`);
judge('audit / compile', (ours / theirs).toFixed(2), '< 1', ours < theirs);
