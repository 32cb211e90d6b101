import { addDays, addWorkingDays, createCalendar, monthOf, monthOfWeek, periodsOfYear } from '@planwright/engine';
import type { Dice } from './fortune.ts';

/** A week that is reported on, as the ledger names and dates it. */
export interface SimulatedRound {
  readonly name: string;
  readonly end: string;
  readonly dueOn: string;
  /** The month that the week counts to. */
  readonly month: number;
  readonly lastOfMonth: boolean;
}

/** The weeks from a day on, each due on the first working day after it. */
export function roundsFrom(year: number, first: string): readonly SimulatedRound[] {
  const calendar = createCalendar();
  const weeks = periodsOfYear('week', year).filter((week) => week.start >= first);
  return weeks.map((week, index) => {
    const month = monthOf(monthOfWeek(week).start);
    const next = weeks[index + 1];
    return {
      name: week.name,
      end: week.end,
      dueOn: addWorkingDays(calendar, addDays(week.end, 1), 0),
      month,
      lastOfMonth: next === undefined || monthOf(monthOfWeek(next).start) !== month,
    };
  });
}

const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');

/** A moment of a working day. */
export const momentOn = (day: string, dice: Dice): string =>
  `${day}T${two(dice.between(8, 18))}:${two(dice.between(0, 60))}:${two(dice.between(0, 60))}+08:00`;

/** When a report for a round comes in: on the Friday before the week ends, on the day it is due, or some days late. */
export function reportingMoment(round: SimulatedRound, lateness: number, dice: Dice): string {
  const late = dice.chance(lateness);
  const early = dice.chance(0.4);
  const delay = Math.floor(dice.between(1, 5));
  return momentOn(late ? addDays(round.dueOn, delay) : early ? addDays(round.end, -2) : round.dueOn, dice);
}
