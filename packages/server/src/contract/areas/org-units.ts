import {
  calendarDayInput,
  handOverInput,
  isoDate,
  orgUnit,
  orgUnitEvent,
  pastUnit,
  postDetail,
  unitChangeInput,
  workingYear,
} from '@planwright/ledger/model';
import { z } from 'zod';
import { route } from '../route.ts';
import { asOf, id } from '../shapes.ts';

const orgUnits = z.object({
  units: z.array(orgUnit),
  /** Units that ended before the day, with those that answer for them. */
  past: z.array(pastUnit),
  events: z.array(orgUnitEvent),
});

/** Routes: organisations, posts, the working calendar. */
export const api = {
  listOrgUnits: route({
    method: 'GET',
    path: '/org-units',
    summary: 'both trees as they stood on a day, and what changed them',
    query: asOf,
    reply: orgUnits,
  }),
  changeUnits: route({
    method: 'POST',
    path: '/org-units/changes',
    summary: 'rename, move, create, dissolve, merge or split units',
    body: unitChangeInput,
    reply: orgUnits.extend({ eventId: z.string(), duties: z.number().int() }),
  }),
  listPosts: route({
    method: 'GET',
    path: '/posts',
    summary: 'posts with all who held them and what their units answer for',
    query: asOf,
    reply: z.object({ posts: z.array(postDetail) }),
  }),
  handOver: route({
    method: 'POST',
    path: '/posts/:id/hand-over',
    summary: 'hand a post over, or leave it vacant',
    params: id,
    body: handOverInput,
    reply: postDetail,
  }),
  getWorkingYear: route({
    method: 'GET',
    path: '/calendar/:year',
    summary: 'the days of a year with why each is worked or not',
    params: z.object({ year: z.coerce.number().int().min(1990).max(2100) }),
    reply: workingYear,
  }),
  setCalendarDay: route({
    method: 'POST',
    path: '/calendar/days',
    summary: 'make a day off or worked here, or take that back',
    body: calendarDayInput.extend({ date: isoDate }),
    reply: workingYear,
  }),
} as const;
