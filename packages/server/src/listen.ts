import { createServer } from 'node:net';
import { PlanwrightError } from '@planwright/engine';
import { type AppOptions, buildApp } from './app.ts';

export interface ListenOptions extends AppOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Tries an address and lets it go again, so that a taken port is told before a long start and not after it.
 *
 * @throws PlanwrightError `environment` for a port or address that cannot be had
 */
export async function checkAddress(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port }, resolve);
    });
  } catch (error) {
    throw explainListenFault(error, host, port);
  }
  await new Promise((resolve) => {
    probe.close(resolve);
  });
}

/** Starts listening. @throws PlanwrightError `environment` for a port or address that cannot be had */
export async function startServer({ host, port, ...options }: ListenOptions): Promise<RunningServer> {
  const app = await buildApp(options);
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw explainListenFault(error, host, port);
  }
  const address = app.server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { url: `http://${shown}:${actual}`, port: actual, close: () => app.close() };
}

function explainListenFault(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const fault = (name: string, message: string, hint: string) =>
    new PlanwrightError({ family: 'environment', code: name, message, hint, cause: error });
  if (code === 'EADDRINUSE')
    return fault(
      'port-taken',
      `port ${port} is in use by another program`,
      'stop that program, or choose another port with --port',
    );
  if (code === 'EACCES')
    return fault(
      'port-forbidden',
      `port ${port} may not be used without further rights`,
      'choose a port from 1024 on with --port',
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return fault(
      'no-such-address',
      `this machine has no address “${host}”`,
      'use --host 127.0.0.1, or 0.0.0.0 for every address of this machine',
    );
  return error;
}
