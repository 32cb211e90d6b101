import type { Migration } from './migration.ts';

/** Plans that were taken down, and put back; append-only, the last act on a plan counts. */
export const migration: Migration = {
  number: 15,
  name: 'plan-withdrawal',
  sql: `
create table plan_withdrawal (
  jurisdiction_id text not null,
  plan_id text not null,
  number integer not null,
  withdrawn boolean not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  reason text not null,
  primary key (jurisdiction_id, plan_id, number),
  foreign key (jurisdiction_id, plan_id) references plan (jurisdiction_id, plan_id)
);
`,
};
