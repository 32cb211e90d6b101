import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSourceFiles, root } from './source-files.ts';

const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const defined = new Set([...glossary.matchAll(/`(?<name>[A-Za-z]+)`/g)].map((match) => match.groups?.name));

/** Where the nouns of the domain are declared. */
const DOMAIN = [
  /^packages\/compiler\/src\/model\.ts$/,
  /^packages\/engine\/src\/.*model\.ts$/,
  /^packages\/engine\/src\/pack\.ts$/,
  /^packages\/ledger\/src\/model\//,
];

test('every exported type of the domain stands in the glossary', () => {
  const missing = listSourceFiles()
    .filter((file) => DOMAIN.some((pattern) => pattern.test(file.path)))
    .flatMap((file) =>
      [...file.text.matchAll(/^export (?:interface|type) (?<name>[A-Z]\w*)/gm)].map((match) => `${match.groups?.name}`),
    )
    .filter((name) => !/(Input|Filter|View|Row|Detail|Summary|Text)$/.test(name) && !defined.has(name));
  expect([...new Set(missing)]).toEqual([]);
});

test('no term of the glossary has two identifiers', () => {
  const terms = [...glossary.matchAll(/^\| (?<term>[^|]+) \| `/gm)].map((match) => match.groups?.term?.trim());
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});
