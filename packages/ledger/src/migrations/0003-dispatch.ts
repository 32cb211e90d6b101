import type { Migration } from './migration.ts';

/** Rounds and the reports made in them. */
export const migration: Migration = {
  number: 3,
  name: 'dispatch',
  sql: `
create table round (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  round_id text not null,
  kind text not null check (kind in ('week', 'month')),
  year integer not null,
  name text not null,
  period_start date not null,
  period_end date not null,
  due_on date not null,
  primary key (jurisdiction_id, round_id),
  check (period_end >= period_start)
);
create index round_period on round (jurisdiction_id, kind, period_end);

-- Append-only: the last row of a round says whether it is locked and why.
create table round_lock (
  jurisdiction_id text not null,
  round_id text not null,
  position integer not null,
  locked boolean not null,
  reason text not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  primary key (jurisdiction_id, round_id, position),
  foreign key (jurisdiction_id, round_id) references round (jurisdiction_id, round_id)
);

-- Append-only: period_end is valid time, recorded_at is transaction time; a correction is a row that names the one it corrects.
create table report (
  jurisdiction_id text not null,
  report_id text not null,
  commitment_id text not null,
  org_unit_id text not null,
  role text not null check (role in ('lead', 'supporting')),
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
  primary key (jurisdiction_id, report_id),
  foreign key (jurisdiction_id, commitment_id) references commitment (jurisdiction_id, commitment_id),
  foreign key (jurisdiction_id, org_unit_id) references org_unit (jurisdiction_id, org_unit_id),
  foreign key (jurisdiction_id, round_id) references round (jurisdiction_id, round_id),
  foreign key (jurisdiction_id, corrects) references report (jurisdiction_id, report_id),
  check ((corrects is null) = (correction_reason is null))
);
create index report_last on report (jurisdiction_id, commitment_id, role, period_end desc, recorded_at desc);
create index report_simulated on report (jurisdiction_id) where simulated;
create index report_round on report (jurisdiction_id, round_id, org_unit_id);
-- A report is corrected once; a correction of the correction names the correction.
create unique index report_corrects on report (jurisdiction_id, corrects) where corrects is not null;
-- A unit reports on a commitment once a round; what follows are corrections.
create unique index report_first on report (jurisdiction_id, commitment_id, org_unit_id, round_id) where corrects is null;
`,
};
