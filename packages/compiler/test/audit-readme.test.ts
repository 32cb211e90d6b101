import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderReadme } from '../src/audit/readme.ts';
import { rules } from '../src/audit/rules.generated.ts';

test('the reference of the audit rules is what their folders say (npm run audit:rules writes it)', () => {
  const file = new URL('../../../docs/reference/audit-rules.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(renderReadme(rules));
});
