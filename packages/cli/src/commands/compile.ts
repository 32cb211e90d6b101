import { compile, presentPlan } from '@planwright/compiler';
import { readDocument } from '@planwright/readers';
import type { Effects } from '../command.ts';

export const help = `reads a plan and prints its outline, facts, projects and commitments
usage: planwright compile FILE|- [--format json|table]`;

export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const file = argv.find((argument) => argument === '-' || !argument.startsWith('--'))!;
  const bytes = file === '-' ? await effects.readStandardInput() : await effects.readFile(file);
  const { text } = await readDocument(bytes, file);
  effects.print(JSON.stringify(presentPlan(compile(text))));
  return 0;
}
