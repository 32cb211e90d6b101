import { PlanwrightError, type Register } from '@planwright/engine';
import type { RecordValue } from '#registers/columns.ts';
import type { ActingPost } from './rights.ts';

/**
 * A reporter keeps the records of its own unit: those that name the unit in one of their fields. Officers keep all.
 *
 * @throws PlanwrightError `forbidden`
 */
export function requireOwnRecord(
  post: ActingPost | null,
  register: Register,
  values: Readonly<Record<string, RecordValue>>,
): void {
  if (post === null || post.role === 'officer') return;
  const fields = register.fields.filter((field) => field.type.kind === 'orgUnit');
  if (fields.some((field) => values[field.name] === post.unitId)) return;
  throw new PlanwrightError({
    family: 'forbidden',
    code: 'other-unit',
    message: `the post "${post.title}" may keep only records of its own unit`,
    hint: `the unit stands in: ${fields.map((field) => field.label.en).join(', ') || '-'}; an officer may keep all`,
    messageZh: `“${post.title}”只能维护本单位的记录`,
    hintZh: `看这些字段：${fields.map((field) => field.label['zh-CN']).join('、') || '无'}；综合管理岗可维护全部`,
  });
}
