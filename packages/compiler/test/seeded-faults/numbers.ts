import { between, pick, type Random } from './random.ts';

/** A slip of the pen: one digit changed, two swapped, one lost or one doubled, such that the value changes by a tenth or more. */
export function slip(random: Random, number: string): string {
  const value = Number(number);
  const slips = [...new Set([...changed(number), ...swapped(number), ...lost(number), ...doubled(number)])].filter(
    (other) =>
      /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(other) &&
      Number(other) > 0 &&
      Math.abs(Number(other) - value) >= Math.abs(value) * 0.1,
  );
  return slips.length === 0 ? `${number.startsWith('1') ? '7' : '1'}${number}` : pick(random, slips);
}

function changed(number: string): readonly string[] {
  return [...number].flatMap((digit, at) =>
    digit === '.'
      ? []
      : ['1', '3', '6', '8', '9']
          .filter((other) => other !== digit)
          .map((other) => number.slice(0, at) + other + number.slice(at + 1)),
  );
}

function swapped(number: string): readonly string[] {
  return [...number]
    .slice(1)
    .map((_, at) => number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2));
}

function lost(number: string): readonly string[] {
  return number.length < 2 ? [] : [...number].map((_, at) => number.slice(0, at) + number.slice(at + 1));
}

function doubled(number: string): readonly string[] {
  return [...number].map((digit, at) => number.slice(0, at) + digit + number.slice(at));
}

/** Rounds half up in decimal text; for the small figures of our own sentences binary fractions are exact enough. */
export function round(value: number, digits: number): string {
  return (Math.round(value * 10 ** digits + 1e-9) / 10 ** digits).toFixed(digits);
}

/** A figure with one digit behind the point. */
export function decimal(random: Random, least: number, most: number): number {
  return between(random, least * 10, most * 10) / 10;
}
