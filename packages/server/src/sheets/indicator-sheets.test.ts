import { readSheets } from '@planwright/readers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply, SheetFileDetail, SheetRowView } from '../contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp, type Visitor } from '../testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;
const ID = 'budget-revenue';

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  await importPlan(officer);
  await enter([
    ['north', '2021-01..02', { value: '20', vintage: 'final', evidenceLevel: 'statistics' }],
    ['north', '2021-01..03', { value: '30' }],
    ['north', '2021-01', { value: '0' }],
    ['city', '2021-01..02', { status: 'suppressed', statusReason: '未到公布日' }],
    ['city', '2021-01..03', { status: 'not-applicable', statusReason: '不单独统计' }],
    ['city', '2021-01', { status: 'null', statusReason: '系统故障' }],
  ]);
});
afterAll(() => opened.close());

async function enter(cells: readonly (readonly [unitId: string, period: string, over: object])[]): Promise<void> {
  const values = cells.map(([unitId, period, over]) => ({ indicatorId: ID, unitId, period, ...over }));
  const reply = await post<Reply<'enterValues'>>('/api/indicator-values', { origin: 'grid', values });
  expect(reply.cells.map(({ state, faults, questions }) => [state, faults, questions])).toEqual(
    cells.map(() => ['written', [], []]),
  );
}
async function get<T>(url: string): Promise<T> {
  const reply = await officer({ method: 'GET', url });
  expect([url, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([url, 200, '']);
  return reply.json();
}
async function post<T>(url: string, payload: object): Promise<T> {
  const reply = await officer({ method: 'POST', url, payload });
  expect([url, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([url, 200, '']);
  return reply.json();
}
async function settled(file: SheetFileDetail): Promise<SheetFileDetail> {
  let latest = file;
  while (latest.run?.state === 'running') latest = await get<SheetFileDetail>(`/api/sheets/${file.id}`);
  return latest;
}
async function send(name: string, content: string | Uint8Array, visitor = officer): Promise<SheetFileDetail> {
  const reply = await visitor({ method: 'POST', url: '/api/indicator-sheets', ...formWith(name, content) });
  expect([reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([200, '']);
  return settled(reply.json());
}
const take = async (file: SheetFileDetail, decisions: object = {}) =>
  settled(await post<SheetFileDetail>(`/api/sheets/${file.id}/import`, { reason: '5月进度', ...decisions }));
const exported = (format: 'csv' | 'xlsx', query = `&indicator=${ID}`) =>
  officer({ method: 'GET', url: `/api/indicator-sheet?format=${format}&year=2021${query}` });
const rowsOf = async (file: SheetFileDetail, show: string): Promise<readonly SheetRowView[]> =>
  (await get<Reply<'listSheetRows'>>(`/api/sheets/${file.id}/runs/${file.run?.id}/rows?show=${show}`)).rows;
const counts = ({ run }: SheetFileDetail) => {
  const { new: made, changed, unchanged, faulty, conflict, asked } = run?.counts ?? { new: -1 };
  return { state: run?.state, made, changed, unchanged, faulty, conflict, asked };
};
const SOUND = { state: 'done', made: 0, changed: 0, faulty: 0, conflict: 0, asked: 0 };
const kept = async () => {
  const { cells } = await get<Reply<'getIndicatorGrid'>>(`/api/indicators/${ID}/grid?year=2021`);
  return new Map(cells.map((cell) => [`${cell.unitId}/${cell.period}`, cell]));
};
/** The line of a unit and period in the long table, with some of its last four cells put in anew: value, vintage, evidence, note. */
const withLine = (csv: string, unit: string, period: string, cells: string): string =>
  csv.replace(
    new RegExp(`^(${ID},${unit},${period.replace(/\./g, '\\.')},[^,]*,[^,]*,[^,]*,[^,]*),.*$`, 'm'),
    `$1,${cells}\r`,
  );

describe('values of indicators go out and come back', () => {
  test.each(['csv', 'xlsx'] as const)('as %s, without a change', async (format) => {
    const file = await send(`指标.${format}`, (await exported(format)).rawPayload);
    expect(counts(file)).toEqual({ ...SOUND, unchanged: 6 });
    const again = await take(file);
    expect(counts(again)).toEqual({ ...SOUND, unchanged: 6 });
    const { total } = await get<Reply<'listIndicatorRevisions'>>(`/api/indicators/${ID}/revisions`);
    expect(total).toBe(6);
  });

  test('all that are used at once, each with what it counts', async () => {
    const { tables } = await readSheets((await exported('xlsx', '')).rawPayload, 'a.xlsx');
    const definitions = JSON.stringify(
      tables.find(({ name }) => name === '指标口径')?.rows.map(({ cells }) => [...cells]),
    );
    expect(definitions).toContain('一般公共预算收入');
    expect(definitions).toContain('grain');
    expect(counts(await send('全部.xlsx', (await exported('xlsx', '')).rawPayload))).toEqual({
      ...SOUND,
      unchanged: 6,
    });
  });

  test('edited ones are written beside those of before, with their vintage, evidence, note and file', async () => {
    const csv = (await exported('csv')).body;
    const edited = withLine(
      withLine(csv, 'north', '2021-01..03', '31,更正,统计入库,漏报一户'),
      'north',
      '2021-01..04',
      '41,,,',
    );
    const file = await send('改.csv', edited);
    expect(counts(file)).toEqual({ ...SOUND, made: 1, changed: 1, unchanged: 5 });
    const [changed] = await rowsOf(file, 'changed');
    expect([changed?.title, changed?.changes.map(({ from, to }) => [from, to])]).toEqual([
      '一般公共预算收入 · 北丘县 · 2021年1—3月',
      [
        ['30', '31'],
        ['初步', '更正'],
        ['单位自报', '统计入库'],
        [null, '漏报一户'],
      ],
    ]);
    expect(counts(await take(file))).toMatchObject({ state: 'done', made: 1, changed: 1 });
    expect((await kept()).get('north/2021-01..03')).toMatchObject({
      value: '31',
      vintage: 'corrected',
      evidenceLevel: 'statistics',
    });
    const { rows } = await get<Reply<'listIndicatorRevisions'>>(
      `/api/indicators/${ID}/revisions?period=2021-01..03&unitId=north`,
    );
    expect(rows.map(({ value, origin, reason }) => [value, origin, reason])).toEqual([
      ['31', 'sheet', '漏报一户'],
      ['30', 'grid', null],
    ]);
    const log = await get<Reply<'listLog'>>(`/api/log?subject=${encodeURIComponent(`sheet-file:${file.id}`)}`);
    expect(log.rows.map(({ action, reason }) => [action, reason])).toEqual([['import-sheet', '5月进度']]);
    expect((await get<Reply<'verifyLog'>>('/api/log/verify')).broken).toEqual([]);
  });
});

describe('an odd value', () => {
  test('is asked about before it is taken, as the form asks, and the answer is kept with it', async () => {
    const file = await send('突增.csv', withLine((await exported('csv')).body, 'north', '2021-01..05', '400,,,'));
    expect(counts(file)).toMatchObject({ state: 'done', made: 0, asked: 1 });
    const [row] = await rowsOf(file, 'asked');
    expect(row?.faults.map(({ severity, cell }) => [severity, cell.startsWith('H')])).toContainEqual(['warning', true]);
    expect((await take(file)).run?.refusal?.code).toBe('rows-not-clean');
    const done = await take(file, { answers: { [String(row?.number)]: '土地出让一次性入库' } });
    expect(counts(done)).toMatchObject({ state: 'done', made: 1, asked: 0 });
    const { rows } = await get<Reply<'listIndicatorRevisions'>>(`/api/indicators/${ID}/revisions?period=2021-01..05`);
    expect(rows.map(({ value, confirmation }) => [value, confirmation])).toEqual([['400', '土地出让一次性入库']]);
    expect(rows[0]?.questions.length).toBeGreaterThan(0);
  });

  test('whose reason the file brings with it needs no more asking; one that falls is asked all the same without', async () => {
    const csv = (await exported('csv')).body;
    const falling = await send('降.csv', withLine(csv, 'north', '2021-01..04', '29,,,'));
    expect(counts(falling)).toMatchObject({ asked: 1 });
    const answered = await send('降.csv', withLine(csv, 'north', '2021-01..04', '29,,,退库'));
    expect(counts(answered)).toMatchObject({ asked: 0, changed: 1 });
  });
});

describe('faults', () => {
  test('are told by cell of the workbook, on whichever sheet, and what is sound may be taken alone', async () => {
    const csv = (await exported('csv')).body;
    const edited = [
      ['north', '2021-01..02', '21,初步,,'],
      ['city', '2021-01..04', '不适用,,,'],
      ['city', '2021-01..05', '一百,,传闻,'],
      ['north', '2021-01', ',,,'],
      ['city', '2021-01..02', '50,核实,,'],
    ].reduce((text, [unit = '', period = '', cells = '']) => withLine(text, unit, period, cells), csv);
    const file = await send('错.csv', edited);
    const faults = (await rowsOf(file, 'faults')).flatMap((row) => row.faults);
    expect(faults.map(({ code, observed, cell }) => [code, observed, cell.replace(/\d+/, '')])).toEqual([
      ['needs-reason', null, 'K'],
      ['wrong-value', '一百', 'H'],
      ['unknown-choice', '传闻', 'J'],
      ['emptied', null, 'H'],
      ['final-value', '初步', 'I'],
    ]);
    expect(counts(file)).toMatchObject({ faulty: 4, changed: 1 });
    expect(counts(await take(file, { partial: true }))).toMatchObject({ state: 'done', changed: 1, faulty: 4 });
    const now = await kept();
    expect([now.get('city/2021-01..02')?.value, now.get('north/2021-01..02')?.value]).toEqual(['50', '20']);
  });

  test('of a post that answers for other values are told for each of them; the mayor sends none', async () => {
    const csv = withLine((await exported('csv')).body, 'north', '2021-01..02', '22,更正,,补报');
    const file = await send('他人.csv', csv, opened.as('science-reporter'));
    expect((await rowsOf(file, 'faults')).flatMap((row) => row.faults.map(({ code }) => code))).toEqual(['other-unit']);
    const refused = await opened.as('mayor')({
      method: 'POST',
      url: '/api/indicator-sheets',
      ...formWith('a.csv', csv),
    });
    expect(refused.statusCode).toBe(403);
  });

  test('stand in a marked copy with a list of them, which is not read on its way back', async () => {
    const xlsx = (await exported('xlsx')).rawPayload;
    const file = await send('原.xlsx', xlsx);
    const marked = await officer({ method: 'GET', url: `/api/sheets/${file.id}/runs/${file.run?.id}/marked` });
    const { tables } = await readSheets(marked.rawPayload, 'a.xlsx');
    expect(tables.map(({ name }) => name)).toContain('错误清单');
    expect(counts(await send('标注.xlsx', marked.rawPayload))).toMatchObject({ faulty: 0, changed: 0, made: 0 });
  });

  test.each([
    [
      'a register’s file',
      '项目名称,#planwright pack=key-projects register=key-projects template=1 language=zh-CN\n甲,\n',
      'other-register',
    ],
    [
      'a newer template',
      '指标,#planwright pack= register=indicator-values template=9 language=zh-CN\n甲,\n',
      'newer-template',
    ],
    ['nothing of the kind', '天气,温度\n晴,20\n', 'no-table'],
  ])('%s is refused with why, and kept', async (_, content, code) => {
    const file = await send('别的.csv', content);
    expect([file.run?.state, file.run?.refusal?.code]).toEqual(['refused', code]);
    expect((await officer({ method: 'GET', url: `/api/sheets/${file.id}/file` })).body).toBe(content);
  });
});

test('a value that somebody entered since the file went out is a conflict until somebody decides', async () => {
  const csv = (await exported('csv')).body;
  await enter([['north', '2021-04', { value: '10' }]]);
  const line = `${ID},north,2021-04,,,,,12,,,`;
  const file = await send('冲突.csv', `${csv}${line}\r\n`);
  const [row] = await rowsOf(file, 'conflict');
  expect(row?.conflicts[0]).toMatchObject({ base: null, theirs: '10', mine: '12' });
  const done = await take(file, { conflicts: { [String(row?.number)]: 'theirs' } });
  expect(counts(done)).toMatchObject({ state: 'done', conflict: 0, changed: 0 });
  expect((await kept()).get('north/2021-04')?.value).toBe('10');
});
