import { readSheets } from '@planwright/readers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply, SheetFileDetail, SheetRowView } from '../contract/index.ts';
import { formWith, importPlan, openTestApp, type TestApp, type Visitor } from '../testing/test-app.ts';

let opened: TestApp;
let officer: Visitor;

beforeAll(async () => {
  opened = await openTestApp();
  officer = opened.as('officer');
  await importPlan(officer);
});
afterAll(() => opened.close());

const REGISTER = '/api/registers/key-projects';
const get = async <T>(url: string): Promise<T> => {
  const reply = await officer({ method: 'GET', url });
  expect([url, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([url, 200, '']);
  return reply.json();
};
const post = async <T>(url: string, payload: object): Promise<T> => {
  const reply = await officer({ method: 'POST', url, payload });
  expect([url, reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([url, 200, '']);
  return reply.json();
};

/** Asks until the last reading has ended, as the page does. */
async function settled(file: SheetFileDetail): Promise<SheetFileDetail> {
  let latest = file;
  while (latest.run?.state === 'running') latest = await get<SheetFileDetail>(`/api/sheets/${file.id}`);
  return latest;
}
async function send(name: string, content: string | Uint8Array, visitor = officer): Promise<SheetFileDetail> {
  const reply = await visitor({ method: 'POST', url: `${REGISTER}/sheets`, ...formWith(name, content) });
  expect([reply.statusCode, reply.statusCode === 200 ? '' : reply.body]).toEqual([200, '']);
  return settled(reply.json());
}
const take = async (file: SheetFileDetail, decisions: object = {}) =>
  settled(await post<SheetFileDetail>(`/api/sheets/${file.id}/import`, { reason: '月度更新', ...decisions }));
const rowsOf = async (file: SheetFileDetail, show: string): Promise<readonly SheetRowView[]> =>
  (await get<Reply<'listSheetRows'>>(`/api/sheets/${file.id}/runs/${file.run?.id}/rows?show=${show}`)).rows;
const exported = async (query = ''): Promise<string> =>
  (await officer({ method: 'GET', url: `${REGISTER}/sheet?format=csv${query}` })).body;
const counts = ({ run }: SheetFileDetail) => {
  const {
    new: made,
    changed,
    unchanged,
    faulty,
    conflict,
  } = run?.counts ?? {
    new: -1,
    changed: -1,
    unchanged: -1,
    faulty: -1,
    conflict: -1,
  };
  return { state: run?.state, made, changed, unchanged, faulty, conflict };
};

const HEAD = '项目名称,层级,建设地点,总投资（亿元）,计划开工,所缺要素,投资计划（按月）·2021年6月';
const line = (name: string, rest = '') => `${HEAD}\n${name},市级重点项目,北丘,12.5,2021-06-01,用地,0.5\n${rest}`;

describe('a register is filled by a file', () => {
  test('first shown, then taken over, one log entry for the batch and a line of history for each record', async () => {
    const file = await send('项目.csv', line('甲桥', '乙路,省重点项目,北丘县,3,2021/7/1,,\n'));
    expect(counts(file)).toEqual({ state: 'done', made: 2, changed: 0, unchanged: 0, faulty: 0, conflict: 0 });
    expect((await get<Reply<'listRecords'>>(`${REGISTER}/records`)).total).toBe(0);

    const done = await take(file);
    expect(counts(done)).toMatchObject({ state: 'done', made: 2 });
    const { rows } = await get<Reply<'listRecords'>>(`${REGISTER}/records`);
    expect(
      rows.map(({ values, state }) => [
        values.name,
        values.level,
        values.county,
        values.totalInvestment,
        values.plannedStart,
        state,
      ]),
    ).toEqual([
      ['甲桥', 'city-key', 'north', '12.5', '2021-06-01', 'idea'],
      ['乙路', 'provincial-key', 'north', '3', '2021-07-01', 'idea'],
    ]);
    const detail = await get<Reply<'getRecord'>>(`${REGISTER}/records/${rows[0]?.id}`);
    expect(detail.history.map(({ action, reason }) => [action, reason])).toEqual([['create', '月度更新']]);
    const log = await get<Reply<'listLog'>>(`/api/log?subject=${encodeURIComponent(`sheet-file:${file.id}`)}`);
    expect(log.rows.map(({ action, reason }) => [action, reason])).toEqual([['import-sheet', '月度更新']]);
    expect((await get<Reply<'verifyLog'>>('/api/log/verify')).broken).toEqual([]);
  });

  test('and comes back without a change, as CSV and as XLSX', async () => {
    const csv = await send('出.csv', await exported());
    expect(counts(csv)).toEqual({ state: 'done', made: 0, changed: 0, unchanged: 2, faulty: 0, conflict: 0 });
    const reply = await officer({ method: 'GET', url: `${REGISTER}/sheet?format=xlsx` });
    const xlsx = await send('出.xlsx', reply.rawPayload);
    expect(counts(xlsx)).toEqual({ state: 'done', made: 0, changed: 0, unchanged: 2, faulty: 0, conflict: 0 });
    const before = await exported();
    await take(xlsx);
    const withoutMoment = (words: string) => words.replace(/exportedAt=\S+/u, '');
    expect(withoutMoment(await exported())).toBe(withoutMoment(before));
  });

  test('the workbook has its own explanation, choices and origin, and its ids are locked', async () => {
    const reply = await officer({ method: 'GET', url: `${REGISTER}/sheet?format=xlsx` });
    const { tables } = await readSheets(reply.rawPayload, 'a.xlsx');
    expect(tables.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['重点项目台账', false],
      ['填报说明', false],
      ['_choices', true],
      ['_planwright', true],
    ]);
  });
});

describe('what changed on both sides', () => {
  test('is shown with both values, kept out until somebody decides, and then decided', async () => {
    const csv = await exported();
    const [first] = (await get<Reply<'listRecords'>>(`${REGISTER}/records`)).rows;
    await post(`${REGISTER}/records`, {
      id: first?.id,
      expectedVersion: first?.version,
      values: { totalInvestment: '14', leader: '张市长' },
      reason: '概算批复',
    });
    const file = await send('冲突.csv', csv.replace(',12.5,', ',13,').replace('甲桥', '甲大桥'));
    expect(counts(file)).toMatchObject({ conflict: 1, unchanged: 1 });
    const [row] = await rowsOf(file, 'conflict');
    expect(row?.conflicts.map(({ key, base, theirs, mine }) => [key, base, theirs, mine])).toEqual([
      ['totalInvestment', '12.5', '14', '13'],
    ]);
    // The title was changed here only, the leader there only: no conflict.
    expect(row?.changes.map(({ key, from, to }) => [key, from, to])).toEqual([['name', '甲桥', '甲大桥']]);

    expect((await take(file)).run).toMatchObject({ state: 'refused', refusal: { code: 'rows-not-clean' } });
    const done = await take(file, { conflicts: { [String(row?.row)]: 'theirs' } });
    expect(counts(done)).toMatchObject({ state: 'done', changed: 1 });
    const after = await get<Reply<'getRecord'>>(`${REGISTER}/records/${first?.id}`);
    expect([after.values.name, after.values.totalInvestment, after.values.leader]).toEqual(['甲大桥', '14', '张市长']);
  });
});

describe('faults', () => {
  test('are told by cell with what stands there and what may, and nothing is written', async () => {
    const file = await send(
      '错.csv',
      `${HEAD}\n丙园,国家级,北丘,一大笔,2021-02-30,,0.5\n,市级重点项目,,1,,,\n丁厂,市级重点项目,,-3,,,1.23456\n`,
    );
    const rows = await rowsOf(file, 'faults');
    expect(rows.flatMap((row) => row.faults.map(({ cell, code, observed }) => [cell, code, observed]))).toEqual([
      ['B2', 'unknown-choice', '国家级'],
      ['D2', 'wrong-value', '一大笔'],
      ['E2', 'not-a-date', '2021-02-30'],
      ['A3', 'required', null],
      ['D4', 'wrong-value', '-3'],
      ['G4', 'wrong-value', '1.23456'],
    ]);
    expect(rows[0]?.faults[0]?.allowed?.['zh-CN']).toContain('省重大项目、省重点项目、市级重点项目');
    expect((await take(file)).run?.refusal?.message['zh-CN']).toBe('3行有误，没有写入任何一行');
    expect((await get<Reply<'listRecords'>>(`${REGISTER}/records`)).total).toBe(2);
  });

  test('an amount that is far off waits for an answer, which is kept with the record', async () => {
    const before = await exported();
    const file = await send('万元.csv', before.replace(',14,', ',140000,'));
    const [row] = await rowsOf(file, 'asked');
    expect(row?.faults.map(({ code, severity, message }) => [code, severity, message['zh-CN']])).toEqual([
      ['unit-slip', 'warning', '“总投资”由14亿元改为140000亿元，相差约万倍，请核对计量单位'],
    ]);
    expect((await take(file)).run?.refusal?.message['zh-CN']).toBe('1行待核实，没有写入任何一行');
    expect(counts(await take(file, { partial: true }))).toMatchObject({ state: 'done', changed: 0 });
    expect(await exported().then((words) => words.includes(',140000,'))).toBe(false);

    const again = await send('万元.csv', before.replace(',14,', ',140000,'));
    const answered = await take(again, { answers: { [String(row?.number)]: '按美元计，已核' } });
    expect(counts(answered)).toMatchObject({ state: 'done', changed: 1 });
    const detail = await get<Reply<'getRecord'>>(`${REGISTER}/records/${row?.recordId}`);
    expect([detail.values.totalInvestment, detail.history[0]?.confirmation]).toEqual(['140000', '按美元计，已核']);
    await post(`${REGISTER}/records`, {
      id: detail.id,
      expectedVersion: detail.version,
      values: { totalInvestment: '14' },
      reason: '改回',
      confirmation: '按人民币计',
    });
  });

  test('a rule over two fields is silent where one of them cannot be read', async () => {
    const head = '项目名称,层级,计划开工,计划竣工';
    const derived = await send('a.csv', `${head}\n甲,市级重点项目,五月,2020-01-01\n`);
    expect((await rowsOf(derived, 'faults')).flatMap((row) => row.faults.map((fault) => fault.code))).toEqual([
      'not-a-date',
    ]);
    const real = await send('b.csv', `${head}\n甲,市级重点项目,2021-05-01,2020-01-01\n`);
    expect(
      (await rowsOf(real, 'faults')).flatMap((row) => row.faults.map((fault) => [fault.cell, fault.code])),
    ).toEqual([['D2', 'end-before-start']]);
  });

  test.each(['-', 'N/A', '见附件', '——'])(
    '“%s” in place of a figure is a fault, or the reason for not reporting, never 0',
    async (given) => {
      const head = '项目名称,层级,总投资（亿元）';
      const file = await send('未报.csv', `${head}\n未报${given},市级重点项目,${given}\n`);
      const [row] = await rowsOf(file, 'faults');
      expect(row?.faults.map(({ cell, code, observed }) => [cell, code, observed])).toEqual([
        ['C2', 'no-figure', given],
      ]);
      const done = await take(file, { notReported: ['C2'] });
      expect(counts(done)).toMatchObject({ state: 'done', made: 1 });
      const { rows } = await get<Reply<'listRecords'>>(
        `${REGISTER}/records?words=${encodeURIComponent(`未报${given}`)}`,
      );
      expect(rows.map((record) => record.values.totalInvestment)).toEqual([null]);
      const detail = await get<Reply<'getRecord'>>(`${REGISTER}/records/${rows[0]?.id}`);
      expect(detail.history[0]?.reason).toBe(`月度更新（未报：总投资“${given}”）`);
    },
  );

  test('the sound rows alone are taken over when that is asked for', async () => {
    const file = await send('半.csv', `项目名称,层级\n好项目,市级重点项目\n坏项目,天级\n`);
    expect(counts(file)).toMatchObject({ made: 1, faulty: 1 });
    expect(counts(await take(file, { partial: true }))).toMatchObject({ state: 'done', made: 1, faulty: 1 });
    const found = await get<Reply<'listRecords'>>(`${REGISTER}/records?words=${encodeURIComponent('项目')}`);
    expect(found.rows.map((record) => record.values.name)).toEqual(['好项目']);
  });

  test('a state typed into the sheet is refused: states change by moves', async () => {
    const csv = await exported(`&words=${encodeURIComponent('乙路')}`);
    const file = await send('状态.csv', csv.replace(',谋划,', ',竣工,'));
    expect((await rowsOf(file, 'faults')).flatMap((row) => row.faults.map((fault) => fault.code))).toEqual([
      'state-by-moves',
    ]);
  });

  test('a new row may say the state it stands in, when its dates and amounts bear that out', async () => {
    const head = '项目名称,层级,状态,总投资（亿元）,实际开工';
    const file = await send(
      '期初.csv',
      `${head}\n在建甲,市级重点项目,建设,5,2020-03-01\n在建乙,市级重点项目,建设,,2020-03-01\n在建丙,市级重点项目,建设,5,\n丁,市级重点项目,烂尾,5,\n`,
    );
    const faults = (await rowsOf(file, 'faults')).flatMap((row) => row.faults);
    expect(faults.map(({ cell, code, message }) => [cell, code, message['zh-CN']])).toEqual([
      ['C3', 'state-not-borne-out', '“状态”填的是“建设”，但先填写总投资'],
      ['C4', 'state-not-borne-out', '“状态”填的是“建设”，但开工须填写日期'],
      ['C5', 'unknown-choice', '“状态”填的是“烂尾”，不在可选范围内'],
    ]);
    expect(counts(await take(file, { partial: true }))).toMatchObject({ state: 'done', made: 1 });
    const { rows } = await get<Reply<'listRecords'>>(`${REGISTER}/records?words=${encodeURIComponent('在建甲')}`);
    expect(rows.map(({ state }) => state)).toEqual(['building']);
  });

  test('a reporter changes the records of its own unit only', async () => {
    const file = await send(
      '他人.csv',
      `项目名称,层级,责任单位\n本局项目,市级重点项目,市科技局\n他局项目,市级重点项目,市发改委\n`,
      opened.as('science-reporter'),
    );
    expect(counts(file)).toMatchObject({ made: 1, faulty: 1 });
    expect((await rowsOf(file, 'faults'))[0]?.faults[0]?.code).toBe('other-unit');
  });
});

describe('files', () => {
  test.each([
    ['heads alone', 'a.csv', `${HEAD}\n`, 'no-rows'],
    ['nothing of the register', 'b.csv', '天气,温度\n晴,20\n', 'no-table'],
    ['no table at all', 'c.pdf', '%PDF-1.7', 'no-sheet'],
    ['nothing', 'd.csv', '', 'file-empty'],
    [
      'a newer template',
      'e.csv',
      '项目名称,#planwright pack=key-projects register=key-projects template=99 language=zh-CN\n甲,\n',
      'newer-template',
    ],
    [
      'another register',
      'f.csv',
      '项目名称,#planwright pack=rivers register=rivers template=1 language=zh-CN\n甲,\n',
      'other-register',
    ],
  ])('that hold %s are refused with why, and kept', async (_, name, content, code) => {
    const file = await send(name, content);
    expect([file.run?.state, file.run?.refusal?.code]).toEqual(['refused', code]);
    const kept = await officer({ method: 'GET', url: `/api/sheets/${file.id}/file` });
    expect(kept.body).toBe(content);
    const again = await settled(await post<SheetFileDetail>(`/api/sheets/${file.id}/preview`, {}));
    expect(again.runs.map((run) => run.refusal?.code)).toEqual([code, code]);
  });

  test('are listed with what became of them', async () => {
    const { rows } = await get<Reply<'listSheets'>>('/api/sheets?register=key-projects&limit=500');
    expect(rows.find((file) => file.fileName === '项目.csv')).toMatchObject({
      by: '张一',
      run: { kind: 'import', state: 'done' },
    });
  });

  test('taken over as a whole are not taken over twice', async () => {
    const { rows } = await get<Reply<'listSheets'>>('/api/sheets?limit=500');
    const file = rows.find((candidate) => candidate.fileName === '项目.csv');
    const reply = await officer({
      method: 'POST',
      url: `/api/sheets/${file?.id}/import`,
      payload: { reason: '再来一次' },
    });
    expect([reply.statusCode, reply.json().code]).toEqual([409, 'sheet-taken-over']);
  });

  test('with moved and added columns are recognised', async () => {
    const reply = await officer({ method: 'GET', url: `${REGISTER}/sheet?format=csv` });
    const table = reply.body
      .trim()
      .split('\r\n')
      .map((row) => row.split(','));
    const at = (head: string) => table[0]?.indexOf(head) ?? -1;
    const order = [at('所缺要素'), at('项目名称'), at('记录编号'), at('导出版本'), at('层级')];
    const moved = table.map((row, index) =>
      [index === 0 ? '我的备注' : '随手记', ...order.map((column) => row[column])].join(','),
    );
    const file = await send('移列.csv', moved.join('\n'));
    expect(counts(file)).toMatchObject({ changed: 0, made: 0, faulty: 0 });
    expect(file.run?.report?.extra).toEqual([{ at: 1, head: '我的备注' }]);
    expect(file.run?.report?.missing.map((label) => label['zh-CN'])).toContain('总投资');
  });

  test('a post that keeps no registers may send none', async () => {
    const reply = await opened.as('mayor')({
      method: 'POST',
      url: `${REGISTER}/sheets`,
      ...formWith('a.csv', line('甲')),
    });
    expect(reply.statusCode).toBe(403);
  });
});
