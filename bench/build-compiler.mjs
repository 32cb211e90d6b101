// Bundles the compiler the way the command line ships it, so that the bench measures what users run.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { constantFunctions } from '../scripts/constant-functions.mjs';

const here = dirname(fileURLToPath(import.meta.url));

async function bundle(source, name) {
  await build({
    root: join(here, '../packages/compiler'),
    configFile: false,
    logLevel: 'warn',
    plugins: [constantFunctions(join(here, '..'))],
    build: {
      ssr: source,
      outDir: join(here, 'dist', name),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        output: { entryFileNames: `${name}.mjs`, topLevelVar: false },
      },
    },
  });
  return pathToFileURL(join(here, 'dist', name, `${name}.mjs`)).href;
}

/** Returns the bundle's URL. */
export function buildCompiler() {
  return bundle('src/index.ts', 'compiler');
}

/** Bundles the audit, which is loaded on its own; returns the bundle's URL. */
export function buildAudit() {
  return bundle('src/audit/index.ts', 'audit');
}

/** Bundles the stages apart; returns the bundle's URL. */
export function buildStages() {
  return bundle(join(here, 'stages.mjs'), 'stages');
}
