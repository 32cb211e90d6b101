// Writes docs/reference/audit-rules.md from the folders of the rules; a test checks that it is current.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const { rules } = await import('../packages/compiler/src/audit/rules.generated.ts');
const { renderReadme } = await import('../packages/compiler/src/audit/readme.ts');
const file = join(dirname(fileURLToPath(import.meta.url)), '../docs/reference/audit-rules.md');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, renderReadme(rules));
