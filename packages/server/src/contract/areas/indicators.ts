import {
  enterValuesInput,
  entryOutcome,
  formulaCheck,
  formulaCheckInput,
  indicatorDetail,
  indicatorGrid,
  indicatorRevision,
  indicatorRow,
  indicatorTargetInput,
  isoDate,
  page,
  saveIndicatorInput,
  unitView,
} from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { id, rows } from '../shapes.ts';

/** As of a day, as it was believed on a day, for the whole place or a unit. */
const at = z.object({
  asOf: isoDate.optional(),
  knownAt: isoDate.optional(),
  unitId: z.string().optional(),
  /** `restated` when absent. */
  units: unitView.optional(),
});

/** Routes: indicators, their values, targets and definitions. */
export const api = {
  listIndicators: route({
    method: 'GET',
    path: '/indicators',
    summary: 'indicators with latest value, target and light',
    query: at,
    reply: z.object({ rows: z.array(indicatorRow) }),
  }),
  checkFormula: route({
    method: 'POST',
    path: '/indicator-formula',
    summary: 'check a formula over indicators and measures',
    body: formulaCheckInput,
    reply: formulaCheck,
  }),
  saveIndicator: route({
    method: 'POST',
    path: '/indicators',
    summary: 'add an indicator, or a new version of one',
    body: saveIndicatorInput,
    reply: z.object({ id: z.string() }),
  }),
  getIndicator: route({
    method: 'GET',
    path: '/indicators/:id',
    summary: 'an indicator with its series, parts, targets and sentences',
    params: id,
    query: at,
    reply: indicatorDetail,
  }),
  listIndicatorRevisions: route({
    method: 'GET',
    path: '/indicators/:id/revisions',
    summary: 'every row of an indicator’s values, newest first',
    params: id,
    query: page.extend({ unitId: z.string().optional(), period: z.string().optional() }),
    reply: rows(indicatorRevision),
  }),
  getIndicatorGrid: route({
    method: 'GET',
    path: '/indicators/:id/grid',
    summary: 'an indicator’s values of a year, units by periods',
    params: id,
    query: z.object({ year: z.coerce.number().int().min(1990).max(2100).optional() }),
    reply: indicatorGrid,
  }),
  enterValues: route({
    method: 'POST',
    path: '/indicator-values',
    summary: 'enter values; each cell is checked and answered',
    body: enterValuesInput,
    reply: entryOutcome,
  }),
  setIndicatorTarget: route({
    method: 'POST',
    path: '/indicators/:id/targets',
    summary: 'set a target of any form for a unit and year',
    params: id,
    body: indicatorTargetInput,
    reply: z.object({ id: z.string() }),
  }),
} as const;
