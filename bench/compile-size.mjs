// node compile-size.mjs BUNDLE FILE SMALL LARGE: compiles the file repeated to both sizes in bytes, in turns, and prints as JSON
// how the time of the large one stands to that of as much text in small ones, and the memory at its peak after the first large one.
import { readFileSync } from 'node:fs';

const [bundle, file, smallSize, largeSize] = process.argv.slice(2);
const { compile } = await import(bundle);
const once = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
const copies = Math.max(1, Math.round(Number(smallSize) / Buffer.byteLength(once)));
const small = once.repeat(copies);
const times = Math.max(1, Math.round(Number(largeSize) / Buffer.byteLength(small)));
const large = small.repeat(times);
const WARM_UP = 40;
const ROUNDS = 9;

function time(text, count) {
  const start = performance.now();
  for (let run = 0; run < count; run += 1) compile(text);
  return performance.now() - start;
}

for (let round = 0; round < WARM_UP; round += 1) compile(once);
let megabytes = 0;
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  // Half of the small ones before and half behind, so that a machine that slows down slows both.
  const before = time(small, times >> 1);
  const one = time(large, 1);
  if (round === 0) megabytes = process.resourceUsage().maxRSS / 1024;
  const many = before + time(small, times - (times >> 1));
  rounds.push({ one, many, growth: one / many });
}
const middle = rounds.toSorted((left, right) => left.growth - right.growth)[ROUNDS >> 1];
console.log(
  JSON.stringify({
    smallBytes: Buffer.byteLength(small),
    largeBytes: Buffer.byteLength(large),
    smallMilliseconds: middle.many / times,
    largeMilliseconds: middle.one,
    growth: middle.growth,
    megabytes,
  }),
);
