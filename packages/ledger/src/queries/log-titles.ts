import { type RawBuilder, sql } from 'kysely';
import { snakeCase, tablesOf } from '#registers/columns.ts';
import type { LedgerContext } from '../context.ts';

/** The id behind the kind in a log entry's subject. */
const ID = sql`substr(log.subject, strpos(log.subject, ':') + 1)`;
const HERE = sql`jurisdiction_id = log.jurisdiction_id`;

const COMMITMENT_TITLE = (id: RawBuilder<unknown>) => sql`(
  select promise.title from commitment_version promise join plan_version version using (jurisdiction_id, plan_version_id)
  where promise.jurisdiction_id = log.jurisdiction_id and promise.commitment_id = ${id} order by version.number desc limit 1)`;
const INDICATOR_LABEL = (id: RawBuilder<unknown>) => sql`(
  select content -> 'label' ->> 'zh-CN' from indicator_version where ${HERE} and indicator_id = ${id} order by number desc limit 1)`;

/**
 * 对象名称: what the subject of the row `log` is called, by its newest name; null where it has none. An SQL expression, so that the log can be searched by it.
 */
export function titleOfSubject({ packs }: LedgerContext): RawBuilder<string | null> {
  const registers = packs
    .flatMap((pack) => pack.registers)
    .map(
      (register) => sql`when ${register.name} then (
        select ${sql.ref(snakeCase(register.titleField))} from ${sql.table(tablesOf(register).current)} where ${HERE} and record_id = ${ID})`,
    );
  return sql<string | null>`case split_part(log.subject, ':', 1)
    when 'commitment' then ${COMMITMENT_TITLE(ID)}
    when 'plan-version' then (select title from plan_version where ${HERE} and plan_version_id = ${ID})
    when 'bulletin' then (select title from bulletin where ${HERE} and bulletin_id = ${ID})
    when 'round' then (select name from round where ${HERE} and round_id = ${ID})
    when 'indicator' then ${INDICATOR_LABEL(ID)}
    when 'decomposition' then (
      select case subject_kind when 'commitment' then ${COMMITMENT_TITLE(sql`subject_id`)} else ${INDICATOR_LABEL(sql`split_part(subject_id, ':', 1)`)} end
      from decomposition where ${HERE} and decomposition_id = ${ID})
    when 'org-unit' then (select name from org_unit_version where ${HERE} and org_unit_id = ${ID} order by valid_from desc limit 1)
    when 'post' then (select title from post where ${HERE} and post_id = ${ID})
    when 'sheet-file' then (select file_name from sheet_file where ${HERE} and sheet_file_id = ${ID})
    when 'jurisdiction' then (select name from jurisdiction where jurisdiction_id = log.jurisdiction_id)
    ${sql.join(registers, sql` `)}
    else null end`;
}
