import { sql } from 'kysely';
import { snakeCase, tablesOf } from '#registers/columns.ts';
import { ofPlan, planOfSource } from '#registers/of-plan.ts';
import type { LedgerContext } from '../context.ts';
import { loadDefinitions } from '../indicators/definitions.ts';
import type { LedgerQueries } from '../ledger.ts';
import { listWithdrawn } from '../withdrawals/store.ts';
import { findCurrentPlanVersion } from './plan-versions.ts';
import { listRegisterPlans } from './register-plans.ts';

type Hit = Awaited<ReturnType<LedgerQueries['search']>>[number];

const AROUND = 24;
const TITLE_AT_MOST = 40;

/**
 * 搜索: units, indicators, commitments, records, plans, promises that the running plan dropped, and its sentences that hold the words, in this
 * order; a kind fills at most half of what is asked for, so that one does not hide the others.
 */
export async function search(context: LedgerContext, words: string, limit: number): Promise<readonly Hit[]> {
  const wanted = words.trim();
  if (wanted === '') return [];
  const each = Math.max(1, Math.ceil(limit / 2));
  const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const version = await findCurrentPlanVersion(context);
  const hits = [
    ...(await findUnits(context, pattern, each)),
    ...(await findIndicators(context, wanted, each)),
    ...(version === undefined ? [] : await findCommitments(context, version.id, wanted, pattern, each)),
    ...(await findRecords(context, pattern, each)),
    ...(await findPlans(context, pattern, each)),
    ...(version === undefined ? [] : await findDropped(context, version, pattern, each)),
    ...(version === undefined ? [] : await findSentences(context, version.id, wanted, each)),
  ];
  return hits.slice(0, limit);
}

async function findUnits(
  { db, jurisdictionId }: LedgerContext,
  pattern: string,
  limit: number,
): Promise<readonly Hit[]> {
  const { rows } = await sql<{ id: string; name: string; shortName: string }>`
    select distinct on (org_unit_id) org_unit_id as id, name, short_name as "shortName" from org_unit_version
    where jurisdiction_id = ${jurisdictionId} and (name ilike ${pattern} or short_name ilike ${pattern} or name_en ilike ${pattern})
    order by org_unit_id, valid_from desc limit ${limit}`.execute(db);
  return rows.map((row) => ({
    kind: 'unit',
    id: row.id,
    title: row.name,
    excerpt: row.shortName,
    start: null,
    planVersionId: null,
  }));
}

/** By any of their names. */
async function findIndicators(context: LedgerContext, words: string, limit: number): Promise<readonly Hit[]> {
  const wanted = words.toLowerCase();
  const { all } = await loadDefinitions(context);
  const hits = all.flatMap(({ id, label, aliases, unit }): readonly Hit[] => {
    const found = [label['zh-CN'], label.en, ...aliases].find((name) => name.toLowerCase().includes(wanted));
    if (found === undefined) return [];
    const title = label['zh-CN'];
    const excerpt = found === title ? (unit ?? title) : found;
    return [{ kind: 'indicator', id, title, excerpt, start: null, planVersionId: null }];
  });
  return hits.slice(0, limit);
}

/** The newest version of each plan that is not taken down, by its title or its file's name. */
async function findPlans(context: LedgerContext, pattern: string, limit: number): Promise<readonly Hit[]> {
  const { rows } = await sql<{ id: string; planId: string; title: string; fileName: string }>`
    select newest.* from (
      select distinct on (version.plan_id) version.plan_version_id as id, version.plan_id as "planId", version.title, source.file_name as "fileName",
        version.imported_at
      from plan_version version
      join source_document source on source.jurisdiction_id = version.jurisdiction_id and source.source_document_id = version.source_document_id
      where version.jurisdiction_id = ${context.jurisdictionId}
      order by version.plan_id, version.number desc
    ) newest
    where newest.title ilike ${pattern} or newest."fileName" ilike ${pattern}
    order by newest.imported_at desc`.execute(context.db);
  const gone = new Set((await listWithdrawn(context)).map(({ planId }) => planId));
  return rows
    .filter(({ planId }) => !gone.has(planId))
    .slice(0, limit)
    .map(({ id, title, fileName }) => ({ kind: 'plan', id, title, excerpt: fileName, start: null, planVersionId: id }));
}

/** Promises of earlier versions of the running plan that its newest one no longer holds. */
async function findDropped(
  { db, jurisdictionId }: LedgerContext,
  { id, planId }: { readonly id: string; readonly planId: string },
  pattern: string,
  limit: number,
): Promise<readonly Hit[]> {
  const { rows } = await sql<{ id: string; title: string; quote: string }>`
    select distinct on (promise.commitment_id) promise.commitment_id as id, promise.title, promise.quote
    from commitment_version promise
    join plan_version version on version.jurisdiction_id = promise.jurisdiction_id and version.plan_version_id = promise.plan_version_id
    where promise.jurisdiction_id = ${jurisdictionId} and version.plan_id = ${planId}
      and (promise.title ilike ${pattern} or promise.quote ilike ${pattern})
      and not exists (select from commitment_version now where now.jurisdiction_id = promise.jurisdiction_id
        and now.plan_version_id = ${id} and now.commitment_id = promise.commitment_id)
    order by promise.commitment_id, version.number desc limit ${limit}`.execute(db);
  return rows.map(({ id: dropped, title, quote }) => ({
    kind: 'dropped',
    id: dropped,
    title,
    excerpt: excerptOf(quote, -1, 0),
    start: null,
    planVersionId: null,
  }));
}

async function findCommitments(
  { db, jurisdictionId }: LedgerContext,
  planVersionId: string,
  words: string,
  pattern: string,
  limit: number,
): Promise<readonly Hit[]> {
  const rows = await db
    .selectFrom('commitment_version')
    .select(['commitment_id as id', 'title', 'quote', 'span_start as start'])
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('plan_version_id', '=', planVersionId)
    .where((where) => where.or([where('title', 'ilike', pattern), where('quote', 'ilike', pattern)]))
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: 'commitment',
    id: row.id,
    title: row.title,
    excerpt: excerptOf(row.quote, row.quote.toLowerCase().indexOf(words.toLowerCase()), words.length),
    start: row.start,
    planVersionId,
  }));
}

/** Those of the plan that runs, and of none, first; one of another plan says of which. */
async function findRecords(context: LedgerContext, pattern: string, limit: number): Promise<readonly Hit[]> {
  const { db, jurisdictionId, packs } = context;
  const hits: Hit[] = [];
  for (const register of packs.flatMap((pack) => pack.registers)) {
    const title = sql.ref(snakeCase(register.titleField));
    const table = tablesOf(register).current;
    const { rows } = await sql<{ id: string; title: string; source: string | null; own: boolean }>`
      select record_id as id, ${title} as title, record_source as source, ${ofPlan(context, undefined, table)} as own
      from ${sql.table(table)}
      where jurisdiction_id = ${jurisdictionId} and ${title} ilike ${pattern}
      order by own desc, record_created_at, record_id limit ${limit}`.execute(db);
    const plans = rows.every(({ own }) => own) ? [] : await listRegisterPlans(context, register.name);
    for (const row of rows) {
      const plan = row.own ? undefined : plans.find(({ planId }) => planId === planOfSource(row.source));
      hits.push({
        kind: 'record',
        id: `${register.name}/${row.id}`,
        title: row.title,
        excerpt: plan === undefined ? register.label['zh-CN'] : `${register.label['zh-CN']} · ${plan.title}`,
        start: null,
        planVersionId: null,
      });
    }
  }
  return hits.slice(0, limit);
}

async function findSentences(
  { db, jurisdictionId }: LedgerContext,
  planVersionId: string,
  words: string,
  limit: number,
): Promise<readonly Hit[]> {
  const row = await db
    .selectFrom('plan_version as version')
    .innerJoin('source_document as source', (join) =>
      join
        .onRef('source.jurisdiction_id', '=', 'version.jurisdiction_id')
        .onRef('source.source_document_id', '=', 'version.source_document_id'),
    )
    .select('source.text')
    .where('version.jurisdiction_id', '=', jurisdictionId)
    .where('version.plan_version_id', '=', planVersionId)
    .executeTakeFirst();
  const text = row?.text ?? '';
  const [lower, wanted] = [text.toLowerCase(), words.toLowerCase()];
  const hits: Hit[] = [];
  for (let at = lower.indexOf(wanted); at >= 0 && hits.length < limit; ) {
    const [start, end] = sentenceAround(text, at);
    const sentence = text.slice(start, end).trim();
    hits.push({
      kind: 'sentence',
      id: `${planVersionId}:${start}`,
      title: sentence.length > TITLE_AT_MOST ? `${sentence.slice(0, TITLE_AT_MOST)}…` : sentence,
      excerpt: excerptOf(sentence, sentence.toLowerCase().indexOf(wanted), words.length),
      start: at,
      planVersionId,
    });
    at = lower.indexOf(wanted, Math.max(end, at + 1));
  }
  return hits;
}

const STOPS = '。！？；\n\r';

function sentenceAround(text: string, at: number): readonly [number, number] {
  let [start, end] = [at, at];
  while (start > 0 && !STOPS.includes(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && !STOPS.includes(text[end] ?? '')) end += 1;
  return [start, Math.min(text.length, end + 1)];
}

function excerptOf(text: string, at: number, length: number): string {
  if (at < 0) return text.slice(0, AROUND * 2);
  const [start, end] = [Math.max(0, at - AROUND), Math.min(text.length, at + length + AROUND)];
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
