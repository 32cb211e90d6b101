import {
  assignInput,
  type block,
  board,
  bulletin,
  bulletinSummary,
  commitmentDetail,
  commitmentFilter,
  commitmentRow,
  correctionInput,
  correctionView,
  type figure,
  isoDate,
  jurisdiction,
  label,
  logEntry,
  measureValue,
  moveRecordInput,
  obligation,
  orgUnit,
  orgUnitEvent,
  overview,
  page,
  planVersion,
  post,
  reason,
  recordReportInput,
  registerRecord,
  registerRecordDetail,
  reportInput,
  reportView,
  round,
  saveRecordInput,
  span,
  targetInput,
} from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from './route.ts';

export * from '@planwright/ledger/model';
export type { Route } from './route.ts';

const id = z.object({ id: z.string() });
const asOf = z.object({ asOf: isoDate.optional() });

/** RFC 9457 problem; `hint` says what to do. Both languages. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  hint: z.string().nullable(),
  detailZh: z.string().nullable(),
  hintZh: z.string().nullable(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type Problem = z.infer<typeof problem>;

export const session = z.object({
  jurisdiction,
  /** The day that pages show by default: today, or the simulated day of a demo. */
  today: isoDate,
  post: post.nullable(),
  posts: z.array(post),
  version: z.string(),
});
export type Session = z.infer<typeof session>;

const planFact = span.extend({
  id: z.string(),
  metric: z.string(),
  metricSpans: z.array(span),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string(),
  kind: z.enum(['level', 'growth', 'delta', 'multiple', 'rank']),
  op: z.enum(['eq', 'ge', 'le', 'approx', 'gt', 'lt']),
  status: z.enum(['actual', 'target', 'base']),
  period: z.string().nullable(),
  place: z.string().nullable(),
  confidence: z.number(),
  /** Other possible readings: the fields that differ. */
  alternatives: z.array(
    z.object({
      metric: z.string().optional(),
      kind: z.string().optional(),
      op: z.string().optional(),
      status: z.string().optional(),
      period: z.string().nullable().optional(),
      place: z.string().nullable().optional(),
    }),
  ),
  section: z.number().nullable(),
});
const planDiagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  span,
  message: label,
  related: z.array(z.object({ span, message: label })),
  hint: label.optional(),
});

/** The reader's page: text, what was read out of it, and where each commitment stands now. */
export const planReading = z.object({
  version: planVersion,
  text: z.string(),
  outline: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      sectionEnd: z.number(),
      marker: z.string(),
      level: z.number(),
      title: z.string(),
      parent: z.number().nullable(),
    }),
  ),
  facts: z.array(planFact),
  projects: z.array(
    span.extend({
      id: z.string(),
      name: z.string(),
      stage: z.enum(['planned', 'start', 'under-way', 'complete']).nullable(),
      status: z.enum(['actual', 'target', 'base']),
      section: z.number().nullable(),
    }),
  ),
  commitments: z.array(commitmentRow.extend({ spans: z.array(span), factIds: z.array(z.string()) })),
  /** What people have said of its figures; laid over `facts` already. */
  corrections: z.array(correctionView),
  /** Where stretches of the text stand in the file (page, paragraph, cell), in order; empty for plain text. */
  places: z.array(span.extend({ label })),
  diagnostics: z.array(planDiagnostic),
  coverage: z.object({
    numbers: z.array(span.extend({ role: z.string(), why: z.string() })),
    sentences: z.array(span.extend({ role: z.string(), why: z.string() })),
    explainedNumbers: z.number(),
    explainedSentences: z.number(),
  }),
});
export type PlanReading = z.infer<typeof planReading>;

const field = z.object({
  name: z.string(),
  label,
  required: z.boolean(),
  help: label.optional(),
  type: z.object({ kind: z.string() }).loose(),
});
/** A pack as the app needs it to draw forms, tables and boards: its data, without its functions. */
export const packView = z.object({
  name: z.string(),
  label,
  summary: label,
  version: z.number(),
  codeLists: z.array(z.object({ name: z.string(), label, codes: z.array(z.object({ code: z.string(), label })) })),
  registers: z.array(
    z.object({
      name: z.string(),
      label,
      titleField: z.string(),
      fields: z.array(field),
      lifecycle: z
        .object({
          name: z.string(),
          initial: z.string(),
          states: z.array(z.object({ name: z.string(), label, closed: z.boolean() })),
          transitions: z.array(
            z.object({
              name: z.string(),
              label,
              from: z.array(z.string()),
              to: z.string(),
              needs: z.array(z.string()),
            }),
          ),
        })
        .nullable(),
    }),
  ),
  reports: z.array(
    z.object({
      name: z.string(),
      label,
      register: z.string(),
      period: z.enum(['week', 'month']),
      fields: z.array(field),
    }),
  ),
  measures: z.array(
    z.object({
      name: z.string(),
      label,
      register: z.string(),
      unit: z.string(),
      scale: z.number(),
      direction: z.string(),
    }),
  ),
  views: z.array(
    z.object({
      name: z.string(),
      label,
      register: z.string(),
      kind: z.enum(['table', 'board', 'gantt']),
      columns: z.array(z.string()),
      groupBy: z.string().optional(),
      filters: z.array(z.string()),
    }),
  ),
});
export type PackView = z.infer<typeof packView>;

const register = z.object({ register: z.string() });
const record = z.object({ register: z.string(), id: z.string() });
const rows = <T extends z.ZodType>(row: T) => z.object({ total: z.number(), rows: z.array(row) });

/** The whole API. Every reply may instead be a `problem`. */
export const api = {
  getSession: route({ method: 'GET', path: '/session', summary: 'who acts, which day it is', reply: session }),
  /** Sign-in by post: the cookie holds the post. */
  takePost: route({
    method: 'POST',
    path: '/session',
    summary: 'act in a post',
    body: z.object({ postId: z.string() }),
    reply: session,
  }),
  leavePost: route({ method: 'DELETE', path: '/session', summary: 'act in no post', reply: session }),

  getOverview: route({ method: 'GET', path: '/overview', summary: 'the cockpit', query: asOf, reply: overview }),
  search: route({
    method: 'GET',
    path: '/search',
    summary: 'units, commitments, records, sentences',
    query: z.object({ words: z.string().trim().min(1).max(100) }),
    reply: z.object({
      hits: z.array(
        z.object({
          kind: z.enum(['commitment', 'unit', 'sentence', 'record']),
          id: z.string(),
          title: z.string(),
          excerpt: z.string(),
          start: z.number().nullable(),
          planVersionId: z.string().nullable(),
        }),
      ),
    }),
  }),

  listPlans: route({
    method: 'GET',
    path: '/plans',
    summary: 'plan versions, newest first',
    reply: z.object({ versions: z.array(planVersion) }),
  }),
  /** multipart/form-data: `file`, optional `planId` (next version of that plan) and `reason`. */
  importPlan: route({ method: 'POST', path: '/plans', summary: 'import a plan document', reply: planVersion }),
  getPlan: route({
    method: 'GET',
    path: '/plans/:id',
    summary: 'a plan version with its text and all that was read out of it',
    params: id,
    query: asOf,
    reply: planReading,
  }),
  correctFact: route({
    method: 'POST',
    path: '/plans/:id/corrections',
    summary: 'read a figure anew, reject it, or add a missed one',
    params: id,
    body: correctionInput,
    reply: planReading,
  }),
  withdrawCorrection: route({
    method: 'POST',
    path: '/plans/:id/corrections/:correctionId/withdrawal',
    summary: 'take a correction back',
    params: id.extend({ correctionId: z.string() }),
    body: z.object({ reason }),
    reply: planReading,
  }),
  getPlanSource: route({ method: 'GET', path: '/plans/:id/source', summary: 'the file, byte for byte', params: id }),

  listOrgUnits: route({
    method: 'GET',
    path: '/org-units',
    summary: 'both trees as they stood on a day',
    query: asOf,
    reply: z.object({ units: z.array(orgUnit), events: z.array(orgUnitEvent) }),
  }),

  listCommitments: route({
    method: 'GET',
    path: '/commitments',
    summary: 'the ledger table',
    query: commitmentFilter,
    reply: rows(commitmentRow),
  }),
  getCommitment: route({
    method: 'GET',
    path: '/commitments/:id',
    summary: 'a commitment with its sentence, units, target, reports and light',
    params: id,
    query: asOf,
    reply: commitmentDetail,
  }),
  assign: route({
    method: 'POST',
    path: '/commitments/:id/assignments',
    summary: 'assign lead and supporting units',
    params: id,
    body: assignInput,
    reply: commitmentDetail,
  }),
  setTarget: route({
    method: 'POST',
    path: '/commitments/:id/targets',
    summary: 'change how progress is judged',
    params: id,
    body: targetInput,
    reply: commitmentDetail,
  }),

  listRounds: route({
    method: 'GET',
    path: '/rounds',
    summary: 'the rounds of a year',
    query: z.object({ year: z.coerce.number().int().optional() }),
    reply: z.object({ rounds: z.array(round), openRoundId: z.string().nullable() }),
  }),
  lockRound: route({
    method: 'POST',
    path: '/rounds/:id/lock',
    summary: 'lock a round',
    params: id,
    body: z.object({ reason }),
    reply: round,
  }),
  unlockRound: route({
    method: 'POST',
    path: '/rounds/:id/unlock',
    summary: 'unlock a round',
    params: id,
    body: z.object({ reason }),
    reply: round,
  }),
  getBoard: route({
    method: 'GET',
    path: '/rounds/:id/board',
    summary: 'the week at a glance',
    params: id,
    query: asOf,
    reply: board,
  }),
  listObligations: route({
    method: 'GET',
    path: '/rounds/:id/obligations',
    summary: 'what a unit owes in a round; without a unit, what the acting post owes',
    params: id,
    query: z.object({ unitId: z.string().optional() }),
    reply: z.object({ obligations: z.array(obligation) }),
  }),
  submitReport: route({
    method: 'POST',
    path: '/reports',
    summary: 'report on a commitment',
    body: reportInput,
    reply: z.object({ report: reportView, commitment: commitmentDetail }),
  }),
  getReport: route({ method: 'GET', path: '/reports/:id', summary: 'one report', params: id, reply: reportView }),

  listPacks: route({
    method: 'GET',
    path: '/packs',
    summary: 'the installed packs',
    reply: z.object({ packs: z.array(packView) }),
  }),
  getMeasures: route({
    method: 'GET',
    path: '/packs/:id/measures',
    summary: 'a pack’s measures, whole or by a field',
    params: id,
    query: z.object({ groupBy: z.string().optional(), asOf: isoDate.optional() }),
    reply: z.object({ values: z.array(measureValue) }),
  }),
  /** Other query parameters are filters by field name. */
  listRecords: route({
    method: 'GET',
    path: '/registers/:register/records',
    summary: 'rows of a register',
    params: register,
    query: page.extend({ words: z.string().optional() }).loose(),
    reply: rows(registerRecord),
  }),
  getRecord: route({
    method: 'GET',
    path: '/registers/:register/records/:id',
    summary: 'a record with its history and possible moves',
    params: record,
    reply: registerRecordDetail,
  }),
  saveRecord: route({
    method: 'POST',
    path: '/registers/:register/records',
    summary: 'add or change a record',
    params: register,
    body: saveRecordInput,
    reply: registerRecordDetail,
  }),
  moveRecord: route({
    method: 'POST',
    path: '/registers/:register/records/:id/moves',
    summary: 'move a record through its lifecycle',
    params: record,
    body: moveRecordInput,
    reply: registerRecordDetail,
  }),
  reportRecord: route({
    method: 'POST',
    path: '/registers/:register/records/:id/reports',
    summary: 'periodic report on a record',
    params: record,
    body: recordReportInput,
    reply: registerRecordDetail,
  }),

  listBulletins: route({
    method: 'GET',
    path: '/bulletins',
    summary: 'bulletins, newest first',
    reply: z.object({ bulletins: z.array(bulletinSummary) }),
  }),
  draftBulletin: route({
    method: 'POST',
    path: '/bulletins',
    summary: 'draft the bulletin of a round',
    body: z.object({ roundId: z.string() }),
    reply: bulletin,
  }),
  getBulletin: route({
    method: 'GET',
    path: '/bulletins/:id',
    summary: 'a bulletin as a model',
    params: id,
    reply: bulletin,
  }),
  freezeBulletin: route({
    method: 'POST',
    path: '/bulletins/:id/freeze',
    summary: 'freeze a bulletin with its inputs',
    params: id,
    body: z.object({ hash: z.string() }),
    reply: bulletin,
  }),
  /** `format`: docx or html. The frozen file is served as it was frozen. */
  getBulletinFile: route({
    method: 'GET',
    path: '/bulletins/:id/file',
    summary: 'the official document',
    params: id,
    query: z.object({ format: z.enum(['docx', 'html']) }),
  }),

  listLog: route({
    method: 'GET',
    path: '/log',
    summary: 'who did what, when and why',
    query: page.extend({ subject: z.string().optional() }),
    reply: rows(logEntry),
  }),
  verifyLog: route({
    method: 'GET',
    path: '/log/verify',
    summary: 'recompute the hash chains',
    reply: z.object({ broken: z.array(logEntry) }),
  }),
} as const;

export type Api = typeof api;
export type RouteName = keyof Api;
export type Reply<N extends RouteName> = Api[N] extends { reply: infer R extends z.ZodType } ? z.output<R> : never;
export type Body<N extends RouteName> = Api[N] extends { body: infer B extends z.ZodType } ? z.input<B> : undefined;
export type Query<N extends RouteName> = Api[N] extends { query: infer Q extends z.ZodType } ? z.input<Q> : undefined;
export type BulletinBlock = z.infer<typeof block>;
export type BulletinFigure = z.infer<typeof figure>;
