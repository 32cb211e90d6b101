import { organisationFile } from '@planwright/ledger/model';
import { expect, test } from 'vitest';
import { makeOrganisation, parseOrganisation } from './organisation.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a made organisation is a valid file with the level word before each department', () => {
  const made = makeOrganisation('甲县', ['教育局', '发展和改革局']);
  expect(organisationFile.safeParse(made).success).toBe(true);
  expect(made.units.map((unit) => unit.name)).toEqual(['甲县', '县教育局', '县发展和改革局']);
  expect(made.posts.find((post) => post.role === 'officer')?.unitId).toBe('department-2');
});

test('a file that is no JSON is refused by name', () => {
  expect(() => parseOrganisation(bytes('{'), 'organisation.json')).toThrow('“organisation.json” is no JSON file');
});

test('a file of another shape is refused with the place of the fault', () => {
  expect(() =>
    parseOrganisation(
      bytes('{"jurisdiction":{"id":"1","name":"甲县","nameEn":"A"},"source":"s","units":[{}],"posts":[]}'),
      'o.json',
    ),
  ).toThrow(/units\.0/);
});
