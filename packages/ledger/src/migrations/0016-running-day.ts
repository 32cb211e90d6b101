import type { Migration } from './migration.ts';

/**
 * The working day from which a plan runs, beside the moment at which it was chosen: pages of a past day show the plan that ran then, and a ledger whose
 * working day is pinned is not held against the real clock. Choices that are there did not keep theirs. The first report is found without reading all.
 */
export const migration: Migration = {
  number: 16,
  name: 'running-day',
  sql: `
alter table running_plan add column runs_on date;
create index report_recorded on report (jurisdiction_id, recorded_at);
`,
};
