import { describe, expect, test } from 'vitest';
import type { Expression, Measure, Pack, Register } from '../pack.ts';
import { checkPack } from './check.ts';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const register: Register = {
  name: 'wells',
  label: label('机井台账', 'wells'),
  fields: [
    { name: 'name', label: label('名称', 'name'), type: { kind: 'text', maxLength: 40 }, required: true },
    { name: 'depth', label: label('深度', 'depth'), type: { kind: 'integer', unit: '米' }, required: false },
    {
      name: 'cost',
      label: label('费用', 'cost'),
      type: { kind: 'decimal', unit: '万元', scale: 2 },
      required: false,
    },
    { name: 'kind', label: label('类型', 'kind'), type: { kind: 'code', list: 'kinds' }, required: false },
    { name: 'sealedOn', label: label('封停日期', 'sealed on'), type: { kind: 'date' }, required: false },
  ],
  titleField: 'name',
  lifecycle: {
    name: 'well',
    states: [
      { name: 'open', label: label('在用', 'open'), closed: false },
      { name: 'sealed', label: label('封停', 'sealed'), closed: true },
    ],
    initial: 'open',
    transitions: [
      {
        name: 'seal',
        label: label('封停', 'seal'),
        from: ['open'],
        to: 'sealed',
        needs: ['date'],
        dateField: 'sealedOn',
      },
    ],
  },
};
const field = (name: string): Expression => ({ kind: 'field', name });
const literal = (value: string): Expression => ({ kind: 'literal', value });
const sealed: Expression = { kind: 'in', of: field('state'), values: ['sealed'] };
const measure = (unit: string, expression: Expression): Measure => ({
  name: 'm',
  label: label('度量', 'measure'),
  register: 'wells',
  unit,
  scale: 1,
  expression,
  direction: 'none',
  overSpace: 'sum',
  overTime: 'latest',
  missing: 'partial',
});
const pack: Pack = {
  name: 'wells',
  label: label('机井', 'Wells'),
  summary: label('机井封停台账', 'Wells to be sealed'),
  version: 1,
  codeLists: [
    { name: 'kinds', label: label('类型', 'kinds'), codes: [{ code: 'deep', label: label('深层', 'deep') }] },
  ],
  registers: [register],
  reports: [],
  measures: [measure('眼', { kind: 'count', where: sealed })],
  views: [
    {
      name: 'table',
      label: label('台账', 'table'),
      register: 'wells',
      kind: 'table',
      columns: ['name'],
      filters: ['state'],
    },
  ],
  bulletinSections: [
    {
      name: 'wells',
      heading: label('机井', 'Wells'),
      paragraphs: [label('封停{measure:m}{unit:m}。', '{measure:m} sealed.')],
    },
  ],
};
const found = (change: Partial<Pack>) => checkPack({ ...pack, ...change }).map(({ code, where }) => [code, where]);
const ofMeasure = (unit: string, expression: Expression) =>
  found({ measures: [measure(unit, expression)] }).map(([code]) => code);
const sum = (of: Expression, where?: Expression): Expression =>
  where === undefined ? { kind: 'sum', of } : { kind: 'sum', of, where };
const reckon = (op: 'add' | 'multiply' | 'divide', left: Expression, right: Expression): Expression => ({
  kind: 'arithmetic',
  op,
  left,
  right,
});

test('a sound pack has no faults', () => {
  expect(checkPack(pack)).toEqual([]);
});

describe('expressions', () => {
  const cost = sum(field('cost'));
  const share = reckon('divide', { kind: 'count', where: sealed }, { kind: 'count' });

  test.each([
    ['万元', cost],
    ['眼', { kind: 'count' }],
    ['%', reckon('multiply', share, literal('100'))],
    ['万元/米', reckon('divide', cost, sum(field('depth')))],
    ['万元', sum(field('cost'), { kind: 'compare', op: 'gt', left: field('depth'), right: literal('100') })],
    ['眼', { kind: 'count', where: { kind: 'compare', op: 'eq', left: field('kind'), right: literal('deep') } }],
    [
      '眼',
      { kind: 'count', where: { kind: 'compare', op: 'ge', left: field('sealedOn'), right: literal('2021-01-01') } },
    ],
  ] as const)('in %s, %j is sound', (unit, expression) => {
    expect(ofMeasure(unit, expression)).toEqual([]);
  });

  test.each([
    ['亿元', cost, 'unit-mismatch'],
    ['%', { kind: 'count' }, 'unit-mismatch'],
    ['眼', share, 'unit-mismatch'],
    ['万元', reckon('add', cost, sum(field('depth'))), 'unit-mismatch'],
    ['万元', sum(field('price')), 'unknown-field'],
    ['万元', sum(field('name')), 'wrong-type'],
    ['万元', field('cost'), 'misplaced-aggregate'],
    ['万元', sum(cost), 'misplaced-aggregate'],
    ['眼', { kind: 'count', where: { kind: 'in', of: field('state'), values: ['shut'] } }, 'unknown-code'],
    ['眼', { kind: 'count', where: { kind: 'in', of: field('kind'), values: ['flat'] } }, 'unknown-code'],
    ['眼', { kind: 'count', where: field('cost') }, 'wrong-type'],
    [
      '眼',
      { kind: 'count', where: { kind: 'compare', op: 'gt', left: field('cost'), right: field('depth') } },
      'unit-mismatch',
    ],
  ] as const)('in %s, %j is refused as %s', (unit, expression, code) => {
    expect(ofMeasure(unit, expression as Expression)).toEqual([code]);
  });

  test('an unknown field is named with those that there are', () => {
    const [fault] = checkPack({ ...pack, measures: [measure('万元', sum(field('price')))] });
    expect(fault?.message.en).toBe(
      'the register “wells” has no field “price”; it has: name, depth, cost, kind, sealedOn, state',
    );
  });
});

describe('measures that build on each other', () => {
  const on = (name: string, other: string): Measure => ({
    ...measure('眼', { kind: 'measure', name: other }),
    name,
  });

  test('take its unit over, and may subtract two of one unit', () => {
    const base = measure('眼', { kind: 'count' });
    expect(found({ measures: [base, on('n', 'm')] })).toEqual([]);
    expect(found({ measures: [base, { ...on('n', 'm'), unit: '%' }] })).toEqual([['unit-mismatch', 'measures/n']]);
  });

  test('may not go round in a circle, and may not name what is not there', () => {
    expect(found({ measures: [on('m', 'n'), on('n', 'm')] })).toEqual([
      ['circular-measure', 'measures/m'],
      ['circular-measure', 'measures/n'],
    ]);
    expect(found({ measures: [on('m', 'x')] })).toEqual([['unknown-measure', 'measures/m']]);
  });

  test('months are asked of a series only', () => {
    expect(ofMeasure('万元', sum({ kind: 'months', of: 'cost', span: 'year' }))).toEqual(['wrong-type']);
  });
});

describe('views', () => {
  const frame = { name: 'v', label: label('视图', 'view'), register: 'wells', filters: [] };
  const list = {
    name: 'steps',
    label: label('步骤', 'steps'),
    type: {
      kind: 'list',
      maxItems: 5,
      fields: [
        { name: 'title', label: label('步骤', 'step'), type: { kind: 'text', maxLength: 9 }, required: true },
        { name: 'dueOn', label: label('限期', 'due'), type: { kind: 'date' }, required: false },
      ],
    },
    required: false,
  } as const;
  const ofView = (view: object, fields = register.fields) =>
    found({
      registers: [{ ...register, fields }],
      views: [{ ...frame, ...view } as unknown as Pack['views'][number]],
    });

  test.each([
    ['tiles by what is no unit', { kind: 'tiles', by: 'kind', measures: ['m'] }, ['wrong-type']],
    [
      'rates by a measure that is not there',
      { kind: 'rates', by: ['kind'], measures: ['m'], rank: { measure: 'n', atLeast: 3 } },
      ['unknown-measure'],
    ],
    [
      'a schedule over a text',
      { kind: 'gantt', planned: ['name', 'sealedOn'], actual: ['sealedOn', 'sealedOn'] },
      ['wrong-type'],
    ],
    ['events that are not declared', { kind: 'events', events: ['opening'] }, ['unknown-event']],
    ['batches where there are none', { kind: 'board', columns: [], groupBy: ['batch'] }, ['unknown-field']],
  ])('%s: refused', (_, view, codes) => {
    expect(ofView(view).map(([code]) => code)).toEqual(codes);
  });

  test('a schedule finds its milestones in a list', () => {
    const gantt = (done: string) => ({
      kind: 'gantt',
      planned: ['sealedOn', 'sealedOn'],
      actual: ['sealedOn', 'sealedOn'],
      milestones: { field: 'steps', title: 'title', planned: 'dueOn', done },
    });
    expect(ofView(gantt('dueOn'), [...register.fields, list])).toEqual([]);
    expect(ofView(gantt('doneOn'), [...register.fields, list]).map(([code]) => code)).toEqual(['unknown-field']);
    expect(ofView(gantt('dueOn')).map(([code]) => code)).toEqual(['unknown-field']);
  });
});

describe('lifecycles', () => {
  const lifecycle = register.lifecycle ?? { name: '', states: [], initial: '', transitions: [] };
  const withLifecycle = (change: Partial<typeof lifecycle>) =>
    found({ registers: [{ ...register, lifecycle: { ...lifecycle, ...change } }], measures: [], bulletinSections: [] });

  test('a state to which nothing leads is named', () => {
    expect(withLifecycle({ transitions: [] })).toEqual([['unreachable-state', 'registers/wells/lifecycle']]);
  });

  test('a move to a state that is not there is named', () => {
    const transitions = lifecycle.transitions.map((transition) => ({ ...transition, to: 'shut' }));
    expect(withLifecycle({ transitions }).map(([code]) => code)).toEqual(['unknown-state', 'unreachable-state']);
  });

  test('a move’s date must have a date field to go to, and be asked for', () => {
    const change = (rest: object) => lifecycle.transitions.map((transition) => ({ ...transition, ...rest }));
    expect(withLifecycle({ transitions: change({ dateField: 'name' }) })).toEqual([
      ['wrong-type', 'registers/wells/lifecycle/seal'],
    ]);
    expect(withLifecycle({ transitions: change({ needs: [] }) }).map(([code]) => code)).toEqual(['wrong-type']);
    expect(withLifecycle({ transitions: change({ dateField: 'doneOn' }) }).map(([code]) => code)).toEqual([
      'unknown-field',
    ]);
  });
});

describe('what refers to something', () => {
  test('a view’s column, a bulletin’s measure and a table’s field must exist', () => {
    const [view] = pack.views;
    const [section] = pack.bulletinSections;
    if (view?.kind !== 'table' || section === undefined) throw new Error('the pack has no view or section');
    expect(found({ views: [{ ...view, columns: ['title'], filters: ['county'] }] })).toEqual([
      ['unknown-field', 'views/table'],
      ['unknown-field', 'views/table'],
    ]);
    expect(found({ bulletinSections: [{ ...section, paragraphs: [label('{measure:n}', '{measure:n}')] }] })).toEqual([
      ['unknown-measure', 'bulletinSections/wells'],
    ]);
    expect(found({ bulletinSections: [{ ...section, tables: [{ by: 'county', measures: ['m'] }] }] })).toEqual([
      ['unknown-field', 'bulletinSections/wells/tables'],
    ]);
  });

  test('an amount asked for the month must have a series of months to go to', () => {
    const report = {
      name: 'month',
      label: label('月报', 'month'),
      register: 'wells',
      period: 'month',
      fields: [
        {
          name: 'spentThisMonth',
          label: label('本月支出', 'spent'),
          type: { kind: 'decimal', unit: '万元', scale: 2 },
          required: false,
        },
      ],
    } as const;
    expect(found({ reports: [report] })).toEqual([['unknown-field', 'reports/month/spentThisMonth']]);
  });

  test('a name that stands twice is a fault', () => {
    expect(found({ measures: [...pack.measures, ...pack.measures] })).toEqual([['duplicate-name', 'measures']]);
  });
});
