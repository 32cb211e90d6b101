import { sheetDecisions, sheetFile, sheetFileDetail, sheetRowView } from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { id, rows } from '../shapes.ts';

const register = z.object({ register: z.string() });
const language = z.enum(['zh-CN', 'en']).default('zh-CN');
const page = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Routes: registers and values of indicators out to sheets and back. */
export const api = {
  /** Other query parameters are filters by field name. `blank`: heads without records, to fill in. */
  exportRegister: route({
    method: 'GET',
    path: '/registers/:register/sheet',
    summary: 'a register as XLSX or CSV, to fill in and bring back',
    params: register,
    query: z
      .object({
        format: z.enum(['xlsx', 'csv']).default('xlsx'),
        language,
        blank: z.enum(['true', 'false']).default('false'),
        words: z.string().optional(),
      })
      .loose(),
  }),
  /** multipart/form-data: `file`. The file is kept and read in the background; its run tells how far it is. */
  sendSheet: route({
    method: 'POST',
    path: '/registers/:register/sheets',
    summary: 'send a filled-in sheet; it is shown before anything is written',
    params: register,
    reply: sheetFileDetail,
  }),
  exportIndicatorSheet: route({
    method: 'GET',
    path: '/indicator-sheet',
    summary:
      'values of indicators of a year as XLSX (periods side by side) or CSV (a line each), to fill in and bring back',
    query: z.object({
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      language,
      year: z.coerce.number().int().min(1990).max(2100).optional(),
      /** Ids with commas between them; all that are used, when none is named. */
      indicator: z.string().min(1).optional(),
      unit: z.string().min(1).optional(),
    }),
  }),
  /** multipart/form-data: `file`, as with a register. */
  sendIndicatorSheet: route({
    method: 'POST',
    path: '/indicator-sheets',
    summary: 'send a filled-in sheet of indicator values; it is shown before anything is written',
    reply: sheetFileDetail,
  }),
  listSheets: route({
    method: 'GET',
    path: '/sheets',
    summary: 'files that were sent, newest first',
    query: page.extend({ register: z.string().optional() }),
    reply: rows(sheetFile),
  }),
  getSheet: route({
    method: 'GET',
    path: '/sheets/:id',
    summary: 'a sent file with its readings',
    params: id,
    reply: sheetFileDetail,
  }),
  listSheetRows: route({
    method: 'GET',
    path: '/sheets/:id/runs/:runId/rows',
    summary: 'rows of a reading, by what they would do',
    params: id.extend({ runId: z.string() }),
    query: page.extend({ show: z.enum(['new', 'changed', 'conflict', 'asked', 'faulty', 'faults']).default('faults') }),
    reply: rows(sheetRowView),
  }),
  previewSheet: route({
    method: 'POST',
    path: '/sheets/:id/preview',
    summary: 'read a kept file again',
    params: id,
    reply: sheetFileDetail,
  }),
  importSheet: route({
    method: 'POST',
    path: '/sheets/:id/import',
    summary: 'take a file over, as decided',
    params: id,
    body: sheetDecisions,
    reply: sheetFileDetail,
  }),
  getSheetBytes: route({
    method: 'GET',
    path: '/sheets/:id/file',
    summary: 'the file, byte for byte',
    params: id,
  }),
  getMarkedSheet: route({
    method: 'GET',
    path: '/sheets/:id/runs/:runId/marked',
    summary: 'a copy of the file with what was found at each cell',
    params: id.extend({ runId: z.string() }),
    query: z.object({ language }),
  }),
} as const;
