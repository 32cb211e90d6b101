export { type FoundPlace, findPlace, formatPlace } from './find-place.ts';
export type * from './model.ts';
export { readDocument } from './read.ts';
export { readSheets, type SheetLimits } from './sheets/read.ts';
export type { TargetCell, TargetFigure, TargetRow, TargetTable } from './targets/model.ts';
export { readTargetTable } from './targets/read.ts';
