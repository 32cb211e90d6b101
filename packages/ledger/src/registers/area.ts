import type { EvidenceLevel, Pack } from '@planwright/engine';
import type { Actor, Attachment, AttachmentInput, EventSheet, RecordObligation } from '#model/index.ts';

/** A file as it came, with what is said of it. */
export interface AttachmentFile extends AttachmentInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly evidenceLevel: EvidenceLevel;
}

/**
 * 台账工作: what is owed about the records of registers in a round, the lists of monthly events, and the pictures and documents that are
 * kept with records. Commands write their log entry in the same transaction.
 */
export interface RegistersArea {
  /** Open records, of the plan that runs or of none, of all registers with a periodic report of the round's kind, by the unit that answers; all units when null. */
  listDue(input: {
    readonly roundId: string;
    readonly unitId: string | null;
    readonly asOf: string;
  }): Promise<readonly RecordObligation[]>;
  /** @throws PlanwrightError `not-found` for an event that the pack does not have, `input` for what is no month */
  getEvent(pack: Pack, event: string, month: string, plan?: string): Promise<EventSheet>;
  /** Withdrawn ones too; the newest first. */
  listAttachments(register: string, recordId: string): Promise<readonly Attachment[]>;
  /** @throws PlanwrightError `not-found`; a withdrawn one is not given out any more */
  getAttachment(id: string): Promise<{ readonly attachment: Attachment; readonly bytes: Uint8Array }>;
  /**
   * The kind is read from the content, not from the name.
   *
   * @throws PlanwrightError `input` for another kind than JPEG, PNG, WebP and PDF, for more than 8 MiB, for more than the register allows
   */
  addAttachment(
    actor: Actor,
    register: string,
    recordId: string,
    file: AttachmentFile,
    options?: { readonly recordedAt?: string; readonly simulated?: boolean },
  ): Promise<Attachment>;
  withdrawAttachment(actor: Actor, id: string, reason: string): Promise<Attachment>;
}
