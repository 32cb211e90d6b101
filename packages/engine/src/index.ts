export * from './calendar/iso-date.ts';
export {
  formatPeriod,
  monthOfWeek,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodOf,
  periodsOfYear,
} from './calendar/period.ts';
export { nameRound } from './calendar/round-name.ts';
export {
  addWorkingDays,
  type CalendarOverride,
  countWorkingDays,
  createCalendar,
  type DayReason,
  explainDay,
  type WorkingCalendar,
} from './calendar/working-days.ts';
export * from './decimal/decimal.ts';
export {
  type AssignableTarget,
  type AssignedPart,
  type AssignedUnit,
  type AssignOutcome,
  assignTarget,
} from './decomposition/assign.ts';
export {
  amountOfForm,
  formOfPart,
  inIndicatorUnit,
  type SplitAmount,
  splitKindOfIndicator,
} from './decomposition/indicator-split.ts';
export { countedDigits, isRateUnit, suggestSplitKind } from './decomposition/kind.ts';
export type * from './decomposition/model.ts';
export { unitState, versionInForce, versionState } from './decomposition/progress.ts';
export type * from './decomposition/progress-model.ts';
export {
  differenceOf,
  lightTargetOfPart,
  type ReportedPart,
  type ReportedSum,
  sumReported,
} from './decomposition/reported.ts';
export { SPLIT_RULE, splitTarget } from './decomposition/split.ts';
export { assertNever, type ErrorDetails, type ErrorFamily, PlanwrightError } from './errors.ts';
export * from './geo/match-outlines.ts';
export * from './geo/outline-file.ts';
export * from './geo/project.ts';
export { cumulativeFromSingles, type PeriodValue, singlesFromCumulative } from './indicators/cumulative.ts';
export { checkFormula, indicatorsIn } from './indicators/formula/check.ts';
export { cycleFault, findCycle } from './indicators/formula/cycles.ts';
export {
  evaluateFormula,
  type FormulaInput,
  type FormulaOutcome,
  type FormulaSource,
  type PeriodShift,
} from './indicators/formula/evaluate.ts';
export type * from './indicators/formula/model.ts';
export { parseFormula } from './indicators/formula/parse.ts';
export { indicatorFreshness, periodsDue } from './indicators/freshness.ts';
export { STANDARD_INDICATORS } from './indicators/library/standard.ts';
export { createLineage, type DatedUnit, type Lineage } from './indicators/lineage.ts';
export {
  createMatcher,
  type FoundTarget,
  findTarget,
  IN_STEP_POINTS,
  type IndicatorMatcher,
} from './indicators/match.ts';
export type * from './indicators/model.ts';
export { soFarFromShorter } from './indicators/over-time.ts';
export {
  type ResolvedBy,
  type ResolvedValue,
  resolveValue,
  type UnitView,
  type ValueStore,
} from './indicators/resolve.ts';
export { type RollUpOutcome, type RollUpPart, rollUpSpace, rollUpTime } from './indicators/roll-up.ts';
export { type Deflator, type GrowthBase, growthFromLevel, levelFromGrowth } from './indicators/targets/convert.ts';
export {
  checklistShare,
  type IndicatorActual,
  isTotal,
  type JudgeSettings,
  judgeIndicator,
} from './indicators/targets/judge.ts';
export { isRankUnit, type RankOutcome, rankAmong } from './indicators/targets/rank.ts';
export type { ShownUnit } from './indicators/targets/shown-in.ts';
export * from './indicators/value-period.ts';
export {
  applyMove,
  checkEntry,
  checkMove,
  checkStanding,
  findDatesAhead,
  findMoves,
  type Move,
  type PossibleMove,
} from './lifecycle/moves.ts';
export type * from './light-model.ts';
export { evaluateLight, type LightSettings, raiseForObstacle } from './lights/evaluate.ts';
export { evaluateFreshness } from './lights/freshness.ts';
export { compareSources, type DatedValue, type SourceRelation } from './lights/sources.ts';
export { LIGHT_WORDS, UNJUDGED_WORDS } from './lights/status-words.ts';
export { targetFromCommitment } from './lights/target-from-commitment.ts';
export {
  ABOUT_PERCENT,
  FRESHNESS_DAYS,
  judgeMiss,
  PACE_2,
  type Thresholds,
  type ThresholdTable,
} from './lights/thresholds.ts';
export {
  type ExpressionValue,
  elapsedShareOf,
  evaluateExpression,
  evaluateMeasure,
  findMeasure,
  formatMeasure,
  type MeasureMoment,
  type MeasureOutcome,
  type MeasureRow,
} from './measures/evaluate.ts';
export { judgePrinted, type PrintedVerdict } from './measures/judge-printed.ts';
export { type RankedValue, rankGroups } from './measures/rank.ts';
export { createHeadingCounter, formatChineseOrdinal, formatHeadingNumber } from './official/heading-number.ts';
export {
  findSuccessors,
  type Restated,
  restateAmounts,
  type Succession,
  type UnitAmount,
  type UnitChange,
} from './organisation/restate.ts';
export { elapsedShare } from './pace/elapsed-share.ts';
export type * from './pack.ts';
export { checkPack } from './pack-check/check.ts';
export type { PackFault } from './pack-check/fault.ts';
export { PROGRAM_WORDS, type ProgramWordsCode, readProgramWords, writeProgramWords } from './program-words.ts';
export { type EvidenceReading, type EvidenceStanding, readEvidence } from './records/evidence.ts';
export * from './records/months.ts';
export { type FieldFault, parseRecordValues } from './records/parse.ts';
export { type AmountQuestion, findUnusualAmount, type UnusualAmountInput } from './records/unusual-amount.ts';
export {
  type ChangeQuestion,
  findUnusualChanges,
  type SeriesCheck,
  type UnusualChangeInput,
} from './records/unusual-change.ts';
export { allowedIn, kindWords } from './sheets/allowed.ts';
export { cellWords, isPercent, tidyText, writeCell, yesOrNo } from './sheets/cells.ts';
export { allPeriodKeys, columnLabel, partKey } from './sheets/grid/columns.ts';
export { entryTitle, type GridJudgeInput, judgeEntry, partWords, sameValue } from './sheets/grid/judge.ts';
export * from './sheets/grid/model.ts';
export { readGrid } from './sheets/grid/read.ts';
export {
  EVIDENCE_WORDS,
  GRID_HEADS,
  GRID_PARTS,
  type GridHead,
  PART_WORDS,
  periodHead,
  STATUS_WORDS,
  VINTAGE_WORDS,
} from './sheets/grid/words.ts';
export { createRowJudge } from './sheets/judge.ts';
export type { JudgeInput, KnownRecord, RowDecisions } from './sheets/judge-input.ts';
export { type MatchedTable, matchTable } from './sheets/match.ts';
export type * from './sheets/model.ts';
export { FAULT_SHEETS, formatOrigin, formatOriginHead, ORIGIN_SHEET, readOrigin } from './sheets/origin.ts';
export { takePart } from './sheets/parts.ts';
export { extentOfRecords, headOf, headsOf, ID_KEY, STATE_KEY, templateOf, VERSION_KEY } from './sheets/template.ts';
export { createVocabulary, type Named, type Vocabulary } from './sheets/vocabulary.ts';
export { createRandom } from './simulation.ts';
export { convertUnit, isSameKind, type ParsedUnit, parseUnit } from './units/unit.ts';
export { findUnusual, type UnusualInput } from './unusual/find-unusual.ts';
export { questionValue, SURGE_TIMES, type ValueQuestion } from './unusual/series-questions.ts';
