import type { Migration } from './migration.ts';

/** Which plan the ledger runs; append-only, the last choice counts. Ledgers that are there go on with the plan that they have run so far. */
export const migration: Migration = {
  number: 14,
  name: 'running-plan',
  sql: `
create table running_plan (
  jurisdiction_id text not null,
  number integer not null,
  plan_id text not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  reason text,
  primary key (jurisdiction_id, number),
  foreign key (jurisdiction_id, plan_id) references plan (jurisdiction_id, plan_id)
);
insert into running_plan (jurisdiction_id, number, plan_id, recorded_at, by_post, by_name)
select distinct on (jurisdiction_id) jurisdiction_id, 1, plan_id, imported_at, imported_by_post, imported_by
from plan_version
order by jurisdiction_id, plan_year desc nulls last, imported_at desc, plan_version_id desc;
`,
};
