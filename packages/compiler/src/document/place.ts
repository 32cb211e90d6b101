import {
  NAMED_PLACE,
  NO_PLACE,
  SESSION_PLACE,
  SIGNED_PLACE,
  SPOKEN_PLACE,
  TITLE_PLACE,
  UNIT_ABOVE,
  WRITTEN_PLACE,
} from './patterns.ts';

function placeIn(pattern: RegExp, words: string): string | null {
  const place = pattern.exec(words)?.groups?.place;
  return place === undefined || NO_PLACE.test(place) ? null : place.replace(UNIT_ABOVE, '');
}

/** 发文地区: the issuing place as printed in the title, the session line, below them or in the opening; null when none names it. */
export function findPlace(parts: { title: string; session: string; below: string; opening: string }): string | null {
  return (
    placeIn(TITLE_PLACE, parts.title) ??
    placeIn(WRITTEN_PLACE, parts.title) ??
    placeIn(SESSION_PLACE, parts.session) ??
    placeIn(SIGNED_PLACE, parts.below) ??
    placeIn(SPOKEN_PLACE, parts.opening) ??
    placeIn(NAMED_PLACE, parts.opening)
  );
}
