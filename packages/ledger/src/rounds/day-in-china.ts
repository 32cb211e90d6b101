/** The country has one time zone, without summer time. */
const AHEAD_OF_UTC = 8 * 60 * 60 * 1000;

/** The ISO day in China at an instant, given in milliseconds since 1970 or as ISO text. */
export function dayInChina(instant: number | string): string {
  const milliseconds = typeof instant === 'number' ? instant : Date.parse(instant);
  return new Date(milliseconds + AHEAD_OF_UTC).toISOString().slice(0, 10);
}
