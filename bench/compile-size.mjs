// node compile-size.mjs BUNDLE FILE BYTES: compiles the file repeated to that size, prints time and peak memory as JSON.
import { readFileSync } from 'node:fs';

const [bundle, file, size] = process.argv.slice(2);
const { compile } = await import(bundle);
const once = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
const bytesOnce = Buffer.byteLength(once);
const text = once.repeat(Math.max(1, Math.round(Number(size) / bytesOnce)));
const WARM_UP = 40;
const RUNS = text.length > 1e6 ? 1 : 7;

for (let round = 0; round < WARM_UP; round += 1) compile(once);
const times = [];
for (let run = 0; run < RUNS; run += 1) {
  const start = performance.now();
  compile(text);
  times.push(performance.now() - start);
}
times.sort((left, right) => left - right);
console.log(
  JSON.stringify({
    bytes: Buffer.byteLength(text),
    milliseconds: times[times.length >> 1],
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
