import type { RegisterRecord } from '@planwright/server/contract';
import { isList } from '#ui/record/field-value.tsx';
import type { ViewOf } from './view-props.ts';

/** A record as the schedule draws it. */
export interface DatedRow {
  readonly id: string;
  readonly title: string;
  readonly state: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly begun: string | null;
  readonly ended: string | null;
  readonly milestones: readonly { readonly title: string; readonly planned: string; readonly done: string | null }[];
}

const day = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Reads the days that the view names; a milestone without a planned day is not drawn. */
export function readRow(view: ViewOf<'gantt'>, titleField: string, { id, state, values }: RegisterRecord): DatedRow {
  const { milestones } = view;
  const items = milestones === undefined ? [] : values[milestones.field];
  return {
    id,
    state,
    title: String(values[titleField] ?? '—'),
    start: day(values[view.planned[0]]),
    end: day(values[view.planned[1]]),
    begun: day(values[view.actual[0]]),
    ended: day(values[view.actual[1]]),
    milestones:
      milestones === undefined || !isList(items)
        ? []
        : items.flatMap((item) => {
            const planned = day(item[milestones.planned]);
            return planned === null
              ? []
              : [{ title: String(item[milestones.title] ?? ''), planned, done: day(item[milestones.done]) }];
          }),
  };
}
