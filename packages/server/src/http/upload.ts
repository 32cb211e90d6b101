import { PlanwrightError } from '@planwright/engine';
import type { FastifyRequest } from 'fastify';

/** Characters of a plan. Some hundred times a long plan, and a few seconds of reading: beyond it a file is no plan, and would keep everybody waiting. */
export const MOST_CHARACTERS = 1_500_000;

export interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly planId: string | null;
  readonly reason: string | null;
  /** All fields of the form by name. */
  readonly fields: ReadonlyMap<string, string>;
}

/** The fields may stand before or after the file. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw noFile();
  let file: { readonly bytes: Uint8Array; readonly fileName: string } | undefined;
  const fields = new Map<string, string>();
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { bytes: await part.toBuffer(), fileName: part.filename };
      else fields.set(part.fieldname, String(part.value));
    }
  } catch (error) {
    // The form's own reader knows no status; the limits' errors do.
    throw error instanceof Error && 'statusCode' in error ? error : brokenForm(error);
  }
  if (file === undefined) throw noFile();
  return { ...file, planId: fields.get('planId') || null, reason: fields.get('reason') || null, fields };
}

function brokenForm(cause: unknown): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'broken-form',
    message: `the form ended before it was complete: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'send the file again',
    messageZh: '文件没有传完',
    hintZh: '请重新上传',
    cause,
  });
}

function noFile(): PlanwrightError {
  return new PlanwrightError({
    family: 'input',
    code: 'no-file',
    message: 'no file came with the request',
    hint: 'send multipart/form-data with the plan in the part “file”',
    messageZh: '请求里没有文件',
    hintZh: '请选择计划文件（txt、html、mht、docx、pdf、xlsx）再导入',
  });
}
