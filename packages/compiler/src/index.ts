export { compile } from './compile.ts';
export type * from './model.ts';
export { type PresentedPlan, presentPlan } from './present.ts';
