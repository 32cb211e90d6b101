// Bundles the command line (and with it the server) into packages/cli/dist and the web app into packages/web/dist.
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { constantFunctions } from './constant-functions.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** How long plugins took on a slow machine is no warning. */
const QUIET = { bundlerTimings: false };
const only = process.argv.includes('--cli') ? 'cli' : process.argv.includes('--web') ? 'web' : 'all';

await import('./generate.mjs');

if (only !== 'web') {
  rmSync(join(root, 'packages/cli/dist'), { recursive: true, force: true });
  await build({
    root: join(root, 'packages/cli'),
    configFile: false,
    logLevel: 'warn',
    plugins: [constantFunctions(root)],
    ssr: { noExternal: [/^@planwright\//, /^#/, 'chinese-days'] },
    build: {
      ssr: true,
      outDir: 'dist',
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        checks: QUIET,
        // What runs in a thread of its own is a file of its own.
        input: { bin: 'src/bin.ts', 'reading-thread': '../server/src/reading/thread.ts' },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // A constant that stays one lets the engine build the compiler's tables into its machine code.
          topLevelVar: false,
        },
      },
    },
  });
}
if (only !== 'cli' && existsSync(join(root, 'packages/web/vite.config.ts'))) {
  await build({
    root: join(root, 'packages/web'),
    logLevel: 'warn',
    plugins: [constantFunctions(root)],
    build: { rolldownOptions: { checks: QUIET } },
  });
}
