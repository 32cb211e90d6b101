import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { audit } from './audit.ts';

const FAULTY = '二、2021年主要目标\n农村自来水普及率达到198%。\n';
const identitiesOf = (text: string) =>
  audit(text, compile(text))
    .findings.filter(({ code }) => code === 'audit/share-or-rank-range')
    .map(({ identity }) => identity);

test('a finding keeps its identity when other words of the text change', () => {
  const before = identitiesOf(FAULTY);
  expect(before).toHaveLength(1);
  expect(before[0]).toMatch(/^audit\/share-or-rank-range:[0-9a-f]{16}$/);
  expect(identitiesOf(FAULTY.replace('主要目标', '主要目标\n粮食产量稳定在150亿斤以上。'))).toEqual(before);
});

test('a finding gets another identity when its own words change', () => {
  expect(identitiesOf(FAULTY.replace('198', '199'))).not.toEqual(identitiesOf(FAULTY));
});

test('the second of two findings in the same words is told from the first', () => {
  const [first, second] = identitiesOf(`${FAULTY}三、2021年重点任务\n农村自来水普及率达到198%。\n`);
  expect(second).toBe(`${first}.2`);
});
