import type { SourceDocument } from './model.ts';
import { readText } from './text/read.ts';

/**
 * Reads a file's bytes into its text.
 *
 * @param bytes the whole file
 * @param fileName only for messages and as a hint; the content decides the format
 * @throws PlanwrightError of family `input`, naming file, cause and what to do
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  return readText(bytes, fileName);
}
