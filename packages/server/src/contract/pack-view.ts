import { label } from '@planwright/ledger/model';
import { z } from 'zod';

const names = z.array(z.string());

/** The kind decides what else stands in a type: unit, scale, list, items. */
const single = {
  name: z.string(),
  label,
  required: z.boolean(),
  help: label.optional(),
};
const evidenceLevel = z.enum(['declared', 'document', 'statistics', 'paid', 'on-site']);
export const packField = z.object({
  ...single,
  type: z
    .object({
      kind: z.string(),
      /** Of a list: the fields of its items. */
      fields: z.array(z.object({ ...single, type: z.object({ kind: z.string() }).loose() })).optional(),
    })
    .loose(),
  evidenceFor: z.object({ field: z.string(), level: evidenceLevel }).optional(),
});

const lifecycle = z.object({
  name: z.string(),
  initial: z.string(),
  states: z.array(z.object({ name: z.string(), label, closed: z.boolean(), batch: z.string().optional() })),
  batches: z.array(z.object({ name: z.string(), label })),
  transitions: z.array(
    z.object({ name: z.string(), label, from: names, to: z.string(), needs: names, dateField: z.string().optional() }),
  ),
});

const register = z.object({
  name: z.string(),
  label,
  titleField: z.string(),
  fields: z.array(packField),
  groups: z.array(z.object({ name: z.string(), label, fields: names })),
  attachments: z.object({ label, maxCount: z.number() }).nullable(),
  lifecycle: lifecycle.nullable(),
});

const rank = z.object({ measure: z.string(), atLeast: z.number() });
const frame = { name: z.string(), label, register: z.string(), filters: names };
const view = z.discriminatedUnion('kind', [
  z.object({ ...frame, kind: z.literal('table'), columns: names }),
  z.object({ ...frame, kind: z.literal('board'), columns: names, groupBy: names }),
  z.object({
    ...frame,
    kind: z.literal('gantt'),
    planned: z.tuple([z.string(), z.string()]),
    actual: z.tuple([z.string(), z.string()]),
    milestones: z.object({ field: z.string(), title: z.string(), planned: z.string(), done: z.string() }).optional(),
  }),
  z.object({
    ...frame,
    kind: z.literal('map'),
    longitude: z.string(),
    latitude: z.string(),
    groupBy: z.string(),
    columns: names,
  }),
  z.object({ ...frame, kind: z.literal('tiles'), by: z.string(), measures: names }),
  z.object({ ...frame, kind: z.literal('rates'), by: names, measures: names, rank }),
  z.object({ ...frame, kind: z.literal('events'), events: names }),
]);

/** A pack as the app needs it to draw forms, tables and boards: its data, without its functions. */
export const packView = z.object({
  name: z.string(),
  label,
  summary: label,
  version: z.number(),
  codeLists: z.array(z.object({ name: z.string(), label, codes: z.array(z.object({ code: z.string(), label })) })),
  registers: z.array(register),
  reports: z.array(
    z.object({
      name: z.string(),
      label,
      register: z.string(),
      period: z.enum(['week', 'month']),
      fields: z.array(packField),
    }),
  ),
  measures: z.array(
    z.object({
      name: z.string(),
      label,
      register: z.string(),
      unit: z.string(),
      scale: z.number(),
      direction: z.enum(['higher-is-better', 'lower-is-better', 'none']),
    }),
  ),
  views: z.array(view),
  events: z.array(
    z.object({
      name: z.string(),
      label,
      register: z.string(),
      planned: z.string(),
      actual: z.string(),
      amount: z.string(),
      columns: names,
    }),
  ),
});
export type PackView = z.infer<typeof packView>;
