import { addDays, periodsDue, yearOf } from '@planwright/engine';
import type { Moment } from '#commitments/load-states.ts';
import type { LedgerContext } from '#context.ts';
import { type DefinitionSet, loadDefinitions } from '#indicators/definitions.ts';
import type { PartObligation, PartSaidView, Round } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import { loadAnsweredUnits } from '#organisation/past-units.ts';
import { loadLateness } from '#rounds/lateness.ts';
import { getRound } from '#rounds/load-rounds.ts';
import { parseIndicatorSubject } from '../indicator-subject.ts';
import { loadSplits, type PartKey } from '../load-splits.ts';
import { inUnitOf, loadSaidInRound, type PartSaid, presentSaid, saidKey } from './said.ts';
import { type FrozenSplit, frozenOf, loadStandings, type Standing } from './standing.ts';

/** A baseline is asked about from the round on that was being reported in when it was frozen. */
const OPEN_DAYS = 7;

/**
 * 应报分解数: the parts that a unit (all units when null) answers for in a round: of commitments each week, of an indicator whenever the value of a period is due, and
 * only where nobody reckons it.
 */
export async function listPartObligations(
  context: LedgerContext,
  input: { readonly roundId: string; readonly unitId: string | null; readonly asOf: string },
): Promise<readonly PartObligation[]> {
  const round = await getRound(context, input.roundId);
  const moment = { asOf: input.asOf, knownAt: null };
  const units = input.unitId === null ? null : await loadAnsweredUnits(context, input.unitId, input.asOf);
  const set = await loadDefinitions(context);
  const frozen = (await loadFrozen(context, units, moment)).filter((one) => isAsked(one, round, set));
  if (frozen.length === 0) return [];
  const standings = await loadStandings(context, frozen, moment, units);
  const sent = await loadSaidInRound(
    context,
    frozen.flatMap(({ split, parts }) =>
      parts
        .filter((part) => units === null || units.includes(part.org_unit_id))
        .map((part) => ({ splitId: split.id, unitId: part.org_unit_id })),
    ),
    round.id,
  );
  const [names, isLate] = await Promise.all([loadUnitNames(context, input.asOf), loadLateness(context, input.asOf)]);
  return frozen.flatMap((one) => {
    const standing = standings.get(one.split.id);
    if (standing === undefined || standing.subject.planYear !== yearOf(round.periodEnd)) return [];
    return one.parts
      .filter((part) => units === null || units.includes(part.org_unit_id))
      .map((part) => {
        const own = sent.get(saidKey(one.split.id, part.org_unit_id));
        const asked = { set, round, isLate, sent: own };
        return presentObligation(one, standing, part, names.get(part.org_unit_id) ?? part.org_unit_id, asked);
      });
  });
}

async function loadFrozen(
  context: LedgerContext,
  units: readonly string[] | null,
  moment: Moment,
): Promise<readonly FrozenSplit[]> {
  const { db, jurisdictionId } = context;
  const of = db
    .selectFrom('decomposition_part')
    .select('decomposition_id')
    .distinct()
    .where('jurisdiction_id', '=', jurisdictionId);
  const ids = await (units === null ? of : of.where('org_unit_id', 'in', [...units])).execute();
  if (ids.length === 0) return [];
  const splits = await loadSplits(
    context,
    moment,
    ids.map((row) => row.decomposition_id),
    units,
  );
  return splits.flatMap((split) => frozenOf(split) ?? []);
}

/** What tells whether and when a split's parts are asked about. */
export interface AskedSplit {
  readonly split: Pick<FrozenSplit['split'], 'id' | 'subject'> & {
    readonly acts: readonly Pick<FrozenSplit['split']['acts'][number], 'kind' | 'happened_on'>[];
  };
}

/** Whether units are asked about a split's parts in a round at all. */
export function isAsked(one: AskedSplit, round: Round, set: DefinitionSet): boolean {
  if (round.kind !== 'week' || addDays(round.periodEnd, OPEN_DAYS) < frozenOn(one)) return false;
  return one.split.subject.kind === 'commitment' || periodDue(one, round, set) !== null;
}

/** The day of the first freeze. */
function frozenOn({ split }: AskedSplit): string {
  return split.acts.find((act) => act.kind === 'freeze')?.happened_on ?? '9999-12-31';
}

/** The day a part's report is due in a round: a baseline that was frozen later is not late before it was there. */
export function dueFrom(one: AskedSplit, round: Round): string {
  const from = frozenOn(one);
  return round.dueOn > from ? round.dueOn : from;
}

/** The newest period of the target's year whose value should be there by the round's due day; null where none is, or where a formula gives it. */
export function periodDue({ split }: AskedSplit, round: Round, set: DefinitionSet): string | null {
  if (split.subject.kind !== 'indicator-target') return null;
  const { indicatorId, year } = parseIndicatorSubject(split.subject.id);
  const definition = set.byId.get(indicatorId);
  if (definition === undefined || definition.formula !== null) return null;
  return periodsDue(definition, round.dueOn).findLast((key) => key.startsWith(String(year))) ?? null;
}

function presentObligation(
  one: FrozenSplit,
  standing: Standing,
  part: PartKey,
  unitName: string,
  asked: {
    readonly set: DefinitionSet;
    readonly round: Round;
    readonly isLate: (dueOn: string) => boolean;
    readonly sent: PartSaid | undefined;
  },
): PartObligation {
  const { split, version } = one;
  const { round, isLate } = asked;
  const period = periodDue(one, round, asked.set);
  const { reported, lastWord, light } = standing.of(part);
  const last = lastWord ?? reported;
  const sent =
    period !== null
      ? last !== null && last.period >= period
        ? last
        : null
      : asked.sent === undefined
        ? null
        : presentSaid(asked.sent, inUnitOf(split, version.number, asked.sent));
  const dueOn = dueFrom(one, round);
  return {
    splitId: split.id,
    roundId: round.id,
    unitId: part.org_unit_id,
    unitName,
    target: standing.subject.target,
    version: version.number,
    value: part.value,
    words: part.words,
    unit: version.unit,
    asked: { unit: standing.reportedUnit, period },
    dueOn,
    state: sent !== null ? 'submitted' : isLate(dueOn) ? 'overdue' : 'due',
    sent,
    previous: earlier(reported, round.periodEnd, sent),
    light,
  };
}

const earlier = (said: PartSaidView | null, before: string, sent: PartSaidView | null): PartSaidView | null =>
  said !== null && said.periodEnd < before && said.id !== sent?.id ? said : null;
