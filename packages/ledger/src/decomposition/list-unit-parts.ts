import { unitState, versionInForce, versionState } from '@planwright/engine';
import type { Moment } from '#commitments/load-states.ts';
import type { SplitTargetView, UnitPartView } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import type { LedgerContext } from '../context.ts';
import { actsOf, type LoadedSplit, loadSplits, revisionsOf, type VersionRow } from './load-splits.ts';
import { inUnitOf, loadLastSaid, type PartSaid, saidKey } from './progress/said.ts';
import { frozenOf, loadStandings, type PartStanding, type Standing } from './progress/standing.ts';
import { loadTargetsOf, subjectKey } from './subject.ts';

/** 本单位承担: the parts that a unit has been offered, with what it and the officer said about them; drafts are not shown to it. */
export async function listUnitParts(
  context: LedgerContext,
  unitId: string,
  moment: Moment,
): Promise<readonly UnitPartView[]> {
  const { db, jurisdictionId } = context;
  const own = await db
    .selectFrom('decomposition_part')
    .select(['decomposition_id', 'number', 'trace'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('org_unit_id', '=', unitId)
    .execute();
  if (own.length === 0) return [];
  const ids = [...new Set(own.map((row) => row.decomposition_id))];
  const splits = await loadSplits(context, moment, ids, [unitId]);
  const names = await loadUnitNames(context, moment.asOf, [unitId]);
  const said = await loadLastSaid(
    context,
    splits.map((split) => ({ splitId: split.id, unitId })),
    moment,
  );
  const standings = await loadStandings(
    context,
    splits.flatMap((split) => frozenOf(split) ?? []),
    moment,
    [unitId],
  );
  // What is frozen has its target in its standing already.
  const open = splits.filter((split) => !standings.has(split.id)).map((split) => split.subject);
  const targets = open.length === 0 ? new Map<string, SplitTargetView>() : await loadTargetsOf(context, open, moment);
  return splits.flatMap((split) => {
    const target = standings.get(split.id)?.subject.target ?? targets.get(subjectKey(split.subject));
    const view =
      target === undefined
        ? null
        : presentUnitPart(split, target, unitId, {
            said: said.get(saidKey(split.id, unitId))?.lastValue ?? null,
            standing: standings.get(split.id),
          });
    if (view === null) return [];
    const row = own.find((one) => one.decomposition_id === split.id && one.number === view.version);
    const trace = (row?.trace ?? []).map(({ kind, words, value }) => ({ kind, words, value }));
    return [{ ...view, unitName: names.get(unitId) ?? unitId, trace }];
  });
}

interface Known {
  readonly said: PartSaid | null;
  readonly standing: Standing | undefined;
}

function presentUnitPart(
  split: LoadedSplit,
  target: SplitTargetView,
  unitId: string,
  { said, standing }: Known,
): Omit<UnitPartView, 'unitName' | 'trace'> | null {
  const [revisions, acts] = [revisionsOf(split), actsOf(split)];
  const shown = split.versions.findLast((version) =>
    acts.some((act) => act.kind === 'offer' && act.version === version.number),
  );
  const part = split.parts.find((one) => one.number === shown?.number && one.org_unit_id === unitId);
  if (shown === undefined || part === undefined) return null;
  const inForce = versionInForce(acts);
  const own = split.acts.filter((act) => act.org_unit_id === unitId && act.number <= shown.number);
  const counter = own.findLast((act) => act.kind === 'counter');
  const answer = own.findLast((act) => act.kind === 'accept' || act.kind === 'decline');
  const answered = answer !== undefined && (counter === undefined || own.indexOf(answer) > own.indexOf(counter));
  const held = split.parts.find((one) => one.number === inForce && one.org_unit_id === unitId);
  const stands = held === undefined ? undefined : standing?.of(held);
  return {
    splitId: split.id,
    target,
    version: shown.number,
    versionState: versionState(shown.number, revisions, acts),
    kind: shown.kind,
    unitId,
    value: part.value,
    words: part.words,
    unit: shown.unit,
    sharePercent: part.share_percent,
    inForceValue: held?.value ?? null,
    state: unitState(unitId, shown.number, revisions, acts),
    counter:
      counter === undefined ? null : { value: counter.value, words: counter.words, reason: counter.reason ?? '' },
    answer: answered ? { accepted: answer.kind === 'accept', reason: answer.reason ?? '' } : null,
    reported: reportedOf(split, shown, said, stands),
    light: stands?.light ?? null,
  };
}

/** In the shown version's unit where it is a report; an indicator's value as the baseline has it. */
function reportedOf(
  split: LoadedSplit,
  shown: VersionRow,
  said: PartSaid | null,
  stands: PartStanding | undefined,
): UnitPartView['reported'] {
  const value = said === null ? null : inUnitOf(split, shown.number, said);
  if (said !== null && value !== null) return { value, periodEnd: said.periodEnd };
  const known = stands?.reported;
  return known?.value == null ? null : { value: known.value, periodEnd: known.periodEnd };
}
