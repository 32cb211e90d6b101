import type {
  Actor,
  CalendarDayInput,
  HandOverInput,
  PastUnit,
  PostDetail,
  UnitChangeInput,
  WorkingYear,
} from '#model/index.ts';

/** 组织与日历: units as they change, posts as they pass from hand to hand, days as a place works them. */
export interface OrganisationArea {
  /**
   * Carries a change out: dates the old state, opens the new, hands duties on, and keeps the event. One transaction.
   *
   * @throws PlanwrightError `input` (`unknown-unit`, `unit-not-there`, `name-taken`, `same-name`, `shares`, `circle`, `successor-needed`),
   *   `conflict` (`later-change`: something changes after that day already)
   */
  changeUnits(actor: Actor, input: UnitChangeInput): Promise<{ readonly eventId: string; readonly duties: number }>;
  /** Units that ended before the day, with those that answer for them on it. */
  listPastUnits(asOf: string): Promise<readonly PastUnit[]>;
  listPosts(asOf: string): Promise<readonly PostDetail[]>;
  /**
   * A post passes to another person, or falls vacant, from a day on. What the post's unit owes is not touched: duties hang on posts.
   *
   * @throws PlanwrightError `not-found`, `conflict` (`handed-over-later`, `same-holder`)
   */
  handOver(actor: Actor, postId: string, input: HandOverInput): Promise<PostDetail>;
  getWorkingYear(year: number): Promise<WorkingYear>;
  /** Makes a day off or worked here; rounds in which nothing was reported yet are due anew. */
  setCalendarDay(actor: Actor, input: CalendarDayInput): Promise<WorkingYear>;
}
