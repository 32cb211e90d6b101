/** How long a form takes no tap, in milliseconds, that came up by itself: the second of a double tap on the one before would send it unseen. */
const SETTLES = 600;

/**
 * 防连点: lets one sending through at a time, and none while a form that came up by itself has only just done so.
 *
 * @param shownAt when it came up, on the clock of `take`; null for one that the person opened
 */
export function createOneTap(shownAt: number | null): {
  /** Whether a tap at this moment counts; one that does holds off others until `finish`. */
  readonly take: (now: number) => boolean;
  readonly finish: () => void;
} {
  let busy = false;
  return {
    take: (now) => {
      if (busy || (shownAt !== null && now - shownAt < SETTLES)) return false;
      busy = true;
      return true;
    },
    finish: () => {
      busy = false;
    },
  };
}
