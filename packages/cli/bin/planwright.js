#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/bin.js', import.meta.url);
if (!existsSync(entry)) {
  console.error('planwright is not built yet. Run "npm run setup" in the project folder first.');
  process.exit(69);
}
await import(entry.href);
