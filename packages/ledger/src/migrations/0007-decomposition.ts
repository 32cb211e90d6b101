import type { Migration } from './migration.ts';

/** Targets split over units: versions with their parts, and what was done about them; append-only. */
export const migration: Migration = {
  number: 7,
  name: 'decomposition',
  sql: `
-- What is split: a commitment, or a target of another kind. One split for each, so that its row is the lock that writers meet at.
create table decomposition (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  decomposition_id text not null,
  subject_kind text not null,
  subject_id text not null,
  created_at timestamptz not null,
  primary key (jurisdiction_id, decomposition_id),
  unique (jurisdiction_id, subject_kind, subject_id)
);

-- The target as it was is copied, so that a version stands alone.
create table decomposition_version (
  jurisdiction_id text not null,
  decomposition_id text not null,
  number integer not null,
  kind text not null check (kind in ('amount', 'growth', 'assigned')),
  subject_value numeric,
  subject_unit text,
  subject_words text not null,
  op text not null check (op in ('eq', 'ge', 'le', 'approx', 'gt', 'lt')),
  factor numeric not null,
  total numeric,
  unit text,
  base_unit text,
  scale integer not null check (scale between 0 and 6),
  surplus numeric not null,
  surplus_reason text,
  total_given numeric,
  total_exact numeric,
  rule text not null,
  bases jsonb not null,
  -- The day as of which units were looked up.
  units_on date not null,
  reason text not null,
  document text,
  happened_on date not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  simulated boolean not null default false,
  primary key (jurisdiction_id, decomposition_id, number),
  foreign key (jurisdiction_id, decomposition_id) references decomposition (jurisdiction_id, decomposition_id)
);

create table decomposition_part (
  jurisdiction_id text not null,
  decomposition_id text not null,
  number integer not null,
  org_unit_id text not null,
  position integer not null,
  basis_values jsonb not null,
  base numeric,
  floor numeric,
  cap numeric,
  hand numeric,
  hand_words text,
  hand_reason text,
  value numeric,
  words text,
  weight_percent numeric,
  share_percent numeric,
  contribution numeric,
  against text check (against in ('same', 'stricter', 'laxer', 'own')),
  trace jsonb not null,
  primary key (jurisdiction_id, decomposition_id, number, org_unit_id),
  foreign key (jurisdiction_id, decomposition_id, number)
    references decomposition_version (jurisdiction_id, decomposition_id, number),
  foreign key (jurisdiction_id, org_unit_id) references org_unit (jurisdiction_id, org_unit_id)
);
create index decomposition_part_unit on decomposition_part (jurisdiction_id, org_unit_id);

create table decomposition_act (
  jurisdiction_id text not null,
  decomposition_act_id text not null,
  decomposition_id text not null,
  number integer not null,
  kind text not null check (kind in ('offer', 'counter', 'accept', 'decline', 'sign', 'freeze')),
  org_unit_id text,
  value numeric,
  words text,
  reason text,
  happened_on date not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  simulated boolean not null default false,
  primary key (jurisdiction_id, decomposition_act_id),
  foreign key (jurisdiction_id, decomposition_id, number)
    references decomposition_version (jurisdiction_id, decomposition_id, number),
  foreign key (jurisdiction_id, org_unit_id) references org_unit (jurisdiction_id, org_unit_id),
  check ((org_unit_id is null) = (kind in ('offer', 'freeze')))
);
create index decomposition_act_of on decomposition_act (jurisdiction_id, decomposition_id, recorded_at);
`,
};
