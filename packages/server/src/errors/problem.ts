import { randomUUID } from 'node:crypto';
import { type ErrorFamily, PlanwrightError } from '@planwright/engine';
import { z } from 'zod';
import type { Problem } from '../contract/index.ts';
import { issuesZh } from './issue-words.ts';

/** HTTP statuses by error family; the exit codes of the command line come from the same families. */
const STATUSES: Readonly<Record<ErrorFamily, number>> = {
  input: 422,
  conflict: 409,
  forbidden: 403,
  'not-found': 404,
  environment: 503,
};

/** Codes that have a status of their own: refusals that end once the visitor signs in, and files past the limit. */
const OWN_STATUSES: Readonly<Record<string, number>> = { 'no-post': 401, 'no-access-key': 401, 'file-too-large': 413 };

/** What the framework refuses, by status, for Chinese readers. */
const REFUSALS: Readonly<Record<number, { readonly zh: string; readonly hint: string; readonly hintZh: string }>> = {
  400: { zh: '请求无法解析', hint: 'send well-formed JSON', hintZh: '请检查提交的内容' },
  404: { zh: '没有这个地址', hint: 'start from the app’s first page', hintZh: '请从首页进入' },
  413: { zh: '提交的内容过大', hint: 'send less, or a smaller file', hintZh: '请减小文件或分次提交' },
  415: {
    zh: '提交内容的格式不受支持',
    hint: 'send application/json, or multipart/form-data for a file',
    hintZh: '请以 JSON 提交，文件以表单提交',
  },
  429: { zh: '请求过于频繁', hint: 'wait a minute and retry', hintZh: '请稍等一分钟再试' },
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'bad request',
  401: 'not signed in',
  403: 'forbidden',
  404: 'not found',
  409: 'conflict',
  413: 'too large',
  415: 'wrong content type',
  422: 'input not accepted',
  429: 'too many requests',
  500: 'fault of the program',
  503: 'not available',
};

/** A problem after RFC 9457. `fields` name the values that were not accepted. */
export function problemOf(error: unknown): Problem {
  if (error instanceof PlanwrightError) {
    return {
      ...base(OWN_STATUSES[error.code] ?? STATUSES[error.family], error.code, error.message),
      hint: error.hint ?? null,
      detailZh: error.messageZh ?? null,
      hintZh: error.hintZh ?? null,
    };
  }
  if (error instanceof z.ZodError) {
    const fields = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    const words = fields.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');
    return {
      ...base(422, 'invalid-input', words),
      detailZh: `提交的内容不合要求：${issuesZh(error.issues)}`,
      hintZh: '请更正后再提交，填写的内容还在页面上',
      fields,
    };
  }
  const status = statusOf(error);
  if (status >= 400 && status < 500 && error instanceof Error) {
    const refusal = REFUSALS[status] ?? REFUSALS[400]!;
    const words = { hint: refusal.hint, detailZh: refusal.zh, hintZh: refusal.hintZh };
    return { ...base(status, codeOf(error), error.message), ...words };
  }
  // What happened inside is for the log, found again by this id; it is not for the wire.
  const id = randomUUID();
  return {
    ...base(500, 'internal', `unexpected fault ${id}`),
    hint: 'try again; if it comes back, give this id to whoever runs the server',
    detailZh: `程序出错，编号${id}`,
    hintZh: '请重试；若仍出错，把编号告诉系统管理员',
  };
}

function base(status: number, code: string, detail: string): Problem {
  return {
    type: `urn:planwright:problem:${code}`,
    title: TITLES[status] ?? 'problem',
    status,
    code,
    detail,
    hint: null,
    detailZh: null,
    hintZh: null,
    fields: [],
  };
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  return Number.isInteger(status) ? status : 500;
}

function codeOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'bad-request';
  return code
    .toLowerCase()
    .replace(/^fst_(err_)?/, '')
    .replaceAll('_', '-');
}
