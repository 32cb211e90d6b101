import type { Migration } from './migration.ts';

/** Indicators: versions of definitions, values with two times, targets of every form, and where plans speak of them. */
export const migration: Migration = {
  number: 10,
  name: 'indicators',
  sql: `
create table indicator (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  indicator_id text not null,
  position integer not null,
  primary key (jurisdiction_id, indicator_id)
);

-- Append-only: the highest number holds.
create table indicator_version (
  jurisdiction_id text not null,
  indicator_id text not null,
  number integer not null,
  content jsonb not null,
  from_library boolean not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  reason text not null,
  primary key (jurisdiction_id, indicator_id, number),
  foreign key (jurisdiction_id, indicator_id) references indicator (jurisdiction_id, indicator_id)
);

-- Append-only: period is valid time, recorded_at transaction time; the last row of a unit and period holds.
create table indicator_value (
  jurisdiction_id text not null,
  indicator_value_id text not null,
  indicator_id text not null,
  org_unit_id text not null,
  period text not null,
  period_end date not null,
  status text not null check (status in ('value', 'null', 'not-applicable', 'suppressed')),
  value numeric,
  status_reason text,
  unit text not null,
  vintage text not null check (vintage in ('preliminary', 'final', 'corrected')),
  evidence_level text not null check (evidence_level in ('declared', 'document', 'statistics', 'paid', 'on-site')),
  origin text not null check (origin in ('form', 'grid', 'sheet', 'api', 'simulated', 'plan')),
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  reason text,
  questions jsonb not null default '[]',
  confirmation text,
  primary key (jurisdiction_id, indicator_value_id),
  foreign key (jurisdiction_id, indicator_id) references indicator (jurisdiction_id, indicator_id),
  foreign key (jurisdiction_id, org_unit_id) references org_unit (jurisdiction_id, org_unit_id),
  check ((status = 'value') = (value is not null)),
  check (status = 'value' or status_reason is not null)
);
create index indicator_value_last
  on indicator_value (jurisdiction_id, indicator_id, org_unit_id, period, recorded_at desc, indicator_value_id desc);
create index indicator_value_unit on indicator_value (jurisdiction_id, org_unit_id, period_end);
create index indicator_value_simulated on indicator_value (jurisdiction_id) where origin = 'simulated';

-- Append-only: the last row of a unit and year holds.
create table indicator_target (
  jurisdiction_id text not null,
  indicator_target_id text not null,
  indicator_id text not null,
  org_unit_id text not null,
  year integer not null,
  form jsonb not null,
  strength text not null check (strength in ('ensure', 'strive', 'seek', 'plain')),
  target_class text,
  deadline date not null,
  curve jsonb not null,
  commitment_id text,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  reason text not null,
  primary key (jurisdiction_id, indicator_target_id),
  foreign key (jurisdiction_id, indicator_id) references indicator (jurisdiction_id, indicator_id),
  foreign key (jurisdiction_id, org_unit_id) references org_unit (jurisdiction_id, org_unit_id),
  foreign key (jurisdiction_id, commitment_id) references commitment (jurisdiction_id, commitment_id)
);
create index indicator_target_last on indicator_target (jurisdiction_id, indicator_id, org_unit_id, year, recorded_at desc);

-- Which sentences of a plan version speak of an indicator; made with the version and never changed.
create table indicator_mention (
  jurisdiction_id text not null,
  plan_version_id text not null,
  indicator_id text not null,
  fact_id text not null,
  span_start integer not null,
  span_end integer not null,
  quote text not null,
  status text not null,
  period text,
  fact_text text not null,
  primary key (jurisdiction_id, plan_version_id, indicator_id, fact_id),
  foreign key (jurisdiction_id, plan_version_id) references plan_version (jurisdiction_id, plan_version_id),
  foreign key (jurisdiction_id, indicator_id) references indicator (jurisdiction_id, indicator_id)
);
create index indicator_mention_indicator on indicator_mention (jurisdiction_id, indicator_id);
`,
};
