import type { AssignmentRow, AssignSeveralInput } from '@planwright/server/contract';
import { useState } from 'react';

/** What is decided of a commitment and not sent yet. */
export interface Choice {
  readonly lead: string | null;
  readonly supporting: readonly string[];
  /** Whether it goes with the others when they are confirmed. */
  readonly taken: boolean;
  /** Who led when this was decided. */
  readonly leadBefore: string | null;
}

/** What stands for a commitment before anyone decides: who answers for it, else whom its text points to. */
export function firstChoice({ lead, supporting, suggestions, supportingSuggestions }: AssignmentRow): Choice {
  const led = lead?.unitId ?? suggestions.find(({ unitId }) => unitId !== null)?.unitId ?? null;
  const helping =
    lead === null
      ? supportingSuggestions.flatMap(({ unitId }) => unitId ?? [])
      : supporting.map(({ unitId }) => unitId);
  return {
    lead: led,
    supporting: helping.filter((unitId) => unitId !== led),
    taken: false,
    leadBefore: lead?.unitId ?? null,
  };
}

export interface Choices {
  readonly of: (row: AssignmentRow) => Choice;
  readonly change: (row: AssignmentRow, change: Partial<Choice>) => void;
  /** Takes all of the rows that have a lead unit, or none of them. */
  readonly takeAll: (rows: readonly AssignmentRow[], taken: boolean) => void;
  /** Gives all that are taken to one unit. */
  readonly giveTo: (unitId: string) => void;
  readonly items: AssignSeveralInput['items'];
  /** Leaves only those that the list still shows as they were when they were decided. */
  readonly keep: (rows: readonly AssignmentRow[]) => void;
  readonly clear: () => void;
}

/** 待定分工: decisions are kept while one goes from unit to unit and page to page. */
export function useChoices(): Choices {
  const [made, setMade] = useState<ReadonlyMap<string, Choice>>(new Map());
  const of = (row: AssignmentRow) => made.get(row.id) ?? firstChoice(row);
  return {
    of,
    change: (row, change) => setMade((before) => new Map(before).set(row.id, { ...of(row), ...change })),
    takeAll: (rows, taken) =>
      setMade((before) => {
        const next = new Map(before);
        for (const row of rows) {
          const choice = next.get(row.id) ?? firstChoice(row);
          if (choice.lead !== null) next.set(row.id, { ...choice, taken });
        }
        return next;
      }),
    giveTo: (unitId) =>
      setMade(
        (before) =>
          new Map(
            [...before].map(([id, choice]) => [
              id,
              choice.taken
                ? { ...choice, lead: unitId, supporting: choice.supporting.filter((other) => other !== unitId) }
                : choice,
            ]),
          ),
      ),
    items: [...made].flatMap(([commitmentId, { lead, supporting, taken, leadBefore }]) =>
      taken && lead !== null ? { commitmentId, leadUnitId: lead, supportingUnitIds: [...supporting], leadBefore } : [],
    ),
    keep: (rows) =>
      setMade((before) => {
        const leads = new Map(rows.map(({ id, lead }) => [id, lead?.unitId ?? null]));
        return new Map([...before].filter(([id, choice]) => leads.get(id) === choice.leadBefore));
      }),
    clear: () => setMade(new Map()),
  };
}
