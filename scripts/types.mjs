// npm run types: type-checks the pure packages without Node or browser types, then everything else, then the app.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './generate.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
let failed = false;
for (const project of ['tsconfig.pure.json', 'tsconfig.json', 'packages/web/tsconfig.json']) {
  if (!existsSync(join(root, project))) continue;
  const result = spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, stdio: 'inherit' });
  console.log(`types ${project}: ${result.status === 0 ? 'ok' : 'faulty'}`);
  failed ||= result.status !== 0;
}
process.exit(failed ? 1 : 0);
