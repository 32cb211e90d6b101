import { PlanwrightError } from '@planwright/engine';
import type { Effects } from './command.ts';

/** What keeps a file from being written, and what to do, English and Chinese. */
const FAULTS: Readonly<Record<string, readonly [en: string, zh: string, hint: string, hintZh: string]>> = {
  ENOENT: ['its folder is not there', '所在文件夹不存在', 'make the folder first', '请先建好文件夹'],
  ENOTDIR: ['a part of its path is no folder', '路径中有一段不是文件夹', 'check the path', '请核对路径'],
  EISDIR: ['this is a folder', '这是文件夹', 'name a file in it', '请写明其中的文件名'],
  EACCES: ['there is no right to write it', '没有写入的权限', 'choose a folder of yours', '请换到自己的文件夹'],
  EPERM: ['there is no right to write it', '没有写入的权限', 'choose a folder of yours', '请换到自己的文件夹'],
  EROFS: ['the disk can only be read', '磁盘只能读取', 'choose another disk', '请换一个磁盘'],
  ENOSPC: ['the disk is full', '磁盘已满', 'make room or choose another disk', '请腾出空间或换一个磁盘'],
};

/**
 * Writes a file named on the command line.
 *
 * @throws PlanwrightError `environment` with `unwritable-file` that names the file, the cause and what to do
 */
export async function writeNamedFile(file: string, bytes: Uint8Array, effects: Effects): Promise<void> {
  try {
    await effects.writeFile(file, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const said = error instanceof Error ? error.message : String(error);
    const [why, whyZh, hint, hintZh] = FAULTS[code] ?? [said, said, 'choose another place', '请换一个位置'];
    throw new PlanwrightError({
      family: 'environment',
      code: 'unwritable-file',
      message: `cannot write “${file}”: ${why}`,
      hint,
      messageZh: `“${file}”写不出：${whyZh}`,
      hintZh,
      cause: error,
    });
  }
}
