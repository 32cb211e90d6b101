import { decimal, isoDate } from '@planwright/ledger/model';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { issuesZh } from './issue-words.ts';

const shape = z.object({
  reason: z.string().min(1).max(5),
  value: decimal,
  on: isoDate,
  kind: z.enum(['amount', 'growth']),
  rows: z.array(z.number().int().min(1)).min(1),
});
const sound = { reason: '好', value: '1', on: '2021-12-31', kind: 'amount', rows: [1] };
const wordsOf = (over: object) => issuesZh(shape.safeParse({ ...sound, ...over }).error?.issues ?? []);

test.each([
  [{ reason: '' }, 'reason 不能为空'],
  [{ reason: '超过五个字了' }, 'reason 不能超过5个字'],
  [{ value: '很多' }, 'value 应为数，如 12.5（整数最多24位、小数最多12位）'],
  [{ kind: 'share' }, 'kind 只能是 amount、growth'],
  [{ rows: [] }, 'rows 至少要有1项'],
  [{ rows: [0] }, 'rows.0 不能小于1'],
  [{ reason: undefined }, 'reason 没有填写'],
  [{ rows: ['一'] }, 'rows.0 应为数字'],
  [{ rows: ['一', '二', '三', '四', '五'] }, 'rows.0 应为数字；rows.1 应为数字；rows.2 应为数字；等5处'],
])('%j: %s', (over, words) => {
  expect(wordsOf(over)).toBe(words);
});
