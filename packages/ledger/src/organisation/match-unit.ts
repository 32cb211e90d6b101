import type { LeadSuggestion } from '@planwright/compiler';
import type { UnitSuggestion } from '#model/index.ts';

/** The names under which a unit is known, now and earlier. */
export interface NamedUnit {
  readonly unitId: string;
  readonly names: readonly string[];
}

const LEVEL = /^(?:省|市|地区|州|盟|县|区|旗)(?=.{3})/u;

/**
 * Makes the look-up from a department's standard name (发展和改革委员会) to the unit that bears it here, whether written
 * with the place (甲市发展和改革委员会), the level (市发展和改革委员会), short (市发改委) or by an earlier name.
 */
export function unitMatcher(
  jurisdictionName: string,
  units: readonly NamedUnit[],
): (department: string) => string | undefined {
  const bare = (name: string): string => {
    const own = name.startsWith(jurisdictionName) ? name.slice(jurisdictionName.length) : name;
    return own.replace(LEVEL, '');
  };
  const byName = new Map<string, string>();
  for (const unit of units) {
    for (const name of unit.names) {
      for (const key of [name, bare(name)]) if (key !== '' && !byName.has(key)) byName.set(key, unit.unitId);
    }
  }
  return (department) => byName.get(department) ?? byName.get(bare(department));
}

/** The compiler's suggestions with the units of this place put to them; the words that led to them stay. */
export function suggestUnits(
  suggestions: readonly LeadSuggestion[],
  match: (department: string) => string | undefined,
): readonly UnitSuggestion[] {
  return suggestions.map((suggestion) => ({
    unitId: match(suggestion.department) ?? null,
    department: suggestion.department,
    from: suggestion.from,
    because: suggestion.because.map(({ start, end, words }) => ({ start, end, words })),
    confidence: suggestion.confidence,
  }));
}
