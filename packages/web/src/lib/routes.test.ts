import { api } from '@planwright/server/contract';
import { expect, test } from 'vitest';
import { formatAddress } from './call.ts';
import { routes } from './routes.ts';

test('the app knows every route of the contract under its method and path', () => {
  const contract = Object.fromEntries(Object.entries(api).map(([name, { method, path }]) => [name, { method, path }]));
  expect(routes).toEqual(contract);
});

test('an address has its parameters put in, escaped, and no empty query', () => {
  expect(formatAddress('moveRecord', { register: 'key-projects', id: 'a/b' })).toBe(
    '/api/registers/key-projects/records/a%2Fb/moves',
  );
  expect(formatAddress('listCommitments', {}, { words: '高新', kind: undefined, limit: 100 })).toBe(
    '/api/commitments?words=%E9%AB%98%E6%96%B0&limit=100',
  );
});
