import {
  type AssignOutcome,
  assignTarget,
  formatDecimal,
  isDecimal,
  multiplyDecimals,
  type SplitOutcome,
  splitTarget,
} from '@planwright/engine';
import type { Body, SplitBasisOffer, SplitTargetView, SplitVersionView } from '@planwright/server/contract';

/** A unit's cells as they are typed: text, empty for nothing. */
export interface DraftUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly values: Readonly<Record<string, string>>;
  readonly base: string;
  readonly floor: string;
  readonly cap: string;
  readonly hand: string;
  readonly handWords: string;
  readonly handReason: string;
}

export interface DraftBasis {
  readonly id: string;
  readonly name: string;
  readonly kind: 'values' | 'equal' | 'base';
  readonly coefficient: string;
  readonly source: string;
}

/** 工作表 of a split while it is worked on. */
export interface SplitDraft {
  readonly kind: 'amount' | 'growth' | 'assigned';
  readonly unit: string;
  readonly factor: string;
  readonly scale: number;
  readonly surplus: string;
  readonly surplusReason: string;
  readonly baseUnit: string;
  readonly bases: readonly DraftBasis[];
  readonly units: readonly DraftUnit[];
}

export const blankUnit = (unitId: string, unitName: string): DraftUnit => ({
  unitId,
  unitName,
  values: {},
  base: '',
  floor: '',
  cap: '',
  hand: '',
  handWords: '',
  handReason: '',
});

/** Full-width digits, thousands separators and blanks of pasted numbers. */
export function cleanNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '').replace(/^[−–]/, '-').replace(/%$/, '').replace(/^\+/, '');
}

/**
 * What a first split starts from: all units given, one factor; last year's figures for an amount, the base for a growth.
 *
 * @param past last year's figures, where the ledger has them
 */
export function startDraft(
  target: SplitTargetView,
  units: readonly { readonly id: string; readonly name: string }[],
  words: { readonly past: string; readonly base: string },
  past?: SplitBasisOffer,
): SplitDraft {
  const bases: readonly DraftBasis[] =
    target.kind === 'assigned'
      ? []
      : target.kind === 'growth'
        ? [{ id: 'base', name: words.base, kind: 'base', coefficient: '1', source: '' }]
        : [
            {
              id: past?.id ?? 'b1',
              name: past?.name ?? words.past,
              kind: 'values',
              coefficient: '1',
              source: past?.source ?? '',
            },
          ];
  const known = (unitId: string) => past?.values[unitId] ?? '';
  return {
    kind: target.kind,
    unit: target.unit ?? '',
    factor: '1',
    scale: target.kind === 'amount' ? digitsOf(target) : 1,
    surplus: '0',
    surplusReason: '',
    baseUnit: past?.unit ?? '亿元',
    bases,
    units: units.map(({ id, name }) => {
      const unit = blankUnit(id, name);
      if (past === undefined || target.kind === 'assigned') return unit;
      return target.kind === 'growth' ? { ...unit, base: known(id) } : { ...unit, values: { [past.id]: known(id) } };
    }),
  };
}

/** Those of the target; at least two where its unit counts in tens of thousands, of which no unit has a whole number. */
function digitsOf({ value, unit }: Pick<SplitTargetView, 'value' | 'unit'>): number {
  const own = /\.(?<rest>\d+)$/.exec(value ?? '')?.groups?.rest?.length ?? 0;
  return Math.min(6, Math.max(own, /^[万亿]/.test(unit ?? '') ? 2 : 0));
}

/** A stored version as a worksheet, to be changed into the next. */
export function draftOf(version: SplitVersionView): SplitDraft {
  return {
    kind: version.kind,
    unit: version.unit ?? '',
    factor: version.factor,
    scale: version.scale,
    surplus: version.surplus,
    surplusReason: version.surplusReason ?? '',
    baseUnit: version.baseUnit ?? '',
    bases: version.bases,
    units: version.parts.map((part) => ({
      unitId: part.unitId,
      unitName: part.unitName,
      values: Object.fromEntries(Object.entries(part.values ?? {}).map(([id, value]) => [id, value ?? ''])),
      base: part.base ?? '',
      floor: part.floor ?? '',
      cap: part.cap ?? '',
      hand: part.hand ?? '',
      handWords: part.handWords ?? '',
      handReason: part.handReason ?? '',
    })),
  };
}

/** The target in the parts' unit; null where it has no number. */
export function totalOf(draft: Pick<SplitDraft, 'kind' | 'factor'>, value: string | null): string | null {
  if (value === null || draft.kind !== 'amount' || !isDecimal(draft.factor)) return value;
  return formatDecimal(multiplyDecimals(value, draft.factor), 12);
}

export type DraftOutcome =
  | { readonly kind: 'split'; readonly outcome: SplitOutcome }
  | { readonly kind: 'assigned'; readonly outcome: AssignOutcome };

const orNull = (text: string): string | null => (text.trim() === '' ? null : cleanNumber(text));

/** Works the worksheet out with the same engine as the ledger. */
export function workOutDraft(
  draft: SplitDraft,
  target: Pick<SplitTargetView, 'value' | 'unit' | 'words' | 'op'>,
): DraftOutcome {
  const unit = draft.unit === '' ? target.unit : draft.unit;
  const total = totalOf(draft, target.value);
  if (draft.kind === 'assigned') {
    const units = draft.units.map((one) => ({
      id: one.unitId,
      name: one.unitName,
      own: orNull(one.hand),
      ownWords: one.handWords.trim() === '' ? null : one.handWords.trim(),
      reason: one.handReason,
    }));
    return { kind: 'assigned', outcome: assignTarget({ ...target, unit }, units) };
  }
  const outcome = splitTarget({
    kind: draft.kind,
    total: total ?? '',
    unit,
    scale: draft.scale,
    surplus: orNull(draft.surplus) ?? '0',
    bases: draft.bases.map((basis) => ({ ...basis, coefficient: orNull(basis.coefficient) ?? '0' })),
    units: draft.units.map((one) => ({
      id: one.unitId,
      name: one.unitName,
      values: Object.fromEntries(draft.bases.map((basis) => [basis.id, orNull(one.values[basis.id] ?? '')])),
      base: orNull(one.base),
      floor: orNull(one.floor),
      cap: orNull(one.cap),
      hand: orNull(one.hand),
    })),
  });
  return { kind: 'split', outcome };
}

/** The worksheet as the API takes it. */
export function presentDraft(
  draft: SplitDraft,
  target: SplitTargetView,
  note: { readonly expectedVersion: number | null; readonly reason: string; readonly document: string },
): Body<'saveSplit'> {
  const orNone = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    subject: target.subject,
    expectedVersion: note.expectedVersion,
    kind: draft.kind,
    unit: draft.unit === target.unit ? null : orNone(draft.unit),
    factor: orNull(draft.factor) ?? '1',
    scale: draft.scale,
    surplus: orNull(draft.surplus) ?? '0',
    surplusReason: orNone(draft.surplusReason),
    baseUnit: draft.kind === 'growth' ? orNone(draft.baseUnit) : null,
    bases:
      draft.kind === 'assigned'
        ? []
        : draft.bases.map((basis) => ({ ...basis, coefficient: orNull(basis.coefficient) ?? '0' })),
    units: draft.units.map((one) => ({
      unitId: one.unitId,
      values: Object.fromEntries(
        draft.bases
          .filter((basis) => basis.kind === 'values')
          .map((basis) => [basis.id, orNull(one.values[basis.id] ?? '')]),
      ),
      base: orNull(one.base),
      floor: orNull(one.floor),
      cap: orNull(one.cap),
      hand: orNull(one.hand),
      handWords: orNone(one.handWords),
      handReason: orNone(one.handReason),
    })),
    reason: note.reason.trim(),
    document: orNone(note.document),
  };
}

/** A column of the worksheet that is typed in. */
export type CellColumn = `values.${string}` | 'base' | 'floor' | 'cap' | 'hand' | 'handWords' | 'handReason';

export function cellOf(unit: DraftUnit, column: CellColumn): string {
  if (column.startsWith('values.')) return unit.values[column.slice(7)] ?? '';
  return unit[column as Exclude<CellColumn, `values.${string}`>];
}

export function withCell(unit: DraftUnit, column: CellColumn, text: string): DraftUnit {
  if (column.startsWith('values.')) return { ...unit, values: { ...unit.values, [column.slice(7)]: text } };
  return { ...unit, [column]: text };
}

/**
 * Pasted cells of a spreadsheet laid over the worksheet from a cell on, downwards and to the right. Where the first pasted column holds
 * units' names, each row goes to the unit it names; rows that name none are given back.
 */
export function pasteCells(
  draft: SplitDraft,
  columns: readonly CellColumn[],
  at: { readonly row: number; readonly column: CellColumn },
  text: string,
): { readonly draft: SplitDraft; readonly unmatched: readonly string[] } {
  const table = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
  const named = table.some((row) => row.length > 1 && !isNumberLike(row[0] ?? ''));
  const from = columns.indexOf(at.column);
  const units = [...draft.units];
  const unmatched: string[] = [];
  for (const [index, row] of table.entries()) {
    const place = named ? findUnit(units, row[0] ?? '') : at.row + index;
    const unit = units[place];
    if (unit === undefined) {
      if ((row[0] ?? '').trim() !== '') unmatched.push((row[0] ?? '').trim());
      continue;
    }
    units[place] = (named ? row.slice(1) : row).reduce((next, cell, offset) => {
      const column = columns[from + offset];
      if (column === undefined) return next;
      return withCell(next, column, isWordColumn(column) ? cell.trim() : cleanNumber(cell));
    }, unit);
  }
  return { draft: { ...draft, units }, unmatched };
}

const isWordColumn = (column: CellColumn): boolean => column === 'handWords' || column === 'handReason';
const isNumberLike = (text: string): boolean => text.trim() === '' || isDecimal(cleanNumber(text));

/** By full name, or by the name without its ending, which people leave out. */
function findUnit(units: readonly DraftUnit[], name: string): number {
  const bare = (text: string) => text.trim().replace(/[县市区]$/, '');
  const exact = units.findIndex((unit) => unit.unitName === name.trim());
  return exact >= 0 ? exact : units.findIndex((unit) => bare(unit.unitName) === bare(name) && bare(name) !== '');
}

/** A fresh sheet is not at fault, it is empty. */
export function isBlank({ units }: SplitDraft): boolean {
  return units.every(
    (unit) => unit.base === '' && unit.hand === '' && Object.values(unit.values).every((cell) => cell === ''),
  );
}

/** Names of units whose value by hand does not say why: the ledger would refuse them. */
export function unitsWithoutReason({ kind, units }: SplitDraft): readonly string[] {
  if (kind === 'assigned') return [];
  return units
    .filter(({ hand, handReason }) => hand.trim() !== '' && handReason.trim() === '')
    .map(({ unitName }) => unitName);
}
