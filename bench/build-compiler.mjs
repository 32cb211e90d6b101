// Bundles the compiler the way the command line ships it, so that the bench measures what users run.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

/** Returns the bundle's URL. */
export async function buildCompiler() {
  await build({
    root: join(here, '../packages/compiler'),
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'src/index.ts',
      outDir: join(here, 'dist'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'compiler.mjs' } },
    },
  });
  return pathToFileURL(join(here, 'dist/compiler.mjs')).href;
}
