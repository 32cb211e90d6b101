import { z } from 'zod';
import { instant, isoDate, reason } from './basics.ts';

/** 佐证层级, from the unit's own word to what was seen on the spot. */
export const evidenceLevel = z.enum(['declared', 'document', 'statistics', 'paid', 'on-site']);

/** 附件: a picture or document of a record, without its bytes. */
export const attachment = z.object({
  id: z.string(),
  register: z.string(),
  recordId: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  byteSize: z.number().int(),
  sha256: z.string(),
  caption: z.string().nullable(),
  takenOn: isoDate.nullable(),
  evidenceLevel,
  recordedAt: instant,
  by: z.string(),
  simulated: z.boolean(),
  withdrawal: z.object({ reason: z.string(), at: instant, by: z.string() }).nullable(),
});
export type Attachment = z.infer<typeof attachment>;

export const attachmentInput = z.object({
  caption: z.string().trim().max(200).nullable().default(null),
  takenOn: isoDate.nullable().default(null),
  /** Of a picture taken on the spot, or a document. */
  evidenceLevel: evidenceLevel.default('document'),
});
export type AttachmentInput = z.infer<typeof attachmentInput>;
export const withdrawAttachmentInput = z.object({ reason });
