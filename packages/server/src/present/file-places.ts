import { formatPlace, type PlacedSpan } from '@planwright/readers';
import type { PlanReading } from '../contract/index.ts';

type Places = PlanReading['places'];

/** Stretches of the text with the words for their place in the file; neighbours of one place are joined. */
export function presentPlaces(kept: unknown): Places {
  const places: Places = [];
  for (const { start, end, place } of Array.isArray(kept) ? (kept as readonly PlacedSpan[]) : []) {
    const label = formatPlace(place);
    const last = places.at(-1);
    if (last !== undefined && last.label.en === label.en) last.end = end;
    else places.push({ start, end, label });
  }
  return places;
}
