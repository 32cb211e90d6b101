import { readFile, writeFile } from 'node:fs/promises';
import { exitCodeOf, explainError } from './exit-codes.ts';
import { main } from './main.ts';
import { untilAskedToStop } from './start/stop-signal.ts';
import { speaksChinese } from './terminal-language.ts';

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The day by the machine's own clock and zone: what the person in front of it calls today. */
function localDay(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

// A reader such as `head` that has seen enough closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const chinese = speaksChinese(process.env);
  process.stderr.write(`planwright: ${chinese ? '输出写不下去' : 'cannot write the output'}: ${error.message}\n`);
  process.exit(74);
});

try {
  process.exitCode = await main(process.argv.slice(2), {
    readFile: (path) => readFile(path),
    writeFile: (path, bytes) => writeFile(path, bytes),
    readStandardInput,
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (text) => process.stderr.write(`${text}\n`),
    environment: process.env,
    workingDirectory: process.cwd(),
    today: localDay,
    untilAskedToStop,
  });
} catch (error) {
  process.stderr.write(`${explainError(error, speaksChinese(process.env))}\n`);
  process.exitCode = exitCodeOf(error);
}
