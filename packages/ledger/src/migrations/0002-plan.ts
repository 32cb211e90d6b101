import type { Migration } from './migration.ts';

/** Source documents, plan versions, commitments with their versions, targets and assignments. */
export const migration: Migration = {
  number: 2,
  name: 'plan',
  sql: `
create table source_document (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  source_document_id text not null,
  sha256 text not null,
  file_name text not null,
  format text not null,
  encoding text,
  size integer not null,
  bytes bytea not null,
  text text not null,
  places jsonb,
  recorded_at timestamptz not null,
  primary key (jurisdiction_id, source_document_id),
  unique (jurisdiction_id, sha256)
);

create table plan (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  plan_id text not null,
  created_at timestamptz not null,
  primary key (jurisdiction_id, plan_id)
);

create table plan_version (
  jurisdiction_id text not null,
  plan_version_id text not null,
  plan_id text not null,
  number integer not null,
  source_document_id text not null,
  title text not null,
  plan_year text,
  compiler_version text not null,
  compiled jsonb not null,
  counts jsonb not null,
  coverage jsonb not null,
  imported_at timestamptz not null,
  imported_by text not null,
  imported_by_post text not null,
  reason text,
  primary key (jurisdiction_id, plan_version_id),
  unique (jurisdiction_id, plan_id, number),
  foreign key (jurisdiction_id, plan_id) references plan (jurisdiction_id, plan_id),
  foreign key (jurisdiction_id, source_document_id) references source_document (jurisdiction_id, source_document_id)
);

create table commitment (
  jurisdiction_id text not null,
  commitment_id text not null,
  plan_id text not null,
  primary key (jurisdiction_id, commitment_id),
  foreign key (jurisdiction_id, plan_id) references plan (jurisdiction_id, plan_id)
);

create table commitment_version (
  jurisdiction_id text not null,
  plan_version_id text not null,
  commitment_id text not null,
  -- The compiler's id; differs from commitment_id only where another plan had the same one first.
  compiled_id text not null,
  position integer not null,
  kind text not null check (kind in ('target', 'deliverable', 'project', 'action')),
  title text not null,
  quote text not null,
  section_title text not null,
  span_start integer not null,
  span_end integer not null,
  mentions jsonb not null,
  fact_ids jsonb not null,
  target_class text,
  strength text not null,
  bound jsonb not null,
  bound_text text not null,
  pending boolean not null,
  deadline date,
  place text,
  leads jsonb not null,
  supporting jsonb not null,
  primary key (jurisdiction_id, plan_version_id, commitment_id),
  foreign key (jurisdiction_id, plan_version_id) references plan_version (jurisdiction_id, plan_version_id),
  foreign key (jurisdiction_id, commitment_id) references commitment (jurisdiction_id, commitment_id)
);
create index commitment_version_commitment on commitment_version (jurisdiction_id, commitment_id);

-- Append-only: the last row by recorded_at holds.
create table target (
  jurisdiction_id text not null,
  target_id text not null,
  commitment_id text not null,
  form text not null check (form in ('cumulative', 'level', 'completion')),
  op text not null check (op in ('eq', 'ge', 'le', 'approx', 'gt', 'lt')),
  value numeric,
  value_high numeric,
  unit text,
  base numeric,
  direction text not null check (direction in ('higher-is-better', 'lower-is-better')),
  curve jsonb not null,
  deadline date not null,
  pending boolean not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  reason text not null,
  primary key (jurisdiction_id, target_id),
  foreign key (jurisdiction_id, commitment_id) references commitment (jurisdiction_id, commitment_id)
);
create index target_last on target (jurisdiction_id, commitment_id, recorded_at desc);

-- Append-only: rows of one act share assignment_set; the last set by valid_from, recorded_at holds.
create table assignment (
  jurisdiction_id text not null,
  assignment_id text not null,
  assignment_set text not null,
  commitment_id text not null,
  role text not null check (role in ('lead', 'supporting')),
  org_unit_id text not null,
  post_id text,
  valid_from date not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  reason text not null,
  primary key (jurisdiction_id, assignment_id),
  foreign key (jurisdiction_id, commitment_id) references commitment (jurisdiction_id, commitment_id),
  foreign key (jurisdiction_id, org_unit_id) references org_unit (jurisdiction_id, org_unit_id),
  foreign key (jurisdiction_id, post_id) references post (jurisdiction_id, post_id)
);
create index assignment_last on assignment (jurisdiction_id, commitment_id, valid_from desc, recorded_at desc);
create index assignment_unit on assignment (jurisdiction_id, org_unit_id);
`,
};
