import { sql } from 'kysely';
import type { Moment } from '#commitments/load-states.ts';
import type { SplitBasisOffer, SplitDetail, SplitSubject, SplitTargetView } from '#model/index.ts';
import { loadUnitNames } from '#organisation/load-units.ts';
import type { LedgerContext } from '../context.ts';
import { listPosts } from '../queries/list-posts.ts';
import { isIndicatorSubject } from './indicator-subject.ts';
import { loadParts } from './load-parts.ts';
import { loadSplits } from './load-splits.ts';
import { loadEnded } from './part-units.ts';
import { loadPastOffer } from './past-offers.ts';
import { presentDetail } from './present.ts';
import { frozenOf } from './progress/standing.ts';
import { unknownSplit } from './refusals.ts';
import { loadSubject, loadTargetsOf, subjectKey } from './subject.ts';
import { findTwin } from './twin.ts';

/** A split with its versions and acts. @throws PlanwrightError `not-found` */
export async function getSplit(context: LedgerContext, id: string, moment: Moment): Promise<SplitDetail> {
  const [split] = await loadSplits(context, moment, [id]);
  if (split === undefined) throw unknownSplit(id);
  const { target } = await loadSubject(context, split.subject, moment);
  const days = [...new Set(split.versions.map((version) => version.units_on))];
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const day of days) names.set(day, await loadUnitNames(context, day));
  const posts = await listPosts(context, moment.asOf);
  return presentDetail(split, target, await loadParts(context, id), {
    namesOn: (day) => names.get(day) ?? new Map(),
    ended: await loadEnded(context, moment.asOf),
    posts: new Map(posts.map((post) => [post.id, post.title])),
  });
}

/** What a split begins with: the target, the split there is, and figures by unit that may serve as factors. */
export async function getSplitStart(
  context: LedgerContext,
  subject: SplitSubject,
  moment: Moment,
): Promise<{
  readonly target: SplitTargetView;
  readonly splitId: string | null;
  readonly offers: readonly SplitBasisOffer[];
}> {
  const state = await loadSubject(context, subject, moment);
  const { target } = state;
  const loaded = await loadSplits(context, moment);
  const targets = await loadTargetsOf(
    context,
    loaded.map((split) => split.subject),
    moment,
  );
  const own = loaded.find((split) => subjectKey(split.subject) === subjectKey(subject));
  const reported = subject.kind === 'commitment' ? await loadReported(context, subject.id, moment) : {};
  const offers: SplitBasisOffer[] = [];
  if (Object.keys(reported).length > 0)
    offers.push({
      id: 'reported',
      name: '本任务各单位已报数',
      source: `填报，截至 ${moment.asOf}`,
      unit: target.unit,
      values: reported,
    });
  for (const split of loaded) {
    const title = targets.get(subjectKey(split.subject))?.title;
    const version = frozenOf(split)?.version ?? split.versions.at(-1);
    if (title === undefined || version === undefined || split.id === own?.id || version.kind === 'assigned') continue;
    const parts = split.parts.filter((part) => part.number === version.number && part.value !== null);
    offers.push({
      id: `split-${split.id}`,
      name: `分解：${title}`.slice(0, 60),
      source: `分解第${version.number}版`,
      unit: version.unit,
      values: Object.fromEntries(parts.map((part) => [part.org_unit_id, part.value ?? '0'])),
    });
  }
  const past = isIndicatorSubject(state) ? await loadPastOffer(context, state, moment) : [];
  const known = await loadIndicatorOffers(context, moment);
  const others = known.filter((offer) => !past.some((one) => one.name === offer.name));
  return {
    target,
    splitId: own?.id ?? (await findTwin(context, subject, state)),
    offers: [...past, ...offers, ...others],
  };
}

/** Yearly values by unit of indicators that add up over space: the last year that at least two units have, known by then. */
async function loadIndicatorOffers(
  { db, jurisdictionId }: LedgerContext,
  { asOf, knownAt }: Moment,
): Promise<readonly SplitBasisOffer[]> {
  const { rows } = await sql<{ id: string; period: string; name: string; unit: string; unitId: string; value: string }>`
    select last.indicator_id as id, last.period, version.name, last.unit, last.org_unit_id as "unitId", last.value
    from (
      select distinct on (indicator_id, org_unit_id, period) indicator_id, org_unit_id, period, unit, value
      from indicator_value
      where jurisdiction_id = ${jurisdictionId} and period_end = any(${yearEnds(asOf)}::date[]) and length(period) = 4
        and period_end <= ${asOf}::date and recorded_at <= ${knownAt ?? '9999-12-31'}
      order by indicator_id, org_unit_id, period, recorded_at desc, indicator_value_id desc
    ) last
    join lateral (
      select content->'label'->>'zh-CN' as name, content->'overSpace'->>'kind' as roll_up
      from indicator_version v
      where v.jurisdiction_id = ${jurisdictionId} and v.indicator_id = last.indicator_id
      order by number desc limit 1
    ) version on version.roll_up = 'sum'
    join org_unit unit on unit.jurisdiction_id = ${jurisdictionId} and unit.org_unit_id = last.org_unit_id and unit.kind <> 'city'
    where last.value is not null
    order by last.indicator_id, last.period desc, unit.position`.execute(db);
  const columns = new Map<string, SplitBasisOffer & { readonly values: Record<string, string> }>();
  for (const { id, period, name, unit, unitId, value } of rows) {
    const key = `indicator-${id}-${period}`;
    const column = columns.get(key) ?? {
      id: key,
      name: `${period}年${name}`.slice(0, 60),
      source: `指标，${period}年`,
      unit,
      values: {},
    };
    if (column.unit === unit) column.values[unitId] = value;
    columns.set(key, column);
  }
  const seen = new Set<string>();
  return [...columns.values()].filter((column) => {
    const indicator = column.id.slice(0, column.id.lastIndexOf('-'));
    if (Object.keys(column.values).length < 2 || seen.has(indicator)) return false;
    seen.add(indicator);
    return true;
  });
}

/** Last days of the day's year and the two before. */
const yearEnds = (asOf: string): string[] => [0, 1, 2].map((back) => `${Number(asOf.slice(0, 4)) - back}-12-31`);

/** The last value of each unit that has reported about a commitment. */
async function loadReported(
  { db, jurisdictionId }: LedgerContext,
  commitmentId: string,
  { asOf }: Moment,
): Promise<Record<string, string>> {
  const { rows } = await sql<{ unitId: string; value: string }>`
    select distinct on (org_unit_id) org_unit_id as "unitId", value
    from report
    where jurisdiction_id = ${jurisdictionId} and commitment_id = ${commitmentId} and period_end <= ${asOf} and value is not null
      and not exists (select from report later
        where later.jurisdiction_id = report.jurisdiction_id and later.corrects = report.report_id)
    order by org_unit_id, period_end desc, recorded_at desc`.execute(db);
  return Object.fromEntries(rows.map((row) => [row.unitId, row.value]));
}
