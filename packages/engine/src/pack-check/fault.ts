import type { Label } from '../pack.ts';

/** A fault in a pack's declaration, as a value. */
export interface PackFault {
  readonly code:
    | 'duplicate-name'
    | 'bad-name'
    | 'unknown-field'
    | 'unknown-code-list'
    | 'unknown-code'
    | 'unknown-register'
    | 'unknown-state'
    | 'unknown-measure'
    | 'unreachable-state'
    | 'unknown-batch'
    | 'circular-measure'
    | 'unknown-event'
    | 'wrong-type'
    | 'unit-mismatch'
    | 'misplaced-aggregate';
  /** Where it stands: `measures/startRate`, `registers/key-projects/fields/level`. */
  readonly where: string;
  readonly message: Label;
}

export function fault(code: PackFault['code'], where: string, zh: string, en: string): PackFault {
  return { code, where, message: { 'zh-CN': zh, en } };
}

/** A fault for each name that stands more than once. */
export function findDuplicates(names: readonly string[], where: string): readonly PackFault[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => fault('duplicate-name', where, `“${name}”重复`, `“${name}” stands more than once`));
}
