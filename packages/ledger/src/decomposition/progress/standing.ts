import {
  differenceOf,
  formatValuePeriod,
  percentOf,
  roundHalfUp,
  type SplitKind,
  sumReported,
  versionInForce,
} from '@planwright/engine';
import type { Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import type { LightView, PartProgressRow, PartSaidView, SplitProgressView } from '#model/index.ts';
import { actsOf, type LoadedSplit, type PartKey, type VersionRow } from '../load-splits.ts';
import type { SubjectState } from '../subject.ts';
import { loadCommitmentStandings } from './commitment-standing.ts';
import { loadIndicatorStandings } from './indicator-standing.ts';

/** A part beside what its unit said, before it is shown. */
export interface PartStanding {
  readonly reported: PartSaidView | null;
  readonly lastWord: PartSaidView | null;
  readonly light: LightView;
}

/** How a frozen split stands: asked part by part, whether it is a commitment's or an indicator's. */
export interface Standing {
  readonly subject: SubjectState;
  readonly version: VersionRow;
  readonly reportedUnit: string | null;
  /** How what is reported adds up. */
  readonly sums: SplitKind;
  /** Whether units must be at the same period to be added: of an indicator's totals, 1—3月 and 1—4月 do not add up. */
  readonly samePeriod: boolean;
  readonly of: (part: PartKey) => PartStanding;
  /** The whole's own value, for the units' newest period where there is one. */
  readonly whole: (period: string | null) => SplitProgressView['whole'];
}

/** A split with the version that holds. */
export interface FrozenSplit {
  readonly split: LoadedSplit;
  readonly version: VersionRow;
  readonly parts: readonly PartKey[];
}

/** The version in force with its parts; undefined before the first freeze. */
export function frozenOf(split: LoadedSplit): FrozenSplit | undefined {
  const number = versionInForce(actsOf(split));
  const version = split.versions.find((one) => one.number === number);
  if (version === undefined) return undefined;
  return { split, version, parts: split.parts.filter((part) => part.number === number) };
}

/** Standings of frozen splits by split id. `unitIds` narrows what is read to some units' parts. */
export async function loadStandings(
  context: LedgerContext,
  frozen: readonly FrozenSplit[],
  moment: Moment,
  unitIds: readonly string[] | null = null,
): Promise<ReadonlyMap<string, Standing>> {
  const ofKind = (kind: LoadedSplit['subject']['kind']) => frozen.filter(({ split }) => split.subject.kind === kind);
  return new Map([
    ...(await loadCommitmentStandings(context, ofKind('commitment'), moment, unitIds)),
    ...(await loadIndicatorStandings(context, ofKind('indicator-target'), moment, unitIds)),
  ]);
}

/** Rows, sum and difference of one split. */
export function presentProgress(
  { version, parts }: FrozenSplit,
  standing: Standing,
  asOf: string,
  nameOf: (unitId: string) => string,
): SplitProgressView {
  const comparable = standing.reportedUnit === version.unit;
  const rows = parts.map((part) => presentRow(part, standing.of(part), nameOf(part.org_unit_id), comparable));
  const newest = rows
    .flatMap((row) => (row.reported === null ? [] : [row.reported]))
    .reduce<PartSaidView | null>(
      (last, said) => (last !== null && last.periodEnd >= said.periodEnd ? last : said),
      null,
    );
  const bases = new Map(parts.map((part) => [part.org_unit_id, part.base]));
  const sum = sumReported(
    standing.sums,
    rows.map(({ unitId, unitName, reported }) => {
      const older = reported !== null && newest !== null && reported.periodEnd < newest.periodEnd;
      const counts = reported !== null && !(older && standing.samePeriod);
      return {
        name:
          older && standing.samePeriod
            ? `${unitName}（最近为${formatValuePeriod(reported.period)['zh-CN']}）`
            : unitName,
        value: counts ? reported.value : null,
        base: bases.get(unitId) ?? null,
        behind: older,
      };
    }),
  );
  const whole = standing.whole(newest?.period ?? null);
  return {
    version: version.number,
    asOf,
    unit: version.unit,
    reportedUnit: standing.reportedUnit,
    rows,
    sum: { ...sum, period: newest?.period ?? null, missing: [...sum.missing], behind: [...sum.behind] },
    whole,
    difference: whole === null || whole.from === 'reckoned' ? null : differenceOf(sum.value, whole.value),
    simulated: rows.some((row) => row.reported?.simulated === true),
  };
}

function presentRow(
  part: PartKey,
  { reported, lastWord, light }: PartStanding,
  unitName: string,
  comparable: boolean,
): PartProgressRow {
  const share =
    !comparable || reported?.value == null || part.value === null ? null : percentOf(reported.value, part.value);
  return {
    unitId: part.org_unit_id,
    unitName,
    value: part.value,
    words: part.words,
    reported,
    lastWord,
    sharePercent: share === null ? null : roundHalfUp(share, 1),
    light,
  };
}
