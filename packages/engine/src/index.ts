export { assertNever, type ErrorDetails, type ErrorFamily, PlanwrightError } from './errors.ts';
export type * from './light-model.ts';
export type * from './pack.ts';
