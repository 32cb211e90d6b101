import type { Migration } from './migration.ts';

/** Parts of split targets become targets of their units, and units report on them. */
export const migration: Migration = {
  number: 13,
  name: 'parts',
  sql: `
-- A target that came from a split names its version; one that an amendment took away is ended by a row of its own.
alter table indicator_target add column decomposition_id text;
alter table indicator_target add column decomposition_number integer;
alter table indicator_target add column valid_from date;
alter table indicator_target add column withdrawn boolean not null default false;
alter table indicator_target add check ((decomposition_id is null) = (decomposition_number is null));
alter table indicator_target add foreign key (jurisdiction_id, decomposition_id, decomposition_number)
  references decomposition_version (jurisdiction_id, decomposition_id, number);

-- Append-only: what a unit says about its own part. The version tells the unit of measure that it was said in.
create table part_report (
  jurisdiction_id text not null,
  part_report_id text not null,
  decomposition_id text not null,
  number integer not null,
  org_unit_id text not null,
  round_id text not null,
  period_end date not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  value numeric,
  done_percent numeric,
  progress text not null,
  problem text,
  not_reported_reason text,
  evidence_level text not null check (evidence_level in ('declared', 'document', 'statistics', 'paid', 'on-site')),
  corrects text,
  correction_reason text,
  confirmation text,
  simulated boolean not null default false,
  primary key (jurisdiction_id, part_report_id),
  foreign key (jurisdiction_id, decomposition_id, number)
    references decomposition_version (jurisdiction_id, decomposition_id, number),
  foreign key (jurisdiction_id, org_unit_id) references org_unit (jurisdiction_id, org_unit_id),
  foreign key (jurisdiction_id, round_id) references round (jurisdiction_id, round_id),
  foreign key (jurisdiction_id, corrects) references part_report (jurisdiction_id, part_report_id),
  check ((corrects is null) = (correction_reason is null))
);
create index part_report_last on part_report (jurisdiction_id, decomposition_id, org_unit_id, period_end desc, recorded_at desc);
create index part_report_round on part_report (jurisdiction_id, round_id, org_unit_id);
create unique index part_report_corrects on part_report (jurisdiction_id, corrects) where corrects is not null;
-- A unit reports on its part once a round; what follows are corrections.
create unique index part_report_first on part_report (jurisdiction_id, decomposition_id, org_unit_id, round_id) where corrects is null;
`,
};
