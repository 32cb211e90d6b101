import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { createContext } from './context.ts';
import { parseMarkedText } from './marked-text.ts';
import { DEFAULT_SETTINGS, type FoundFault, type Rule, type RuleExample } from './model.ts';
import { rules } from './rules.generated.ts';

/** From slight to grave. */
const GRAVITY = ['info', 'warning', 'error'];

function run(
  rule: Rule,
  { text: marked, other, asOf }: RuleExample,
): { readonly findings: readonly FoundFault[]; readonly marks: readonly string[]; readonly text: string } {
  const { text, marks } = parseMarkedText(marked);
  const against =
    other === undefined ? null : { relation: other.relation, text: other.text, plan: compile(other.text) };
  const context = createContext(text, compile(text), against, { ...DEFAULT_SETTINGS, asOf: asOf ?? null });
  return { findings: rule.check(context).findings, marks: marks.map(({ start, end }) => `${start}-${end}`), text };
}

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('says in both languages what it reports, why, and what it does not catch', () => {
    const { reports, why, misses, source } = rule.document;
    for (const words of [rule.title, reports, why, misses, ...(source === undefined ? [] : [source])]) {
      expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      expect(words.en).toMatch(/[A-Za-z]{2}/);
    }
  });

  test('has a folder of its own name, examples that fire and examples that stay silent', () => {
    for (const file of ['rule.ts', 'document.ts']) {
      const path = new URL(`./rules/${code.replace('audit/', '')}/${file}`, import.meta.url);
      expect(existsSync(fileURLToPath(path))).toBe(true);
    }
    expect(rule.document.fires.length).toBeGreaterThan(0);
    expect(rule.document.silent.length).toBeGreaterThan(0);
  });

  test.each(rule.document.fires.map((example) => [example.text, example] as const))('fires on: %s', (_, example) => {
    const { findings, marks } = run(rule, example);
    expect(findings.map(({ span }) => `${span.start}-${span.end}`)).toEqual(marks);
    for (const found of findings) {
      expect(found.code).toBe(code);
      expect(found.reckoning['zh-CN']).not.toBe('');
      expect(found.reckoning.en).not.toMatch(/undefined|NaN/);
      expect(found.hint['zh-CN']).not.toBe('');
      expect(GRAVITY.indexOf(found.severity)).toBeLessThanOrEqual(GRAVITY.indexOf(rule.severity));
    }
  });

  test.each(rule.document.silent.map((example) => [example.text, example] as const))(
    'stays silent on: %s',
    (_, example) => {
      expect(run(rule, example).findings).toEqual([]);
    },
  );
});

test('every folder under rules is a rule, and no code is used twice', () => {
  const folders = readdirSync(fileURLToPath(new URL('./rules', import.meta.url)), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory(),
  );
  expect(rules.map((rule) => rule.code).sort()).toEqual(folders.map((folder) => `audit/${folder.name}`).sort());
});
