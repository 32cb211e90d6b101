// What runs in a reading thread: what an upload reader does, with the outcome as a value.
import { type Outcome, settle } from './outcome.ts';
import { readHere, type UploadReader } from './upload-reader.ts';

type Run<Name extends keyof UploadReader> = (
  given: Parameters<UploadReader[Name]>[0],
) => Promise<Outcome<Awaited<ReturnType<UploadReader[Name]>>>>;

export const readPlan: Run<'readPlan'> = (file) => settle(() => readHere.readPlan(file));
export const readRows: Run<'readRows'> = (file) => settle(() => readHere.readRows(file));
export const comparePlans: Run<'comparePlans'> = (pair) => settle(() => readHere.comparePlans(pair));
