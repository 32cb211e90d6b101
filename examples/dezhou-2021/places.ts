import type { RecordValues } from '@planwright/engine';
import type { Dice } from './fortune.ts';

/**
 * Where the seats of the counties and zones lie, roughly: degrees of longitude and latitude to a twentieth, as any atlas shows them. Good for scattering
 * made-up sites over a map and for nothing else.
 */
const SEATS: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  'county-371402': [116.3, 37.45],
  'county-371403': [116.6, 37.35],
  'county-371422': [116.8, 37.65],
  'county-371423': [117.4, 37.8],
  'county-371424': [116.85, 37.2],
  'county-371425': [116.75, 36.8],
  'county-371426': [116.45, 37.15],
  'county-371427': [116, 36.95],
  'county-371428': [116.1, 37.2],
  'county-371481': [117.2, 37.75],
  'county-371482': [116.65, 36.95],
  'zone-development': [116.35, 37.45],
  'zone-canal': [116.25, 37.4],
};
/** A county of the plain is some thirty kilometres across: a tenth of a degree stays within it. */
const SCATTER = 0.09;

/** 模拟点位: a made-up site around the county's seat, which its address says; none for a project without a county. */
export function drawSite(county: string | null, dice: Dice): RecordValues {
  const seat = county === null ? undefined : SEATS[county];
  if (seat === undefined) return {};
  const [longitude, latitude] = seat.map((degrees) => (degrees + dice.between(-SCATTER, SCATTER)).toFixed(3));
  return { longitude: longitude ?? null, latitude: latitude ?? null, site: '模拟点位，不代表实际位置' };
}
