import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkPack,
  evaluateMeasure,
  formatMeasure,
  judgePrinted,
  type MeasureRow,
  type Pack,
  parseRecordValues,
  type RecordValues,
} from '@planwright/engine';
import { describe, expect, test } from 'vitest';
import { packs } from './index.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(here, { withFileTypes: true })
  .filter((item) => item.isDirectory() && item.name !== 'node_modules')
  .map((item) => item.name);

interface Case {
  readonly title: string;
  readonly asOf: string;
  readonly records: readonly { readonly count: number; readonly state: string; readonly values: RecordValues }[];
  readonly expected: Readonly<Record<string, string | null>>;
  /** What was printed beside two amounts, and how it stands to them. */
  readonly printed?: Readonly<
    Record<string, { readonly value: string; readonly part: string; readonly whole: string; readonly verdict: string }>
  >;
}
interface SampleRecord {
  readonly state: string;
  readonly values: Readonly<Record<string, unknown>>;
}
const load = <Content>(...path: readonly string[]): Content =>
  JSON.parse(readFileSync(join(here, ...path), 'utf8')) as Content;
const casesOf = (name: string): readonly Case[] =>
  readdirSync(join(here, name, 'cases')).map((file) => load<Case>(name, 'cases', file));

describe('every folder is a whole pack', () => {
  test.each(folders)('%s has its definition, README, cases, sample data and tests, and is installed', (name) => {
    const missing = ['pack.ts', 'README.md', 'pack.test.ts', 'cases', 'sample.json'].filter(
      (file) => !existsSync(join(here, name, file)),
    );
    expect(missing).toEqual([]);
    expect(casesOf(name).length).toBeGreaterThan(0);
    expect(packs.map((pack) => pack.name)).toContain(name);
  });

  test.each(folders)('%s explains itself in Chinese and English', (name) => {
    const readme = readFileSync(join(here, name, 'README.md'), 'utf8');
    expect([readme.includes('## 中文'), readme.includes('## English')]).toEqual([true, true]);
  });
});

describe.each(packs.map((pack) => [pack.name, pack] as const))('the pack %s', (name, pack) => {
  test('hangs together', () => {
    expect(checkPack(pack)).toEqual([]);
  });

  test.each(casesOf(name).map((one) => [one.title, one] as const))('%s', (_, { records, expected, asOf, printed }) => {
    const rows: readonly MeasureRow[] = records.flatMap(({ count, state, values }, group) =>
      Array.from({ length: count }, (_unused, index) => ({ id: `${group}-${index}`, state, values })),
    );
    const found = Object.fromEntries(
      Object.keys(expected).map((measureName) => {
        const measure = pack.measures.find((candidate) => candidate.name === measureName);
        if (measure === undefined) throw new Error(`the case names the unknown measure ${measureName}`);
        return [
          measureName,
          formatMeasure(measure, evaluateMeasure(measure, rows, { asOf, measures: pack.measures }).value),
        ];
      }),
    );
    expect(found).toEqual(expected);
    for (const [measureName, { value, part, whole, verdict }] of Object.entries(printed ?? {}))
      expect([measureName, judgePrinted(value, part, whole)]).toEqual([measureName, verdict]);
  });

  test('its sample records pass its own checks', () => {
    const [register] = pack.registers;
    const faults = load<readonly SampleRecord[]>(name, 'sample.json').flatMap(({ state, values: given }) => {
      const { values, faults: wrong } = parseRecordValues(register?.fields ?? [], given, pack.codeLists);
      const known = register?.lifecycle?.states.some((candidate) => candidate.name === state) ?? true;
      return [...wrong, ...(register?.check?.(values) ?? []), ...(known ? [] : [state])];
    });
    expect(faults).toEqual([]);
  });
});

describe('a second pack', () => {
  const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
  const chains: Pack = {
    name: 'industry-chains',
    label: label('产业链', 'Industry chains'),
    summary: label('链长制台账', 'A register of industry chains'),
    version: 1,
    codeLists: [
      { name: 'strength', label: label('强弱', 'strength'), codes: [{ code: 'strong', label: label('强', 'strong') }] },
    ],
    registers: [
      {
        name: 'industry-chains',
        label: label('产业链台账', 'industry chains'),
        fields: [
          { name: 'name', label: label('名称', 'name'), type: { kind: 'text', maxLength: 40 }, required: true },
          {
            name: 'strength',
            label: label('强弱', 'strength'),
            type: { kind: 'code', list: 'strength' },
            required: false,
          },
          {
            name: 'output',
            label: label('产值', 'output'),
            type: { kind: 'decimal', unit: '亿元', scale: 2 },
            required: false,
          },
          { name: 'firms', label: label('企业数', 'firms'), type: { kind: 'integer', unit: '家' }, required: false },
        ],
        titleField: 'name',
        lifecycle: null,
      },
    ],
    reports: [],
    measures: [
      {
        name: 'outputPerFirm',
        label: label('户均产值', 'output per firm'),
        register: 'industry-chains',
        unit: '亿元/家',
        scale: 2,
        expression: {
          kind: 'arithmetic',
          op: 'divide',
          left: { kind: 'sum', of: { kind: 'field', name: 'output' } },
          right: { kind: 'sum', of: { kind: 'field', name: 'firms' } },
        },
        direction: 'higher-is-better',
        overSpace: 'ratio-of-sums',
        overTime: 'latest',
        missing: 'refuse',
      },
    ],
    views: [],
    bulletinSections: [],
  };
  const [measure] = chains.measures;
  const [register] = chains.registers;
  if (measure === undefined || register === undefined) throw new Error('the pack is empty');

  test('needs a declaration only: it is sound, takes records and reckons with them', () => {
    expect(checkPack(chains)).toEqual([]);
    const { values, faults } = parseRecordValues(
      register.fields,
      { name: '甲链', output: '12.5', firms: 5, strength: 'strong' },
      chains.codeLists,
    );
    expect(faults).toEqual([]);
    expect(
      formatMeasure(
        measure,
        evaluateMeasure(measure, [{ id: 'a', state: null, values }], { asOf: '2021-05-20' }).value,
      ),
    ).toBe('2.50');
  });

  test.each([
    ['another unit than its expression gives', { measures: [{ ...measure, unit: '万元' }] }, 'unit-mismatch'],
    ['a register that is not there', { measures: [{ ...measure, register: 'chains' }] }, 'unknown-register'],
    ['a title that is no field', { registers: [{ ...register, titleField: 'title' }] }, 'unknown-field'],
    ['no code lists', { codeLists: [] }, 'unknown-code-list'],
    ['a name with capitals', { name: 'IndustryChains' }, 'bad-name'],
  ] as const)('with %s it is refused', (_, change, code) => {
    expect(checkPack({ ...chains, ...change }).map((found) => found.code)).toEqual([code]);
  });

  test('an amount and a number of firms are never added', () => {
    const added = { ...measure, expression: { ...measure.expression, op: 'add' } } as typeof measure;
    expect(checkPack({ ...chains, measures: [added] })[0]?.message.en).toBe(
      '“亿元” and “家” are different units and cannot be added or compared',
    );
  });
});
