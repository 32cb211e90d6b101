import type { GovernmentLevel } from '@planwright/compiler';
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
      messageZh: `“${fileName}”不是 JSON 文件：${error instanceof Error ? error.message : String(error)}`,
      hintZh: '请改正文件；写法见 examples/dezhou-2021/organisation.json',
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
    messageZh: `“${fileName}”不是机构文件：${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    hintZh: '写法见 examples/dezhou-2021/organisation.json',
  });
}

/** What the names of a place's departments begin with. */
const PREFIXES = [
  { ends: /自治区$/, word: '自治区' },
  { ends: /省$/, word: '省' },
  { ends: /州$/, word: '州' },
  { ends: /盟$/, word: '盟' },
  { ends: /县$/, word: '县' },
  { ends: /旗$/, word: '旗' },
  { ends: /区$/, word: '区' },
] as const;

/** The same where the place's name does not tell. */
const UNNAMED = { local: '市', province: '省' } as const;

/** A department with its place's level: 市教育局; those of the Party committee belong to 市委, in an autonomous region to 自治区党委. */
function nameOf(prefix: string, department: string): string {
  return prefix !== '' && prefix !== '自治区' && department.startsWith('党委')
    ? `${prefix}委${department.slice('党委'.length)}`
    : `${prefix}${department}`;
}

const SINCE = '1949-10-01';

/**
 * The organisation of a place that came without one: the place itself and the departments that every government of its kind has,
 * under their standard names, each with one reporting post; to be completed by whoever runs the plan.
 *
 * @param place null when the plan does not say whose it is
 * @param departments names without the level word, for example 教育局
 */
export function makeOrganisation(
  named: string | null,
  { level, names }: { readonly level: GovernmentLevel; readonly names: readonly string[] },
): OrganisationFile {
  const place = named ?? (level === 'nation' ? '全国' : '本地');
  const prefix = level === 'nation' ? '' : (PREFIXES.find(({ ends }) => ends.test(place))?.word ?? UNNAMED[level]);
  const unit = (
    id: string,
    name: string,
    shortName: string,
    tree: 'territory' | 'line',
    kind: 'city' | 'department',
    parentId: string | null,
  ) => ({ id, name, nameEn: name, shortName, tree, kind, code: null, parentId, validFrom: SINCE, validTo: null });
  const lines = names.map((department, index) =>
    unit(`department-${index + 1}`, nameOf(prefix, department), department, 'line', 'department', 'place'),
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
    jurisdiction: { id: 'own', name: place, nameEn: named ?? (level === 'nation' ? 'the country' : 'this place') },
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
