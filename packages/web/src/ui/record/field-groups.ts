import type { LabelText } from '#lib/label.ts';
import type { PackField, PackRegister } from './field-value.tsx';

/** Fields that stand together, in the pack's order; those of no group come last, under no name. */
export function fieldGroups(
  register: PackRegister,
): readonly { readonly name: string; readonly label: LabelText | null; readonly fields: readonly PackField[] }[] {
  const grouped = new Set(register.groups.flatMap((group) => group.fields));
  const rest = register.fields.filter((field) => !grouped.has(field.name));
  return [
    ...register.groups.map((group) => ({
      name: group.name,
      label: group.label,
      fields: group.fields.flatMap((name) => register.fields.find((field) => field.name === name) ?? []),
    })),
    ...(rest.length === 0 ? [] : [{ name: '', label: null, fields: rest }]),
  ];
}
