import { expect, test } from 'vitest';
import { compile } from '../compile.ts';

import { anchorAt } from '../corrections/anchor.ts';
import { layCorrections } from '../corrections/lay.ts';
import type { Correction } from '../corrections/model.ts';
import type { Plan } from '../model.ts';
import { keepIds } from './keep-ids.ts';

const planOf = (...tasks: readonly string[]) =>
  `云泽市2031年国民经济和社会发展计划\n\n一、2031年主要目标\n——地区生产总值增长6%。\n\n二、2031年重点任务\n${tasks.join('\n')}\n`;

const AMENDED = planOf('深入推进医疗保障制度综合改革。', '新增高新技术企业80家。', '编制全市湿地保护规划。');
const OLD = planOf('深化医疗保障制度综合改革。', '新增高新技术企业70家。');

const idsByTitle = ({ commitments }: Plan) => commitments.map(({ id, title }) => [title, id] as const);
const idOf = (plan: Plan, words: string) => plan.commitments.find(({ title }) => title.includes(words))?.id;

/** A correction of the figure that stands behind the words. */
function correct(text: string, words: string, reading: { metric?: string; place?: string }): Correction {
  const fact = compile(text).facts.find(({ start }) => text.slice(0, start).endsWith(words))!;
  return { id: words, anchor: anchorAt(text, fact), change: { kind: 'reading', reading } };
}

test('what is reworded and what has another amount keep their ids, what is new gets one of its own', () => {
  const old = compile(OLD);
  const read = compile(AMENDED);
  const next = keepIds(old, read, read);
  for (const words of ['医疗保障制度', '高新技术企业', '地区生产总值'])
    expect(idOf(next, words)).toBe(idOf(old, words));
  // the words changed, so that their hash alone would not have told
  expect(idOf(read, '医疗保障制度')).not.toBe(idOf(old, '医疗保障制度'));
  expect(old.commitments.map(({ id }) => id)).not.toContain(idOf(next, '湿地'));
});

test('a promise keeps its id through a correction of what its figure measures, and through the version behind that', () => {
  const old = compile(OLD);
  const corrections = [correct(AMENDED, '高新技术企业', { metric: '国家级高新技术企业', place: '开发区' })];
  const second = keepIds(old, compile(AMENDED), compile(AMENDED, corrections));
  const figure = second.facts.find(({ value }) => value === '80')!;
  expect([figure.metric, figure.place]).toEqual(['国家级高新技术企业', '开发区']);
  const promise = second.commitments.find(({ factIds }) => factIds.includes(figure.id))!;
  expect(promise.id).toBe(idOf(old, '高新技术企业'));
  const text = AMENDED.replace('80家', '90家');
  const third = keepIds(second, compile(text), compile(text, [correct(text, '高新技术企业', { place: '开发区' })]));
  expect(third.commitments.find(({ quote }) => quote.includes('90家'))?.id).toBe(promise.id);
});

test('ids stay unique where a new promise has the words of one that is carried over', () => {
  const old = compile(planOf('深化医疗保障制度综合改革。'));
  const second = keepIds(old, compile(AMENDED), compile(AMENDED));
  const both = planOf('深入推进医疗保障制度综合改革。', '深化医疗保障制度综合改革。');
  const third = keepIds(second, compile(both), compile(both));
  const ids = third.commitments.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(idsByTitle(third)).toHaveLength(compile(both).commitments.length);
});

test('promises that share a clause keep their own figures when corrections are laid over an amended plan', () => {
  const tasks = '新增高新技术企业70家、科技型中小企业100家、瞪羚企业5家。';
  const text = planOf('（一）壮大各类企业', tasks);
  const old = compile(planOf('（一）培育企业', tasks));
  const read = compile(text);
  const next = keepIds(old, read, read);
  const figures = next.commitments.map(({ bound }) => bound.kind === 'number' && bound.value);
  expect(figures).toEqual(['6', '70', '100', '5']);
  // carried from the version before, so that a fresh reading has others
  expect(next.commitments.slice(1).map(({ id }) => id)).toEqual(old.commitments.slice(1).map(({ id }) => id));
  expect(next.commitments[1]?.id).not.toBe(read.commitments[1]?.id);
  const laid = layCorrections(text, next, [correct(text, '科技型中小企业', { metric: '科技型企业' })]);
  expect(laid.commitments.map(({ bound }) => bound.kind === 'number' && bound.value)).toEqual(figures);
  const fact = read.facts.find(({ value }) => value === '100')!;
  const rejected: Correction = { id: '1', anchor: anchorAt(text, fact), change: { kind: 'reject' } };
  const bounds = layCorrections(text, next, [rejected]).commitments.map(({ bound }) => bound.kind);
  expect(bounds).toEqual(['number', 'number', 'completion', 'number']);
});
