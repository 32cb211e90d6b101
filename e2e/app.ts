import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

export interface Place {
  /** Path of the browser's program. */
  readonly chromium: string;
  /** The repository. */
  readonly root: string;
}

export interface Walk {
  readonly page: Page;
  readonly address: string;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const START_LIMIT = 120_000;

/**
 * Starts the app on a free port with a data folder of its own and a browser with a profile of its own, walks, and clears all away.
 * A picture of the last page is kept beside the temporary files when a step fails.
 */
export async function walk(
  place: Place,
  options: readonly string[],
  steps: (walk: Walk) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-e2e-'));
  const app = spawn(
    process.execPath,
    [
      join(place.root, 'packages/cli/bin/planwright.js'),
      'start',
      '--port',
      '0',
      '--data',
      join(folder, 'data'),
      ...options,
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let context: BrowserContext | undefined;
  try {
    const address = await addressOf(app);
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: place.chromium,
      headless: true,
      args: FLAGS,
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
    });
    context.setDefaultTimeout(20_000);
    const page = context.pages()[0] ?? (await context.newPage());
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    try {
      await steps({ page, address });
    } catch (error) {
      const picture = join(tmpdir(), 'planwright-e2e-failure.png');
      await page.screenshot({ path: picture }).catch(() => undefined);
      console.error(`  at ${page.url()}; picture: ${picture}`);
      throw error;
    }
    if (faults.length > 0) throw new Error(`the page threw: ${faults.join('; ')}`);
  } finally {
    await context?.close();
    await stop(app);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The address that the app prints when it is ready. */
function addressOf(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => reject(new Error(`the app was not ready in time:\n${said}`)), START_LIMIT);
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /(?:ready at|请打开) (?<address>http:\/\/\S+)/.exec(said)?.groups?.['address'];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address.replace(/\/$/, ''));
    };
    app.stdout?.on('data', listen);
    app.stderr?.on('data', listen);
    app.on('exit', (code) => {
      clearTimeout(limit);
      reject(new Error(`the app ended with ${code}:\n${said}`));
    });
  });
}

function stop(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    app.on('exit', () => resolve());
    app.kill('SIGTERM');
  });
}

/** Fails with what was expected and what was found. */
export function expectThat(condition: boolean, words: string): void {
  if (!condition) throw new Error(`expected that ${words}`);
}

/** What the API answers, asked by the page as the post it acts in. */
export async function get<T>({ page }: Walk, path: string): Promise<T> {
  return page.evaluate(async (address) => (await fetch(address)).json(), `/api${path}`) as Promise<T>;
}

/** Acts in the first post whose name holds the words. */
export async function takePost(page: Page, words: string): Promise<void> {
  const header = page.getByRole('banner');
  const box = header.getByRole('combobox', { name: '身份' });
  await box.fill(words);
  // The list moves while it is filtered: the key takes what stands first, a click may miss it.
  await page.locator('.ant-select-item-option-active', { hasText: words }).waitFor();
  await box.press('Enter');
  await header.locator('.post-switch', { hasText: words }).waitFor();
}
