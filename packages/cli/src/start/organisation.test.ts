import { organisationFile } from '@planwright/ledger/model';
import { expect, test } from 'vitest';
import { makeOrganisation, parseOrganisation } from './organisation.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a made organisation is a valid file with the level word before each department', () => {
  const made = makeOrganisation('甲县', { level: 'local', names: ['教育局', '发展和改革局'] });
  expect(organisationFile.safeParse(made).success).toBe(true);
  expect(made.units.map((unit) => unit.name)).toEqual(['甲县', '县教育局', '县发展和改革局']);
  expect(made.posts.find((post) => post.role === 'officer')?.unitId).toBe('department-2');
});

test.each([
  ['甲市', '市教育局', '市委政法委员会'],
  ['乙区', '区教育局', '区委政法委员会'],
  ['丙旗', '旗教育局', '旗委政法委员会'],
  ['丁自治州', '州教育局', '州委政法委员会'],
  ['戊自治区', '自治区教育局', '自治区党委政法委员会'],
])('in %s the departments are called %s and %s', (place, bureau, committee) => {
  const made = makeOrganisation(place, { level: 'local', names: ['教育局', '党委政法委员会'] });
  expect(made.units.map((unit) => unit.name)).toEqual([place, bureau, committee]);
});

test('a plan of the whole country has offices without a level word, a province without a name that of its level', () => {
  const names = (place: string | null, level: 'nation' | 'province') =>
    makeOrganisation(place, { level, names: ['教育部'] }).units.map((unit) => unit.name);
  expect(names(null, 'nation')).toEqual(['全国', '教育部']);
  expect(names(null, 'province')).toEqual(['本地', '省教育部']);
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
