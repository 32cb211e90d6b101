import { expect, test } from 'vitest';
import { isMissingPart } from './missing-part.ts';

test.each([
  'Failed to fetch dynamically imported module: http://127.0.0.1:3000/assets/log-page-1.js',
  'error loading dynamically imported module',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/audit-page-1.css',
])('a part of the app that did not come is told from a fault of the page: %s', (message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true);
});

test('any other fault is one of the page', () => {
  expect(isMissingPart(new TypeError('x is undefined'))).toBe(false);
  expect(isMissingPart('Failed to fetch')).toBe(false);
});
