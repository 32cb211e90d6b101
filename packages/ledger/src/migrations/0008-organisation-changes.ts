import type { Migration } from './migration.ts';

/** Changes of units made in the ledger itself, and days that a place works or rests otherwise than the nation. */
export const migration: Migration = {
  number: 8,
  name: 'organisation-changes',
  sql: `
alter table org_unit_event drop constraint org_unit_event_kind_check;
alter table org_unit_event add constraint org_unit_event_kind_check
  check (kind in ('rename', 'move', 'merge', 'split', 'create', 'dissolve'));
alter table org_unit_event add column shares jsonb;
alter table org_unit_event add column recorded_at timestamptz;
alter table org_unit_event add column by_post text;
alter table org_unit_event add column by_name text;
alter table org_unit_event add column reason text;

-- Append-only: the last row of a day holds; 'plain' takes a local word back.
create table calendar_day (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  day date not null,
  position integer not null,
  kind text not null check (kind in ('holiday', 'workday', 'plain')),
  reason text not null,
  recorded_at timestamptz not null,
  by_post text not null,
  by_name text not null,
  primary key (jurisdiction_id, day, position)
);
`,
};
