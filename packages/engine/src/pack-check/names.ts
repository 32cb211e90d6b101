import type { FieldType, Pack, Register } from '../pack.ts';
import { fault, type PackFault } from './fault.ts';

/** What holds of a register by name, or the fault that there is no such register. */
export function inRegister(
  name: string,
  where: string,
  pack: Pack,
  check: (register: Register) => readonly PackFault[],
): readonly PackFault[] {
  const register = pack.registers.find((candidate) => candidate.name === name);
  if (register !== undefined) return check(register);
  return [
    fault(
      'unknown-register',
      where,
      `没有台账“${name}”`,
      `there is no register “${name}”; there are: ${pack.registers.map((known) => known.name).join(', ')}`,
    ),
  ];
}

/** Fields that are named must be there; where a lifecycle groups as well, `state` and `batch` may be named too. */
export function checkFieldNames(
  names: readonly string[],
  register: Register,
  where: string,
  besides: readonly ('state' | 'batch')[] = [],
): readonly PackFault[] {
  const known = new Set(register.fields.map((field) => field.name));
  if (register.lifecycle !== null && besides.includes('state')) known.add('state');
  if (register.lifecycle?.batches !== undefined && besides.includes('batch')) known.add('batch');
  return [...new Set(names)]
    .filter((name) => !known.has(name))
    .map((name) =>
      fault(
        'unknown-field',
        where,
        `台账“${register.label['zh-CN']}”没有字段“${name}”`,
        `the register “${register.name}” has no field “${name}”; it has: ${[...known].join(', ')}`,
      ),
    );
}

/** A field that must be there and of one of some kinds. */
export function checkFieldKind(
  name: string,
  kinds: readonly FieldType['kind'][],
  register: Register,
  where: string,
): readonly PackFault[] {
  const field = register.fields.find((candidate) => candidate.name === name);
  if (field === undefined) return checkFieldNames([name], register, where);
  if (kinds.includes(field.type.kind)) return [];
  return [
    fault(
      'wrong-type',
      where,
      `“${name}”的类型是${field.type.kind}，应为${kinds.join('、')}`,
      `“${name}” is of the kind ${field.type.kind}; allowed: ${kinds.join(', ')}`,
    ),
  ];
}

export function checkMeasureNames(names: readonly string[], pack: Pack, where: string): readonly PackFault[] {
  const known = new Set(pack.measures.map((measure) => measure.name));
  return [...new Set(names)]
    .filter((name) => !known.has(name))
    .map((name) => fault('unknown-measure', where, `没有度量“${name}”`, `there is no measure “${name}”`));
}
