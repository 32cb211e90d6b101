import {
  checkFormula,
  type Formula,
  type FormulaCatalogue,
  type IndicatorDefinition,
  indicatorsIn,
  PlanwrightError,
  STANDARD_INDICATORS,
} from '@planwright/engine';
import { sql } from 'kysely';
import { formatCanonical } from '#database/canonical.ts';
import type { LedgerContext } from '../context.ts';
import { SYSTEM_ACTOR } from '../context.ts';

/** The definitions in force, in the order of the library and of their making. */
export interface DefinitionSet {
  readonly all: readonly IndicatorDefinition[];
  readonly byId: ReadonlyMap<string, IndicatorDefinition>;
  /** Checked formulas by id. */
  readonly formulas: ReadonlyMap<string, Formula>;
}

interface VersionRow {
  readonly indicator_id: string;
  readonly number: number;
  readonly content: IndicatorDefinition;
  readonly from_library: boolean;
}

/** The last version of each indicator; with `knownAt` as it stood then. What was recorded later only is read in its first version: values may be
 * older than the ledger that defines them. */
export async function loadDefinitions(context: LedgerContext, knownAt: string | null = null): Promise<DefinitionSet> {
  const rows = await loadLastVersions(context, knownAt);
  const all = rows.map((row) => row.content);
  const catalogue = catalogueOf(context, all);
  const formulas = new Map<string, Formula>();
  for (const { id, formula, unit } of all) {
    const checked = formula === null ? null : checkFormula(formula, unit, catalogue).formula;
    if (checked !== null) formulas.set(id, checked);
  }
  return { all, byId: new Map(all.map((definition) => [definition.id, definition])), formulas };
}

async function loadLastVersions(
  { db, jurisdictionId }: LedgerContext,
  knownAt: string | null,
): Promise<readonly VersionRow[]> {
  const newest =
    knownAt === null
      ? sql`version.number desc`
      : sql`(version.recorded_at <= ${knownAt}) desc,
          case when version.recorded_at <= ${knownAt} then -version.number else version.number end`;
  const { rows } = await sql<VersionRow>`
    select * from (
      select distinct on (version.indicator_id) version.indicator_id, version.number, version.content, version.from_library, indicator.position
      from indicator_version version
      join indicator on indicator.jurisdiction_id = version.jurisdiction_id and indicator.indicator_id = version.indicator_id
      where version.jurisdiction_id = ${jurisdictionId}
      order by version.indicator_id, ${newest}
    ) last order by position, indicator_id`.execute(db);
  return rows;
}

/** What formulas may name: every indicator, and the measures of the installed packs. */
export function catalogueOf(context: LedgerContext, indicators: readonly IndicatorDefinition[]): FormulaCatalogue {
  return {
    indicators,
    measures: context.packs.flatMap((pack) =>
      pack.measures.map(({ name, label, unit }) => ({ pack: pack.name, name, label, unit })),
    ),
  };
}

/** Which indicators each formula reads, with one put in or replaced. */
export function readsWith(
  set: DefinitionSet,
  id: string,
  formula: Formula | null,
): ReadonlyMap<string, readonly string[]> {
  const reads = new Map([...set.formulas].map(([each, tree]) => [each, indicatorsIn(tree)] as const));
  if (formula === null) reads.delete(id);
  else reads.set(id, indicatorsIn(formula));
  return reads;
}

export function requireDefinition(set: DefinitionSet, id: string): IndicatorDefinition {
  const definition = set.byId.get(id);
  if (definition !== undefined) return definition;
  throw new PlanwrightError({
    family: 'not-found',
    code: 'unknown-indicator',
    message: `there is no indicator "${id}"`,
    hint: 'choose one from the list of indicators',
    messageZh: `没有指标“${id}”`,
    hintZh: '请从指标列表中选择',
  });
}

/**
 * 装入标准指标库: every standard indicator that is not there, and a new version of one whose words the library has changed and nobody here has.
 *
 * @returns how many were written
 */
export async function installLibrary(context: LedgerContext): Promise<number> {
  const { db, jurisdictionId } = context;
  const known = new Map((await loadLastVersions(context, null)).map((row) => [row.indicator_id, row]));
  const due = STANDARD_INDICATORS.map((definition, position) => ({ definition, position })).filter(({ definition }) => {
    const last = known.get(definition.id);
    return last === undefined || (last.from_library && formatCanonical(last.content) !== formatCanonical(definition));
  });
  if (due.length === 0) return 0;
  const rows = due.map(({ definition, position }) => ({
    id: definition.id,
    position,
    number: (known.get(definition.id)?.number ?? 0) + 1,
    content: definition,
  }));
  const rowset = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id text, position integer, number integer, content jsonb)`;
  await sql`insert into indicator (jurisdiction_id, indicator_id, position)
    select ${jurisdictionId}, row.id, row.position from ${rowset} on conflict do nothing`.execute(db);
  await sql`
    insert into indicator_version (jurisdiction_id, indicator_id, number, content, from_library, recorded_at, by_post, by_name, reason)
    select ${jurisdictionId}, row.id, row.number, row.content, true, ${context.now()}::timestamptz, ${SYSTEM_ACTOR.postId}, ${SYSTEM_ACTOR.personName},
      case when row.number = 1 then '标准指标库' else '标准指标库更新' end
    from ${rowset} on conflict do nothing`.execute(db);
  return due.length;
}
