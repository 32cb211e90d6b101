import type { Commitment } from '@planwright/compiler';
import type { SimulationInput } from './events.ts';

type Unit = SimulationInput['organisation']['units'][number];

export interface Assignment {
  readonly leadUnitId: string;
  readonly supportingUnitIds: readonly string[];
  readonly reason: string;
}

/** Who gets what: the first suggested department leads; a project in one county is led by the county, with the department supporting. */
export function makeAssigner(organisation: SimulationInput['organisation'], day: string) {
  const standing = organisation.units.filter(
    (unit) => unit.validFrom <= day && (unit.validTo === undefined || unit.validTo === null || unit.validTo >= day),
  );
  const counties = standing.filter((unit) => unit.kind === 'county');
  const alive = new Set(standing.map((unit) => unit.id));
  // Departments are found by earlier names too, as long as they still stand; those renamed later in the year as well.
  const departments = organisation.units.filter((unit) => unit.kind === 'department' && alive.has(unit.id));
  const findDepartment = (name: string): string | undefined => {
    const bare = name.replace(/^党委/, '市委');
    return departments.find((unit) => unit.name.endsWith(bare) || unit.shortName.endsWith(bare))?.id;
  };
  const findCounty = (words: string): Unit | undefined =>
    counties.find((county) => words.includes(county.name.replace(/[县市区]$/, '')));
  const unitsOf = (suggestions: Commitment['leads']): readonly string[] =>
    suggestions.flatMap(({ department }) => findDepartment(department) ?? []);

  return {
    findCounty,
    assign(commitment: Commitment): Assignment | undefined {
      const [department, ...rest] = unitsOf(commitment.leads);
      if (department === undefined) return undefined;
      const supporting = [...rest, ...unitsOf(commitment.supporting)];
      const county = commitment.kind === 'project' ? findCounty(commitment.title) : undefined;
      const lead = county?.id ?? department;
      const others = [...new Set(county === undefined ? supporting : [department, ...supporting])];
      return {
        leadUnitId: lead,
        supportingUnitIds: others.filter((id) => id !== lead).slice(0, 3),
        reason: county === undefined ? '按部门职责分工' : `项目在${county.name}，由属地牵头、部门配合`,
      };
    },
  };
}
