import type { Migration } from './migration.ts';

/**
 * Findings of the audit that somebody waived, of a plan (over all its versions) or of a bulletin; append-only, a withdrawal is a row of
 * its own. Findings themselves are never kept: they are reckoned from the text, and a waiver finds its finding again by the identity.
 */
export const migration: Migration = {
  number: 6,
  name: 'audit-waivers',
  sql: `
create table audit_waiver (
  jurisdiction_id text not null,
  audit_waiver_id text not null,
  plan_id text,
  plan_version_id text,
  bulletin_id text,
  withdraws text,
  identity text,
  code text,
  message jsonb,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  reason text not null,
  primary key (jurisdiction_id, audit_waiver_id),
  foreign key (jurisdiction_id, plan_id) references plan (jurisdiction_id, plan_id),
  foreign key (jurisdiction_id, plan_version_id) references plan_version (jurisdiction_id, plan_version_id),
  foreign key (jurisdiction_id, bulletin_id) references bulletin (jurisdiction_id, bulletin_id),
  foreign key (jurisdiction_id, withdraws) references audit_waiver (jurisdiction_id, audit_waiver_id),
  check ((plan_id is null) <> (bulletin_id is null)),
  check ((plan_id is null) = (plan_version_id is null)),
  check ((withdraws is null) <> (identity is null)),
  check ((identity is null) = (code is null) and (identity is null) = (message is null))
);
create index audit_waiver_plan on audit_waiver (jurisdiction_id, plan_id, recorded_at) where plan_id is not null;
create index audit_waiver_bulletin on audit_waiver (jurisdiction_id, bulletin_id, recorded_at) where bulletin_id is not null;
-- A waiver is taken back once.
create unique index audit_waiver_withdraws on audit_waiver (jurisdiction_id, withdraws) where withdraws is not null;
`,
};
