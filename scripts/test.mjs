// npm test: sets up, runs all unit and integration tests, closes on `N passed, N failed`.
// Arguments are file filters. The browser tests run with `npm run test:e2e`.
import { setUp } from './setup.mjs';

await setUp({ build: false });
const { startVitest } = await import('vitest/node');

const counts = { passed: 0, failed: 0, skipped: 0 };
const vitest = await startVitest('test', process.argv.slice(2), { watch: false, reporters: ['default'] });
for (const module of vitest.state.getTestModules()) {
  for (const test of module.children.allTests()) counts[test.result().state] = (counts[test.result().state] ?? 0) + 1;
  // A file that fails to load, or a hook that fails, has no failed test of its own.
  const broken =
    module.errors().length + [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
  counts.failed += broken;
}
const unhandled = vitest.state.getUnhandledErrors().length;
await vitest.close();

counts.failed += unhandled;
console.log(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
);
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0);
