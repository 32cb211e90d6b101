import type { PlanDocument } from '#model.ts';
import { listWords } from '#text/lexicon.ts';
import { ECONOMY_DEPARTMENTS } from './departments/economy.ts';
import { LAND_DEPARTMENTS } from './departments/land.ts';
import { PEOPLE_DEPARTMENTS } from './departments/people.ts';

/** 部门: a department with its duties as words that a plan's sentences use. */
export interface Department {
  /** Today's standard name in a city or county, without the level word: 发展和改革委员会, not 市发展和改革委员会. Two rows bear one name where the duties of two older offices were joined. */
  readonly name: string;
  /**
   * Earlier names in a city or county, the oldest first, each behind the last plan year in which it was borne: 2018 国土资源局. What stands last without
   * a year is borne since; without one it is `name`. An office that took the duty over counts as well: 退役军人 was 民政局's until 2018.
   */
  readonly formerly?: string;
  /** The same in a province and for the whole country, where they differ. */
  readonly province?: string;
  readonly nation?: string;
  /** Who answers in a county or district that has no such office of its own. */
  readonly county?: string;
  /** Short forms that documents print: 发改委, 工信局. Blank-separated. */
  readonly shortNames: string;
  /** The law, the rules of its duties or the reform that gives it them. */
  readonly source: string;
  /** Words that alone all but decide it. Blank-separated. */
  readonly decisive: string;
  /** Words that speak for it. Blank-separated. */
  readonly telling: string;
  /** Words of wide use that speak for it where nothing else does. Blank-separated. */
  readonly broad: string;
}

/**
 * Who answers for what, by the published 职能配置、内设机构和人员编制规定 (三定规定) of 2018 and 2019, the laws that name an office in charge, and the
 * reforms of 2008, 2013, 2018 and 2023; each row names its own source.
 */
export const DEPARTMENTS: readonly Department[] = [...ECONOMY_DEPARTMENTS, ...LAND_DEPARTMENTS, ...PEOPLE_DEPARTMENTS];

/** 层级: whose plan it is, as offices are called otherwise in a province (教育厅) and for the country (教育部). */
export type GovernmentLevel = 'local' | 'province' | 'nation';

/** Offices of one level and year: what each row of the table was called, and the first row that bears the same name. */
export interface Offices {
  readonly names: readonly string[];
  readonly sharedWith: Uint8Array;
}

/** The year that plans without one are read for: today's names. */
const TODAY = 9999;

function readName(names: string, name: string, year: number): string {
  for (const entry of names.split('|')) {
    const dated = /^(?<until>\d{4}) (?<office>.+)$/u.exec(entry.trim());
    if (dated === null) return entry.trim();
    if (year <= Number(dated.groups!.until)) return dated.groups!.office!;
  }
  return name;
}

function nameAt(department: Department, level: GovernmentLevel, year: number, inCounty: boolean): string {
  const { name, formerly, province, nation, county } = department;
  if (inCounty && level === 'local' && county !== undefined) return county;
  const own = level === 'local' ? formerly : level === 'province' ? province : nation;
  return own === undefined ? name : readName(own, name, year);
}

const KNOWN = new Map<string, Offices>();

/** What the departments were called in a plan year at a level; made once for each. */
export function officesOf(level: GovernmentLevel, planYear: string | null, inCounty = false): Offices {
  const key = `${level} ${planYear} ${inCounty}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const year = planYear === null ? TODAY : Number(planYear);
  const names = DEPARTMENTS.map((department) => nameAt(department, level, year, inCounty));
  const sharedWith = Uint8Array.from(names, (name) => names.indexOf(name));
  const offices = { names, sharedWith };
  KNOWN.set(key, offices);
  return offices;
}

/** The names of a list of them with their years: 2018 国土资源局|自然资源局. */
export function namesIn(list: string, name: string): readonly string[] {
  return [...list.split('|').map((entry) => entry.trim().replace(/^\d{4} /u, '')), name];
}

/** Every name that a row of the table bears or bore at any level, the standard one first. */
export function namesOf({ name, formerly, province, nation, shortNames }: Department): readonly string[] {
  const names = [name];
  for (const list of [formerly, province, nation]) if (list !== undefined) names.push(...namesIn(list, name));
  return [...new Set([...names, ...listWords(shortNames)])];
}

/** 我代表国务院, 代表省人民政府: who reports, in the opening of a report. */
const REPORTS = /代表(?<who>国务院|[^，,。\n]{0,8}?(?:省|自治区)(?:人民)?政府)/u;
const OPENING = 1500;

/** 2025年省《政府工作报告》重点任务分工方案 */
const OF_PROVINCE = /(?:^|年|关于|印发)省(?:人民)?(?:政府|《政府工作报告》)/u;

/** Whose plan a document is: the country's, a province's, or that of a place in one. */
export function levelOf(text: string, { title, place, body }: PlanDocument): GovernmentLevel {
  if (title.startsWith('国务院')) return 'nation';
  if (place === null && OF_PROVINCE.test(title)) return 'province';
  return place !== null && /(?:省|自治区)$/u.test(place) ? 'province' : saysOpening(text, body.start);
}

const COUNTY = /(?<!自治)[县区旗](?:人民政府)?$|[镇乡]$/u;
const ZONE = /(?:地|新|开发|高新|示范|度假|园|景|矿)区$/u;
/** 我代表县人民政府, 受区政府委托. */
const COUNTY_REPORTS = /(?:代表|受)[^，,。\n]{0,8}?[县区旗镇乡](?:人民)?政府/u;

/** Whether a document is a county's or a district's, or that of a town in one. */
export function isOfCounty(text: string, { place, body }: PlanDocument): boolean {
  if (place === null) return COUNTY_REPORTS.test(text.slice(body.start, body.start + OPENING));
  return COUNTY.test(place) && !ZONE.test(place);
}

function saysOpening(text: string, start: number): GovernmentLevel {
  const who = REPORTS.exec(text.slice(start, start + OPENING))?.groups?.who;
  if (who === undefined) return 'local';
  return who === '国务院' ? 'nation' : 'province';
}

/** The departments that the government has whose plan a document is, each once, as they were called in its year, without the level word. */
export function departmentsOf(
  text: string,
  document: PlanDocument,
): { readonly level: GovernmentLevel; readonly names: readonly string[] } {
  const level = levelOf(text, document);
  return { level, names: [...new Set(officesOf(level, document.planYear, isOfCounty(text, document)).names)] };
}
