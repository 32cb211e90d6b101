import { checkRoom, checkScheme, lowOf } from './check.ts';
import { fault, listNames } from './fault-words.ts';
import { type Filling, fill } from './fill.ts';
import {
  compare,
  type Fraction,
  fractionOf,
  isZero,
  minus,
  over,
  plus,
  show,
  sumOf,
  times,
  toDecimal,
  whole,
  ZERO,
} from './fraction.ts';
import type { SplitOutcome, SplitPart, SplitScheme, SplitStep, SplitUnit } from './model.ts';
import { type Rounded, roundToSteps } from './round.ts';
import { againStep, handStep, limitStep, rateStep, roundSteps, shareStep, weightSteps } from './trace.ts';
import { type UnitWeight, weighUnits } from './weights.ts';

/** The rule by which parts are worked out; a change of any number it gives is a new name. */
export const SPLIT_RULE = 'split-1';

interface Row {
  readonly unit: SplitUnit;
  readonly weight: UnitWeight;
  /** What one of the unit's number adds to the pot: 1 for an amount, the base for a growth. */
  readonly worth: Fraction;
}

interface FreeRow extends Row {
  readonly known: Fraction;
}

/**
 * 目标分解: shares a total over units by weight, within floors and caps, around values set by hand, and rounds by largest remainder, so
 * that the parts give the total and the declared surplus exactly; each part with the steps that led to it. For a growth the units' growths
 * weighted by their bases give the whole's growth at the kept digits.
 *
 * Ties go by the order of the units. A larger weight never gets less; hand values stay. What cannot be done comes back as faults that
 * name the numbers.
 */
export function splitTarget(scheme: SplitScheme): SplitOutcome {
  const faults = checkScheme(scheme);
  if (faults.length > 0) return { kind: 'faults', faults };
  const rows = makeRows(scheme);
  const whole_ = sumOf(rows.map((row) => row.worth));
  const asked = plus(fractionOf(scheme.total), fractionOf(scheme.surplus));
  const pot = scheme.kind === 'growth' ? times(asked, whole_) : asked;
  const locked = rows.filter((row) => row.unit.hand !== null);
  const rest = minus(pot, sumOf(locked.map((row) => times(fractionOf(row.unit.hand ?? '0'), row.worth))));
  const free = rows.flatMap((row): FreeRow[] =>
    row.unit.hand === null && row.weight.weight !== null ? [{ ...row, known: row.weight.weight }] : [],
  );
  const room = free.length === 0 ? [] : checkRoom(scheme, free, rest, scheme.kind === 'growth' ? whole_ : whole(1n));
  if (room.length > 0) return { kind: 'faults', faults: room };
  const filling = fill(
    rest,
    free.map(({ unit, worth, known }) => ({
      weight: known,
      low: lowOf(scheme, unit, worth),
      high: unit.cap === null ? null : times(fractionOf(unit.cap), worth),
    })),
  );
  if (filling === null && free.length > 0) return { kind: 'faults', faults: [noWeight(scheme, free, rest)] };
  const rounded = roundToSteps(
    rest,
    free.map((row, index) => ({ raw: over(filling?.taken[index]?.amount ?? ZERO, row.worth), worth: row.worth })),
    scheme.scale,
  );
  const freeWeight = sumOf(free.map((row) => row.known));
  return present({ scheme, rows, free, freeWeight, rest, whole: whole_, asked }, filling, rounded);
}

function makeRows(scheme: SplitScheme): readonly Row[] {
  const weights = weighUnits(scheme);
  return scheme.units.map((unit, index) => ({
    unit,
    weight: weights[index] ?? { weight: null, factors: [] },
    worth: scheme.kind === 'growth' ? fractionOf(unit.base ?? '1') : whole(1n),
  }));
}

function noWeight(scheme: SplitScheme, free: readonly FreeRow[], rest: Fraction) {
  const without = free.filter((row) => isZero(row.known));
  const [zh, en] = listNames(without.map((row) => row.unit.name));
  const say = scheme.kind === 'amount' ? `${show(rest)}${scheme.unit ?? ''}` : '';
  return fault(
    'no-weight',
    [
      `${say === '' ? '余下部分' : `可分的 ${say}`}分不完：有权重的单位已到上限，${zh}权重为 0`,
      `${say === '' ? 'the rest' : `of ${say}`} something is left: units with a weight are at their caps, the weight of ${en} is 0`,
    ],
    without.map((row) => row.unit.id),
  );
}

interface Stage {
  readonly scheme: SplitScheme;
  readonly rows: readonly Row[];
  readonly free: readonly FreeRow[];
  readonly freeWeight: Fraction;
  readonly rest: Fraction;
  readonly whole: Fraction;
  readonly asked: Fraction;
}

function present(stage: Stage, filling: Filling | null, rounded: readonly Rounded[]): SplitOutcome {
  const { scheme, rows, free, asked } = stage;
  const values = rows.map(({ unit }) => {
    const at = free.findIndex((row) => row.unit.id === unit.id);
    return at < 0 ? fractionOf(unit.hand ?? '0') : (rounded[at]?.value ?? ZERO);
  });
  const given = sumOf(values.map((value, index) => times(value, rows[index]?.worth ?? ZERO)));
  const exact = scheme.kind === 'growth' ? over(given, stage.whole) : given;
  const sum = toDecimal(exact, scheme.scale);
  if (sum !== toDecimal(asked, scheme.scale)) return { kind: 'faults', faults: [handSum(stage, exact)] };
  const weights = sumOf(rows.map((row) => row.weight.weight ?? ZERO));
  const parts = rows.map((row, index): SplitPart => {
    const value = values[index] ?? ZERO;
    const at = free.findIndex((one) => one.unit.id === row.unit.id);
    const contribution = over(times(value, row.worth), stage.whole);
    const ofWhole = scheme.kind === 'growth' ? exact : given;
    const known = row.weight.weight;
    return {
      unitId: row.unit.id,
      value: toDecimal(value, scheme.scale),
      weightPercent: known === null || isZero(weights) ? null : toDecimal(over(times(known, whole(100n)), weights), 2),
      sharePercent: isZero(ofWhole)
        ? null
        : toDecimal(over(times(scheme.kind === 'growth' ? contribution : value, whole(100n)), ofWhole), 2),
      contribution: scheme.kind === 'growth' ? show(contribution, 6) : null,
      trace: traceOf(stage, row, at, filling, rounded),
    };
  });
  return { kind: 'parts', parts, sum, exact: show(exact, 6) };
}

/** Only where every value is set by hand: the others always take up the difference. */
function handSum({ scheme, asked }: Stage, exact: Fraction) {
  const unit = scheme.unit ?? '';
  const gap = minus(exact, asked);
  const [zh, en] = compare(gap, ZERO) > 0 ? ['多', 'over'] : ['少', 'short by'];
  const size = show(compare(gap, ZERO) > 0 ? gap : minus(ZERO, gap), 6);
  return fault(
    'hand-sum',
    [
      `各单位均为手工值，合计 ${show(exact, 6)}${unit}，应为 ${show(asked, 6)}${unit}，${zh} ${size}${unit}`,
      `every value is set by hand; they give ${show(exact, 6)}${unit} where ${show(asked, 6)}${unit} are due: ${en} ${size}${unit}`,
    ],
    scheme.units.map((one) => one.id),
  );
}

function traceOf(
  { scheme, free, freeWeight, rest }: Stage,
  row: Row,
  at: number,
  filling: Filling | null,
  rounded: readonly Rounded[],
): readonly SplitStep[] {
  const growth = scheme.kind === 'growth';
  const unit = growth ? '' : (scheme.unit ?? '');
  const taken = filling?.taken[at];
  const own = rounded[at];
  const freeRow = free[at];
  if (at < 0 || taken === undefined || own === undefined || freeRow === undefined || filling === null) {
    return [handStep(row.unit.hand ?? '0', growth ? '%' : unit)];
  }
  // A growth's pot is in base × per cent; its increment is a hundredth of that.
  const inPot = (value: Fraction): Fraction => (growth ? over(value, whole(100n)) : value);
  const share = { pot: inPot(rest), weight: freeRow.known, weights: freeWeight, unit };
  const steps: SplitStep[] = [...weightSteps(row.weight), shareStep(share)];
  const wanted = isZero(freeWeight) ? ZERO : over(times(rest, freeRow.known), freeWeight);
  if (taken.held !== null) {
    const [tried, limit] = [wanted, taken.amount].map((value) => (growth ? over(value, row.worth) : value));
    steps.push(limitStep(taken.held, tried ?? ZERO, limit ?? ZERO, growth ? '%' : unit));
    return steps;
  }
  if (compare(taken.amount, wanted) !== 0)
    steps.push(againStep({ ...share, pot: inPot(filling.rest), weights: filling.restWeight }));
  if (growth) steps.push(rateStep(taken.amount, row.worth, over(taken.amount, row.worth)));
  const raisedCount = rounded.filter((one) => one.raised).length;
  return [...steps, ...roundSteps(scheme.kind, own, scheme.scale, raisedCount)];
}
