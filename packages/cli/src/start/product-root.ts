import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlanwrightError } from '@planwright/engine';

/** The folder that holds `examples/` and `packages/web/dist`, found upwards from where this code runs, bundled or not. */
export function findProductRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'examples/dezhou-2021/plan.txt'))) return folder;
    if (folder === dirname(folder)) {
      throw new PlanwrightError({
        family: 'environment',
        code: 'incomplete-installation',
        message: 'the folder “examples” is missing from this installation',
        hint: 'get a whole copy of Planwright and run "npm run setup" in it',
      });
    }
  }
}
