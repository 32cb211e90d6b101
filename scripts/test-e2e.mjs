// npm run test:e2e: builds what is stale, then walks the app in a real Chromium; closes on `N passed, N failed`.
// CHROMIUM_PATH names another browser. Without one it says how to get it, and fails only under CI.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { setUp } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'e2e');

const chromium = findChromium();
if (chromium === null) {
  console.error(
    'planwright: no Chromium found; on Debian: apt-get install chromium fonts-noto-cjk, elsewhere set CHROMIUM_PATH',
  );
  console.log(`0 passed, ${process.env.CI ? 1 : 0} failed`);
  process.exit(process.env.CI ? 1 : 0);
}

await setUp();
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.e2e.ts'))
  .sort();
const { tsImport } = await import('tsx/esm/api');
let passed = 0;
let failed = 0;
for (const name of files) {
  const { title, run } = await tsImport(pathToFileURL(join(folder, name)).href, import.meta.url);
  const begun = Date.now();
  try {
    await run({ chromium, root });
    passed += 1;
    console.log(`✓ ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.error(`✗ ${title}\n${error instanceof Error ? error.stack : String(error)}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
