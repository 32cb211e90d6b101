// Brings a checkout to where it can run: packages installed, registries generated, command line and app built.
// Safe to repeat: each step is skipped while what it depends on is unchanged.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NODE_FLOOR = [20, 19];

/** Sources whose change makes a rebuild necessary. */
const BUILD_INPUTS = [
  'packages',
  'packs',
  'examples',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/generate.mjs',
];
const SKIPPED = new Set(['node_modules', 'dist', 'data', 'test']);

/** @param {{ build?: boolean }} [options] `build: false` leaves out the build, which tests do not need */
export async function setUp({ build = true } = {}) {
  checkNode();
  installPackages();
  await import(pathToFileURL(join(root, 'scripts/generate.mjs')).href);
  if (build) buildWhenStale();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1])) return;
  fail(
    `Node ${process.versions.node} is too old: Planwright needs ${NODE_FLOOR.join('.')} or newer`,
    'install a newer Node and start again',
  );
}

function installPackages() {
  const stamp = join(root, 'node_modules/.planwright-lock');
  const wanted = digest(readFileSync(join(root, 'package-lock.json')));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (once, about a minute) …');
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: 'inherit',
      })
    : spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (result.status !== 0)
    fail('the packages could not be installed', 'check that the package registry can be reached, then start again');
  writeFileSync(stamp, wanted);
}

function buildWhenStale() {
  const stamp = join(root, 'packages/cli/dist/.stamp');
  const wanted = digestOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building …');
  rmSync(stamp, { force: true });
  const result = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) fail('the build failed', 'the lines above say where');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function digestOfSources() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const name = path.split(/[\\/]/).pop();
    if (SKIPPED.has(name) || /\.(generated|test)\.tsx?$|\.md$|\.tsbuildinfo$/.test(name)) return;
    const entries = readEntries(path);
    if (entries === null) hash.update(relative(root, path)).update('\0').update(readFileSync(path));
    else for (const entry of entries) visit(join(path, entry));
  };
  for (const input of BUILD_INPUTS) visit(join(root, input));
  return hash.digest('hex');
}

/** Names in a folder, sorted; null for a file. */
function readEntries(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function fail(message, hint) {
  console.error(`planwright: ${message}\n  ${hint}`);
  process.exit(69);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setUp();
  console.log(
    'Ready. "npm start" serves the app, "npm test" runs the tests, "npx planwright --help" lists the commands.',
  );
}
