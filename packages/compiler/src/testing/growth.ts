/** So long may anything take before its growth is looked at: below it noise outweighs the work. */
const UNSUSPICIOUS_MILLISECONDS = 60;
const TIMES = 4;
/** Linear work on {@link TIMES} times the text takes 4 times as long, quadratic work 16 times. */
const MOST_GROWTH = 9;
const ATTEMPTS = 6;

/**
 * Whether reading repeats of a piece takes more than linear time. It compares the text with a quarter of it, in turns on
 * the same machine, and believes the worst only when every turn says so: a busy machine is no fault, and what is done in
 * a moment is never one.
 *
 * @param length of the longer text, in UTF-16 units
 * @param end put behind the repeats
 * @param now the clock, in milliseconds
 */
export function growsTooFast(
  read: (text: string) => void,
  piece: string,
  length: number,
  end = '',
  now: () => number = () => performance.now(),
): boolean {
  const timeOf = (text: string) => {
    const started = now();
    read(text);
    return now() - started;
  };
  const repeat = (units: number) => piece.repeat(Math.ceil(units / piece.length)) + end;
  const long = repeat(length);
  const short = repeat(length / TIMES);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const spent = timeOf(long);
    if (spent <= UNSUSPICIOUS_MILLISECONDS || spent <= MOST_GROWTH * timeOf(short)) return false;
  }
  return true;
}
