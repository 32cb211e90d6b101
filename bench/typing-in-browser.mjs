// Times the typing of typing.mjs in a real Chromium, where the plan reader compiles.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.mjs';

/** What nothing answers for: every request to it is answered here. */
const ORIGIN = 'http://bench.invalid';

/** Milliseconds as `timeTyping` tells them, and the browser's version; null without a browser. `bundle` is the URL of the compiler's file. */
export async function timeTypingInBrowser(bundle, text) {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const files = { '/compiler.mjs': new URL(bundle), '/typing.mjs': new URL('typing.mjs', import.meta.url) };
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const file = files[new URL(route.request().url()).pathname];
      return file === undefined
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' })
        : route.fulfill({ contentType: 'text/javascript', body: readFileSync(fileURLToPath(file), 'utf8') });
    });
    await page.goto(ORIGIN);
    const times = await page.evaluate(async (words) => {
      const compiler = await import('/compiler.mjs');
      const { timeTyping } = await import('/typing.mjs');
      return timeTyping(compiler, words);
    }, text);
    return { ...times, version: browser.version() };
  } finally {
    await browser.close();
  }
}
