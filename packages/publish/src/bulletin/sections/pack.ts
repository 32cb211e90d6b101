import { type BulletinSection, type Field, type Measure, roundHalfUp } from '@planwright/engine';
import type { Inline, MeasureValue, RegisterRecord } from '@planwright/ledger/model';
import { type Draft, heading, paragraph, say } from '../draft.ts';
import type { BulletinInput, PackFindings } from '../input.ts';

const PLACEHOLDER = /\{(?<what>measure|unit):(?<name>[A-Za-z0-9]+)\}/gu;
const NOT_REPORTED = '尚未报送';

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
    writeGroups(draft, input, findings, section);
  }
}

/** Null when not one of the paragraph's measures is known. */
function fillTemplate(draft: Draft, findings: PackFindings, template: string): Inline[] | null {
  const values = new Map(findings.whole.map((value) => [value.measure, value]));
  const named = [...template.matchAll(PLACEHOLDER)].filter((match) => match.groups?.what === 'measure');
  if (named.every((match) => (values.get(match.groups?.name ?? '')?.value ?? null) === null)) return null;
  const content: Inline[] = [];
  let at = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    content.push(...say`${template.slice(at, match.index)}`);
    at = match.index + match[0].length;
    // A figure carries its unit itself.
    if (match.groups?.what === 'unit') continue;
    const value = values.get(match.groups?.name ?? '');
    content.push(...measureCell(draft, findings, value, { records: findings.records, unit: value?.unit ?? '' }));
  }
  content.push(...say`${template.slice(at)}`);
  return content;
}

function measureOf(findings: PackFindings, name: string): Measure | undefined {
  return findings.pack.measures.find((measure) => measure.name === name);
}

/** A measure's value as a figure that leads to the records it was reckoned from; rounded here, once. In a table the head names the unit. */
function measureCell(
  draft: Draft,
  findings: PackFindings,
  value: MeasureValue | undefined,
  { records, unit }: { readonly records: readonly RegisterRecord[]; readonly unit: string },
): Inline[] {
  const measure = value && measureOf(findings, value.measure);
  if (value === undefined || measure === undefined || value.value === null) return say`${NOT_REPORTED}`;
  const without = value.missing.length === 0 ? '' : `，其中${value.missing.length}条缺少数据、未计入`;
  return say`${draft.figure(roundHalfUp(value.value, measure.scale), unit, {
    reckoning: `${measure.label['zh-CN']}，由${value.rows}条记录计算${without}`,
    recordIds: records.map((record) => record.id),
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

function writeGroups(draft: Draft, input: BulletinInput, findings: PackFindings, section: BulletinSection): void {
  const { table } = section;
  const values = findings.groups[section.name] ?? [];
  const groups = [...new Set(values.map((value) => value.group))].filter((group) => group !== null);
  if (table === undefined || groups.length === 0) return;
  const measures = table.measures.flatMap((name) => measureOf(findings, name) ?? []);
  const field = findings.pack.registers
    .flatMap((register) => register.fields)
    .find((candidate) => candidate.name === table.by);
  draft.blocks.push({
    kind: 'table',
    caption: `${section.heading['zh-CN']}表`,
    columns: [field?.label['zh-CN'] ?? table.by, ...measures.map(({ label, unit }) => `${label['zh-CN']}（${unit}）`)],
    rows: groups.map((group) => [
      say`${groupName(input, findings, field, group)}`,
      ...measures.map((measure) =>
        measureCell(
          draft,
          findings,
          values.find((value) => value.group === group && value.measure === measure.name),
          { records: findings.records.filter((record) => record.values[table.by] === group), unit: '' },
        ),
      ),
    ]),
  });
}

function groupName({ unitNames }: BulletinInput, { pack }: PackFindings, field: Field | undefined, group: string) {
  if (field?.type.kind === 'orgUnit') return unitNames.get(group) ?? group;
  if (field?.type.kind !== 'code') return group;
  const listName = field.type.list;
  const list = pack.codeLists.find((candidate) => candidate.name === listName);
  return list?.codes.find((code) => code.code === group)?.label['zh-CN'] ?? group;
}
