import { measureCharacters } from './characters.ts';
import { formatOfficialDate } from './date.ts';

/** Between Chinese and a numeral word processors leave a quarter of a cell; a date has five such places. */
const GAP = 0.25;

/**
 * 署名和成文日期 without a seal: the issuer stands two cells from the right; the date's first character stands two cells right of the
 * issuer's; a date longer than the issuer goes to two cells from the right and moves the issuer instead (GB/T 9704-2012, 7.3.5.3).
 * Distances from the right edge in character cells.
 */
export function placeSignature(issuer: string, issuedOn: string): { readonly issuer: number; readonly date: number } {
  const issuerWidth = measureCharacters(issuer);
  const dateWidth = measureCharacters(formatOfficialDate(issuedOn)) + 5 * GAP;
  const date = issuerWidth - dateWidth;
  return date >= 2 ? { issuer: 2, date } : { issuer: 2 + dateWidth + 2 - issuerWidth, date: 2 };
}
