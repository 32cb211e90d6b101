import type { SplitAct, SplitRevision } from '@planwright/engine';
import type { Selectable } from 'kysely';
import type { Moment } from '#commitments/load-states.ts';
import type {
  DecompositionActTable,
  DecompositionPartTable,
  DecompositionVersionTable,
} from '#database/decomposition-tables.ts';
import type { SplitSubject } from '#model/index.ts';
import type { LedgerContext } from '../context.ts';

export type VersionRow = Selectable<DecompositionVersionTable>;
export type PartRow = Selectable<DecompositionPartTable>;
export type ActRow = Selectable<DecompositionActTable>;
/** What tells parts apart, without their reckoning. */
export type PartKey = Pick<
  PartRow,
  'decomposition_id' | 'number' | 'org_unit_id' | 'base' | 'value' | 'words' | 'share_percent' | 'against'
>;

/** A split as known at a moment, versions and acts in order. */
export interface LoadedSplit {
  readonly id: string;
  readonly subject: SplitSubject;
  readonly versions: readonly VersionRow[];
  readonly acts: readonly ActRow[];
  readonly parts: readonly PartKey[];
}

/** Splits with at least one version by then; `ids` narrows to some of them, `unitIds` the parts to those of some units. */
export async function loadSplits(
  { db, jurisdictionId }: LedgerContext,
  { asOf, knownAt }: Moment,
  ids: readonly string[] | null = null,
  unitIds: readonly string[] | null = null,
): Promise<readonly LoadedSplit[]> {
  if (ids?.length === 0) return [];
  const known = knownAt ?? '9999-12-31';
  const heads = db
    .selectFrom('decomposition')
    .select(['decomposition_id', 'subject_kind', 'subject_id'])
    .where('jurisdiction_id', '=', jurisdictionId);
  const versions = db
    .selectFrom('decomposition_version')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('happened_on', '<=', asOf)
    .where('recorded_at', '<=', known)
    .orderBy('number');
  const acts = db
    .selectFrom('decomposition_act')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('happened_on', '<=', asOf)
    .where('recorded_at', '<=', known)
    .orderBy('recorded_at')
    .orderBy('decomposition_act_id');
  const parts = db
    .selectFrom('decomposition_part')
    .select(['decomposition_id', 'number', 'org_unit_id', 'base', 'value', 'words', 'share_percent', 'against'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .orderBy('number')
    .orderBy('position');
  const all = ids === null;
  const some = ids ?? [];
  const theirs = unitIds === null ? parts : parts.where('org_unit_id', 'in', [...unitIds]);
  const [headRows, versionRows, actRows, partRows] = await Promise.all([
    (all ? heads : heads.where('decomposition_id', 'in', some)).execute(),
    (all ? versions : versions.where('decomposition_id', 'in', some)).execute(),
    (all ? acts : acts.where('decomposition_id', 'in', some)).execute(),
    (all ? theirs : theirs.where('decomposition_id', 'in', some)).execute(),
  ]);
  const [versionsOf, actsOf, partsOf] = [byId(versionRows), byId(actRows), byId(partRows)];
  return headRows.flatMap(({ decomposition_id: id, subject_kind, subject_id }) => {
    const own = versionsOf.get(id) ?? [];
    if (own.length === 0) return [];
    const numbers = new Set(own.map((version) => version.number));
    return {
      id,
      subject: { kind: subject_kind, id: subject_id },
      versions: own,
      acts: actsOf.get(id) ?? [],
      parts: (partsOf.get(id) ?? []).filter((part) => numbers.has(part.number)),
    };
  });
}

function byId<T extends { readonly decomposition_id: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.decomposition_id);
    if (group === undefined) groups.set(row.decomposition_id, [row]);
    else group.push(row);
  }
  return groups;
}

/** As the engine judges states. */
export function revisionsOf({ versions, parts }: LoadedSplit): readonly SplitRevision[] {
  return versions.map(({ number }) => ({
    number,
    parts: parts
      .filter((part) => part.number === number)
      .map((part) => ({ unitId: part.org_unit_id, value: part.value, words: part.words })),
  }));
}

export function actsOf({ acts }: LoadedSplit): readonly SplitAct[] {
  return acts.map((act) => ({ kind: act.kind, version: act.number, unitId: act.org_unit_id }));
}

/** The newest version. */
export function lastVersion({ versions }: LoadedSplit): VersionRow {
  const last = versions.at(-1);
  if (last === undefined) throw new TypeError('a split without a version');
  return last;
}
