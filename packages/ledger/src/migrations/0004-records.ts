import type { Migration } from './migration.ts';

/** Installed packs (their tables follow from their declarations), bulletins and the log. */
export const migration: Migration = {
  number: 4,
  name: 'records',
  sql: `
-- Tables of packs are the same for all jurisdictions; this is the one list that stands above them.
create table pack_installation (
  pack text not null,
  version integer not null,
  declaration jsonb not null,
  installed_at timestamptz not null,
  primary key (pack)
);

create table bulletin (
  jurisdiction_id text not null,
  bulletin_id text not null,
  round_id text not null,
  plan_version_id text not null,
  title text not null,
  issue text not null,
  issuer text not null,
  issued_on date not null,
  state text not null check (state in ('draft', 'frozen')),
  hash text not null,
  simulated boolean not null,
  created_at timestamptz not null,
  created_by text not null,
  content jsonb not null,
  frozen_at timestamptz,
  frozen_by text,
  frozen_bytes bytea,
  primary key (jurisdiction_id, bulletin_id),
  foreign key (jurisdiction_id, round_id) references round (jurisdiction_id, round_id),
  foreign key (jurisdiction_id, plan_version_id) references plan_version (jurisdiction_id, plan_version_id),
  check ((state = 'frozen') = (frozen_bytes is not null))
);

-- The end of each chain; its row lock orders the writers of one unit.
create table log_head (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  org_unit_id text not null,
  position bigint not null,
  hash text,
  primary key (jurisdiction_id, org_unit_id)
);

create table log (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  org_unit_id text not null,
  position bigint not null,
  log_id text not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  action text not null,
  subject text not null,
  reason text,
  details jsonb not null,
  previous_hash text,
  hash text not null,
  primary key (jurisdiction_id, org_unit_id, position),
  unique (jurisdiction_id, log_id)
);
create index log_subject on log (jurisdiction_id, subject);
create index log_time on log (jurisdiction_id, recorded_at desc);
`,
};
