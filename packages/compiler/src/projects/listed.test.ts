import { expect, test } from 'vitest';
import { parseDocument } from '#document/parse.ts';
import { parseOutline } from '#outline/parse.ts';
import { withListed } from './listed.ts';

test('a project that goes on is complete where its item says by when it will be', () => {
  const text = [
    '一、续建项目',
    '1.宏岳产业园：总投资3亿元，2025年9月底前竣工投产。',
    '2.石岙水库：年度计划投资2亿元，完成大坝填筑70%。',
    '3.枫溪管网三期：改造管网23公里，年内竣工。',
    '4.柳坪港区：标准厂房交付使用。',
    '5.枫溪大桥：总投资3亿元，6月通车。',
    '二、新开工项目',
    '1.枫溪水厂：上半年开工，年内主体完工。',
  ].join('\n');
  const { outline } = parseOutline(text, parseDocument(text));
  const projects = withListed(text, outline, [], []);
  expect(projects.map(({ name, stage }) => `${name}|${stage}`)).toEqual([
    '宏岳产业园|complete',
    '石岙水库|under-way',
    '枫溪管网三期|complete',
    '柳坪港区|under-way',
    '枫溪大桥|complete',
    '枫溪水厂|start',
  ]);
});

test('a heading without a stage leaves it to the items, and what is told behind a blank is no name', () => {
  const text = [
    '一、重点项目建设计划',
    '1.宏岳产业园 总投资3亿元，9月开工。',
    '2.石岙水库。续建，年内完工。',
    '3.枫溪管网三期。改造管网23公里。',
  ].join('\n');
  const { outline } = parseOutline(text, parseDocument(text));
  const projects = withListed(text, outline, [], []);
  expect(projects.map(({ name, stage }) => `${name}|${stage}`)).toEqual([
    '宏岳产业园|start',
    '石岙水库|complete',
    '枫溪管网三期|null',
  ]);
});

test('the name of an item is a project where what stands behind it describes one, whatever heads the list', () => {
  const text = [
    '（一）柳坪菌菇产业园项目：该项目位于石岙村，总投资900万元，预计5月竣工。',
    '（二）宏岳窖池改造项目：总投资600万元，占地40亩。',
    '（三）抓好基层治理项目：完善村规民约。',
  ].join('\n');
  const { outline } = parseOutline(text, parseDocument(text));
  expect(withListed(text, outline, [], []).map(({ name }) => name)).toEqual(['柳坪菌菇产业园项目', '宏岳窖池改造项目']);
});
