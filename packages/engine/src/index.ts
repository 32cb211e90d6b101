export { assertNever, type ErrorDetails, type ErrorFamily, PlanwrightError } from './errors.ts';
