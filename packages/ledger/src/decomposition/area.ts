import type {
  Actor,
  CounterSplitInput,
  FreezeSplitInput,
  OfferSplitInput,
  PartObligation,
  PartReportInput,
  PartReportRow,
  SaveSplitInput,
  SettleSplitInput,
  SignSplitInput,
  SplitBasisOffer,
  SplitDetail,
  SplitProgressView,
  SplitRow,
  SplitSubject,
  SplitTargetView,
  SplitTreeNode,
  UnitPartView,
} from '#model/index.ts';

/** When a command is played: the working day, and for simulated play the instant and the mark. */
export interface SplitOptions {
  /** Day on which it happens; the machine's day when absent. */
  readonly today?: string;
  readonly recordedAt?: string;
  readonly simulated?: boolean;
}

/**
 * 任务分解: targets split over units. Draft → offered → counter-offers and their settlement → signed by each unit's post → frozen; later
 * amendments are versions of their own, with reason and document. Versions and acts are only appended, each with its log entry in the
 * same transaction; every command names the version it was made on.
 *
 * Commands throw PlanwrightError: `input` (what cannot be worked out, with the numbers), `conflict` (another version since, wrong state),
 * `forbidden` (an officer splits; a unit's posts answer for their own unit only), `not-found`.
 */
export interface DecompositionArea {
  /** Splits as known on the day, newest first, and what could be summed and is not split yet, in the plan's order. */
  listSplits(
    asOf: string,
    knownAt?: string | null,
  ): Promise<{ readonly splits: readonly SplitRow[]; readonly unsplit: readonly SplitTargetView[] }>;
  getSplit(id: string, asOf: string, knownAt?: string | null): Promise<SplitDetail>;
  /** What a split of a target starts from; `splitId` when there is one. */
  getSplitStart(
    subject: SplitSubject,
    asOf: string,
  ): Promise<{
    readonly target: SplitTargetView;
    readonly splitId: string | null;
    readonly offers: readonly SplitBasisOffer[];
  }>;
  /** A target with its parts, and the parts' own parts where a unit split its part further; empty where it is not split. */
  getSplitTree(subject: SplitSubject, asOf: string, knownAt?: string | null): Promise<readonly SplitTreeNode[]>;
  /** What the units of the version in force report about their parts; null before the first freeze. */
  getSplitProgress(id: string, asOf: string, knownAt?: string | null): Promise<SplitProgressView | null>;
  /** What a unit (all when null) owes in a round about its parts of frozen splits. */
  listPartObligations(input: {
    readonly roundId: string;
    readonly unitId: string | null;
    readonly asOf: string;
  }): Promise<readonly PartObligation[]>;
  /** All that a unit has said about its part of a split, corrections included, newest period first. */
  listPartReports(id: string, unitId: string, asOf: string): Promise<readonly PartReportRow[]>;
  /** What a unit has been offered or answers for. */
  listUnitParts(unitId: string, asOf: string): Promise<readonly UnitPartView[]>;
  saveSplit(actor: Actor, input: SaveSplitInput, options?: SplitOptions): Promise<SplitDetail>;
  offerSplit(actor: Actor, id: string, input: OfferSplitInput, options?: SplitOptions): Promise<SplitDetail>;
  counterSplit(actor: Actor, id: string, input: CounterSplitInput, options?: SplitOptions): Promise<SplitDetail>;
  /** Accepting makes the next version with the unit's value held, the others sharing the rest, and offers it. */
  settleSplit(actor: Actor, id: string, input: SettleSplitInput, options?: SplitOptions): Promise<SplitDetail>;
  signSplit(actor: Actor, id: string, input: SignSplitInput, options?: SplitOptions): Promise<SplitDetail>;
  /** Appends what a unit says about its own part; of an indicator's target it is the unit's value of that indicator. */
  reportPart(actor: Actor, id: string, input: PartReportInput, options?: SplitOptions): Promise<PartObligation>;
  freezeSplit(actor: Actor, id: string, input: FreezeSplitInput, options?: SplitOptions): Promise<SplitDetail>;
}
