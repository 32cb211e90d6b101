import type { Migration } from './migration.ts';

/**
 * Pictures and documents that are kept with records of registers; append-only, a withdrawal is a row of its own. Bytes stand in the
 * database so that a copy of it is a copy of everything.
 */
export const migration: Migration = {
  number: 9,
  name: 'attachments',
  sql: `
create table attachment (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  attachment_id text not null,
  register text not null,
  record_id text not null,
  file_name text not null,
  media_type text not null,
  byte_size integer not null check (byte_size > 0),
  sha256 text not null,
  caption text,
  taken_on date,
  evidence_level text not null check (evidence_level in ('declared', 'document', 'statistics', 'paid', 'on-site')),
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  simulated boolean not null,
  bytes bytea not null,
  primary key (jurisdiction_id, attachment_id)
);
create index attachment_record on attachment (jurisdiction_id, register, record_id, recorded_at);

create table attachment_withdrawal (
  jurisdiction_id text not null,
  attachment_id text not null,
  reason text not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  primary key (jurisdiction_id, attachment_id),
  foreign key (jurisdiction_id, attachment_id) references attachment (jurisdiction_id, attachment_id)
);
`,
};
