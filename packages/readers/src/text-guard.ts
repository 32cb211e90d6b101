import { createFileError } from './errors.ts';
import type { InputFile } from './model.ts';

/**
 * Counts the characters of a text while it is read.
 *
 * @param what the format's name for messages
 * @returns takes the number of characters read since the last call; throws PlanwrightError `input` past the limit of the file
 */
export function createTextGuard({ name, maxCharacters }: InputFile, what: string): (characters: number) => void {
  let total = 0;
  return (characters) => {
    total += characters;
    if (maxCharacters !== undefined && total > maxCharacters)
      throw createFileError('plan-too-long', name, { what, limit: maxCharacters });
  };
}
