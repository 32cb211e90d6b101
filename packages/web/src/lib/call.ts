import type { Body, Problem, Query, Reply, RouteName } from '@planwright/server/contract';
import { routes } from './routes.ts';

/** A refusal or fault that the server described, or that kept us from reaching it. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export interface CallInput<N extends RouteName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Query<N>;
  readonly body?: Body<N>;
  readonly signal?: AbortSignal;
}

/** The address of a route, with its parameters put in and undefined ones left out. */
export function formatAddress(
  name: RouteName,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const path = routes[name].path.replace(/:(?<name>\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

/** Calls a route. Throws ProblemError. */
export async function call<N extends RouteName>(name: N, input: CallInput<N> = {}): Promise<Reply<N>> {
  const address = formatAddress(name, input.params, input.query as Record<string, unknown> | undefined);
  const response = await reach(address, {
    method: routes[name].method,
    ...(input.body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(input.body) }),
    ...(input.signal === undefined ? {} : { signal: input.signal }),
  });
  return (await response.json()) as Reply<N>;
}

/** Sends a form with a file and tells how much has gone, 0–1. Throws ProblemError. */
export function sendForm<N extends RouteName>(
  name: N,
  form: FormData,
  onProgress: (share: number) => void,
  params: Readonly<Record<string, string>> = {},
): Promise<Reply<N>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', formatAddress(name, params));
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Reply<N>);
      else reject(parseProblem(request.status, request.responseText));
    };
    request.send(form);
  });
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
  if (!response.ok) throw parseProblem(response.status, await response.text());
  return response;
}

function parseProblem(status: number, text: string): ProblemError {
  try {
    const body = JSON.parse(text) as Partial<Problem>;
    if (typeof body.code === 'string') return new ProblemError({ ...blankProblem(status), ...body } as Problem);
  } catch {
    // Not JSON: a proxy or a crash page answered.
  }
  return new ProblemError({ ...blankProblem(status), detail: `${status}` });
}

function unreachable(): ProblemError {
  return new ProblemError({
    ...blankProblem(0),
    code: 'unreachable',
    title: 'The server cannot be reached',
    detail: 'The server cannot be reached.',
    detailZh: '连接不上服务器。',
    hint: 'Check the network, then retry.',
    hintZh: '请检查网络后重试；已填写的内容保存在本机。',
  });
}

function blankProblem(status: number): Problem {
  return {
    type: 'about:blank',
    title: '',
    status,
    code: 'unexpected',
    detail: 'The server answered in a way the app does not understand.',
    detailZh: '服务器返回了无法识别的内容。',
    hint: 'Retry; if it stays, tell the operator.',
    hintZh: '请重试；如仍不行，请联系系统管理员。',
    fields: [],
  };
}
