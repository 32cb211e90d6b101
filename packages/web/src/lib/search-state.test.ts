import { expect, test } from 'vitest';
import {
  againstOf,
  filterOf,
  formatAddressSearch,
  parseAddress,
  parseAuditSearch,
  parseLedgerSearch,
  parsePackSearch,
  parseReaderSearch,
  parseRootSearch,
} from './search-state.ts';

test('an address keeps words as they are, so that ids made of digits stay text', () => {
  const search = { words: '高新 技术', commitment: '0123', page: 2 };
  const address = formatAddressSearch(search);
  expect(parseAddress(address)).toEqual({ words: '高新 技术', commitment: '0123', page: '2' });
});

test('what is not known or malformed in an address is left out', () => {
  expect(parseLedgerSearch({ kind: 'target', status: 'blue', page: '-1', sort: 'gap', x: '1' })).toEqual({
    kind: 'target',
    sort: 'gap',
  });
  expect(parseReaderSearch({ at: '12a', panel: 'list' })).toEqual({ panel: 'list' });
  expect(parseRootSearch({ asOf: '2021-5-1' })).toEqual({});
});

test('a reader’s offset survives the address', () => {
  expect(parseReaderSearch(parseAddress(formatAddressSearch({ at: 6561 })))).toEqual({ at: 6561 });
});

test('a page of the ledger becomes an offset, and the columns stay in the browser', () => {
  expect(filterOf({ page: 2, columns: 'title', kind: 'project' })).toEqual({
    kind: 'project',
    limit: 100,
    offset: 200,
  });
});

test('what a plan is held against goes to the API without the filters, and a relation only with it', () => {
  const search = parseAuditSearch({ severity: 'error', state: 'open', against: 'v1', relation: 'upper-level' });
  expect(search).toEqual({ severity: 'error', against: 'v1', relation: 'upper-level' });
  expect(againstOf(search)).toEqual({ against: 'v1', relation: 'upper-level' });
  expect(againstOf({ relation: 'upper-level' })).toEqual({});
});

test('a pack’s filters are the keys that begin with f.', () => {
  expect(parsePackSearch({ view: 'board', 'f.county': 'c1', other: 'x' })).toEqual({ view: 'board', 'f.county': 'c1' });
});
