// Writes the registries (*.generated.ts) that list what stands in the folders of packs, rules, routes and commands.
// A new pack, rule, route or command is a new folder or file; nothing else is touched.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * One registry: `entries` are the names found, `source` writes the generated module.
 * `file` is where it goes; `folder` is what is listed; `entry` says which file makes a folder an entry; a pattern (null: none) takes the plain files whose names it fits.
 */
const registries = [
  {
    file: 'packs/registry.generated.ts',
    folder: 'packs',
    entry: 'pack.ts',
    source: (names) =>
      `${names.map((name) => `import { pack as ${camel(name)} } from './${name}/pack.ts';`).join('\n')}\n\nexport const packs = [${names.map(camel).join(', ')}] as const;\n`,
  },
  {
    file: 'packages/compiler/src/audit/rules.generated.ts',
    folder: 'packages/compiler/src/audit/rules',
    entry: 'rule.ts',
    source: (names) =>
      `${names.map((name) => `import { rule as ${camel(name)} } from './rules/${name}/rule.ts';`).join('\n')}\n\nexport const rules = [${names.map(camel).join(', ')}] as const;\n`,
  },
  {
    file: 'packages/ledger/src/migrations/list.generated.ts',
    folder: 'packages/ledger/src/migrations',
    entry: /^\d{4}-/,
    source: (names) =>
      `import type { Migration } from './migration.ts';\n${names.map((name) => `import { migration as step${name.slice(0, 4)} } from './${name}.ts';`).join('\n')}\n\n/** All steps in order. */\nexport const migrations: readonly Migration[] = [${names.map((name) => `step${name.slice(0, 4)}`).join(', ')}];\n`,
  },
  {
    file: 'packages/server/src/contract/areas.generated.ts',
    folder: 'packages/server/src/contract/areas',
    entry: null,
    source: (names) =>
      `${names.map((name) => `import { api as ${camel(name)} } from './areas/${name}.ts';`).join('\n')}\n\n/** The whole API. Every reply may instead be a \`problem\`. */\nexport const api = {\n${names.map((name) => `  ...${camel(name)},\n`).join('')}} as const;\n`,
  },
  {
    file: 'packages/server/src/routes.generated.ts',
    folder: 'packages/server/src/routes',
    entry: null,
    source: (names) =>
      `${names.map((name) => `import { routes as ${camel(name)} } from './routes/${name}.ts';`).join('\n')}\n\nexport const routeModules = [${names.map(camel).join(', ')}] as const;\n`,
  },
  {
    file: 'packages/cli/src/commands.generated.ts',
    folder: 'packages/cli/src/commands',
    entry: null,
    source: (names) =>
      `import type { RegisteredCommand } from './command.ts';\n\nexport const commands: Readonly<Record<string, RegisteredCommand>> = {\n${names.map((name) => `  '${name}': { summary: ${JSON.stringify(summaryOf(name, 'help'))}, summaryZh: ${JSON.stringify(summaryOf(name, 'helpZh'))}, load: () => import('./commands/${name}.ts') },`).join('\n')}\n};\n`,
  },
];

/** The first line of a command's help, taken from its source so that the overview loads no command. */
function summaryOf(name, constant) {
  const source = readFileSync(join(root, `packages/cli/src/commands/${name}.ts`), 'utf8');
  const summary = new RegExp(`^export const ${constant} = \`(?<line>[^\`\\n]+)`, 'mu').exec(source)?.groups.line;
  if (summary === undefined)
    throw new Error(
      `commands/${name}.ts: “${constant}” must be a template literal that begins with the one-line summary`,
    );
  return summary;
}

function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function namesIn(folder, entry) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((item) =>
      typeof entry === 'string'
        ? item.isDirectory() && existsSync(join(path, item.name, entry))
        : item.isFile() && /(?<!\.test)\.ts$/.test(item.name) && (entry === null || entry.test(item.name)),
    )
    .map((item) => item.name.replace(/\.ts$/, ''))
    .sort();
}

for (const { file, folder, entry, source } of registries) {
  const text = `// Generated from ${folder} by scripts/generate.mjs. Not edited by hand, not committed.\n${source(namesIn(folder, entry))}`;
  const target = join(root, file);
  if (!existsSync(dirname(target))) continue;
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}
