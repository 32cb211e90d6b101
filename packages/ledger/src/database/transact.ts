import { PlanwrightError } from '@planwright/engine';
import type { LedgerContext } from '../context.ts';

/** Faults after which the same act may succeed: serialization failure, deadlock. */
const AGAIN = new Set(['40001', '40P01']);

/**
 * Runs a command's work in one transaction; what it throws undoes everything. Faults of the database come out as errors that a
 * person can read.
 */
export async function transact<T>(context: LedgerContext, work: (context: LedgerContext) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await context.db.transaction().execute((db) => work({ ...context, db }));
    } catch (error) {
      if (attempt < 4 && AGAIN.has(codeOf(error))) continue;
      throw readable(error);
    }
  }
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : '';
}

function readable(cause: unknown): unknown {
  if (cause instanceof PlanwrightError) return cause;
  const { constraint, detail } = cause as { constraint?: string; detail?: string };
  switch (codeOf(cause)) {
    case '23505':
      return new PlanwrightError({
        family: 'conflict',
        code: 'already-there',
        message: `somebody has written the same at the same moment (${constraint ?? 'unique'})`,
        hint: 'load it again and repeat',
        messageZh: '他人刚刚写入了相同的内容',
        hintZh: '请刷新后重试',
        cause,
      });
    case '23503':
      return new PlanwrightError({
        family: 'input',
        code: 'unknown-reference',
        message: `something named here does not exist: ${detail ?? constraint ?? ''}`,
        hint: 'choose one of those there are',
        messageZh: `引用的对象不存在：${detail ?? constraint ?? ''}`,
        hintZh: '请从已有对象中选择',
        cause,
      });
    case '40001':
    case '40P01':
      return new PlanwrightError({
        family: 'conflict',
        code: 'busy',
        message: 'others are changing the same rows',
        hint: 'try again in a moment',
        messageZh: '他人正在修改相同的数据',
        hintZh: '请稍后重试',
        cause,
      });
    default:
      return cause;
  }
}
