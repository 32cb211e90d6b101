import { organisation } from './0001-organisation.ts';
import { plan } from './0002-plan.ts';
import { dispatch } from './0003-dispatch.ts';
import { records } from './0004-records.ts';
import { corrections } from './0005-corrections.ts';
import type { Migration } from './migration.ts';

/** All steps in order. */
export const migrations: readonly Migration[] = [organisation, plan, dispatch, records, corrections];
