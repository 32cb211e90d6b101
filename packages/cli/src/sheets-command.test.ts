import { PlanwrightError } from '@planwright/engine';
import {
  OFFICER,
  ORGANISATION,
  openTestLedger,
  PLAN_TEXT,
  planInput,
  type TestLedger,
} from '@planwright/ledger/testing';
import { readSheets } from '@planwright/readers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as exportSheet } from './commands/export.ts';
import { run as importSheet } from './commands/import.ts';
import { exitCodeOf } from './exit-codes.ts';
import { recordEffects } from './recording-effects.ts';

let opened: TestLedger;
beforeAll(async () => {
  opened = await openTestLedger();
  await opened.ledger.commands.setUpOrganisation(ORGANISATION);
  await opened.ledger.commands.importPlan(OFFICER, planInput(PLAN_TEXT));
});
afterAll(() => opened.close());

const ledger = () => ['--database', opened.url];
const CSV = '项目名称,层级,总投资（亿元）\n甲桥,市级重点项目,12.5\n乙路,省重点项目,3\n';
const values = (rows: string) => `指标,单位,所属期,数值,说明\n${rows}`;

async function bring(subject: string, content: string | Uint8Array, argv: readonly string[], name = 'f.csv') {
  const effects = recordEffects({ [name]: content });
  const code = await importSheet([subject, name, '--post', 'officer', ...ledger(), ...argv], effects);
  return { code, text: effects.printed.join('\n'), written: effects.written };
}
async function take(subject: string, file: string, argv: readonly string[] = []) {
  const effects = recordEffects({});
  const code = await exportSheet([subject, file, ...ledger(), ...argv], effects);
  return { code, bytes: effects.written.get(file) ?? new Uint8Array(), text: effects.printed.join('\n') };
}

describe('a register', () => {
  test('is shown what a file would do, and takes it over when asked to', async () => {
    const shown = await bring('key-projects', CSV, []);
    expect([shown.code, shown.text.split('\n')[0]]).toEqual([
      0,
      'f.csv: 新增2 改动0 不变0 有误0 冲突0 待核实0 — 没有写入',
    ]);
    const taken = await bring('key-projects', CSV, ['--accept', 'all', '--reason', '建库']);
    expect([taken.code, taken.text.split('\n')[0]]).toEqual([
      0,
      'f.csv: 新增2 改动0 不变0 有误0 冲突0 待核实0 — 已写入',
    ]);
  });

  test.each(['a.xlsx', 'a.csv'])('goes out to %s and comes back without a change', async (file) => {
    const out = await take('key-projects', file);
    expect([out.code, out.text]).toEqual([0, `${file}: 2 records`]);
    const back = await bring('key-projects', out.bytes, ['--language', 'en'], file);
    expect(back.text).toBe(
      `${file}: 0 new, 0 changed, 2 unchanged, 0 faulty, 0 in conflict, 0 to be answered — nothing written`,
    );
  });

  test('with faulty rows takes nothing over, or the sound rows alone; the marked copy names the cells', async () => {
    const file = `${CSV.split('\n')[0]}\n丙园,天级,1\n丁厂,市级重点项目,2\n`;
    const all = await bring('key-projects', file, ['--accept', 'all', '--reason', '试', '--marked', 'm.csv']);
    expect([all.code, all.text.split('\n').slice(0, 4)]).toEqual([
      1,
      [
        'f.csv: 新增1 改动0 不变0 有误1 冲突0 待核实0 — 没有写入：1行有误，没有写入任何一行',
        '',
        '有误 1',
        '  f!B2  丙园: “层级”填的是“天级”，不在可选范围内（应为：省重大项目、省重点项目、市级重点项目、县级重点项目、其他项目）',
      ],
    ]);
    expect(new TextDecoder().decode(all.written.get('m.csv'))).toContain('B2 “层级”填的是“天级”');
    const sound = await bring('key-projects', file, ['--accept', 'sound', '--reason', '试']);
    expect([sound.code, sound.text.split('\n')[0]]).toEqual([
      1,
      'f.csv: 新增1 改动0 不变0 有误1 冲突0 待核实0 — 已写入',
    ]);
  });

  test('changed on both sides asks whose value counts', async () => {
    const out = new TextDecoder().decode((await take('key-projects', 'a.csv')).bytes);
    await bring('key-projects', out.replace(',3,', ',4,'), ['--accept', 'all', '--reason', '概算']);
    const mine = out.replace(',3,', ',5,');
    const open = await bring('key-projects', mine, []);
    expect([open.code, open.text]).toEqual([1, expect.stringContaining('导出时 3, 现为 4, 文件中 5')]);
    const decided = await bring('key-projects', mine, ['--accept', 'all', '--reason', '更正', '--conflicts', 'file']);
    expect([decided.code, decided.text]).toEqual([0, expect.stringContaining('总投资 4 → 5')]);
  });
});

describe('values of indicators', () => {
  test('come in, are asked about when they are odd, and go out again', async () => {
    const first = values('一般公共预算收入,北丘县,2021年1—2月,20,\n一般公共预算收入,北丘县,2021年1—3月,30,\n');
    expect((await bring('indicators', first, ['--accept', 'all', '--reason', '一季度'])).code).toBe(0);
    const odd = values('一般公共预算收入,北丘县,2021年1—4月,29,\n');
    const asked = await bring('indicators', odd, []);
    expect([asked.code, asked.text]).toEqual([1, expect.stringContaining('待核实1')]);
    const answered = await bring('indicators', odd, ['--accept', 'all', '--reason', '4月', '--answer', '退库']);
    expect([answered.code, answered.text.split('\n')[0]]).toEqual([
      0,
      'f.csv: 新增1 改动0 不变0 有误0 冲突0 待核实0 — 已写入',
    ]);
    const out = await take('indicators', 'v.xlsx', [
      '--year',
      '2021',
      '--indicator',
      'budget-revenue',
      '--language',
      'en',
    ]);
    expect(out.text).toBe('v.xlsx: 3 values of 1 indicators for 2 units, 2021');
    const { tables } = await readSheets(out.bytes, 'v.xlsx');
    expect(tables.map(({ name }) => name).slice(0, 5)).toEqual(['Value', 'Vintage', 'Evidence', 'Note', 'Definitions']);
    const back = await bring('indicators', out.bytes, ['--format', 'json'], 'v.xlsx');
    expect(JSON.parse(back.text)).toMatchObject({
      run: { counts: { unchanged: 3, new: 0, changed: 0, faulty: 0 } },
      rows: [],
    });
  });
});

describe('what cannot be done is said', () => {
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return error instanceof PlanwrightError
      ? [exitCodeOf(error), error.code, `${error.message} / ${error.hint}`]
      : error;
  };
  test.each([
    ['an unknown subject', () => take('rivers', 'a.csv'), 66, 'unknown-subject', 'there is: indicators, key-projects'],
    ['an ending that is none', () => take('indicators', 'a.ods'), 65, 'unknown-format', '.xlsx or .csv'],
    [
      'an unknown indicator',
      () => take('indicators', 'a.csv', ['--indicator', 'luck']),
      66,
      'unknown-indicator',
      'luck',
    ],
    ['a year that is none', () => take('indicators', 'a.csv', ['--year', '21']), 65, 'unknown-value', 'such as 2021'],
    [
      'no post',
      () => importSheet(['indicators', 'f.csv', ...ledger()], recordEffects({ 'f.csv': CSV })),
      65,
      'missing-argument',
      'officer (综合科科长)',
    ],
    ['no reason', () => bring('indicators', CSV, ['--accept', 'all']), 65, 'missing-argument', '--reason'],
    [
      'a file of something else',
      () => bring('indicators', '天气\n晴\n', []),
      65,
      'no-table',
      'Indicator, Unit, Period, Value',
    ],
    [
      'a post that may not',
      () => importSheet(['indicators', 'f.csv', '--post', 'mayor', ...ledger()], recordEffects({ 'f.csv': CSV })),
      77,
      'not-allowed',
      '市长',
    ],
    [
      'no ledger',
      () => exportSheet(['indicators', 'a.csv', '--data', '/nowhere/at/all'], recordEffects({})),
      66,
      'no-ledger',
      '/nowhere/at/all',
    ],
  ])('%s', async (_, work, exit, code, words) => {
    expect(await refusal(work())).toEqual([exit, code, expect.stringContaining(words)]);
  });
});
