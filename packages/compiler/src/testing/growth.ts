/** So long may anything take before its growth is looked at: below it noise outweighs the work. */
const UNSUSPICIOUS_MILLISECONDS = 60;
const TIMES = 4;
/** Linear work on {@link TIMES} times the text takes 4 times as long, quadratic work 16 times. */
const MOST_GROWTH = 9;
const ATTEMPTS = 3;

function fastest(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least > UNSUSPICIOUS_MILLISECONDS; attempt++) {
    const started = performance.now();
    run();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/**
 * Whether reading repeats of a piece takes more than linear time. It compares the text with a quarter of it on the same
 * machine at the same time, so that a busy machine is no fault; what is done in a moment is never one.
 *
 * @param length of the longer text, in UTF-16 units
 * @param end put behind the repeats
 */
export function growsTooFast(read: (text: string) => void, piece: string, length: number, end = ''): boolean {
  const repeat = (units: number) => piece.repeat(Math.ceil(units / piece.length)) + end;
  const long = fastest(() => read(repeat(length)));
  if (long <= UNSUSPICIOUS_MILLISECONDS) return false;
  const short = fastest(() => read(repeat(length / TIMES)));
  return long > MOST_GROWTH * short;
}
