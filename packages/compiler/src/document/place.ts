import {
  KIND_OF_PLACES,
  NAMED_PLACE,
  NO_PLACE,
  OFFICE_BEHIND,
  PARTY_PLACE,
  SESSION_PLACE,
  SIGNED_PLACE,
  SPOKEN_PLACE,
  TITLE_PLACE,
  TITLE_UNIT,
  UNIT_ABOVE,
  WRITTEN_PLACE,
} from './patterns.ts';

function placeIn(pattern: RegExp, words: string): string | null {
  const place = pattern.exec(words)?.groups?.place;
  return place === undefined || NO_PLACE.test(place) ? null : place.replace(UNIT_ABOVE, '');
}

/** The place that a title opens with; one that runs on into what the title is of (某县优化营商环境) ends at its unit. */
function placeOfTitle(title: string): string | null {
  const named = placeIn(PARTY_PLACE, title) ?? withoutOffice(placeIn(TITLE_PLACE, title));
  if (named !== null && !RUNS_ON.test(named)) return named;
  const unit = placeIn(TITLE_UNIT, title);
  if (unit !== null && !KIND_OF_PLACES.test(unit)) return unit;
  return named !== null && LINKS.test(named) ? null : named;
}

/** The place that an office is of; null where its name says none. */
function withoutOffice(named: string | null): string | null {
  const place = named?.replace(OFFICE_BEHIND, '') ?? null;
  return place !== null && (NO_PLACE.test(place) || OFFICE.test(place)) ? null : place;
}

const OFFICE = /[^委管]局$|委员会$|办公[室厅]$/u;
/** A place that may run on: its last word names no unit, office or zone. */
const RUNS_ON = /[^省市县区旗州盟镇乡国局委会办厅部院处司园港岛]$/u;
/** 工作总结及: no place, but the first half of what the title is of. */
const LINKS = /[及与和]$/u;

/** 发文地区: the issuing place as printed in the title, the session line, below them or in the opening; null when none names it. */
export function findPlace(parts: { title: string; session: string; below: string; opening: string }): string | null {
  return (
    placeOfTitle(parts.title) ??
    placeIn(WRITTEN_PLACE, parts.title) ??
    placeIn(SESSION_PLACE, parts.session) ??
    placeIn(SIGNED_PLACE, parts.below) ??
    placeIn(SPOKEN_PLACE, parts.opening) ??
    placeIn(NAMED_PLACE, parts.opening)
  );
}
