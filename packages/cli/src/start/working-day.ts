/**
 * The day that pages show by default: the one that was asked for, else for a simulated example its last simulated day,
 * else the real day, held within the plan's year so that a plan of a past year shows the lights of its own time.
 */
export function workingDay({
  asked,
  realDay,
  planYear,
  simulatedDay,
}: {
  readonly asked: string | null;
  readonly realDay: string;
  readonly planYear: number | null;
  readonly simulatedDay: string | null;
}): string {
  if (asked !== null) return asked;
  if (simulatedDay !== null) return simulatedDay;
  if (planYear === null) return realDay;
  const [first, last] = [`${planYear}-01-01`, `${planYear}-12-31`];
  return realDay < first ? first : realDay > last ? last : realDay;
}
