import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const SKIPPED = new Set(['node_modules', 'dist', 'data', '.git', 'coverage']);

/** Every TypeScript and script file of the house, without what is generated or installed. */
export function listSourceFiles(): readonly SourceFile[] {
  return walk(root)
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/\.generated\.ts$/.test(path))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function walk(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** The module names that a file imports, static and dynamic. */
export function importsOf(text: string): readonly string[] {
  const names: string[] = [];
  for (const match of text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"]{0,2000}?from\s*['"](?<name>[^'"]+)['"]|import\(\s*['"](?<lazy>[^'"]+)['"]\s*\)|(?:^|\n)import\s*['"](?<bare>[^'"]+)['"]/g,
  )) {
    const name = match.groups?.name ?? match.groups?.lazy ?? match.groups?.bare;
    if (name !== undefined) names.push(name);
  }
  return names;
}
