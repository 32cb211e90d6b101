import type { Migration } from './migration.ts';

/**
 * Boundary files that people load for their maps, table views that a post has saved, and indexes by which a list of indicators finds
 * its newest values without reading the years before them.
 */
export const migration: Migration = {
  number: 12,
  name: 'places-and-views',
  sql: `
create index indicator_value_newest on indicator_value (jurisdiction_id, indicator_id, period_end desc);
create index indicator_value_single on indicator_value (jurisdiction_id, indicator_id, period_end) where period not like '%..%';

-- Append-only: the last one that was not withdrawn is drawn. The file is kept byte for byte, with what is drawn of it beside.
create table boundary_file (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  boundary_file_id text not null,
  file_name text not null,
  byte_size integer not null check (byte_size > 0),
  sha256 text not null,
  bytes bytea not null,
  name_property text not null,
  source text not null,
  licence text not null,
  outlines jsonb not null,
  unmatched jsonb not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  primary key (jurisdiction_id, boundary_file_id)
);
create index boundary_file_last on boundary_file (jurisdiction_id, recorded_at desc);

create table boundary_withdrawal (
  jurisdiction_id text not null,
  boundary_file_id text not null,
  reason text not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  primary key (jurisdiction_id, boundary_file_id),
  foreign key (jurisdiction_id, boundary_file_id) references boundary_file (jurisdiction_id, boundary_file_id)
);

-- Append-only: the last row of a post, scope and name holds; one without content takes the view away.
create table saved_view (
  jurisdiction_id text not null,
  saved_view_id text not null,
  post_id text not null,
  scope text not null,
  name text not null,
  content jsonb,
  recorded_at timestamptz not null,
  by_name text not null,
  primary key (jurisdiction_id, saved_view_id),
  foreign key (jurisdiction_id, post_id) references post (jurisdiction_id, post_id)
);
create index saved_view_post on saved_view (jurisdiction_id, post_id, scope, name, recorded_at desc, saved_view_id desc);
`,
};
