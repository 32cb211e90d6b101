import { PlanwrightError, type Register } from '@planwright/engine';
import { answersFor } from '#organisation/past-units.ts';
import type { RecordValue } from '#registers/columns.ts';
import type { LedgerContext } from '../context.ts';
import type { ActingPost } from './rights.ts';

/**
 * A reporter keeps the records of its own unit: those that name the unit, or one that it has taken over from, in one of
 * their fields. Officers keep all.
 *
 * @throws PlanwrightError `forbidden`
 */
export async function requireOwnRecord(
  context: LedgerContext,
  post: ActingPost | null,
  register: Register,
  values: Readonly<Record<string, RecordValue>>,
): Promise<void> {
  if (post === null || post.role === 'officer') return;
  const fields = register.fields.filter((field) => field.type.kind === 'orgUnit');
  for (const field of fields) {
    const named = values[field.name];
    if (typeof named === 'string' && (await answersFor(context, post.unitId, named))) return;
  }
  throw new PlanwrightError({
    family: 'forbidden',
    code: 'other-unit',
    message: `the post "${post.title}" may keep only records of its own unit`,
    hint: `the unit stands in: ${fields.map((field) => field.label.en).join(', ') || '-'}; an officer may keep all`,
    messageZh: `“${post.title}”只能维护本单位的记录`,
    hintZh: `看这些字段：${fields.map((field) => field.label['zh-CN']).join('、') || '无'}；计划管理岗可维护全部`,
  });
}
