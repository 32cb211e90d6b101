import { PlanwrightError } from '@planwright/engine';
import type { OrganisationFile } from '@planwright/ledger';
import { organisationFile } from '@planwright/ledger/model';

/** Reads an organisation file. @throws PlanwrightError `input` that names the file and the first fault in it */
export function parseOrganisation(bytes: Uint8Array, fileName: string): OrganisationFile {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new PlanwrightError({
      family: 'input',
      code: 'broken-organisation',
      message: `“${fileName}” is no JSON file: ${error instanceof Error ? error.message : String(error)}`,
      hint: 'mend the file; examples/dezhou-2021/organisation.json shows the form',
      cause: error,
    });
  }
  const parsed = organisationFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PlanwrightError({
    family: 'input',
    code: 'broken-organisation',
    message: `“${fileName}” is no organisation file: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    hint: 'examples/dezhou-2021/organisation.json shows the form',
  });
}

const SINCE = '1949-10-01';

/**
 * The organisation of a place that came without one: the place itself and the departments that every government of its kind has,
 * under their standard names, each with one reporting post; to be completed by whoever runs the plan.
 *
 * @param departments standard names without the level word, for example 教育局
 */
export function makeOrganisation(place: string, departments: readonly string[]): OrganisationFile {
  const prefix = /省$/.test(place) ? '省' : /[县旗]$/.test(place) ? '县' : /区$/.test(place) ? '区' : '市';
  const unit = (
    id: string,
    name: string,
    shortName: string,
    tree: 'territory' | 'line',
    kind: 'city' | 'department',
    parentId: string | null,
  ) => ({ id, name, nameEn: name, shortName, tree, kind, code: null, parentId, validFrom: SINCE, validTo: null });
  const lines = departments.map((department, index) =>
    unit(`department-${index + 1}`, `${prefix}${department}`, department, 'line', 'department', 'place'),
  );
  const office = lines.find((line) => line.shortName.startsWith('发展和改革')) ?? lines[0];
  const post = (id: string, unitId: string, title: string, role: 'officer' | 'reporter' | 'leader' | 'auditor') => ({
    id,
    unitId,
    title,
    role,
    holder: null,
  });
  return {
    jurisdiction: { id: 'own', name: place, nameEn: place },
    source: '按标准部门名称生成，待核对 · made from the standard names of departments, to be checked',
    units: [unit('place', place, place, 'territory', 'city', null), ...lines],
    events: [],
    posts: [
      ...(office === undefined ? [] : [post('officer', office.id, '计划综合岗', 'officer')]),
      post('leader', 'place', '分管领导', 'leader'),
      post('auditor', 'place', '审计岗', 'auditor'),
      ...lines.map((line) => post(`reporter-${line.id}`, line.id, '填报岗', 'reporter')),
    ],
  };
}
