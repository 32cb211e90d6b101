import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../src/document/parse.ts';
import { parseOutline } from '../src/outline/parse.ts';
import { extractProjects } from '../src/projects/extract.ts';
import { resolveScopes } from '../src/scope/resolve.ts';

/** Golden cases: a folder each with `plan.txt` and what a careful reader finds in it, written by hand and never by a run. */
const CORPUS = new URL('../../../corpus/', import.meta.url);
const CASES = readdirSync(CORPUS).filter((name) => existsSync(new URL(`${name}/plan.txt`, CORPUS)));

function readExpected(name: string, stage: string): unknown {
  const file = new URL(`${name}/expected/${stage}.json`, CORPUS);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function read(name: string) {
  const text = readFileSync(new URL(`${name}/plan.txt`, CORPUS), 'utf8');
  const document = parseDocument(text);
  const { outline, diagnostics } = parseOutline(text, document);
  const projects = extractProjects(text, document, outline, resolveScopes(text, document, outline));
  const titles = new Map(outline.map((node) => [node.start, node.title]));
  return {
    outline: outline.map(({ level, marker, title }) => ({ level, marker, title })),
    diagnostics: diagnostics.map(({ code, span }) => ({ code, quote: text.slice(span.start, span.end) })),
    projects: projects.map(({ name, stage, status, section }) => ({
      name,
      stage,
      status,
      section: section === null ? null : titles.get(section),
    })),
  };
}

describe.each(CASES)('%s reads as a careful reader does', (name) => {
  test.each(['outline', 'projects'] as const)('its %s', (stage) => {
    expect(read(name)[stage]).toEqual(readExpected(name, stage));
  });

  test('its faults of numbering', () => {
    expect(read(name).diagnostics).toEqual(readExpected(name, 'diagnostics') ?? []);
  });
});

test('there are golden cases', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(3);
});
