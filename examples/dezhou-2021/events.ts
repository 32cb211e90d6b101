import type { DecimalText, Plan } from '@planwright/compiler';
import type { PaceCurve, RecordValues } from '@planwright/engine';
import type { PlayedValue } from './indicator-year.ts';

/** What the simulator needs to know; everything is an argument, so that the same input plays the same year. */
export interface SimulationInput {
  readonly plan: Plan;
  readonly organisation: {
    readonly units: readonly {
      readonly id: string;
      readonly name: string;
      readonly shortName: string;
      readonly kind: string;
      readonly validFrom: string;
      readonly validTo?: string | null | undefined;
    }[];
    readonly posts: readonly {
      readonly id: string;
      readonly unitId: string;
      readonly role: string;
      readonly holder: string | null;
    }[];
  };
  readonly year: number;
  readonly seed: number;
  /** The last day played, ISO; nothing is recorded after it. */
  readonly until: string;
  /** Values of indicators as they are played; what a promise says of one is reported as they have it. */
  readonly figures?: readonly PlayedValue[];
  /** `full` (the default): every unit reports every week. `thinned`: by the rhythm of the matter, and every week in the last six. */
  readonly detail?: 'full' | 'thinned';
}

/** When and by whom; ids of commitments and projects are the compiler's. */
export interface EventFrame {
  /** Recording time, ISO with the offset +08:00. */
  readonly at: string;
  readonly postId: string;
  readonly personName: string;
  readonly simulated: true;
}

export interface SimulatedReport {
  readonly value: DecimalText | null;
  readonly donePercent: DecimalText | null;
  readonly progress: string;
  readonly problem: string | null;
  readonly notReportedReason: string | null;
  readonly evidenceLevel: 'declared' | 'document' | 'statistics' | 'paid';
  /** Given where a value jumps in a way that the ledger asks about. */
  readonly confirmation: string | null;
}

/** 模拟事件: one thing that somebody did in the played year, in the order of `at`. Rounds are named as the ledger names them (`2021-W20`). */
export type SimulatedEvent = EventFrame &
  (
    | {
        readonly kind: 'assign';
        readonly commitmentId: string;
        readonly leadUnitId: string;
        readonly supportingUnitIds: readonly string[];
        readonly from: string;
        readonly reason: string;
      }
    | {
        readonly kind: 'set-target';
        readonly commitmentId: string;
        readonly curve: PaceCurve;
        readonly reason: string;
      }
    | {
        readonly kind: 'report';
        readonly commitmentId: string;
        /** The lead unit, which reports. */
        readonly unitId: string;
        readonly roundName: string;
        readonly report: SimulatedReport;
      }
    | {
        /** `values` are laid over the record that the plan's project made. */
        readonly kind: 'save-record';
        readonly register: string;
        readonly sourceId: string;
        readonly values: RecordValues;
        readonly reason: string;
      }
    | {
        readonly kind: 'move-record';
        readonly register: string;
        readonly sourceId: string;
        readonly transition: string;
        readonly date: string | null;
        readonly reason: string | null;
        readonly evidence: string | null;
      }
    | {
        /** A picture of the site; `share` of the year's work is done on it, 0–1. */
        readonly kind: 'attach-picture';
        readonly register: string;
        readonly sourceId: string;
        readonly share: number;
        readonly caption: string;
        readonly takenOn: string;
      }
    | {
        readonly kind: 'report-record';
        readonly register: string;
        readonly sourceId: string;
        readonly report: string;
        readonly roundName: string;
        readonly values: RecordValues;
      }
  );
