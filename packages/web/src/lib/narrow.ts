import { useSyncExternalStore } from 'react';

/** Whether the window is at most so many pixels wide; follows the window. */
export function useNarrow(width = 820): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(`(max-width: ${width}px)`);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => window.matchMedia(`(max-width: ${width}px)`).matches,
  );
}
