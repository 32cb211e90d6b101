import type { Field, Lifecycle, Pack, Register } from '@planwright/engine';
import type { PackView } from '../contract/index.ts';

/** A pack's data without its functions, written out so that nothing of a declaration leaves by accident. */
export function presentPack(pack: Pack): PackView {
  return {
    name: pack.name,
    label: pack.label,
    summary: pack.summary,
    version: pack.version,
    codeLists: pack.codeLists.map((list) => ({ ...list, codes: [...list.codes] })),
    registers: pack.registers.map(presentRegister),
    reports: pack.reports.map(({ name, label, register, period, fields }) => ({
      name,
      label,
      register,
      period,
      fields: fields.map(presentField),
    })),
    measures: pack.measures.map(({ name, label, register, unit, scale, direction }) => ({
      name,
      label,
      register,
      unit,
      scale,
      direction,
    })),
    // Views and events are data throughout.
    views: structuredClone(pack.views) as PackView['views'],
    events: (pack.events ?? []).map(({ from: _, columns, ...event }) => ({ ...event, columns: [...columns] })),
  };
}

function presentRegister(register: Register): PackView['registers'][number] {
  const { name, label, titleField, fields, groups, attachments, lifecycle } = register;
  return {
    name,
    label,
    titleField,
    fields: fields.map(presentField),
    groups: (groups ?? []).map((group) => ({ ...group, fields: [...group.fields] })),
    attachments: attachments ?? null,
    lifecycle: lifecycle === null ? null : presentLifecycle(lifecycle),
  };
}

type FieldView = PackView['registers'][number]['fields'][number];

function presentField({ name, label, required, type, help, evidenceFor }: Field): FieldView {
  return {
    name,
    label,
    required,
    type: structuredClone(type) as FieldView['type'],
    ...(help === undefined ? {} : { help }),
    ...(evidenceFor === undefined ? {} : { evidenceFor }),
  };
}

function presentLifecycle(lifecycle: Lifecycle): NonNullable<PackView['registers'][number]['lifecycle']> {
  return {
    name: lifecycle.name,
    initial: lifecycle.initial,
    states: [...lifecycle.states],
    batches: [...(lifecycle.batches ?? [])],
    transitions: lifecycle.transitions.map(({ name, label, from, to, needs, dateField }) => ({
      name,
      label,
      from: [...from],
      to,
      needs: [...needs],
      ...(dateField === undefined ? {} : { dateField }),
    })),
  };
}
