import { type Fraction, fractionOf, isZero, over, plus, sumOf, times, whole, ZERO } from './fraction.ts';
import type { SplitBasis, SplitScheme, SplitUnit } from './model.ts';

/** One factor's part in a unit's weight. */
export interface FactorShare {
  readonly basis: SplitBasis;
  readonly value: Fraction;
  readonly sum: Fraction;
  /** The unit's part of all units' values; zero where nobody has any. */
  readonly share: Fraction;
  /** The factor's coefficient over the sum of all coefficients. */
  readonly coefficient: Fraction;
}

export interface UnitWeight {
  /** Null where a factor is not known for the unit, which then needs a value by hand. */
  readonly weight: Fraction | null;
  readonly factors: readonly FactorShare[];
}

/** What a unit brings in a factor; null when it is not known. */
export function basisValue(basis: SplitBasis, unit: SplitUnit): string | null {
  switch (basis.kind) {
    case 'equal':
      return '1';
    case 'base':
      return unit.base;
    case 'values':
      return unit.values[basis.id] ?? null;
  }
}

/**
 * 权重（因素法）: each factor is turned into shares of its own sum first, so that factors of different size and unit can be mixed by
 * their coefficients: weight = Σ coefficient ÷ Σ coefficients × (value ÷ Σ values).
 */
export function weighUnits({ bases, units }: Pick<SplitScheme, 'bases' | 'units'>): readonly UnitWeight[] {
  const coefficients = sumOf(bases.map((basis) => fractionOf(basis.coefficient)));
  const columns = bases.map((basis) => {
    const values = units.map((unit) => basisValue(basis, unit));
    const known = align(values.map((value) => (value === null ? null : fractionOf(value))));
    const coefficient = isZero(coefficients)
      ? over(whole(1n), whole(BigInt(bases.length)))
      : over(fractionOf(basis.coefficient), coefficients);
    return { basis, known, sum: sumOf(known.filter((value) => value !== null)), coefficient };
  });
  return units.map((_, index) => {
    const factors = columns.flatMap(({ basis, known, sum, coefficient }) => {
      const value = known[index] ?? null;
      return value === null ? [] : [{ basis, value, sum, share: isZero(sum) ? ZERO : over(value, sum), coefficient }];
    });
    const complete = factors.length === bases.length && bases.length > 0;
    const weight = factors.map((factor) => times(factor.share, factor.coefficient)).reduce(plus, ZERO);
    return { weight: complete ? weight : null, factors };
  });
}

/** Decimals over one denominator, so that sums of many stay short. */
function align(values: readonly (Fraction | null)[]): readonly (Fraction | null)[] {
  const bottom = values.reduce((most, value) => (value !== null && value.bottom > most ? value.bottom : most), 1n);
  return values.map((value) => (value === null ? null : { top: (value.top * bottom) / value.bottom, bottom }));
}
