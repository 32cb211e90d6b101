import { createServer } from 'node:net';
import { type ErrorDetails, PlanwrightError } from '@planwright/engine';
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
  const fault = (name: string, words: Pick<ErrorDetails, 'message' | 'hint' | 'messageZh' | 'hintZh'>) =>
    new PlanwrightError({ family: 'environment', code: name, ...words, cause: error });
  if (code === 'EADDRINUSE')
    return fault('port-taken', {
      message: `port ${port} is in use by another program`,
      hint: 'stop that program, or choose another port with --port',
      messageZh: `端口 ${port} 正被其他程序占用`,
      hintZh: '请停掉该程序，或用 --port 换一个端口',
    });
  if (code === 'EACCES')
    return fault('port-forbidden', {
      message: `port ${port} may not be used without further rights`,
      hint: 'choose a port from 1024 on with --port',
      messageZh: `没有权限使用端口 ${port}`,
      hintZh: '请用 --port 选择 1024 以上的端口',
    });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return fault('no-such-address', {
      message: `this machine has no address “${host}”`,
      hint: 'use --host 127.0.0.1, or 0.0.0.0 for every address of this machine',
      messageZh: `本机没有地址“${host}”`,
      hintZh: '请用 --host 127.0.0.1；要用本机全部地址写 0.0.0.0',
    });
  return error;
}
