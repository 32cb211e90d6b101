import { useEffect, useRef, useState } from 'react';
import { addressOf, type Selection } from '#lib/reading.ts';

/**
 * Brings what is selected into view and says which selection is to flash.
 * What already stands in the middle of the window stays where it is.
 */
export function useFollowSelection(
  selection: Selection | undefined,
  lit: readonly { readonly start: number }[],
): string | undefined {
  const key = selection === undefined ? undefined : JSON.stringify(addressOf(selection));
  const first = useRef(true);
  const [flash, setFlash] = useState<string>();
  const start = lit[0]?.start;

  useEffect(() => {
    if (key === undefined || start === undefined) return;
    setFlash(key);
    const behavior = first.current ? 'auto' : 'smooth';
    first.current = false;
    const frame = requestAnimationFrame(() => {
      const target = document.querySelector(`[data-start="${start}"]`) ?? document.querySelector('[data-lit]');
      if (target === null) return;
      const { top, bottom } = target.getBoundingClientRect();
      const sheet = window.innerWidth <= 1100 ? window.innerHeight * 0.5 : window.innerHeight - 60;
      if (top < 110 || bottom > sheet)
        target.scrollIntoView({ block: sheet < window.innerHeight * 0.6 ? 'start' : 'center', behavior });
    });
    return () => cancelAnimationFrame(frame);
  }, [key, start]);
  return flash;
}
