import { PlanwrightError } from '@planwright/engine';

/** Bytes of what the options call an MB. */
export const MEBIBYTE = 1024 * 1024;
/** In MB. */
export const USUAL_FILE_LIMIT = 50;
/** In MB: a file is held in memory while it is read, unpacked besides. */
export const LARGEST_FILE_LIMIT = 1024;

/**
 * 文件大小上限: the largest file that is read, in bytes, by the variable PLANWRIGHT_MAX_FILE (whole MB).
 *
 * @throws PlanwrightError `input` that names the value and what is allowed
 */
export function findFileLimit({ PLANWRIGHT_MAX_FILE: given }: Readonly<Record<string, string | undefined>>): number {
  const megabytes = given === undefined || given === '' ? USUAL_FILE_LIMIT : Number(given);
  if (Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= LARGEST_FILE_LIMIT) return megabytes * MEBIBYTE;
  throw new PlanwrightError({
    family: 'input',
    code: 'unknown-value',
    message: `PLANWRIGHT_MAX_FILE is “${given ?? ''}”`,
    hint: `allowed: a whole number of MB from 1 to ${LARGEST_FILE_LIMIT}`,
    messageZh: `PLANWRIGHT_MAX_FILE 不能是“${given ?? ''}”`,
    hintZh: `可以是 1 到 ${LARGEST_FILE_LIMIT} 的整数，单位 MB`,
  });
}
