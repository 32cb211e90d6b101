import type { AreaBinding } from '../area-binding.ts';
import type { RegistersArea } from './area.ts';
import { addAttachment, getAttachment, listAttachments, withdrawAttachment } from './attachments.ts';
import { listDue } from './due.ts';
import { getEvent } from './events.ts';

/** What is owed about records, monthly events, files of records. */
export function bindRegisters({ run, ask }: AreaBinding): RegistersArea {
  return {
    listDue: (input) => ask((context) => listDue(context, input)),
    getEvent: (pack, event, month, plan) => ask((context) => getEvent(context, pack, event, month, plan)),
    listAttachments: (register, recordId) => ask((context) => listAttachments(context, register, recordId)),
    getAttachment: (id) => ask((context) => getAttachment(context, id)),
    addAttachment: (actor, register, recordId, file, options) =>
      run((tx) => addAttachment(tx, actor, register, recordId, file, options ?? {})),
    withdrawAttachment: (actor, id, reason) => run((tx) => withdrawAttachment(tx, actor, id, reason)),
  };
}
