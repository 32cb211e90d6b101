// Times what every page of the app asks of the server, on the embedded database at the size of a city in its fifth year:
// 13 counties and 60 departments at the top and in each county, 700 projects and 261 weeks of reports on them.
//   node bench/pages.mjs [--keep FOLDER]   FOLDER keeps the seeded database, so that a second run skips the seeding
// All that is seeded is simulated. The bar is the median of a page's slowest question, in milliseconds at the server; on a busy machine the least
// is nearest to what the work takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

const BAR = 100;
const ROUNDS = 21;
const WARM_UP = 3;
const here = dirname(fileURLToPath(import.meta.url));
await import('../scripts/generate.mjs');
register();
const { seedCity, TODAY } = await import('./pages/seed.ts');
const { pagesOf } = await import('./pages/list.ts');
const { buildApp } = await import('../packages/server/src/app.ts');
const { packs } = await import('../packs/registry.generated.ts');

const kept = process.argv.indexOf('--keep');
const folder = kept < 0 ? mkdtempSync(join(tmpdir(), 'planwright-pages-')) : resolve(process.argv[kept + 1] ?? 'pages');
const started = performance.now();
const { ledger, counts } = await seedCity(folder, join(here, '..'), (words) => console.log(words));
console.log(`seeded in ${((performance.now() - started) / 1000).toFixed(0)} s: ${counts}`);

const app = await buildApp({
  ledger,
  packs,
  today: () => TODAY,
  version: 'bench',
  publicUrl: null,
  webRoot: null,
  accessKey: null,
});
const cookies = { planwright_post: 'post-officer' };

async function ask(url) {
  const start = performance.now();
  const reply = await app.inject({ method: 'GET', url, cookies });
  const milliseconds = performance.now() - start;
  if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode} ${reply.body.slice(0, 300)}`);
  return { milliseconds, bytes: reply.rawPayload.length };
}

const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];
let missed = 0;
try {
  console.log(
    `\n${'page'.padEnd(34)}${'least'.padStart(8)}${'median'.padStart(8)}${'max'.padStart(8)}${'kB'.padStart(8)}  slowest question`,
  );
  for (const { name, urls } of await pagesOf(async (_, url) =>
    (await app.inject({ method: 'GET', url, cookies })).json(),
  )) {
    let slowest = { least: 0, median: 0, max: 0, bytes: 0, url: '' };
    for (const url of urls) {
      for (let round = 0; round < WARM_UP; round += 1) await ask(url);
      const times = [];
      let bytes = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const answer = await ask(url);
        times.push(answer.milliseconds);
        bytes = answer.bytes;
      }
      const own = { least: Math.min(...times), median: median(times), max: Math.max(...times), bytes, url };
      if (own.median > slowest.median) slowest = own;
    }
    const held = slowest.median < BAR;
    if (!held) missed += 1;
    console.log(
      `${name.padEnd(34)}${slowest.least.toFixed(1).padStart(8)}${slowest.median.toFixed(1).padStart(8)}${slowest.max.toFixed(1).padStart(8)}${(slowest.bytes / 1000).toFixed(0).padStart(8)}  ${held ? '' : 'MISS '}${slowest.url}`,
    );
  }
} finally {
  await app.close();
  await ledger.close();
  if (kept < 0) rmSync(folder, { recursive: true, force: true });
}
console.log(missed === 0 ? `\nall pages under ${BAR} ms` : `\n${missed} pages over ${BAR} ms`);
process.exitCode = missed === 0 ? 0 : 1;
