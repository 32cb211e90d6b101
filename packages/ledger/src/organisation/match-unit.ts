import { DEPARTMENTS, type LeadSuggestion, namesOf } from '@planwright/compiler';
import type { UnitSuggestion } from '#model/index.ts';

/** The names under which a unit is known, now and earlier. */
export interface NamedUnit {
  readonly unitId: string;
  readonly names: readonly string[];
}

const LEVEL = /^(?:省|市|地区|州|盟|县|区|旗)(?=.{3})/u;

/** The other names of the offices that bear or bore a name, from the table of duties. */
function readAlikes(): ReadonlyMap<string, readonly string[]> {
  const alikes = new Map<string, string[]>();
  for (const department of DEPARTMENTS) {
    const names = namesOf(department);
    for (const name of names) alikes.set(name, [...(alikes.get(name) ?? []), ...names]);
  }
  return alikes;
}

const ALIKES = readAlikes();

/**
 * Makes the look-up from a department's name (发展和改革委员会) to the unit that bears it here, whether written with the place
 * (甲市发展和改革委员会), the level (市发展和改革委员会), short (市发改委) or by an earlier name; a unit that bears no such name is found by
 * what else the department is called (国土资源局: 自然资源局).
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
  return (department) => {
    const own = byName.get(department) ?? byName.get(bare(department));
    if (own !== undefined) return own;
    for (const name of ALIKES.get(department) ?? []) {
      const unit = byName.get(name);
      if (unit !== undefined) return unit;
    }
    return undefined;
  };
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
