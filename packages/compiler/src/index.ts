export { DEPARTMENTS, type Department } from './commitments/departments.ts';
export { compile } from './compile.ts';
export { anchorAt, findAnchor } from './corrections/anchor.ts';
export type { Anchor, Correction, CorrectionChange, CorrectionPlace } from './corrections/model.ts';
export { diffPlans } from './diff/diff.ts';
export { mapCommitments } from './diff/match.ts';
export type * from './diff/model.ts';
export type * from './model.ts';
export { type PresentedCommitment, type PresentedPlan, presentPlan } from './present.ts';
