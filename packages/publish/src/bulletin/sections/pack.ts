import {
  absoluteDecimal,
  type BulletinSection,
  compareDecimals,
  type Label,
  type Measure,
  rankGroups,
  roundHalfUp,
} from '@planwright/engine';
import type { Inline, MeasureValue, RegisterRecord } from '@planwright/ledger/model';
import { type Draft, heading, paragraph, say } from '../draft.ts';
import type { BulletinInput, PackFindings } from '../input.ts';
import { wordOf } from '../lights.ts';

/** `{sign:NAME|ahead|behind|level}` writes one of three words by the measure's sign, `{size:NAME}` the measure without its sign. */
const PLACEHOLDER = /\{(?<what>measure|unit|size|sign):(?<name>[A-Za-z0-9]+)(?:\|(?<words>[^}]*))?\}/gu;
const NOT_REPORTED = wordOf('grey');

/** 专题栏目: the sections that a pack declares, written from its measures. */
export function writePack(draft: Draft, input: BulletinInput, findings: PackFindings): void {
  if (findings.records.length === 0) return;
  for (const section of findings.pack.bulletinSections) {
    draft.blocks.push(heading(1, section.heading['zh-CN']));
    for (const template of section.paragraphs) {
      const content = fillTemplate(draft, findings, template['zh-CN']);
      if (content !== null) draft.blocks.push(paragraph(content));
    }
    writeMissing(draft, findings, section);
    for (const table of section.tables ?? []) writeTable(draft, input, findings, section, table);
  }
}

/** Null when not one of the paragraph's measures is known. */
function fillTemplate(draft: Draft, findings: PackFindings, template: string): Inline[] | null {
  const values = new Map(findings.whole.map((value) => [value.measure, value]));
  const named = [...template.matchAll(PLACEHOLDER)].filter((match) => match.groups?.what !== 'unit');
  if (named.every((match) => (values.get(match.groups?.name ?? '')?.value ?? null) === null)) return null;
  const content: Inline[] = [];
  let at = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    content.push(...say`${template.slice(at, match.index)}`);
    at = match.index + match[0].length;
    // A figure carries its unit itself.
    if (match.groups?.what === 'unit') continue;
    const value = values.get(match.groups?.name ?? '');
    if (match.groups?.what === 'sign') {
      content.push(...say`${signWord(value?.value ?? null, match.groups.words ?? '')}`);
      continue;
    }
    if (match.groups?.what === 'size' && value !== undefined && value.value !== null) {
      const options = { records: findings.records, unit: value.unit, absolute: true };
      content.push(...measureCell(draft, findings, value, options));
      continue;
    }
    content.push(...measureCell(draft, findings, value, { records: findings.records, unit: value?.unit ?? '' }));
  }
  content.push(...say`${template.slice(at)}`);
  return content;
}

/** The word for a value above, below or at zero. */
function signWord(value: string | null, words: string): string {
  const [above = '', below = '', at = ''] = words.split('|');
  const sign = value === null ? 0 : compareDecimals(value, '0');
  return sign > 0 ? above : sign < 0 ? below : at;
}

function measureOf(findings: PackFindings, name: string): Measure | undefined {
  return findings.pack.measures.find((measure) => measure.name === name);
}

interface CellOptions {
  readonly records: readonly RegisterRecord[];
  readonly unit: string;
  /** The field that the table groups by. */
  readonly by?: string | null;
  /** Without the sign, which is written as a word. */
  readonly absolute?: boolean;
}

/** A measure's value as a figure that leads to the records it was reckoned from; rounded here, once. In a table the head names the unit. */
function measureCell(
  draft: Draft,
  findings: PackFindings,
  value: MeasureValue | undefined,
  { records, unit, by = null, absolute = false }: CellOptions,
): Inline[] {
  const measure = value && measureOf(findings, value.measure);
  if (value === undefined || measure === undefined || value.value === null) return say`${NOT_REPORTED}`;
  const without = value.missing.length === 0 ? '' : `，其中${value.missing.length}条缺少数据、未计入`;
  const printed = absolute ? absoluteDecimal(value.value) : value.value;
  return say`${draft.figure(roundHalfUp(printed, measure.scale), unit, {
    reckoning: `${measure.label['zh-CN']}，由${value.rows}条记录计算${without}`,
    recordIds: records.map((record) => record.id),
    origin: {
      kind: 'measure',
      pack: findings.pack.name,
      measure: value.measure,
      by,
      group: value.group,
      absolute,
    },
  })}`;
}

/** What is not counted is said, once for the section. */
function writeMissing(draft: Draft, findings: PackFindings, section: BulletinSection): void {
  const names = new Set(section.paragraphs.flatMap((template) => placeholdersOf(template['zh-CN'])));
  const missing = new Set(findings.whole.filter((value) => names.has(value.measure)).flatMap((value) => value.missing));
  if (missing.size === 0) return;
  const figure = draft.figure(String(missing.size), '条', {
    reckoning: '尚缺有关数据的台账记录，未计入合计',
    recordIds: [...missing].sort(),
  });
  draft.blocks.push(paragraph(say`其中${figure}台账记录尚缺有关数据，未计入以上合计。`));
}

function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match.groups?.name ?? '');
}

type Table = NonNullable<BulletinSection['tables']>[number];

/** A table of measures by a field; with a rank, in its order, the unranked last. */
function writeTable(
  draft: Draft,
  input: BulletinInput,
  findings: PackFindings,
  section: BulletinSection,
  table: Table,
): void {
  const values = findings.groups[table.by] ?? [];
  const groups = [...new Set(values.map((value) => value.group))].filter((group) => group !== null);
  if (groups.length === 0) return;
  const measures = table.measures.flatMap((name) => measureOf(findings, name) ?? []);
  const places = placesOf(findings, table);
  const ordered = [...groups].sort((one, other) => (places?.get(one) ?? 1e9) - (places?.get(other) ?? 1e9));
  const by = describeGroups(input, findings, table.by);
  draft.blocks.push({
    kind: 'table',
    caption: `${section.heading['zh-CN']}表（按${by.label}）`,
    columns: [
      by.label,
      ...measures.map(({ label, unit }) => `${label['zh-CN']}（${unit}）`),
      ...(places === null ? [] : ['位次']),
    ],
    rows: ordered.map((group) => [
      say`${by.nameOf(group)}`,
      ...measures.map((measure) =>
        measureCell(
          draft,
          findings,
          values.find((value) => value.group === group && value.measure === measure.name),
          { records: findings.records.filter((record) => by.groupOf(record) === group), unit: '', by: table.by },
        ),
      ),
      ...(places === null ? [] : [say`${placeText(places.get(group))}`]),
    ]),
  });
  if (places !== null && table.rank !== undefined && places.size < groups.length) {
    const measure = measureOf(findings, table.rank.measure);
    draft.blocks.push(
      paragraph(
        say`位次按${measure?.label['zh-CN'] ?? table.rank.measure}排列，数值相同的并列；不足${String(table.rank.atLeast)}个或${NOT_REPORTED}的不排位次。`,
      ),
    );
  }
}

const placeText = (place: number | undefined): string => (place === undefined ? '—' : String(place));

function placesOf(findings: PackFindings, { by, rank }: Table): ReadonlyMap<string, number> | null {
  const measure = rank && measureOf(findings, rank.measure);
  if (rank === undefined || measure === undefined) return null;
  const values = (findings.groups[by] ?? []).filter((value) => value.measure === rank.measure);
  return rankGroups(values, measure.direction, rank.atLeast);
}

/** How the groups of a field are called, and to which one a record belongs. */
function describeGroups(
  { unitNames }: BulletinInput,
  { pack }: PackFindings,
  by: string,
): {
  readonly label: string;
  readonly nameOf: (group: string) => string;
  readonly groupOf: (record: RegisterRecord) => unknown;
} {
  const named = (labels: ReadonlyMap<string, Label>) => (group: string) => labels.get(group)?.['zh-CN'] ?? group;
  const lifecycles = pack.registers.flatMap(({ lifecycle }) => (lifecycle === null ? [] : [lifecycle]));
  const states = lifecycles.flatMap((lifecycle) => lifecycle.states);
  if (by === 'state' || by === 'batch') {
    const labels = by === 'state' ? states : lifecycles.flatMap((lifecycle) => lifecycle.batches ?? []);
    return {
      label: by === 'state' ? '状态' : '批次',
      nameOf: named(new Map(labels.map(({ name, label }) => [name, label]))),
      groupOf: ({ state }) => (by === 'state' ? state : states.find(({ name }) => name === state)?.batch),
    };
  }
  const field = pack.registers.flatMap((register) => register.fields).find((candidate) => candidate.name === by);
  const listName = field?.type.kind === 'code' ? field.type.list : null;
  const codes = pack.codeLists.find((list) => list.name === listName)?.codes ?? [];
  const byCode = named(new Map(codes.map(({ code, label }) => [code, label])));
  return {
    label: field?.label['zh-CN'] ?? by,
    nameOf: field?.type.kind === 'orgUnit' ? (group) => unitNames.get(group) ?? group : byCode,
    groupOf: (record) => record.values[by],
  };
}
