import type { Migration } from './migration.ts';

/** Jurisdictions, dated org trees with their closure, posts, persons and who holds which post when. */
export const migration: Migration = {
  number: 1,
  name: 'organisation',
  sql: `
create table jurisdiction (
  jurisdiction_id text not null,
  name text not null,
  name_en text not null,
  source text,
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (jurisdiction_id)
);

create table org_unit (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  org_unit_id text not null,
  tree text not null check (tree in ('territory', 'line')),
  kind text not null check (kind in ('city', 'county', 'zone', 'department', 'other')),
  code text,
  position integer not null default 0,
  primary key (jurisdiction_id, org_unit_id)
);

create table org_unit_version (
  jurisdiction_id text not null,
  org_unit_id text not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  name_en text not null,
  short_name text not null,
  parent_id text,
  primary key (jurisdiction_id, org_unit_id, valid_from),
  foreign key (jurisdiction_id, org_unit_id) references org_unit (jurisdiction_id, org_unit_id),
  foreign key (jurisdiction_id, parent_id) references org_unit (jurisdiction_id, org_unit_id),
  check (valid_to is null or valid_to >= valid_from)
);

create table org_unit_event (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  org_unit_event_id text not null,
  kind text not null check (kind in ('rename', 'merge', 'split', 'create', 'dissolve')),
  happened_on date not null,
  from_unit_ids text[] not null,
  to_unit_ids text[] not null,
  document text,
  primary key (jurisdiction_id, org_unit_event_id)
);

create table org_unit_closure (
  jurisdiction_id text not null,
  ancestor_id text not null,
  descendant_id text not null,
  valid_from date not null,
  valid_to date,
  depth integer not null,
  primary key (jurisdiction_id, ancestor_id, descendant_id, valid_from),
  foreign key (jurisdiction_id, ancestor_id) references org_unit (jurisdiction_id, org_unit_id),
  foreign key (jurisdiction_id, descendant_id) references org_unit (jurisdiction_id, org_unit_id)
);
create index org_unit_closure_descendant on org_unit_closure (jurisdiction_id, descendant_id);

create table person (
  jurisdiction_id text not null references jurisdiction (jurisdiction_id),
  person_id text not null,
  name text not null,
  primary key (jurisdiction_id, person_id)
);

create table post (
  jurisdiction_id text not null,
  post_id text not null,
  org_unit_id text not null,
  title text not null,
  role text not null check (role in ('officer', 'reporter', 'leader', 'auditor')),
  position integer not null default 0,
  primary key (jurisdiction_id, post_id),
  foreign key (jurisdiction_id, org_unit_id) references org_unit (jurisdiction_id, org_unit_id)
);
create index post_org_unit on post (jurisdiction_id, org_unit_id);

create table holding (
  jurisdiction_id text not null,
  post_id text not null,
  valid_from date not null,
  valid_to date,
  person_id text not null,
  primary key (jurisdiction_id, post_id, valid_from),
  foreign key (jurisdiction_id, post_id) references post (jurisdiction_id, post_id),
  foreign key (jurisdiction_id, person_id) references person (jurisdiction_id, person_id)
);
`,
};
