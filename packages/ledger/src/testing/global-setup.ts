import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stopEmbedded } from '../embedded/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder in which the first test that needs a database starts one; null when DATABASE_URL names a server. */
    ledgerFolder: string | null;
  }
}

let folder: string | null = null;

/** One throw-away database server for a whole run, started by the first test that asks; a run without such tests starts none. */
export function setup(project: TestProject): void {
  folder = process.env.DATABASE_URL === undefined ? mkdtempSync(join(tmpdir(), 'planwright-test-')) : null;
  project.provide('ledgerFolder', folder);
}

export async function teardown(): Promise<void> {
  if (folder === null) return;
  await stopEmbedded(folder);
  rmSync(folder, { recursive: true, force: true });
}
