// npm start: sets up what is missing, then runs `planwright start` with the same options.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';

await setUp();
const entry = join(dirname(fileURLToPath(import.meta.url)), '../packages/cli/dist/bin.js');
process.argv = [process.argv[0], entry, 'start', ...process.argv.slice(2)];
await import(pathToFileURL(entry).href);
