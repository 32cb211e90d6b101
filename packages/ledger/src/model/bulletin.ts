import { z } from 'zod';
import { auditView } from './audit.ts';
import { instant, isoDate } from './basics.ts';

/**
 * 数字来历: what of the ledger a figure states, so that it can be reckoned anew before the bulletin is frozen.
 * `count`: how many commitments it refers to, of a status where one is given. `elapsed`: the share of the year's time. `submission`: what was
 * owed and sent in the round, by a unit or by all. `value`: what was last reported of a commitment.
 * `progress`: its share of its target. `reason`: a number of the sentence that
 * explains its light.
 */
export const figureOrigin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), status: z.enum(['green', 'yellow', 'red', 'grey', 'done']).nullable() }),
  z.object({ kind: z.literal('elapsed') }),
  z.object({
    kind: z.literal('submission'),
    of: z.enum(['obligations', 'submitted', 'overdue', 'rate', 'units', 'complete', 'late']),
    unitId: z.string().nullable(),
  }),
  z.object({ kind: z.enum(['value', 'progress']), commitmentId: z.string() }),
  z.object({
    kind: z.literal('reason'),
    commitmentId: z.string(),
    /** Which number of the sentence, days left out, counted from 0; and how many it has. */
    number: z.number().int(),
    numbers: z.number().int(),
  }),
  z.object({
    kind: z.literal('measure'),
    pack: z.string(),
    measure: z.string(),
    /** The field that it is grouped by and the group; null over the whole. */
    by: z.string().nullable(),
    group: z.string().nullable(),
    /** Printed without its sign, which stands in a word (超 or 低于). */
    absolute: z.boolean(),
  }),
]);
export type FigureOrigin = z.infer<typeof figureOrigin>;

/** A number in a bulletin is a reference: to the reports it came from and to the sentences that promise it. */
export const figure = z.object({
  id: z.string(),
  /** The number; printed with the unit behind it, which is empty where a table's head names it. */
  text: z.string(),
  unit: z.string(),
  /** How it was reckoned, in words with the numbers. */
  reckoning: z.string(),
  commitmentIds: z.array(z.string()),
  reportIds: z.array(z.string()),
  recordIds: z.array(z.string()),
  /** Absent where a number states nothing of the ledger (a bound of the plan). */
  origin: figureOrigin.optional(),
});
export type Figure = z.infer<typeof figure>;

export const inline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('figure'), figureId: z.string() }),
]);
export type Inline = z.infer<typeof inline>;

/** Heading level 1: 一、 2: （一） 3: 1. ; numbering is made when rendered, never typed. */
export const block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal('paragraph'), content: z.array(inline) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.array(inline))),
  }),
]);
export type Block = z.infer<typeof block>;

/** 通报: a document model whose numbers are references. */
export const bulletin = z.object({
  id: z.string(),
  title: z.string(),
  issue: z.string(),
  issuer: z.string(),
  issuedOn: isoDate,
  roundId: z.string(),
  planVersionId: z.string(),
  state: z.enum(['draft', 'frozen']),
  /** SHA-256 over the canonical JSON of blocks and figures. */
  hash: z.string(),
  simulated: z.boolean(),
  createdAt: instant,
  createdBy: z.string(),
  frozenAt: instant.nullable(),
  blocks: z.array(block),
  figures: z.array(figure),
  /** What the audit found, and what was waived with its reason, when the bulletin was frozen; absent before. */
  audit: auditView.optional(),
});
export type Bulletin = z.infer<typeof bulletin>;
export const bulletinSummary = bulletin.omit({ blocks: true, figures: true, audit: true });
export type BulletinSummary = z.infer<typeof bulletinSummary>;
