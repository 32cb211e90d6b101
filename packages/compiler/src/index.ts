export {
  DEPARTMENTS,
  type Department,
  departmentsOf,
  type GovernmentLevel,
  namesOf,
} from './commitments/leads/departments.ts';
export { compile } from './compile.ts';
export { anchorAt, findAnchor } from './corrections/anchor.ts';
export { applyCorrections } from './corrections/apply.ts';
export { layCorrections } from './corrections/lay.ts';
export type { AddedFigure, Anchor, Correction, CorrectionChange, CorrectionPlace, Lapse } from './corrections/model.ts';
export { type FigureSuggestion, type KnownFigures, suggestFigures } from './corrections/suggest.ts';
export { diffPlans } from './diff/diff.ts';
export { keepIds } from './diff/keep-ids.ts';
export { mapCommitments } from './diff/match.ts';
export type * from './diff/model.ts';
export { createCompiler } from './incremental/compiler.ts';
export { namesOfIndicator } from './indicator-names/look-up.ts';
export type * from './model.ts';
export { type PresentedCommitment, type PresentedPlan, presentPlan } from './present.ts';
