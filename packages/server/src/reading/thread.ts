// What runs in a reading thread: each task by its name, with its outcome as a value.
import { type Outcome, settle } from './outcome.ts';
import { type Tasks, tasks } from './tasks.ts';

type Run<Name extends keyof Tasks> = (
  given: Parameters<Tasks[Name]>[0],
) => Promise<Outcome<Awaited<ReturnType<Tasks[Name]>>>>;

export const readPlan: Run<'readPlan'> = (file) => settle(() => tasks.readPlan(file));
export const readRows: Run<'readRows'> = (file) => settle(() => tasks.readRows(file));
