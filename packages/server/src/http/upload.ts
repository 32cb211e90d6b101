import type { MultipartFile } from '@fastify/multipart';
import { PlanwrightError } from '@planwright/engine';
import type { FastifyRequest } from 'fastify';

const MEBIBYTE = 1024 * 1024;

/** Characters of a plan. Some hundred times a long plan, and a few seconds of reading: beyond it a file is no plan. */
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
      if (part.type === 'file') file = { bytes: await receiveFile(part), fileName: part.filename };
      else fields.set(part.fieldname, String(part.value));
    }
  } catch (error) {
    // The form's own reader knows no status; the limits' errors do.
    const known = error instanceof PlanwrightError || (error instanceof Error && 'statusCode' in error);
    throw known ? error : brokenForm(error);
  }
  if (file === undefined) throw noFile();
  return { ...file, planId: fields.get('planId') || null, reason: fields.get('reason') || null, fields };
}

/** What was received when the limit was met is as long as the limit. */
async function receiveFile(part: MultipartFile): Promise<Uint8Array> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if (!part.file.truncated) throw error;
    const { bytesRead } = part.file;
    const limit = bytesRead < MEBIBYTE ? `${bytesRead} bytes` : `${Math.floor((bytesRead / MEBIBYTE) * 10) / 10} MB`;
    throw new PlanwrightError({
      family: 'input',
      code: 'file-too-large',
      message: `${part.filename}: the file is larger than the limit of ${limit}`,
      hint: 'take out pictures or split the file, or start the server with a larger --max-file',
      messageZh: `${part.filename}：文件超过上限 ${limit.replace('bytes', '字节')}`,
      hintZh: '请去掉图片或拆分文件；确需更大的文件，请管理员调高启动参数 max-file',
      cause: error,
    });
  }
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
