import { unitState, versionState } from '@planwright/engine';
import type { Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import type { LightView, SplitSubject, SplitTargetView, SplitTreeNode } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import { indicatorSubject, parseIndicatorSubject } from '../indicator-subject.ts';
import { actsOf, type LoadedSplit, loadSplits, revisionsOf, type VersionRow } from '../load-splits.ts';
import { loadSubject, subjectKey } from '../subject.ts';
import { frozenOf, loadStandings, type Standing } from './standing.ts';

/** Deeper than any line of government: a guard, since a unit cannot share a target with one above it. */
const DEEPEST = 5;

interface Grove {
  readonly bySubject: ReadonlyMap<string, LoadedSplit>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly traces: ReadonlyMap<string, SplitTreeNode['trace']>;
  readonly nameOf: (unitId: string) => string;
}

/** 分解树: a target with its parts and the parts' own parts, each before its children; empty where it is not split. Of each split the version in force, else the newest. */
export async function getSplitTree(
  context: LedgerContext,
  subject: SplitSubject,
  moment: Moment,
): Promise<readonly SplitTreeNode[]> {
  const splits = await loadSplits(context, moment, await relatedIds(context, subject));
  const bySubject = new Map(splits.map((split) => [subjectKey(split.subject), split]));
  const root = bySubject.get(subjectKey(subject));
  if (root === undefined) return [];
  const { target } = await loadSubject(context, subject, moment);
  const frozen = splits.flatMap((split) => frozenOf(split) ?? []);
  const names = await loadUnitNames(context, moment.asOf);
  const grove = {
    bySubject,
    standings: await loadStandings(context, frozen, moment),
    traces: await loadTraces(
      context,
      splits.map((split) => split.id),
    ),
    nameOf: (unitId: string) => names.get(unitId) ?? unitId,
  };
  const top = rootNode(root, target, grove);
  return [top, ...partsBelow(root, top.id, grove, 1)];
}

/** The split itself, and for an indicator all splits of its targets of the year. */
async function relatedIds({ db, jurisdictionId }: LedgerContext, subject: SplitSubject): Promise<readonly string[]> {
  const of = db
    .selectFrom('decomposition')
    .select('decomposition_id')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('subject_kind', '=', subject.kind);
  if (subject.kind === 'commitment') {
    const rows = await of.where('subject_id', '=', subject.id).execute();
    return rows.map((row) => row.decomposition_id);
  }
  const { indicatorId, year } = parseIndicatorSubject(subject.id);
  const rows = await of.where('subject_id', 'like', `${indicatorId}:${year}:%`).execute();
  return rows.map((row) => row.decomposition_id);
}

async function loadTraces({ db, jurisdictionId }: LedgerContext, ids: readonly string[]) {
  const rows = await db
    .selectFrom('decomposition_part')
    .select(['decomposition_id', 'number', 'org_unit_id', 'trace'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('decomposition_id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      traceKey(row.decomposition_id, row.number, row.org_unit_id),
      row.trace.map(({ kind, words, value }) => ({ kind, words, value })),
    ]),
  );
}

const traceKey = (splitId: string, number: number, unitId: string): string => `${splitId}\n${number}\n${unitId}`;

/** The version in force, else the newest. */
function shownVersion(split: LoadedSplit): VersionRow | undefined {
  return frozenOf(split)?.version ?? split.versions.at(-1);
}

function frame(split: LoadedSplit, version: VersionRow) {
  const frozen = split.acts.filter((act) => act.kind === 'freeze').map((act) => act.number);
  return {
    splitId: split.id,
    version: version.number,
    versionState: versionState(version.number, revisionsOf(split), actsOf(split)),
    amended: frozen.includes(version.number) && frozen.some((number) => number < version.number),
    rule: version.rule,
  };
}

function rootNode(split: LoadedSplit, target: SplitTargetView, { nameOf }: Grove): SplitTreeNode {
  const version = shownVersion(split);
  if (version === undefined) throw new TypeError('a split without a version');
  const unitId = split.subject.kind === 'commitment' ? null : parseIndicatorSubject(split.subject.id).unitId;
  return {
    ...frame(split, version),
    id: split.id,
    parentId: null,
    unitId,
    unitName: unitId === null ? target.title : nameOf(unitId),
    state: null,
    value: version.total,
    words: version.total === null ? version.subject_words : null,
    unit: version.unit,
    sharePercent: null,
    status: null,
    freshness: null,
    trace: [],
  };
}

function partsBelow(split: LoadedSplit, parentId: string, grove: Grove, depth: number): readonly SplitTreeNode[] {
  const version = shownVersion(split);
  if (version === undefined || depth > DEEPEST) return [];
  const [revisions, acts] = [revisionsOf(split), actsOf(split)];
  return split.parts
    .filter((part) => part.number === version.number)
    .flatMap((part) => {
      const unitId = part.org_unit_id;
      const light = lightOf(grove.standings.get(split.id), version, part);
      const node: SplitTreeNode = {
        ...frame(split, version),
        id: `${split.id}/${unitId}`,
        parentId,
        unitId,
        unitName: grove.nameOf(unitId),
        state: unitState(unitId, version.number, revisions, acts),
        value: part.value,
        words: part.words,
        unit: version.unit,
        sharePercent: part.share_percent,
        status: light?.status ?? null,
        freshness: light?.freshness ?? null,
        trace: grove.traces.get(traceKey(split.id, version.number, unitId)) ?? [],
      };
      const further = furtherSplit(split, unitId, grove);
      return [node, ...(further === undefined ? [] : partsBelow(further, node.id, grove, depth + 1))];
    });
}

function lightOf(
  standing: Standing | undefined,
  version: VersionRow,
  part: LoadedSplit['parts'][number],
): LightView | null {
  return standing === undefined || standing.version.number !== version.number ? null : standing.of(part).light;
}

/** The unit's own split of the part that it was given. */
function furtherSplit(split: LoadedSplit, unitId: string, { bySubject }: Grove): LoadedSplit | undefined {
  if (split.subject.kind !== 'indicator-target') return undefined;
  const { indicatorId, year } = parseIndicatorSubject(split.subject.id);
  const own = bySubject.get(subjectKey(indicatorSubject({ indicatorId, year, unitId })));
  return own?.id === split.id ? undefined : own;
}
