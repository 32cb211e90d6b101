import type { Migration } from './migration.ts';

/** Files that people bring back, with every reading of them. A file is kept whatever became of it. */
export const migration: Migration = {
  number: 11,
  name: 'sheets',
  sql: `
create table sheet_file (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  sheet_file_id text not null,
  subject text not null,
  file_name text not null,
  size integer not null,
  sha256 text not null,
  bytes bytea not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  primary key (jurisdiction_id, sheet_file_id)
);
create index sheet_file_time on sheet_file (jurisdiction_id, recorded_at desc);

-- How far a reading is; what it found is written once, when it ends.
create table sheet_run (
  jurisdiction_id text not null,
  sheet_run_id text not null,
  sheet_file_id text not null,
  kind text not null check (kind in ('preview', 'import')),
  state text not null check (state in ('running', 'done', 'refused')),
  stage text not null,
  done integer not null,
  total integer not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  finished_at timestamptz,
  by_post text not null,
  by_name text not null,
  reason text,
  decisions jsonb,
  counts jsonb,
  report jsonb,
  refusal jsonb,
  primary key (jurisdiction_id, sheet_run_id),
  foreign key (jurisdiction_id, sheet_file_id) references sheet_file (jurisdiction_id, sheet_file_id)
);
create index sheet_run_file on sheet_run (jurisdiction_id, sheet_file_id, started_at desc);

-- Rows that are more than unchanged.
create table sheet_run_row (
  jurisdiction_id text not null,
  sheet_run_id text not null,
  row integer not null,
  verdict text not null,
  record_id text,
  has_faults boolean not null,
  content jsonb not null,
  primary key (jurisdiction_id, sheet_run_id, row),
  foreign key (jurisdiction_id, sheet_run_id) references sheet_run (jurisdiction_id, sheet_run_id)
);
create index sheet_run_row_verdict on sheet_run_row (jurisdiction_id, sheet_run_id, verdict, row);
`,
};
