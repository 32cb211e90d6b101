import { PlanwrightError, type Register } from '@planwright/engine';
import { sql } from 'kysely';
import { sha256 } from '#database/canonical.ts';
import { newId } from '#database/ids.ts';
import { appendLog } from '#log/append.ts';
import type { Actor, Attachment } from '#model/index.ts';
import { requireOwnRecord } from '#policies/records.ts';
import { requireRight } from '#policies/rights.ts';
import type { LedgerContext } from '../context.ts';
import type { AttachmentFile } from './area.ts';
import { getRegister } from './columns.ts';
import { findMediaType } from './media-type.ts';
import { lockRecord } from './store.ts';

/** A picture of a phone has 2 to 5 MiB; beyond this a file is no evidence but a burden. */
const MOST_BYTES = 8 * 1024 * 1024;

interface Options {
  readonly recordedAt?: string;
  readonly simulated?: boolean;
}

/** 上传附件: keeps a file with a record, after looking into it. */
export async function addAttachment(
  context: LedgerContext,
  actor: Actor,
  registerName: string,
  recordId: string,
  file: AttachmentFile,
  options: Options,
): Promise<Attachment> {
  const post = await requireRight(context, actor, 'report-record');
  const { register } = getRegister(context.packs, registerName);
  const mediaType = requireFile(register, file);
  const record = await lockRecord(context, register, recordId, null);
  await requireOwnRecord(context, post, register, record.values);
  await refuseTooMany(context, register, recordId);
  const id = newId('a');
  const hash = sha256(file.bytes);
  const { db, jurisdictionId } = context;
  await sql`insert into attachment (jurisdiction_id, attachment_id, register, record_id, file_name, media_type, byte_size, sha256,
      caption, taken_on, evidence_level, recorded_at, by_post, by_name, simulated, bytes)
    values (${jurisdictionId}, ${id}, ${register.name}, ${recordId}, ${file.fileName}, ${mediaType}, ${file.bytes.length}, ${hash},
      ${file.caption}, ${file.takenOn}, ${file.evidenceLevel}, ${options.recordedAt ?? context.now()}, ${actor.postId},
      ${actor.personName}, ${options.simulated ?? false}, ${Buffer.from(file.bytes)})`.execute(db);
  await appendLog(context, actor, {
    action: 'add-attachment',
    subject: `${register.name}:${recordId}`,
    reason: file.caption,
    details: { attachmentId: id, fileName: file.fileName, mediaType, byteSize: file.bytes.length, sha256: hash },
  });
  const [kept] = await loadAttachments(context, sql`attachment.attachment_id = ${id}`);
  if (kept === undefined) throw unknown(id);
  return kept;
}

function requireFile(register: Register, { bytes, fileName }: AttachmentFile): string {
  const wrong = (code: string, message: string, hint: string, messageZh: string, hintZh: string) =>
    new PlanwrightError({ family: 'input', code, message, hint, messageZh, hintZh });
  if (register.attachments === undefined) {
    throw wrong(
      'no-attachments',
      `the register “${register.name}” keeps no files with its records`,
      'put what there is to say into its fields',
      `台账“${register.label['zh-CN']}”不保存附件`,
      '请填写在字段中',
    );
  }
  const mediaType = findMediaType(bytes);
  if (mediaType === undefined) {
    throw wrong(
      'attachment-kind',
      `“${fileName}” is none of the kinds that are kept, by its content`,
      'kept are JPEG, PNG and WebP pictures and PDF documents',
      `“${fileName}”的内容不是可保存的类型`,
      '可保存 JPEG、PNG、WebP 图片和 PDF 文件',
    );
  }
  if (bytes.length > MOST_BYTES) {
    throw wrong(
      'attachment-size',
      `“${fileName}” has ${bytes.length} bytes, more than the ${MOST_BYTES} that are kept`,
      'make the picture smaller and send it again',
      `“${fileName}”为${(bytes.length / 1024 / 1024).toFixed(1)} MB，超过 8 MB`,
      '请压缩后重新上传',
    );
  }
  return mediaType;
}

async function refuseTooMany(
  { db, jurisdictionId }: LedgerContext,
  register: Register,
  recordId: string,
): Promise<void> {
  const most = register.attachments?.maxCount ?? 0;
  const { rows } = await sql<{ count: number }>`select count(*) as count from attachment
    where jurisdiction_id = ${jurisdictionId} and register = ${register.name} and record_id = ${recordId}`.execute(db);
  if ((rows[0]?.count ?? 0) < most) return;
  throw new PlanwrightError({
    family: 'conflict',
    code: 'attachment-count',
    message: `the record has ${most} files already, as many as are kept`,
    hint: 'add the next one to another record, or raise the limit in the pack',
    messageZh: `该记录已有 ${most} 个附件，达到上限`,
    hintZh: '请精选后上传，或在专题声明中调高上限',
  });
}

/** 撤下附件: the row and its bytes stay for the log; it is shown no more. */
export async function withdrawAttachment(
  context: LedgerContext,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Attachment> {
  const post = await requireRight(context, actor, 'report-record');
  const [found] = await loadAttachments(context, sql`attachment.attachment_id = ${id}`);
  if (found === undefined) throw unknown(id);
  const { register } = getRegister(context.packs, found.register);
  const record = await lockRecord(context, register, found.recordId, null);
  await requireOwnRecord(context, post, register, record.values);
  if (found.withdrawal !== null) {
    throw new PlanwrightError({
      family: 'conflict',
      code: 'withdrawn-already',
      message: `the file was withdrawn already: ${found.withdrawal.reason}`,
      hint: 'nothing is left to do',
      messageZh: `该附件已撤下：${found.withdrawal.reason}`,
      hintZh: '无需再办理',
    });
  }
  await sql`insert into attachment_withdrawal (jurisdiction_id, attachment_id, reason, recorded_at, by_post, by_name)
    values (${context.jurisdictionId}, ${id}, ${reason}, ${context.now()}, ${actor.postId}, ${actor.personName})`.execute(
    context.db,
  );
  await appendLog(context, actor, {
    action: 'withdraw-attachment',
    subject: `${found.register}:${found.recordId}`,
    reason,
    details: { attachmentId: id, sha256: found.sha256 },
  });
  return (await loadAttachments(context, sql`attachment.attachment_id = ${id}`))[0] ?? found;
}

export function listAttachments(
  context: LedgerContext,
  register: string,
  recordId: string,
): Promise<readonly Attachment[]> {
  return loadAttachments(context, sql`attachment.register = ${register} and attachment.record_id = ${recordId}`);
}

/** The files named, which must be the record's own and not withdrawn. @throws PlanwrightError `not-found` naming the first that is not */
export async function requireAttachments(
  context: LedgerContext,
  register: string,
  recordId: string,
  ids: readonly string[],
): Promise<readonly Attachment[]> {
  if (ids.length === 0) return [];
  const own = new Map((await listAttachments(context, register, recordId)).map((file) => [file.id, file]));
  return ids.map((id) => {
    const file = own.get(id);
    if (file === undefined || file.withdrawal !== null) throw unknown(id);
    return file;
  });
}

export async function getAttachment(
  context: LedgerContext,
  id: string,
): Promise<{ readonly attachment: Attachment; readonly bytes: Uint8Array }> {
  const [found] = await loadAttachments(context, sql`attachment.attachment_id = ${id}`);
  if (found === undefined || found.withdrawal !== null) throw unknown(id);
  const { rows } = await sql<{ bytes: Buffer }>`select bytes from attachment
    where jurisdiction_id = ${context.jurisdictionId} and attachment_id = ${id}`.execute(context.db);
  const bytes = rows[0]?.bytes;
  if (bytes === undefined) throw unknown(id);
  return { attachment: found, bytes };
}

async function loadAttachments(
  { db, jurisdictionId }: LedgerContext,
  which: ReturnType<typeof sql>,
): Promise<readonly Attachment[]> {
  const { rows } = await sql<Attachment>`
    select attachment.attachment_id as id, register, record_id as "recordId", file_name as "fileName", media_type as "mediaType",
      byte_size as "byteSize", sha256, caption, taken_on as "takenOn", evidence_level as "evidenceLevel",
      attachment.recorded_at as "recordedAt", attachment.by_name as "by", simulated,
      case when gone.attachment_id is null then null else json_build_object('reason', gone.reason,
        'at', to_char(gone.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', gone.by_name) end as withdrawal
    from attachment
    left join attachment_withdrawal gone
      on gone.jurisdiction_id = attachment.jurisdiction_id and gone.attachment_id = attachment.attachment_id
    where attachment.jurisdiction_id = ${jurisdictionId} and ${which}
    order by coalesce(taken_on, (attachment.recorded_at at time zone 'UTC')::date) desc, attachment.recorded_at desc`.execute(
    db,
  );
  return rows;
}

function unknown(id: string): PlanwrightError {
  return new PlanwrightError({
    family: 'not-found',
    code: 'unknown-attachment',
    message: `there is no file "${id}", or it was withdrawn`,
    hint: 'the record’s page lists its files',
    messageZh: '没有这个附件，或已撤下',
    hintZh: '请在记录页查看附件',
  });
}
