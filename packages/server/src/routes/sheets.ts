import { GRID_SUBJECT } from '@planwright/engine';
import type { IndicatorSheet, RegisterSheet } from '@planwright/ledger';
import { renderIndicatorCsv, renderIndicatorXlsx, renderRegisterCsv, renderRegisterXlsx } from '@planwright/publish';
import { renderMarked } from '#sheets/marked.ts';
import { startReading } from '#sheets/runs.ts';
import { attachment } from '../http/attachment.ts';
import type { RouteModule } from '../http/serve.ts';
import { readUpload } from '../http/upload.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Query parameters of the export that are no filters. */
const OWN = new Set(['format', 'language', 'blank', 'words']);

export const routes: RouteModule = (serve, context) => {
  const { ledger, today } = context;

  serve('exportRegister', async ({ params, query, reply }) => {
    const filters = Object.fromEntries(
      Object.entries(query).filter(
        (entry): entry is [string, string] => !OWN.has(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '',
      ),
    );
    const whole = await ledger.sheets.exportRegister(params.register, {
      language: query.language,
      asOf: today(),
      filters,
      ...(query.words === undefined ? {} : { words: query.words }),
    });
    const sheet = query.blank === 'true' ? { ...whole, records: [] } : whole;
    const csv = query.format === 'csv';
    return reply
      .headers(attachment(`${fileNameOf(sheet)}.${query.format}`))
      .type(csv ? 'text/csv; charset=utf-8' : XLSX)
      .send(Buffer.from(csv ? renderRegisterCsv(sheet) : renderRegisterXlsx(sheet)));
  });

  serve('sendSheet', async ({ params, request, getActor }) => {
    const actor = await getActor();
    const { fileName, bytes } = await readUpload(request);
    const file = await ledger.sheets.keepFile(actor, { subject: params.register, fileName, bytes });
    return startReading(context, actor, file.id, null);
  });

  serve('exportIndicatorSheet', async ({ query, reply }) => {
    const sheet = await ledger.sheets.exportIndicators({
      language: query.language,
      asOf: today(),
      year: query.year ?? Number(today().slice(0, 4)),
      ...(query.indicator === undefined ? {} : { indicatorIds: query.indicator.split(',') }),
      ...(query.unit === undefined ? {} : { unitIds: query.unit.split(',') }),
    });
    const csv = query.format === 'csv';
    return reply
      .headers(attachment(`${indicatorFileName(sheet)}.${query.format}`))
      .type(csv ? 'text/csv; charset=utf-8' : XLSX)
      .send(Buffer.from(csv ? renderIndicatorCsv(sheet) : renderIndicatorXlsx(sheet)));
  });

  serve('sendIndicatorSheet', async ({ request, getActor }) => {
    const actor = await getActor();
    const { fileName, bytes } = await readUpload(request);
    const file = await ledger.sheets.keepFile(actor, { subject: GRID_SUBJECT, fileName, bytes });
    return startReading(context, actor, file.id, null);
  });

  serve('listSheets', async ({ query }) => {
    const { register, ...page } = query;
    const subject = register === undefined ? {} : { subject: register };
    const { total, rows } = await ledger.sheets.listFiles({ ...page, ...subject });
    return { total, rows: [...rows] };
  });

  serve('getSheet', ({ params }) => ledger.sheets.getFile(params.id));

  serve('listSheetRows', async ({ params, query }) => {
    const { total, rows } = await ledger.sheets.listRows(params.runId, query);
    return { total, rows: [...rows] };
  });

  serve('previewSheet', async ({ params, getActor }) => startReading(context, await getActor(), params.id, null));

  serve('importSheet', async ({ params, body, getActor }) => startReading(context, await getActor(), params.id, body));

  serve('getSheetBytes', async ({ params, reply }) => {
    const { fileName, bytes } = await ledger.sheets.getFileBytes(params.id);
    return reply.headers(attachment(fileName)).type('application/octet-stream').send(Buffer.from(bytes));
  });

  serve('getMarkedSheet', async ({ params, query, reply }) => {
    const marked = await renderMarked(context, params.id, params.runId, query.language);
    return reply.headers(attachment(marked.fileName)).type('application/octet-stream').send(Buffer.from(marked.bytes));
  });
};

/** 重点项目台账-2021-05-26: the register and the day. */
function fileNameOf({ label, vocabulary, origin }: RegisterSheet): string {
  return `${label[vocabulary.language]}-${origin.exportedAt.slice(0, 10)}`;
}

/** 指标数据-2021年-2021-05-26; an indicator alone is named. */
function indicatorFileName({ indicators, year, origin }: IndicatorSheet): string {
  const only = indicators.length === 1 ? indicators[0]?.label[origin.language] : undefined;
  const name = only ?? (origin.language === 'en' ? 'Indicator values' : '指标数据');
  return `${name}-${year}${origin.language === 'en' ? '' : '年'}-${origin.exportedAt.slice(0, 10)}`;
}
