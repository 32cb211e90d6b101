import { readFile } from 'node:fs/promises';
import { exitCodeOf, explainError } from './exit-codes.ts';
import { main } from './main.ts';

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

try {
  process.exitCode = await main(process.argv.slice(2), {
    readFile: (path) => readFile(path),
    readStandardInput,
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (text) => process.stderr.write(`${text}\n`),
    environment: process.env,
    workingDirectory: process.cwd(),
  });
} catch (error) {
  process.stderr.write(`${explainError(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
