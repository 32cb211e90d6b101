export { compile } from './compile.ts';
export { anchorAt, findAnchor } from './corrections/anchor.ts';
export type { Anchor, Correction, CorrectionChange, CorrectionPlace } from './corrections/model.ts';
export type * from './model.ts';
export { type PresentedPlan, presentPlan } from './present.ts';
