import type { Migration } from './migration.ts';

/** What people have said of a plan's facts; append-only, a withdrawal is a row of its own. */
export const migration: Migration = {
  number: 5,
  name: 'corrections',
  sql: `
create table fact_correction (
  jurisdiction_id text not null,
  fact_correction_id text not null,
  plan_id text not null,
  withdraws text,
  content jsonb,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  reason text not null,
  primary key (jurisdiction_id, fact_correction_id),
  foreign key (jurisdiction_id, plan_id) references plan (jurisdiction_id, plan_id),
  foreign key (jurisdiction_id, withdraws) references fact_correction (jurisdiction_id, fact_correction_id),
  check ((withdraws is null) <> (content is null))
);
create index fact_correction_plan on fact_correction (jurisdiction_id, plan_id, recorded_at);
`,
};
