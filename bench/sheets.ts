// A register of 5,000 rows, and 5,000 values of indicators, out to XLSX and CSV and back, on the embedded PostgreSQL: read, preview, import, with the progress that a page sees.
// Run with: npx tsx bench/sheets.ts [rows]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GRID_SUBJECT, type GridValue, periodKeysOf } from '@planwright/engine';
import { openLedger } from '@planwright/ledger';
import { packs } from '@planwright/packs';
import {
  renderIndicatorCsv,
  renderIndicatorXlsx,
  renderMarkedXlsx,
  renderRegisterCsv,
  renderRegisterXlsx,
} from '@planwright/publish';
import { readSheets } from '@planwright/readers';
import { OFFICER, ORGANISATION } from '../packages/ledger/src/testing/fixture.ts';

const ROWS = Number(process.argv[2] ?? 5000);
const TODAY = '2021-05-26';
const folder = await mkdtemp(join(tmpdir(), 'planwright-sheets-'));
const ledger = await openLedger({ database: { kind: 'embedded', directory: folder }, packs });
const [city, county] = ORGANISATION.units;
if (city === undefined || county === undefined) throw new Error('the fixture has a city and a county');
const counties = Array.from({ length: 45 }, (_, index) => ({
  ...county,
  id: `county-${index}`,
  name: `第${index + 1}县`,
  shortName: `${index + 1}县`,
}));
await ledger.commands.setUpOrganisation({ ...ORGANISATION, units: [...ORGANISATION.units, ...counties] });
const { sheets } = ledger;
/** Own CPU time says what the work costs on a machine that does nothing else. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const times: [what: string, wall: number, cpu: number][] = [];
const timed = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
  const [from, spent] = [performance.now(), cpu()];
  const result = await work();
  times.push([what, performance.now() - from, cpu() - spent]);
  return result;
};

/** Sends a file and takes it over, as the server does; counts the different states of progress that a page would have seen. */
async function bringBack(what: string, fileName: string, bytes: Uint8Array, subject = 'key-projects'): Promise<void> {
  const [from, spent] = [performance.now(), cpu()];
  const file = await sheets.keepFile(OFFICER, { subject, fileName, bytes });
  const seen = new Set<string>();
  const watch = setInterval(async () => {
    const run = (await sheets.getFile(file.id)).run;
    if (run?.state === 'running') seen.add(`${run.kind} ${run.stage} ${run.done}`);
  }, 200);
  const workbook = await timed(`${what}: read`, () => readSheets(bytes, fileName));
  const preview = await sheets.startRun(OFFICER, file.id, null);
  const judged = await timed(`${what}: preview`, () => sheets.preview(OFFICER, preview.id, workbook, TODAY));
  const decisions = { partial: false, notReported: [], conflicts: {}, answers: {}, reason: '年度建库' };
  const run = await sheets.startRun(OFFICER, file.id, decisions);
  const done = await timed(`${what}: import`, () => sheets.importRows(OFFICER, run.id, workbook, TODAY));
  clearInterval(watch);
  times.push([`${what}: all`, performance.now() - from, cpu() - spent]);
  console.log(what, JSON.stringify(judged.counts), done.state, `${seen.size} states of progress seen`);
}

try {
  const blank = await sheets.exportRegister('key-projects', { language: 'zh-CN', asOf: TODAY });
  const records = Array.from({ length: ROWS }, (_, index) => ({
    id: '',
    version: 1,
    state: null,
    values: {
      name: `压力测试项目${index + 1}号`,
      projectCode: `2105-${String(index).padStart(6, '0')}`,
      level: 'city-key',
      county: 'north',
      leadUnit: 'plan',
      totalInvestment: String(((index % 900) + 100) / 8),
      planByMonth: Object.fromEntries(
        Array.from({ length: 12 }, (__, month) => [`2021-${String(month + 1).padStart(2, '0')}`, '0.05']),
      ),
      plannedStart: '2021-06-01',
      plannedEnd: '2022-12-31',
      progress: '主体施工',
    },
  }));
  // A server that runs has its modules loaded and built; here they are compiled when they are first asked for.
  await readSheets(renderRegisterXlsx({ ...blank, records: records.slice(0, 1) }), 'warm.xlsx');
  const first = await timed('export of new rows', () => renderRegisterXlsx({ ...blank, records }));
  await bringBack('new rows', 'new.xlsx', first);

  const whole = await sheets.exportRegister('key-projects', { language: 'zh-CN', asOf: TODAY });
  const out = await timed('export XLSX', () => renderRegisterXlsx(whole));
  console.log(`${whole.records.length} records, ${(out.length / 1024 / 1024).toFixed(1)} MB`);
  await bringBack('unchanged rows', 'unchanged.xlsx', out);

  const changed = {
    ...whole,
    records: whole.records.map((record) => ({ ...record, values: { ...record.values, progress: '竣工验收' } })),
  };
  await bringBack('changed rows, CSV', 'changed.csv', await timed('export CSV', () => renderRegisterCsv(changed)));

  const label = { 'zh-CN': '不是数', en: 'no number' };
  const faults = Array.from({ length: 100 }, (_, index) => ({
    number: index + 10,
    row: index + 10,
    verdict: 'faulty' as const,
    recordId: null,
    title: '',
    changes: [],
    conflicts: [],
    faults: [
      {
        code: 'wrong-value',
        severity: 'error' as const,
        sheet: '重点项目台账',
        cell: `D${index + 10}`,
        row: index + 10,
        column: 4,
        key: 'name',
        observed: null,
        allowed: null,
        message: label,
      },
    ],
  }));
  await timed('marked copy with 100 faults', () => renderMarkedXlsx(out, '重点项目台账', faults, 'zh-CN'));

  const grid = await sheets.exportIndicators({ language: 'zh-CN', asOf: '2021-12-31', year: 2021 });
  const monthly = grid.indicators.filter(
    ({ period, unit }) => period.kind === 'month' && period.cumulative && unit !== '%',
  );
  const value = (amount: number): GridValue => ({
    status: 'value',
    value: String(amount),
    vintage: 'preliminary',
    evidenceLevel: 'statistics',
    note: '',
  });
  const filled = (step: number) =>
    new Map(
      monthly.flatMap(({ id, period }) =>
        grid.units.flatMap((unit) =>
          periodKeysOf(period, 2021)
            .filter((key) => key < '2021-01..06')
            .map(
              (key) =>
                [`${id}/${unit.id}/${key}`, value(step * (key.endsWith('01') ? 1 : Number(key.slice(-2))))] as const,
            ),
        ),
      ),
    );
  const few = new Map([...filled(2)].slice(0, ROWS));
  const out2 = await timed('values: export of new ones', () =>
    renderIndicatorXlsx({ ...grid, indicators: monthly, values: few }),
  );
  await bringBack('values, new', 'values.xlsx', out2, GRID_SUBJECT);
  const kept = await timed('values: load', () =>
    sheets.exportIndicators({ language: 'zh-CN', asOf: '2021-12-31', year: 2021 }),
  );
  console.log(`${kept.values.size} values of ${kept.indicators.length} indicators for ${kept.units.length} units`);
  await bringBack(
    'values, unchanged',
    'values.xlsx',
    await timed('values: export XLSX', () => renderIndicatorXlsx(kept)),
    GRID_SUBJECT,
  );
  const more = new Map([...kept.values].map(([key, one]) => [key, { ...one, vintage: 'final' as const }]));
  await bringBack(
    'values, changed, CSV',
    'v.csv',
    await timed('values: export CSV', () => renderIndicatorCsv({ ...kept, values: more })),
    GRID_SUBJECT,
  );

  for (const [what, wall, own] of times)
    console.log(`${what.padEnd(32)} ${(wall / 1000).toFixed(2)} s, of it ${(own / 1000).toFixed(2)} s own CPU`);
} finally {
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
}
