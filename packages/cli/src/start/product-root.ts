import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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
        messageZh: '安装不完整：缺少 examples 文件夹',
        hintZh: '请取完整的一份 Planwright，并在其中运行 npm run setup',
      });
    }
  }
}

/** The built code that reads uploads in threads of its own; null where this code runs from its source. */
export function findReadingThread(): URL | null {
  if (!import.meta.url.endsWith('.js')) return null;
  return pathToFileURL(join(findProductRoot(), 'packages/cli/dist/reading-thread.js'));
}
