import { expect, test } from 'vitest';
import { saysNothingNew } from './excerpt.ts';

test('an excerpt that is its title with a mark at the end is hidden', () => {
  expect(saysNothingNew({ title: '新增高新技术企业70家', excerpt: '新增高新技术企业70家。' })).toBe(true);
  expect(saysNothingNew({ title: '深化医疗保障制度综合改革…', excerpt: '深化医疗保障制度综合改革' })).toBe(true);
});

test('an excerpt that goes on where its title ends, or begins otherwise, is shown', () => {
  expect(saysNothingNew({ title: '深化医疗保障改革', excerpt: '深化医疗保障改革，扩大异地结算。' })).toBe(false);
  expect(saysNothingNew({ title: '深化医疗保障制度综合改革', excerpt: '扩大异地结算。' })).toBe(false);
});
