import { expect, test } from 'vitest';
import { fitText } from './fit-text.ts';

test.each([
  ['德州经开区', 70, '德州经开区'],
  ['Decheng', 70, 'Decheng'],
  ['Dezhou Economic and Technological Development Zone', 100, 'Dezhou Economi…'],
  ['德州经济技术开发区', 70, '德州经济技…'],
  ['', 10, ''],
])('%s within %d is drawn as %s', (words, width, drawn) => {
  expect(fitText(words, width, 12)).toBe(drawn);
});
