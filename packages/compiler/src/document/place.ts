import { NAMED_PLACE, NO_PLACE, SESSION_PLACE, SPOKEN_PLACE, TITLE_PLACE, UNIT_ABOVE } from './patterns.ts';

function placeIn(pattern: RegExp, words: string): string | null {
  const place = pattern.exec(words)?.groups?.place;
  return place === undefined || NO_PLACE.test(place) ? null : place.replace(UNIT_ABOVE, '');
}

/** 发文地区: the issuing place as printed in the title, the session line or the opening; null when none names it. */
export function findPlace(parts: { title: string; session: string; opening: string }): string | null {
  return (
    placeIn(TITLE_PLACE, parts.title) ??
    placeIn(SESSION_PLACE, parts.session) ??
    placeIn(SPOKEN_PLACE, parts.opening) ??
    placeIn(NAMED_PLACE, parts.opening)
  );
}
