import { compareDecimals, unitState, versionInForce, versionState } from '@planwright/engine';
import type {
  SplitActView,
  SplitDetail,
  SplitPartView,
  SplitRow,
  SplitTargetView,
  SplitVersionView,
} from '#model/index.ts';
import {
  type ActRow,
  actsOf,
  type LoadedSplit,
  lastVersion,
  type PartRow,
  revisionsOf,
  type VersionRow,
} from './load-splits.ts';

type Names = ReadonlyMap<string, string>;

/** What a list and a page begin with. */
function presentHead(split: LoadedSplit, target: SplitTargetView) {
  const last = lastVersion(split);
  const moved =
    target.value === null || last.subject_value === null
      ? target.value !== last.subject_value
      : compareDecimals(target.value, last.subject_value) !== 0;
  return {
    id: split.id,
    target,
    currentVersion: last.number,
    inForce: versionInForce(actsOf(split)),
    moved,
    simulated: last.simulated,
  };
}

export function presentRow(split: LoadedSplit, target: SplitTargetView): SplitRow {
  const last = lastVersion(split);
  const [revisions, acts] = [revisionsOf(split), actsOf(split)];
  const parts = revisions.at(-1)?.parts ?? [];
  const states = parts.map((part) => unitState(part.unitId, last.number, revisions, acts));
  return {
    ...presentHead(split, target),
    state: versionState(last.number, revisions, acts),
    kind: last.kind,
    total: last.total,
    unit: last.unit,
    surplus: last.surplus,
    units: states.length,
    signed: states.filter((state) => state === 'signed').length,
    countered: states.filter((state) => state === 'countered').length,
    on: last.happened_on,
    by: last.by_name,
  };
}

export interface SplitWords {
  /** Names of units as of the day that a version took them from. */
  readonly namesOn: (day: string) => Names;
  readonly ended: Names;
  readonly posts: Names;
}

export function presentDetail(
  split: LoadedSplit,
  target: SplitTargetView,
  parts: readonly PartRow[],
  words: SplitWords,
): SplitDetail {
  const names = words.namesOn(lastVersion(split).units_on);
  return {
    ...presentHead(split, target),
    versions: split.versions.map((version) =>
      presentVersion(
        split,
        version,
        parts.filter((part) => part.number === version.number),
        words,
      ),
    ),
    acts: split.acts.map((act) => presentAct(act, names, words.posts)),
  };
}

function presentVersion(
  split: LoadedSplit,
  row: VersionRow,
  parts: readonly PartRow[],
  { namesOn, ended }: SplitWords,
): SplitVersionView {
  const [revisions, acts] = [revisionsOf(split), actsOf(split)];
  const names = namesOn(row.units_on);
  return {
    number: row.number,
    state: versionState(row.number, revisions, acts),
    kind: row.kind,
    subjectValue: row.subject_value,
    subjectUnit: row.subject_unit,
    subjectWords: row.subject_words,
    op: row.op,
    factor: row.factor,
    total: row.total,
    unit: row.unit,
    baseUnit: row.base_unit,
    scale: row.scale,
    surplus: row.surplus,
    surplusReason: row.surplus_reason,
    sum: row.total_given,
    exact: row.total_exact,
    rule: row.rule,
    bases: [...row.bases],
    parts: parts.map((part) => ({
      ...presentPart(part, names, ended),
      state: unitState(part.org_unit_id, row.number, revisions, acts),
    })),
    reason: row.reason,
    document: row.document,
    on: row.happened_on,
    recordedAt: row.recorded_at,
    by: row.by_name,
    simulated: row.simulated,
  };
}

function presentPart(part: PartRow, names: Names, ended: Names): Omit<SplitPartView, 'state'> {
  return {
    unitId: part.org_unit_id,
    unitName: names.get(part.org_unit_id) ?? part.org_unit_id,
    unitEnded: ended.get(part.org_unit_id) ?? null,
    values: { ...part.basis_values },
    base: part.base,
    floor: part.floor,
    cap: part.cap,
    hand: part.hand,
    handWords: part.hand_words,
    handReason: part.hand_reason,
    value: part.value,
    words: part.words,
    weightPercent: part.weight_percent,
    sharePercent: part.share_percent,
    contribution: part.contribution,
    against: part.against,
    trace: part.trace.map(({ kind, words, value }) => ({ kind, words, value })),
  };
}

function presentAct(act: ActRow, names: Names, posts: Names): SplitActView {
  return {
    id: act.decomposition_act_id,
    kind: act.kind,
    version: act.number,
    unitId: act.org_unit_id,
    unitName: act.org_unit_id === null ? null : (names.get(act.org_unit_id) ?? act.org_unit_id),
    value: act.value,
    words: act.words,
    reason: act.reason,
    on: act.happened_on,
    recordedAt: act.recorded_at,
    by: act.by_name,
    post: posts.get(act.by_post) ?? act.by_post,
  };
}
