import { describe, expect, it } from 'vitest';
import { main } from './main.ts';
import { recordEffects } from './recording-effects.ts';

const TEXT =
  '三、2021年重点任务\n推进56个省重点项目（优选项目20个、签约项目13个、补短板项目10个、技改项目12个）。\n（三）落实责任。\n';
const OTHER = '2020年计划\n二、2020年主要目标\n全市工业增加值增长7%。\n';
const AGAINST = `${TEXT}四、2021年主要目标\n全市工业增加值增长6%。\n`;

const sarif = async (files: Record<string, string>, ...argv: string[]) => {
  const effects = recordEffects(files);
  await main(['audit', ...argv, '--format', 'sarif'], effects);
  return JSON.parse(effects.printed.join(''));
};

type Json = Record<string, unknown>;

/** What SARIF 2.1.0 (OASIS, chapters 3.13–3.35 and the published schema) asks of the objects that we write. */
function faultsOf(log: Json): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, words: string) => {
    if (!holds) faults.push(words);
  };
  const message = (value: unknown, where: string) =>
    must(
      typeof (value as Json | undefined)?.text === 'string' && (value as Json).text !== '',
      `${where}: message.text`,
    );
  const location = (value: Json, where: string) => {
    const { artifactLocation, region } = value.physicalLocation as Record<string, Json>;
    must(typeof artifactLocation?.uri === 'string' && !/[ \\]/u.test(artifactLocation.uri), `${where}: uri`);
    const { startLine, startColumn, endLine, endColumn, charOffset, charLength } = region as Record<string, number>;
    for (const [name, number] of Object.entries({ startLine, startColumn, endLine, endColumn }))
      must(Number.isInteger(number) && Number(number) >= 1, `${where}: ${name} counts from 1`);
    must(
      Number(endLine) > Number(startLine) || (endLine === startLine && Number(endColumn) >= Number(startColumn)),
      `${where}: ends before it starts`,
    );
    must(Number.isInteger(charOffset) && Number(charOffset) >= 0 && Number(charLength) >= 0, `${where}: characters`);
  };
  must(log.version === '2.1.0', 'version');
  must(Array.isArray(log.runs) && log.runs.length > 0, 'runs');
  for (const run of log.runs as Json[]) {
    const driver = (run.tool as Json).driver as Json;
    must(typeof driver.name === 'string' && driver.name !== '', 'driver.name');
    must(['utf16CodeUnits', 'unicodeCodePoints'].includes(String(run.columnKind)), 'columnKind');
    const rules = driver.rules as Json[];
    must(new Set(rules.map(({ id }) => id)).size === rules.length, 'rule ids are unique');
    for (const rule of rules) {
      must(typeof rule.id === 'string', 'rule.id');
      for (const part of ['shortDescription', 'fullDescription', 'help']) message(rule[part], `${rule.id} ${part}`);
      must(
        ['none', 'note', 'warning', 'error'].includes(String((rule.defaultConfiguration as Json).level)),
        'rule level',
      );
    }
    for (const result of run.results as Json[]) {
      const where = String(result.ruleId);
      message(result.message, where);
      must(['none', 'note', 'warning', 'error'].includes(String(result.level)), `${where}: level`);
      must(rules[Number(result.ruleIndex)]?.id === result.ruleId, `${where}: ruleIndex`);
      for (const place of result.locations as Json[]) location(place, where);
      const related = result.relatedLocations as Json[];
      must(new Set(related.map(({ id }) => id)).size === related.length, `${where}: ids of related locations`);
      for (const place of related) {
        location(place, where);
        message(place.message, `${where} related`);
      }
      const prints = Object.values(result.partialFingerprints as Json);
      must(
        prints.every((print) => typeof print === 'string'),
        `${where}: fingerprints`,
      );
      for (const suppression of (result.suppressions ?? []) as Json[]) {
        must(['inSource', 'external'].includes(String(suppression.kind)), `${where}: suppression.kind`);
        must(
          ['accepted', 'underReview', 'rejected'].includes(String(suppression.status)),
          `${where}: suppression.status`,
        );
      }
    }
  }
  return faults;
}

describe('the SARIF log', () => {
  it('has the structure of version 2.1.0, alone and against another document', async () => {
    expect(faultsOf(await sarif({ 'a b.txt': TEXT }, 'a b.txt'))).toEqual([]);
    expect(faultsOf(await sarif({ 'a.txt': AGAINST, 'b.txt': OTHER }, 'a.txt', '--against', 'b.txt'))).toEqual([]);
  });

  it('points at the total and at each part, by line, column and offset', async () => {
    const log = await sarif({ 'plan.txt': TEXT }, 'plan.txt');
    const result = log.runs[0].results.find(({ ruleId }: Json) => ruleId === 'audit/parts-and-total');
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('plan.txt');
    // Line 2, behind 推进.
    expect(region).toMatchObject({ startLine: 2, startColumn: 3, endLine: 2, endColumn: 6 });
    const words = ({
      physicalLocation,
    }: {
      physicalLocation: { region: { charOffset: number; charLength: number } };
    }) => TEXT.slice(physicalLocation.region.charOffset).slice(0, physicalLocation.region.charLength);
    expect([result, ...result.relatedLocations].map((place) => words(place.locations?.[0] ?? place))).toEqual([
      '56个',
      '20个',
      '13个',
      '10个',
      '12个',
    ]);
    expect(result.level).toBe('error');
    expect(result.message.text).toContain('20 + 13 + 10 + 12 = 55个');
  });

  it('places what rests on the other document in the other document', async () => {
    const log = await sarif({ 'a.txt': AGAINST, 'b.txt': OTHER }, 'a.txt', '--against', 'b.txt');
    const result = log.runs[0].results.find(({ ruleId }: Json) => ruleId === 'audit/weaker-target');
    const { artifactLocation, region } = result.relatedLocations[0].physicalLocation;
    expect([artifactLocation.uri, region.startLine]).toEqual(['b.txt', 3]);
    expect(OTHER.slice(region.charOffset, region.charOffset + region.charLength)).toContain('7%');
  });

  it('shows a waived finding as suppressed, with its reason', async () => {
    const identity = (await sarif({ 'a.txt': TEXT }, 'a.txt')).runs[0].results.find(
      ({ ruleId }: Json) => ruleId === 'audit/parts-and-total',
    ).partialFingerprints['planwright/v1'];
    const files = { 'a.txt': TEXT, 'w.json': JSON.stringify([{ identity, reason: '附件另有说明' }]) };
    const log = await sarif(files, 'a.txt', '--waivers', 'w.json');
    expect(faultsOf(log)).toEqual([]);
    const suppressed = log.runs[0].results.filter(({ suppressions }: Json) => suppressions !== undefined);
    expect(suppressed.map(({ suppressions }: Json) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: '附件另有说明' }],
    ]);
  });
});
