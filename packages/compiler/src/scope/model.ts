import type { FactStatus, Span } from '../model.ts';

/** A stretch of the document in which status and year are the same unless a sentence says otherwise. */
export interface Scope extends Span {
  readonly status: FactStatus;
  /** The year that an undated value of this stretch is for. */
  readonly period: string | null;
  /** The year whose state a stretch tells that assesses a plan of several years as it goes on (“十四五”规划实施情况); null or missing elsewhere. */
  readonly asOf?: string | null;
  /** 回顾 · 目标 · 任务 · 其他 (preface, difficulties, guiding thought). */
  readonly part: 'review' | 'targets' | 'tasks' | 'other';
}

/** Characters at the beginning of a scope, the words of its heading, that its sentences are read by. */
export const OPENING_AT_MOST = 40;
