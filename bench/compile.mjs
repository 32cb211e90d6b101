// Measures a whole compile against two peers on the same text, and how time and memory grow with its length.
//   npm run bench --prefix bench [-- FILE]
// FILE is a plan in UTF-8; without one, the Dezhou plan of ../shared or the bundled example.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { buildCompiler, buildStages } from './build-compiler.mjs';
import { timeTyping } from './typing.mjs';
import { timeTypingInBrowser } from './typing-in-browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const CANDIDATES = ['../../shared/mission/dezhou-2021-plan.txt', '../examples/dezhou-2021/plan.txt'];
const WARM_UP = 150;
const ROUNDS = 200;
/** Characters that the slow peer is given. */
const SAMPLE = 600;
/** A file of ten megabytes, and the one its time is compared with. */
const SMALL_BYTES = 1_000_000;
const LARGE_BYTES = 10_000_000;
const LONG_LINE = /.{38}(?=.)/gu;

const file = process.argv[2] ?? CANDIDATES.map((path) => join(here, path)).find((path) => existsSync(path));
if (file === undefined) {
  console.error('bench: no plan to measure with\n  name one: npm run bench --prefix bench -- FILE');
  process.exit(66);
}
const text = readFileSync(resolve(file), 'utf8').replace(/^\uFEFF/u, '');
const bundle = await buildCompiler();
const compiler = await import(bundle);
const { compile } = compiler;

const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Both in turns, so that a noisy machine is noisy to both. */
function compareInTurns(ours, theirs) {
  for (let round = 0; round < WARM_UP; round += 1) {
    ours();
    theirs();
  }
  const mine = [];
  const peer = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    mine.push(time(ours));
    peer.push(time(theirs));
  }
  return [median(mine), median(peer)];
}

function judge(name, figure, aim, kept) {
  console.log(`${kept ? 'ok  ' : 'MISS'}  ${name}: ${figure} (aim ${aim})`);
  if (!kept) process.exitCode = 1;
}

const jieba = Jieba.withDict(dict);
const [ours, theirs] = compareInTurns(
  () => compile(text),
  () => jieba.cut(text, true),
);
console.log(`${text.length} characters: compile ${ours.toFixed(2)} ms, jieba cutting ${theirs.toFixed(2)} ms`);
judge('compile / jieba', (ours / theirs).toFixed(2), '≤ 1.0', ours / theirs <= 1);

/** Where the time goes: the median of each stage, run in order. */
async function timeStages() {
  const { STAGES } = await import(await buildStages());
  const spent = Object.fromEntries(Object.keys(STAGES).map((name) => [name, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const plan = { text };
    for (const [name, run] of Object.entries(STAGES)) {
      const milliseconds = time(() => run(plan));
      if (round >= WARM_UP) spent[name].push(milliseconds);
    }
  }
  return Object.entries(spent).map(([name, times]) => `${name} ${median(times).toFixed(2)}`);
}

console.log(`      ms by stage: ${(await timeStages()).join(' · ')}`);

const told = ({ median: middle, late }) => `${middle.toFixed(1)} ms, 95 % within ${late.toFixed(1)} ms`;
const judgeTyping = (place, { typed, whole }) => {
  console.log(`a typed sign, ${place}: ${told(typed)}; as a whole compile: ${told(whole)}`);
  judge(`a changed paragraph, ${place}, 95 % within`, `${typed.late.toFixed(1)} ms`, '< 16 ms', typed.late < 16);
};
judgeTyping('Node', timeTyping(compiler, text));
judgeTyping('Node, lines wrapped', timeTyping(compiler, wrap(text)));
const browser = await timeTypingInBrowser(bundle, text);
if (browser === null) console.log('no Chromium found, typing there not timed; CHROMIUM_PATH names one');
else judgeTyping(`Chromium ${browser.version}`, browser);

/** The text as a print sets it: lines of so many characters, which the compiler joins and whose places it tells of the source. */
function wrap(text) {
  return text.replace(LONG_LINE, (line) => `${line}\n`);
}

const sample = text.slice(text.length >> 1, (text.length >> 1) + SAMPLE);
const { recognizeCurrency, recognizeDimension } = (await import('@microsoft/recognizers-text-number-with-unit'))
  .default;
const recognizers = time(() => {
  recognizeDimension(sample, 'zh-cn');
  recognizeCurrency(sample, 'zh-cn');
});
const speedUp = recognizers / SAMPLE / (ours / text.length);
console.log(`recognizers-text: ${recognizers.toFixed(0)} ms for ${SAMPLE} characters`);
judge('times faster than recognizers-text per character', speedUp.toFixed(0), '≥ 1000', speedUp >= 1000);

/** In a process of its own, so that memory is its own. */
const size = JSON.parse(
  execFileSync(process.execPath, [
    join(here, 'compile-size.mjs'),
    bundle,
    resolve(file),
    String(SMALL_BYTES),
    String(LARGE_BYTES),
  ]).toString(),
);
const spoken = (bytes, milliseconds) => `${(bytes / 1e6).toFixed(1)} MB in ${milliseconds.toFixed(0)} ms`;
console.log(
  `${spoken(size.smallBytes, size.smallMilliseconds)}; ${spoken(size.largeBytes, size.largeMilliseconds)} (the middle one of nine rounds)`,
);
judge('time for ten times the text, against linear', size.growth.toFixed(2), '≤ 1.15', size.growth <= 1.15);
judge('peak memory at 10 MB', `${size.megabytes.toFixed(0)} MB`, '≤ 400 MB', size.megabytes <= 400);
